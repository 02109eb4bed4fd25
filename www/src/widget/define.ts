/** Registers `<bulletin-lens>` and what it is made of; loading the product twice does no harm. */
import { BulletinLens } from './bulletin-lens.js';
import type {
  ErrorDetail,
  LexiconDetail,
  ListDetail,
  ProofDetail,
  ReadyDetail,
  ViewDetail,
} from './events.js';

export { BulletinLens } from './bulletin-lens.js';
export type {
  ErrorDetail,
  LexiconDetail,
  ListDetail,
  ProofDetail,
  ReadyDetail,
  ViewDetail,
} from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'bulletin-lens': BulletinLens;
  }
  interface HTMLElementEventMap {
    'bulletin-lens-ready': CustomEvent<ReadyDetail>;
    'bulletin-lens-error': CustomEvent<ErrorDetail>;
    'bulletin-lens-list': CustomEvent<ListDetail>;
    'bulletin-lens-view': CustomEvent<ViewDetail>;
    'bulletin-lens-proof': CustomEvent<ProofDetail>;
    'bulletin-lens-lexicon': CustomEvent<LexiconDetail>;
  }
}

if (customElements.get('bulletin-lens')) {
  console.warn('<bulletin-lens> is defined already; this second copy of it is not used.');
} else {
  customElements.define('bulletin-lens', BulletinLens);
}
