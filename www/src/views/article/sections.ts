/** The facts of an article, kind by kind; every one of them leads to its sentence. */
import { html, nothing, type TemplateResult } from 'lit';
import { sentenceIn, type Language, type Strings } from '../../i18n/languages.js';
import type {
  ArticleDetails,
  DateMention,
  DocumentDetail,
  MeetingDetail,
  OutlinePoint,
  Quantity,
  SloganDetail,
  Thread,
  Threads,
  Utf16Span,
} from '../../protocol/contract.js';
import {
  quantityRows,
  remarkOn,
  threadOf,
  timeWords,
  valueWords,
  type QuantityRow,
} from './facts.js';

/** The lists of an article. */
export const factLists = [
  'outline',
  'quantities',
  'documents',
  'meetings',
  'dates',
  'slogans',
  'notices',
] as const;

/** The name of a list. */
export type FactList = (typeof factLists)[number];

/** The kinds of facts that are looked for in every article. */
type FactKind = Exclude<FactList, 'notices'>;

/** What leads to the rest of a list. */
type Rest = TemplateResult | typeof nothing;

/** What every section needs. */
export interface FactsContext {
  strings: Strings;
  language: Language;
  /** Index of the article. */
  article: number;
  /** What goes through several articles; `undefined` until it has come. */
  threads: Threads | undefined;
  /** As many rows of a list as are shown by now, and a button for the others. */
  grow: <T>(list: FactList, rows: readonly T[]) => { shown: readonly T[]; rest: Rest };
  /** Leads to a place in the text. */
  open: (span: Utf16Span, words: string) => void;
  /** Leads to another article. */
  openArticle: (index: number) => void;
}

/** All facts of an article. */
export function renderFacts(details: ArticleDetails, context: FactsContext): TemplateResult {
  const { strings } = context;
  const words = strings.article;
  const missing = (Object.keys(words.kinds) as FactKind[]).filter(
    (kind) => rowsOf(details, kind).length === 0,
  );
  const section = (
    id: FactList,
    many: number,
    content: () => TemplateResult,
  ): TemplateResult | typeof nothing =>
    many === 0
      ? nothing
      : html`<section aria-labelledby=${id}>
          <h4 id=${id}>${words[id]}<span class="many quiet numbers">${many}</span></h4>
          ${content()}
        </section>`;
  const list = <T>(
    name: FactList,
    items: readonly T[],
    row: (item: T) => TemplateResult,
  ): TemplateResult => {
    const { shown, rest } = context.grow(name, items);
    return html`<ul class="rows">
        ${shown.map((item) => html`<li>${row(item)}</li>`)}
      </ul>
      ${rest}`;
  };
  return html`
    ${section('outline', details.outline.length, () => renderPoints(details.outline, context))}
    ${section('notices', details.notices.length, () =>
      list(
        'notices',
        details.notices,
        ({ message, span }) =>
          html`<span>${sentenceIn(context.language, message)}</span> ${
              span === null
                ? nothing
                : html`<button
                    type="button"
                    class="link small"
                    @click=${() => {
                      context.open(span, sentenceIn(context.language, message));
                    }}
                  >
                    ${words.seePlace}
                  </button>`
            }`,
      ),
    )}
    ${section('quantities', details.quantities.length, () =>
      renderQuantities(details.quantities, context),
    )}
    ${section('documents', details.documentDetails.length, () =>
      list('documents', details.documentDetails, (one) => renderDocument(one, context)),
    )}
    ${section('meetings', details.meetingDetails.length, () =>
      list('meetings', details.meetingDetails, (one) => renderMeeting(one, context)),
    )}
    ${section('dates', details.dates.length, () =>
      list('dates', details.dates, (one) => renderDate(one, context)),
    )}
    ${section('slogans', details.sloganDetails.length, () =>
      list('slogans', details.sloganDetails, (one) => renderSlogan(one, context)),
    )}
    ${
      missing.length === 0
        ? nothing
        : html`<p class="none quiet small">
            ${words.none(missing.map((kind) => words.kinds[kind]))}
          </p>`
    }
  `;
}

/** What was found of a kind. */
function rowsOf(details: ArticleDetails, kind: FactKind): readonly unknown[] {
  switch (kind) {
    case 'documents':
      return details.documentDetails;
    case 'meetings':
      return details.meetingDetails;
    case 'slogans':
      return details.sloganDetails;
    default:
      return details[kind];
  }
}

/** Printed words that lead to where they stand. */
function fact(text: string, span: Utf16Span, { open }: FactsContext): TemplateResult {
  return html`<button
    type="button"
    class="link fact"
    lang="zh-CN"
    @click=${() => {
      open(span, text);
    }}
  >
    ${text}
  </button>`;
}

function renderPoints(points: readonly OutlinePoint[], context: FactsContext): TemplateResult {
  const { shown, rest } = context.grow('outline', points);
  return html`${renderOutline(shown, context)}${rest}`;
}

function renderOutline(points: readonly OutlinePoint[], context: FactsContext): TemplateResult {
  return html`<ol class="outline">
    ${points.map(
      (point) =>
        html`<li>
          <span class="point"
            ><span class="marker" lang="zh-CN">${point.marker}</span>${fact(
              point.head,
              point.span,
              context,
            )}</span
          >
          ${point.children.length > 0 ? renderOutline(point.children, context) : nothing}
        </li>`,
    )}
  </ol>`;
}

function renderQuantities(quantities: readonly Quantity[], context: FactsContext): TemplateResult {
  const words = context.strings.article;
  const rows = quantityRows(quantities);
  const { shown, rest } = context.grow('quantities', rows);
  const hasParts = rows.some(({ total }) => total !== null);
  return html`<p class="note quiet small">
      ${words.quantitiesNote}${hasParts ? words.quantitiesParts : ''}
    </p>
    <div class="scroll" role="group" tabindex="0" aria-labelledby="quantities">
      <table aria-labelledby="quantities">
        <thead>
          <tr>
            <th scope="col">${words.printed}</th>
            <th scope="col" class="value">${words.value}</th>
            <th scope="col" class="things">${words.things}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((row) => renderQuantity(row, context))}
        </tbody>
      </table>
    </div>
    ${rest}`;
}

function renderQuantity(
  { quantity, depth, total }: QuantityRow,
  context: FactsContext,
): TemplateResult {
  const { strings, language } = context;
  const words = strings.article;
  const indent = depth === 0 ? '' : `depth-${String(Math.min(depth, 2))}`;
  return html`<tr>
    <th scope="row" class=${indent}>
      ${fact(quantity.text, quantity.span, context)}${
        total ? html`<span class="part quiet small">${words.partOf(total.text)}</span>` : nothing
      }
    </th>
    <td class="value numbers">
      ${
        quantity.bound === 'exact'
          ? nothing
          : html`<span class="bound">${words.bounds[quantity.bound]} </span>`
      }<span lang="zh-CN">${valueWords(quantity, language)}</span>
    </td>
    <td lang="zh-CN">${quantity.things.join('、')}</td>
  </tr>`;
}

function renderDocument(document: DocumentDetail, context: FactsContext): TemplateResult {
  const { strings, threads } = context;
  const words = strings.article;
  return html`${fact(`《${document.title}》`, document.span, context)}
    ${
      document.alias === null
        ? nothing
        : html`<span class="small" lang="zh-CN">${words.alias(document.alias)}</span>`
    }
    <span class="quiet small">${document.isOfficial ? words.official : words.unofficial}</span>
    <span class="quiet small numbers">${words.mentions(document.mentions)}</span>
    ${renderRemark(threads?.documents, document.title, context)}`;
}

function renderMeeting(meeting: MeetingDetail, context: FactsContext): TemplateResult {
  const { strings, threads } = context;
  const words = strings.article;
  return html`${fact(meeting.text, meeting.span, context)}
  ${
    meeting.body === null
      ? nothing
      : html`<span class="quiet small" lang="zh-CN">${meeting.body}</span>`
  }
  ${
    meeting.term === null
      ? nothing
      : html`<span class="quiet small numbers">${words.term(meeting.term)}</span>`
  }
  ${
    meeting.session === null
      ? nothing
      : html`<span class="quiet small numbers">${words.session(meeting.session)}</span>`
  }
  ${renderRemark(threads?.meetings, meeting.text, context)}`;
}

function renderDate(date: DateMention, context: FactsContext): TemplateResult {
  const { strings } = context;
  const time = timeWords(date, strings);
  return html`${fact(date.text, date.span, context)}
    <span class="small ${date.kind === 'damaged' ? 'damaged' : 'quiet'}"
      >${strings.article.dateKinds[date.kind]}</span
    >
    ${time === null ? nothing : html`<span class="quiet small numbers">${time}</span>`}`;
}

function renderSlogan(slogan: SloganDetail, context: FactsContext): TemplateResult {
  const { strings, threads } = context;
  const words = strings.article;
  return html`${fact(`“${slogan.text}”`, slogan.span, context)}
    ${
      slogan.number === null
        ? nothing
        : html`<span class="quiet small numbers">${words.announces(slogan.number)}</span>`
    }
    <span class="quiet small numbers">${words.mentions(slogan.mentions)}</span>
    ${renderRemark(threads?.slogans, slogan.text, context)}`;
}

/** Who named it first, and who else. */
function renderRemark(
  threads: readonly Thread[] | undefined,
  text: string,
  { strings, article, openArticle }: FactsContext,
): TemplateResult | typeof nothing {
  const words = strings.article;
  const remark = remarkOn(threadOf(threads, text, article), article);
  if (!remark) return nothing;
  const { first, others } = remark;
  const ordinals = others.map((index) => strings.common.number(index + 1));
  return html`<span class="small"
    >${
      first === null
        ? words.firstHere
        : html`<button
            type="button"
            class="link small"
            @click=${() => {
              openArticle(first);
            }}
          >
            ${words.firstIn(first + 1)}
          </button>`
    }${
      ordinals.length > 0 ? html`<span class="quiet"> · ${words.alsoIn(ordinals)}</span>` : nothing
    }</span
  >`;
}
