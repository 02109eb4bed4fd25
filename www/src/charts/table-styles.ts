/** How a chart's table looks: hairlines between rows, a head that stays, figures in columns; no boxes, no stripes. */
import { css } from 'lit';

/** The sheet of the table twin. */
export const tableStyles = css`
  .table-scroll {
    position: relative;
    max-height: min(51rem, 90vh);
    overflow: auto;
    border-block-end: 1px solid var(--hairline);
    scrollbar-width: thin;
    scrollbar-color: var(--hairline) transparent;
  }
  table {
    min-width: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  /* The same words stand above the table already; a screen reader needs them here. */
  caption {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  th,
  td {
    padding: 0 12px;
    border-block-end: 1px solid var(--hairline);
    background: var(--paper);
    font-weight: 400;
    line-height: 1.4;
    white-space: nowrap;
  }
  tbody th,
  tbody td {
    height: 36px;
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    border-block-end-color: var(--ink-2);
    vertical-align: bottom;
  }
  /* Wide tables scroll sideways; the names of their rows stay. */
  tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    padding-inline-start: 0;
    text-align: start;
  }
  thead tr > :first-child {
    z-index: 2;
  }
  .number {
    text-align: end;
  }
  .wraps {
    min-width: 12em;
    max-width: 36em;
    padding-block: 4px;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  th.wraps {
    max-width: 18em;
  }
  .wraps .open {
    margin-inline: 0 1em;
    min-height: 28px;
  }
  .word {
    text-align: start;
  }
  .sort,
  .open {
    min-height: 36px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  .sort {
    display: inline-grid;
    align-content: end;
    min-width: 24px;
    padding-block: 6px;
    color: var(--ink-2);
    font-size: 0.867em;
    line-height: 1.4;
  }
  [aria-sort] .sort {
    color: var(--ink);
    font-weight: 600;
  }
  /* Chromium leaves the text of buttons out where it repeats a head on the next sheet. */
  .on-paper {
    display: none;
  }
  /* The arrow hangs beside the word, so that a head does not move when it is sorted by. */
  .arrow {
    display: inline-block;
    width: 0.9em;
    margin-inline-end: -0.9em;
    text-align: center;
  }
  .unit {
    color: var(--ink-2);
    font-weight: 400;
  }
  .zero {
    color: var(--ink-2);
  }
  .open {
    min-width: 24px;
    color: var(--less);
  }
  .open + .open {
    margin-inline-start: 1em;
  }
  .sort:hover,
  .open:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .table-scroll :focus-visible {
    outline-offset: -1px;
  }
  @media print {
    .table-scroll {
      max-height: none;
      overflow: visible;
    }
    table {
      width: 100%;
      font-size: 8.5pt;
    }
    thead {
      display: table-header-group;
    }
    tr {
      break-inside: avoid;
    }
    th,
    td,
    thead th,
    tr > :first-child {
      position: static;
      padding-inline: 4px 8px;
      white-space: normal;
    }
    tbody th:not(.wraps) {
      white-space: nowrap;
    }
    tbody th,
    tbody td {
      height: auto;
      padding-block: 3px;
    }
    .sort {
      display: none;
    }
    .on-paper {
      display: inline;
    }
    .open {
      min-height: 0;
      height: auto;
      color: inherit;
    }
  }
  @media (pointer: coarse) {
    tbody th,
    tbody td,
    .sort,
    .open {
      height: 44px;
      min-height: 44px;
    }
  }
`;
