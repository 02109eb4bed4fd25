/** Registers `<bulletin-lens>` and what it is made of; loading the product twice does no harm. */
import { defineCharts } from '../charts/define.js';
import { ArticleView } from '../views/article/article.js';
import { ArticlesView } from '../views/articles.js';
import { CompanyView } from '../views/company.js';
import { CompareView } from '../views/compare/compare.js';
import { CompareContrast } from '../views/compare/contrast.js';
import { LabelEditor } from '../views/compare/label-editor.js';
import { CompareLikeness } from '../views/compare/likeness.js';
import { CompareSpread } from '../views/compare/spread.js';
import { KeywordsView } from '../views/keywords.js';
import { MastheadView } from '../views/masthead.js';
import { NewWordsView } from '../views/new-words.js';
import { OverviewView } from '../views/overview.js';
import { ProofView } from '../views/proof.js';
import { Rail } from '../views/rail.js';
import { RegionPicker } from '../views/region-picker.js';
import { SentencesView } from '../views/sentences.js';
import { SourceView } from '../views/source.js';
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

const inner = {
  'bl-overview': OverviewView,
  'bl-articles': ArticlesView,
  'bl-article': ArticleView,
  'bl-keywords': KeywordsView,
  'bl-company': CompanyView,
  'bl-compare': CompareView,
  'bl-compare-contrast': CompareContrast,
  'bl-compare-spread': CompareSpread,
  'bl-compare-likeness': CompareLikeness,
  'bl-label-editor': LabelEditor,
  'bl-new-words': NewWordsView,
  'bl-proof': ProofView,
  'bl-source': SourceView,
  'bl-sentences': SentencesView,
  'bl-rail': Rail,
  'bl-masthead': MastheadView,
  'bl-region-picker': RegionPicker,
} as const;

if (customElements.get('bulletin-lens')) {
  console.warn('<bulletin-lens> is defined already; this second copy of it is not used.');
} else {
  defineCharts();
  for (const [name, element] of Object.entries(inner)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
  customElements.define('bulletin-lens', BulletinLens);
}
