/** What the reader chose for this page, remembered where the browser allows it. */
import { languageOf, type Language } from '../i18n/languages.js';
import type { ProofRule } from '../protocol/contract.js';
import { knownRules } from '../views/proof-list.js';

/** Light, dark, high contrast, or what the system says. */
export type Theme = 'auto' | 'light' | 'dark' | 'contrast';
/** How large the letters are. */
export type TextSize = 'normal' | 'large' | 'larger' | 'largest';

/** The reader’s choices. */
export interface Preferences {
  language: Language;
  theme: Theme;
  textSize: TextSize;
  /** Larger letters and targets, fewer things at once: 适老化. */
  simple: boolean;
  /** Whether texts can be read aloud. */
  readAloud: boolean;
  /** Checks of the proof list that are switched off. */
  proofOff: ProofRule[];
  /** The reader’s own lexicon, one term a line. */
  lexicon: string;
}

/** The part of `localStorage` that is needed. */
export type Store = Pick<Storage, 'getItem' | 'setItem'>;

export const themes: readonly Theme[] = ['auto', 'light', 'dark', 'contrast'];
export const textSizes: readonly TextSize[] = ['normal', 'large', 'larger', 'largest'];

const KEY = 'bulletin-lens.preferences';

/** The choices of the last visit; whatever is missing, broken or forbidden has its default. */
export function readPreferences(store: () => Store): Preferences {
  const saved = readSaved(store);
  return {
    language: languageOf(typeof saved['language'] === 'string' ? saved['language'] : null),
    theme: themes.find((theme) => theme === saved['theme']) ?? 'auto',
    textSize: textSizes.find((size) => size === saved['textSize']) ?? 'normal',
    simple: saved['simple'] === true,
    readAloud: saved['readAloud'] === true,
    proofOff: knownRules(Array.isArray(saved['proofOff']) ? saved['proofOff'] : []),
    lexicon: typeof saved['lexicon'] === 'string' ? saved['lexicon'] : '',
  };
}

/** Remembers the choices; where that is forbidden they hold until the page is closed. */
export function savePreferences(store: () => Store, preferences: Preferences): void {
  try {
    store().setItem(KEY, JSON.stringify(preferences));
  } catch (cause) {
    console.info('The choices on this page cannot be remembered.', cause);
  }
}

function readSaved(store: () => Store): Record<string, unknown> {
  try {
    const saved: unknown = JSON.parse(store().getItem(KEY) ?? '{}');
    return typeof saved === 'object' && saved !== null ? { ...saved } : {};
  } catch (cause) {
    console.info('The choices of the last visit cannot be read.', cause);
    return {};
  }
}
