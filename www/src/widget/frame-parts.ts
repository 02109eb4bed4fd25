/** What stands around the views: the rail, a reading under way, failures, and the sentences beside or over them. */
import { html, nothing, type TemplateResult } from 'lit';
import { sentenceIn, stringsFor, type Language } from '../i18n/languages.js';
import type { SentencesOf } from '../views/destination.js';
import type { OpenBulletin } from '../views/open-bulletin.js';
import type { RailItem, RailWhole } from '../views/bulletin-list.js';
import '../views/failures.js';
import '../views/intake.js';
import '../views/rail.js';
import '../views/sentences.js';
import { EngineFailure } from '../engine/engine-failure.js';
import type { Corpus } from './corpus.js';
import type { FrameSize } from './frame-width.js';
import type { Intake } from './intake.js';
import type { Remembering } from './remembering.js';
import type { Shelf, ShelfItem } from './shelf.js';

/** The rail with the article that is read by itself; where there is no room beside the view it folds. */
export function renderRail(
  shelf: Shelf,
  corpus: Corpus,
  size: FrameSize,
  language: Language,
  article: number | null,
): TemplateResult {
  const items = shelf.items.map(({ id, name, state, share }): RailItem => ({
    id,
    name,
    state,
    share,
  }));
  const rail = html`<bl-rail
    .items=${items}
    .whole=${wholeOf(corpus, language)}
    .active=${shelf.active?.bulletin ?? null}
    .article=${article}
    .language=${language}
  ></bl-rail>`;
  const label = stringsFor(language).frame.rail;
  return size === 'wide'
    ? html`<nav class="rail" part="rail" aria-label=${label}>${rail}</nav>`
    : html`<details class="rail" part="rail">
        <summary>${label}<span class="quiet"> · ${items.length}</span></summary>
        <nav aria-label=${label}>${rail}</nav>
      </details>`;
}

function wholeOf(corpus: Corpus, language: Language): RailWhole | null {
  const many = corpus.members.length;
  if (many < 2) return null;
  const words = stringsFor(language).many;
  const { state } = corpus;
  const said = { closed: '', shown: '', waiting: words.wholeWaits, coming: words.wholeComing };
  return {
    many,
    isShown: corpus.isShown,
    said:
      state instanceof EngineFailure
        ? words.wholeFailed(sentenceIn(language, state.sentence))
        : said[state],
  };
}

/** How far the reading of many files has come, and which of them were not opened. */
export function renderIntake(intake: Intake, language: Language): TemplateResult | typeof nothing {
  const { state } = intake;
  return state
    ? html`<bl-intake part="intake" .state=${state} .language=${language}></bl-intake>`
    : nothing;
}

/** How far the reading of a bulletin has come, and a way to give it up. */
export function renderReading(shelf: Shelf, item: ShelfItem, language: Language): TemplateResult {
  const strings = stringsFor(language);
  return html`<div class="reading" part="reading">
    <p>
      <span lang="zh-CN">${strings.frame.readingNow(item.name)}</span>
      <span class="quiet numbers"
        >${item.share === null ? '' : strings.common.percent(item.share)}</span
      >
    </p>
    <progress
      max="1"
      .value=${item.share ?? 0}
      aria-label=${strings.frame.readingNow(item.name)}
    ></progress>
    <p>
      <button
        type="button"
        @click=${() => {
          shelf.remove(item.id);
        }}
      >
        ${strings.common.cancel}
      </button>
      <span class="quiet small">${strings.frame.readingHint}</span>
    </p>
    <p class="visually-hidden" role="status">
      ${strings.frame.readingShare(
        item.name,
        strings.common.percent(Math.floor((item.share ?? 0) * 4) / 4),
      )}
    </p>
  </div>`;
}

/** What could not be opened: a single file in full, several in a list. */
export function renderFailures(shelf: Shelf, language: Language): TemplateResult | typeof nothing {
  const files = shelf.items.flatMap(({ id, name, state, failure }) =>
    failure ? [{ id, name, failure, isTried: state !== 'failed' }] : [],
  );
  const [file] = files;
  if (!file || (files.length === 1 && file.isTried)) return nothing;
  if (files.length > 1) {
    return html`<div class="failure" part="failure">
      <bl-failures
        .files=${files}
        ?open=${shelf.active === null}
        .language=${language}
      ></bl-failures>
    </div>`;
  }
  const strings = stringsFor(language);
  const bulletin = shelf.active?.bulletin;
  return html`<div class="failure" part="failure">
    <div role="alert">
      <h2 lang=${language}>${strings.frame.failureOf(file.name)}</h2>
      <p>${sentenceIn(language, file.failure.sentence)}</p>
      <p class="quiet">${sentenceIn(language, file.failure.advice)}</p>
      ${bulletin ? html`<p class="quiet">${strings.frame.stillThere(bulletin.name)}</p>` : nothing}
      <p class="actions">
        <button
          type="button"
          @click=${() => {
            shelf.retry(file.id);
          }}
        >
          ${strings.common.retry}
        </button>
        <button
          type="button"
          @click=${() => {
            shelf.remove(file.id);
          }}
        >
          ${strings.frame.dismiss}
        </button>
      </p>
    </div>
  </div>`;
}

/** What is kept on this computer, where anything is. */
export function renderKept(
  { state }: Remembering,
  language: Language,
): TemplateResult | typeof nothing {
  return state
    ? html`<bl-kept part="kept" .language=${language} .state=${state}></bl-kept>`
    : nothing;
}

/** The sentences: beside the view where there is room, else over it; `close` also answers Escape. */
export function renderSentences(
  bulletin: OpenBulletin,
  of: SentencesOf,
  size: FrameSize,
  language: Language,
  close: () => void,
): TemplateResult {
  const content = html`<bl-sentences
    .bulletin=${bulletin}
    .language=${language}
    .of=${of}
  ></bl-sentences>`;
  const label = stringsFor(language).sentences.heading(of.term);
  if (size === 'wide') {
    return html`<aside class="sentences" part="sentences" aria-label=${label}>${content}</aside>`;
  }
  const cancel = (event: Event): void => {
    event.preventDefault();
    close();
  };
  const click = (event: MouseEvent): void => {
    // A click beside the sheet lands on the dialog itself, which has no padding.
    if (event.target === event.currentTarget) close();
  };
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- Escape does the same: the cancel event
  return html`<dialog
    class="sentences ${size}"
    part="sentences"
    aria-label=${label}
    @cancel=${cancel}
    @click=${click}
  >
    ${content}
  </dialog>`;
}
