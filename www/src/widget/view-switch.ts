/** Gives each view what it shows. */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { Language } from '../i18n/languages.js';
import type { LabelledGroup, ProofRule, StopWordSection } from '../protocol/contract.js';
import type { ViewName } from '../views/destination.js';
import type { MendingState } from '../views/mending/corrections.js';
import type { OpenBulletin } from '../views/open-bulletin.js';
import type { ReadersLexicon } from './readers-lexicon.js';
import type { ProvenanceLine } from '../export/provenance.js';
import type { Journey } from './journey.js';

/** What the views of a bulletin share. */
export interface ViewState {
  bulletin: OpenBulletin;
  /** The other bulletins that are read. */
  others: readonly OpenBulletin[];
  language: Language;
  journey: Journey;
  sections: StopWordSection[];
  excludedSections: string[] | null;
  /** Stop words of the reader’s own. */
  excludedTerms: readonly string[];
  /** What an export says about how it was made. */
  provenance: readonly ProvenanceLine[];
  canUndoTerms: boolean;
  /** The reader’s own groups. */
  labels: LabelledGroup[];
  top: number;
  proofOff: readonly ProofRule[];
  mending: MendingState;
  /** The reader’s own lexicon; `null` before there is an engine. */
  lexicon: ReadersLexicon | null;
}

/** One view; a hidden one keeps its settings and its place. */
export function renderView(state: ViewState, view: ViewName, hidden: boolean): TemplateResult {
  const { bulletin, language, journey, sections, excludedSections } = state;
  const settings = journey.settingsOf(view);
  // What only marks what is open need not be drawn where nobody sees it; it is when the view comes in front.
  const selected = hidden ? noChange : journey.selected;
  switch (view) {
    case 'overview':
      return html`<bl-overview
        ?hidden=${hidden}
        .bulletin=${bulletin}
        .language=${language}
        .sections=${sections}
      ></bl-overview>`;
    case 'articles': {
      const article = bulletin.report.articles[journey.article ?? -1];
      // Corrections belong to one issue and its file.
      const isMending = settings['mend'] !== undefined && !bulletin.isSeveral;
      return html`${
          isMending
            ? html`<bl-mending-panel
                ?hidden=${hidden}
                .bulletin=${bulletin}
                .language=${language}
                .mending=${state.mending}
              ></bl-mending-panel>`
            : nothing
        }<bl-articles
          ?hidden=${hidden || article !== undefined}
          .bulletin=${bulletin}
          .language=${language}
          .settings=${settings}
          .isMending=${isMending}
        ></bl-articles>
        ${article ? renderArticle(state, article.index, isMending, hidden) : nothing}`;
    }
    case 'keywords':
      return html`<bl-keywords
        ?hidden=${hidden}
        .bulletin=${bulletin}
        .language=${language}
        .sections=${sections}
        .excludedSections=${excludedSections}
        .excludedTerms=${state.excludedTerms}
        .settings=${settings}
        .top=${state.top > 0 ? state.top : 20}
        .selected=${selected}
      ></bl-keywords>`;
    case 'company':
      return html`<bl-company
        ?hidden=${hidden}
        .bulletin=${bulletin}
        .language=${language}
        .sections=${sections}
        .excludedSections=${excludedSections}
        .excludedTerms=${state.excludedTerms}
        .settings=${settings}
        .selected=${selected}
      ></bl-company>`;
    case 'compare':
      return html`<bl-compare
        ?hidden=${hidden}
        .bulletin=${bulletin}
        .language=${language}
        .sections=${sections}
        .excludedSections=${excludedSections}
        .excludedTerms=${state.excludedTerms}
        .settings=${settings}
        .others=${state.others}
        .labels=${state.labels}
        .selected=${selected}
      ></bl-compare>`;
    case 'trend':
      return html`<bl-trend
        ?hidden=${hidden}
        .bulletin=${bulletin}
        .language=${language}
        .sections=${sections}
        .excludedSections=${excludedSections}
        .excludedTerms=${state.excludedTerms}
        .settings=${settings}
        .selected=${selected}
      ></bl-trend>`;
    case 'outlines':
      return html`<bl-outlines
        ?hidden=${hidden}
        .bulletin=${bulletin}
        .language=${language}
        .settings=${settings}
      ></bl-outlines>`;
    case 'figures':
      return html`<bl-figures
        ?hidden=${hidden}
        .bulletin=${bulletin}
        .language=${language}
        .settings=${settings}
      ></bl-figures>`;
    case 'documents':
      return html`<bl-documents
        ?hidden=${hidden}
        .bulletin=${bulletin}
        .language=${language}
        .settings=${settings}
      ></bl-documents>`;
    case 'slogans':
      return html`<bl-slogans
        ?hidden=${hidden}
        .bulletin=${bulletin}
        .language=${language}
        .settings=${settings}
      ></bl-slogans>`;
    case 'bylines':
      return html`<bl-bylines
        ?hidden=${hidden}
        .bulletin=${bulletin}
        .language=${language}
        .settings=${settings}
      ></bl-bylines>`;
    case 'words':
      return html`<bl-new-words
        ?hidden=${hidden}
        .bulletin=${bulletin}
        .language=${language}
        .sections=${sections}
        .excludedTerms=${state.excludedTerms}
        .canUndoTerms=${state.canUndoTerms}
        .lexicon=${state.lexicon?.text ?? ''}
        .changes=${state.lexicon?.changesOf(bulletin.id) ?? null}
        .refusal=${state.lexicon?.refusal ?? null}
        .isKnown=${state.lexicon?.isKnown ?? false}
        .canUndo=${state.lexicon?.canUndo ?? false}
        .isChanging=${state.lexicon?.pending ?? false}
      ></bl-new-words>`;
    case 'proof':
      return html`<bl-proof
        ?hidden=${hidden}
        .bulletin=${bulletin}
        .language=${language}
        .off=${state.proofOff}
      ></bl-proof>`;
    case 'report':
      return html`<bl-report
        ?hidden=${hidden}
        .bulletin=${bulletin}
        .language=${language}
        .sections=${sections}
        .excludedSections=${excludedSections}
        .excludedTerms=${state.excludedTerms}
        .provenance=${hidden ? noChange : state.provenance}
      ></bl-report>`;
    case 'source':
      return html`<bl-source
        ?hidden=${hidden}
        .bulletin=${bulletin}
        .language=${language}
        .place=${journey.place}
        .cameFrom=${journey.cameFrom}
      ></bl-source>`;
  }
}

/** One article, to be read or to be corrected. */
function renderArticle(
  { bulletin, language }: ViewState,
  article: number,
  isMending: boolean,
  hidden: boolean,
): TemplateResult {
  return isMending
    ? html`<bl-mend-article
        ?hidden=${hidden}
        .bulletin=${bulletin}
        .language=${language}
        .article=${article}
      ></bl-mend-article>`
    : html`<bl-article
        ?hidden=${hidden}
        .bulletin=${bulletin}
        .language=${language}
        .article=${article}
      ></bl-article>`;
}
