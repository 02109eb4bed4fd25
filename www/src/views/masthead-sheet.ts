/** How the head of a bulletin looks: the nameplate in vermilion, as the red head is printed. */
import { css } from 'lit';

/** The sheet of `<bl-masthead>`. */
export const mastheadSheet = css`
  :host {
    container-type: inline-size;
    /* The list of cities lies over whatever stands below. */
    position: relative;
    z-index: 2;
    line-height: 1.6;
  }
  h2 {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font: 600 var(--bl-size-5) / 1.35 var(--bl-serif);
  }
  h2.file {
    font: 400 var(--bl-size-1) / 1.6 var(--bl-sans);
    color: var(--bl-ink-2);
  }
  button.printed {
    color: inherit;
    text-decoration-color: transparent;
    font: inherit;
  }
  button.printed:hover,
  button.printed:focus-visible {
    text-decoration-color: currentColor;
    text-decoration-thickness: 1px;
  }
  .nameplate {
    color: var(--bl-vermilion);
    font: 600 var(--bl-size-6) / 1.3 var(--bl-serif);
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .issue {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin-block: 2px 6px;
    font: 400 var(--bl-size-2) / 1.7 var(--bl-serif);
  }
  .reading {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
    font-size: var(--bl-size-1);
  }
  .reading .toggle {
    min-height: 1.5rem;
  }
  .folded {
    margin-block: 8px 12px;
    padding: 12px 16px 14px;
    border-block: 1px solid var(--bl-hairline);
    background: var(--bl-sheet);
  }
  h3 {
    font-size: var(--bl-size-3);
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 20px;
    margin: 4px 0 0;
  }
  dt {
    color: var(--bl-ink-2);
    font-size: var(--bl-size-1);
    line-height: calc(1.7 * var(--bl-size-2));
  }
  dd {
    margin: 0;
    font-family: var(--bl-serif);
    overflow-wrap: anywhere;
  }
  .evidence {
    columns: 15rem 2;
    column-gap: 32px;
    margin-block-start: 4px;
  }
  .evidence li {
    break-inside: avoid;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
    padding: 3px 0;
  }
  .evidence button {
    font-family: var(--bl-serif);
  }
  .settings {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    gap: 12px 32px;
    align-items: start;
  }
  .own {
    display: grid;
    gap: 2px;
    justify-items: start;
  }
  .own .name {
    color: var(--bl-ink-2);
    font-size: var(--bl-size-1);
  }
  .own .row {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }
  .in-use {
    overflow-wrap: anywhere;
  }
  .unknown,
  .refusal {
    max-inline-size: 44rem;
    margin-block: 10px 4px;
    padding-inline-start: 14px;
    border-inline-start: 3px solid var(--bl-vermilion);
  }
  .unknown p:first-child,
  .refusal p:first-child {
    font: 400 var(--bl-size-3) / 1.6 var(--bl-serif);
  }
  .refusal button {
    margin-block-start: 8px;
  }
  @container (max-width: 30rem) {
    .nameplate {
      font-size: var(--bl-size-5);
    }
    h2:not(.file) {
      font-size: var(--bl-size-4);
    }
  }
  @media (pointer: coarse) {
    .reading .toggle,
    .evidence button {
      min-height: var(--bl-target);
    }
  }
  @media print {
    .folded,
    .reading .toggle {
      display: none;
    }
  }
`;
