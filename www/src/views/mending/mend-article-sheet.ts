/** How an article looks that is being corrected: fields, then its text with every line a row. */
import { css } from 'lit';

/** The sheet of `<bl-mend-article>`. */
export const mendArticleSheet = css`
  /* What has focus is not hidden behind the head of the mode. */
  button,
  input,
  select,
  textarea {
    scroll-margin-block-start: 10rem;
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
  }
  .way p {
    margin-inline-end: auto;
  }
  .way button {
    border-color: transparent;
    padding: 0 8px;
    color: var(--bl-indigo);
  }
  .way button.list {
    padding-inline-start: 0;
  }
  .way button:disabled {
    color: var(--bl-ink-2);
    opacity: 0.6;
  }
  h3 {
    max-inline-size: 26em;
    margin-block: 12px 4px;
    font: 600 var(--bl-size-5) / 1.45 var(--bl-serif);
    text-wrap: pretty;
  }
  h3:focus {
    outline: none;
  }
  h4 {
    margin: 24px 0 0;
    font: 600 var(--bl-size-3) / 1.6 var(--bl-serif);
  }
  .fields {
    display: grid;
    gap: 12px;
    margin-block-start: 12px;
  }
  .mend-division,
  .whole {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: end;
  }
  .lines {
    max-inline-size: 42em;
    margin-block-start: 8px;
    border-block-end: 1px solid var(--bl-hairline);
  }
  .lines li {
    border-block-start: 1px solid var(--bl-hairline);
  }
  button.line {
    display: block;
    inline-size: 100%;
    padding: 6px 8px;
    border: 0;
    border-radius: 0;
    font: 400 var(--bl-size-3) / 1.7 var(--bl-serif);
    text-align: start;
    overflow-wrap: anywhere;
  }
  button.line[aria-expanded='true'] {
    background: var(--bl-wash);
    box-shadow: inset 2px 0 0 var(--bl-vermilion);
  }
  button.line:focus-visible {
    outline-offset: -2px;
  }
  .title button.line {
    font-weight: 600;
  }
  .role {
    margin-inline-end: 0.75em;
    color: var(--bl-vermilion);
    font: 400 var(--bl-size-1) / 1.7 var(--bl-sans);
  }
  bl-line-menu {
    padding-inline-start: 8px;
  }
  @media (forced-colors: active) {
    button.line[aria-expanded='true'] {
      border-inline-start: 3px solid Highlight;
    }
  }
`;
