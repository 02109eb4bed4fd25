/** How charts look: ink on paper, hairlines, one hue; every colour is a token of the page, with its light value as a fallback. */
import { css } from 'lit';

/** The sheet all charts adopt. */
export const chartStyles = css`
  :host {
    --ink: var(--bl-ink, #1b1d1f);
    --ink-2: var(--bl-ink-2, #565b61);
    --paper: var(--bl-paper, #fbfaf7);
    --sheet: var(--bl-sheet, #ffffff);
    --hairline: var(--bl-hairline, #dedbd3);
    --more: var(--bl-vermilion, #b4261c);
    --less: var(--bl-indigo, #1f5a93);
    --shade-1: var(--bl-seq-1, #c4c9cc);
    --shade-2: var(--bl-seq-2, #99a5b0);
    --shade-3: var(--bl-seq-3, #6e8295);
    --shade-4: var(--bl-seq-4, #46607a);
    --shade-5: var(--bl-seq-5, #1f3f5f);
    display: block;
    /* A drawing as wide as its host must not keep the host from growing narrower. */
    min-width: 0;
    contain: inline-size;
    color: var(--ink);
    font-family: var(
      --bl-sans,
      'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      'Source Han Sans SC',
      system-ui,
      sans-serif
    );
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
    line-height: 1.6;
  }
  /* In a Han face the apostrophe of Lin’an is as wide as a character. */
  :host(:not(:lang(zh))) {
    font-family: system-ui, var(--bl-sans, sans-serif);
  }
  :host([hidden]) {
    display: none;
  }
  figure {
    max-width: var(--widest, none);
    margin: 0;
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 16px;
    margin-block-end: 8px;
  }
  .caption,
  .legend,
  .caution,
  .empty {
    color: var(--ink-2);
    font-size: 0.867em;
  }
  /* Where it is narrow, what can be done stands below it, not beside a column of three words. */
  .caption {
    flex: 1 1 18em;
  }
  .caution {
    margin: 0 0 8px;
    color: var(--ink);
  }
  .empty {
    margin: 0;
    padding-block: 24px;
    border-block: 1px solid var(--hairline);
  }

  .tools {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 16px;
    margin-inline-start: auto;
  }
  /* A page may leave out what is secondary. */
  .export {
    display: var(--bl-secondary, block);
    position: relative;
    font-size: 0.867em;
  }
  .export summary {
    min-height: 36px;
    margin-block: -8px;
    padding: 6px 2px;
    color: var(--less);
    cursor: pointer;
  }
  .export ul {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-end: 0;
    z-index: 3;
    min-width: 11em;
    margin: 4px 0 0;
    padding: 4px 0;
    border: 1px solid var(--hairline);
    border-radius: 4px;
    background: var(--sheet);
    list-style: none;
  }
  .export button {
    width: 100%;
    min-height: 36px;
    padding: 0 12px;
    border: 0;
    background: none;
    color: var(--ink);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .export button:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .switch {
    flex: none;
    min-height: 36px;
    margin-block: -8px;
    padding: 0 2px;
    border: 0;
    background: none;
    color: var(--less);
    font: inherit;
    font-size: 0.867em;
    cursor: pointer;
  }
  .switch:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .switch kbd {
    display: var(--bl-secondary, inline);
    margin-inline-start: 0.5em;
    padding: 0 0.35em;
    border: 1px solid var(--hairline);
    border-radius: 3px;
    color: var(--ink-2);
    font: inherit;
    font-size: 0.867em;
  }
  :focus-visible {
    outline: 2px solid var(--less);
    outline-offset: 2px;
    border-radius: 2px;
  }

  .plot {
    position: relative;
  }
  svg {
    display: block;
    overflow: visible;
    /* A press on a mark opens its sentences: it leaves no caret, whose place Chromium would look for at every layout. */
    user-select: none;
  }
  /* The ring is drawn as a mark of its own, above all others: an outline would lie under its neighbours. */
  [data-mark] {
    outline: none;
  }
  [data-opens] {
    cursor: pointer;
  }
  .hit {
    fill: var(--ink);
    fill-opacity: 0;
  }
  [data-opens]:hover .hit {
    fill-opacity: 0.06;
  }
  text {
    fill: var(--ink);
  }
  .small {
    font-size: 0.867em;
    fill: var(--ink-2);
  }
  .end {
    text-anchor: end;
  }
  .middle {
    text-anchor: middle;
  }
  /* What lies over a mark must not take the pointer from it. */
  line,
  [aria-hidden='true'] {
    pointer-events: none;
  }
  .tooltip {
    pointer-events: auto;
  }
  .rule {
    stroke: var(--hairline);
    stroke-width: 1;
    shape-rendering: crispEdges;
  }
  .baseline {
    stroke: var(--ink-2);
    stroke-width: 1;
    shape-rendering: crispEdges;
  }
  .bar {
    fill: var(--shade-4);
  }
  .bar.more,
  .selected .bar {
    fill: var(--more);
  }
  .row {
    fill: none;
  }
  .selected .row {
    fill: var(--bl-wash, #f3f0e9);
  }
  .bar.less,
  .selected .bar.less {
    fill: var(--less);
  }
  text.more {
    fill: var(--more);
  }
  text.less {
    fill: var(--less);
  }
  .selected .label {
    font-weight: 600;
  }
  /* A line of the ground on both sides, so that the ring is seen on the darkest cell. */
  .ring-ground {
    fill: none;
    stroke: var(--paper);
    stroke-width: 5;
    pointer-events: none;
  }
  .ring {
    fill: none;
    stroke: var(--less);
    stroke-width: 2;
    pointer-events: none;
  }
  .chosen {
    fill: none;
    stroke: var(--more);
    stroke-width: 2;
    pointer-events: none;
  }

  .cell {
    stroke: none;
  }
  .shade-0 {
    fill: transparent;
    stroke: var(--hairline);
  }
  .shade-1 {
    fill: var(--shade-1);
  }
  .shade-2 {
    fill: var(--shade-2);
  }
  .shade-3 {
    fill: var(--shade-3);
  }
  .shade-4 {
    fill: var(--shade-4);
  }
  .shade-5 {
    fill: var(--shade-5);
  }
  .hatch {
    fill: none;
    stroke: var(--hairline);
    stroke-width: 1;
  }
  .tile.shade-0 {
    stroke: var(--ink-2);
    stroke-dasharray: 3 3;
  }
  .tile-frame {
    fill: none;
    stroke: var(--ink-2);
  }
  .on-4,
  .on-5 {
    fill: var(--paper);
  }
  .on-0 {
    fill: var(--ink-2);
  }
  .tile-name-small,
  .tile-value {
    font-size: 0.867em;
  }
  [data-opens]:hover .cell {
    stroke: var(--ink);
    stroke-width: 1;
  }

  .heat {
    display: flex;
  }
  .heat > svg {
    flex: none;
  }
  .scroller {
    flex: 0 1 auto;
    min-width: 0;
    overflow-x: auto;
    overflow-y: hidden;
    scrollbar-width: thin;
    scrollbar-color: var(--hairline) transparent;
  }
  .scroller.wide {
    border-inline-start: 1px solid var(--hairline);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin: 12px 0 0;
    padding: 0;
    list-style: none;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .tooltip {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline-start: 0;
    box-sizing: border-box;
    width: max-content;
    max-width: min(20em, 100%);
    padding: 8px 12px;
    border: 1px solid var(--ink-2);
    border-radius: 4px;
    background: var(--sheet);
    font-size: 0.867em;
    line-height: 1.5;
  }
  .tooltip-title {
    margin: 0 0 2px;
    font-weight: 600;
  }
  .tooltip dl {
    margin: 0;
  }
  .tooltip dl div {
    display: flex;
    justify-content: space-between;
    gap: 24px;
  }
  .tooltip dt {
    color: var(--ink-2);
  }
  .tooltip dd {
    margin: 0;
    text-align: end;
  }

  .live {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .probe {
    position: absolute;
    width: 1em;
    height: 1em;
    visibility: hidden;
    pointer-events: none;
  }

  /* On paper nothing can be pressed or hovered; shades are data, so they are printed as they are. */
  @media print {
    .tools,
    .tooltip,
    .ring,
    .ring-ground {
      display: none;
    }
    figcaption {
      break-after: avoid;
    }
    :host(:not([as-table])) {
      break-inside: avoid;
    }
    :host {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }

  /* SVG fills are left alone in forced colours: say them in system colours, and tell steps apart by opacity and borders. */
  @media (forced-colors: active) {
    text,
    .small,
    .on-0,
    .on-4,
    .on-5,
    text.more,
    text.less {
      fill: CanvasText;
    }
    .bar,
    .bar.more {
      fill: CanvasText;
    }
    .bar.less {
      fill: Canvas;
      stroke: CanvasText;
    }
    .selected .bar {
      fill: Highlight;
    }
    .selected .row {
      fill: none;
      stroke: Highlight;
    }
    .rule,
    .baseline,
    .hatch,
    .tile-frame {
      stroke: CanvasText;
    }
    .cell,
    .swatch {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .shade-0 {
      fill-opacity: 0;
    }
    .shade-1 {
      fill-opacity: 0.2;
    }
    .shade-2 {
      fill-opacity: 0.4;
    }
    .shade-3 {
      fill-opacity: 0.6;
    }
    .shade-4 {
      fill-opacity: 0.8;
    }
    /* Text stands on tiles: they keep the ground's colour, their number says the rest. */
    .tile {
      fill: Canvas;
      fill-opacity: 1;
      stroke: CanvasText;
    }
    .ring-ground {
      stroke: Canvas;
    }
    .ring,
    .chosen {
      stroke: Highlight;
    }
    .switch,
    .open,
    .sort {
      color: LinkText;
    }
  }
`;
