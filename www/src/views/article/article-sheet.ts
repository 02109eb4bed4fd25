/** How a single article with its facts looks. */
import { css } from 'lit';

/** The sheet of `<bl-article>`. */
export const articleSheet = css`
  :host {
    container-type: inline-size;
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    padding-block-end: 8px;
    border-block-end: 1px solid var(--bl-hairline);
  }
  .way p {
    margin-inline-end: auto;
  }
  .way button {
    border-color: transparent;
    padding: 0 8px;
    color: var(--bl-indigo);
  }
  .way button:disabled {
    color: var(--bl-ink-2);
    opacity: 0.6;
  }
  .way button.list {
    padding-inline-start: 0;
  }
  h3 {
    max-inline-size: 26em;
    margin-block: 20px 4px;
    font: 600 var(--bl-size-5) / 1.45 var(--bl-serif);
    text-wrap: pretty;
  }
  h3:focus {
    outline: none;
  }
  h4 {
    margin: 0;
    font: 600 var(--bl-size-3) / 1.6 var(--bl-serif);
  }
  h4 .many {
    margin-inline-start: 0.5em;
    font: 400 var(--bl-size-1) / 1.6 var(--bl-sans);
  }
  section {
    margin-block-start: 28px;
  }
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0 40px;
    align-items: start;
  }
  .text-beside {
    position: sticky;
    inset-block-start: 0;
    max-block-size: 100vh;
    margin-block-start: 0;
    padding: 4px 8px 24px 24px;
    border-inline-start: 1px solid var(--bl-hairline);
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--bl-hairline) transparent;
  }
  .text-head {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    margin-block-end: 8px;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 2px 20px;
    margin: 10px 0 0;
  }
  dt {
    color: var(--bl-ink-2);
    font-size: var(--bl-size-1);
    line-height: calc(1.7 * var(--bl-size-2));
  }
  dd {
    margin: 0;
  }
  dd .office {
    margin-inline-end: 1em;
  }
  .uncertain {
    display: block;
    color: var(--bl-vermilion);
  }
  .none {
    margin-block-start: 28px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--bl-hairline);
  }
  button.fact {
    color: var(--bl-ink);
    text-decoration-color: var(--bl-rule);
    font: 400 var(--bl-size-2) / 1.6 var(--bl-serif);
    overflow-wrap: anywhere;
  }
  button.fact:hover {
    color: var(--bl-indigo);
    text-decoration-color: currentColor;
  }
  .outline {
    margin-block-start: 4px;
  }
  .outline .outline {
    margin: 0;
    padding-inline-start: 2em;
  }
  .outline li {
    padding-block: 3px;
  }
  .outline .point {
    display: grid;
    grid-template-columns: minmax(2.6em, max-content) minmax(0, 1fr);
    gap: 0 8px;
    align-items: baseline;
  }
  .outline .marker {
    color: var(--bl-ink-2);
    font: 400 var(--bl-size-2) / 1.6 var(--bl-serif);
  }
  .scroll {
    margin-block-start: 8px;
    overflow-x: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--bl-hairline) transparent;
  }
  table {
    min-inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  th,
  td {
    padding: 5px 20px 5px 0;
    border-block-end: 1px solid var(--bl-hairline);
    background: var(--bl-paper);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
    line-height: 1.5;
  }
  thead th {
    border-block-end-color: var(--bl-rule);
    color: var(--bl-ink-2);
    font-size: var(--bl-size-1);
    white-space: nowrap;
  }
  tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    white-space: nowrap;
  }
  .value {
    text-align: end;
    white-space: nowrap;
  }
  th.things {
    min-inline-size: 6em;
    inline-size: 66%;
  }
  .part {
    display: block;
    min-inline-size: 8em;
    white-space: normal;
  }
  .depth-1 {
    padding-inline-start: 1.6em;
  }
  .depth-2 {
    padding-inline-start: 3.2em;
  }
  .depth-1::before,
  .depth-2::before {
    float: inline-start;
    margin-inline-start: -1.2em;
    content: '└' / '';
    color: var(--bl-rule);
  }
  .rows {
    margin-block-start: 4px;
  }
  .rows li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    align-items: baseline;
    padding: 6px 0;
    border-block-end: 1px solid var(--bl-hairline);
  }
  .rows li:first-child {
    border-block-start: 1px solid var(--bl-hairline);
  }
  .rest {
    margin-block-start: 12px;
  }
  .damaged {
    color: var(--bl-vermilion);
  }
  @container (max-width: 30rem) {
    .way p {
      order: 1;
      flex-basis: 100%;
    }
    .way .list {
      margin-inline-end: auto;
    }
    th,
    td {
      padding-inline-end: 12px;
    }
    th.things {
      min-inline-size: 4em;
      inline-size: auto;
    }
    .part {
      min-inline-size: 8em;
    }
  }
  @media (pointer: coarse) {
    button.fact {
      min-height: 2.25rem;
    }
  }
  @media print {
    .way {
      display: none;
    }
    section {
      break-inside: avoid-page;
    }
  }
`;
