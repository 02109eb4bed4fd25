/** How the report looks: a sheet of paper as wide as A4 between its margins, on the screen as in print. */
import { css } from 'lit';

/** The sheet of `<bl-report>`. */
export const reportSheet = css`
  :host {
    max-inline-size: 172mm;
  }
  .take {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-end: 8px;
  }
  .take + .note {
    margin-block-end: 24px;
  }
  .name {
    margin: 0;
    font: 600 var(--bl-size-6) / 1.4 var(--bl-serif);
    color: var(--bl-vermilion);
  }
  .issue {
    margin-block: 4px 24px;
    padding-block-end: 12px;
    border-block-end: 2px solid var(--bl-vermilion);
    font: 400 var(--bl-size-2) / 1.7 var(--bl-serif);
  }
  .issue span + span {
    margin-inline-start: 1.5em;
  }
  h3 {
    margin-block: 32px 8px;
    break-after: avoid;
  }
  .paragraph {
    font: 400 var(--bl-size-3) / 1.9 var(--bl-serif);
    text-indent: 2em;
    overflow-wrap: anywhere;
  }
  .paragraph:lang(en) {
    text-indent: 0;
  }
  .paragraph .link {
    color: inherit;
    text-decoration-color: var(--bl-rule);
  }
  .paragraph .link:hover {
    color: var(--bl-indigo);
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    margin-block-start: 8px;
  }
  .exhibit + .exhibit {
    margin-block-start: 20px;
  }
  .twin {
    display: none;
  }
  ol.points {
    margin-block-end: 12px;
  }
  .points li {
    padding-inline-start: 2em;
    font-family: var(--bl-serif);
  }
  .of {
    margin-block-start: 8px;
    font-weight: 600;
    font-family: var(--bl-serif);
    break-after: avoid;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 2px 16px;
    margin: 0;
    font-size: var(--bl-size-1);
  }
  dt {
    color: var(--bl-ink-2);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  @media print {
    :host {
      max-inline-size: none;
      font-size: 10.5pt;
    }
    .take,
    .note,
    .copy {
      display: none;
    }
    .twin {
      display: block;
      margin-block-start: 8px;
    }
    .paragraph {
      font-size: 12pt;
    }
    .paragraph .link {
      text-decoration: none;
    }
  }
`;
