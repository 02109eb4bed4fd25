/** The constructable sheets that the element and its views share. */
import { css, unsafeCSS } from 'lit';
import { tokenCss } from './tokens.js';

/** The tokens, for the element’s own root. */
export const tokenSheet = unsafeCSS(tokenCss(':host'));

/** What every shadow root needs: box model, focus, buttons, links, headings, hidden text. */
export const baseSheet = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  figure,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2,
  h3 {
    font: 600 var(--bl-size-4) / 1.4 var(--bl-serif);
    text-wrap: balance;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  input:not([type]),
  input[type='text'] {
    min-height: var(--bl-target);
    padding: 0 8px;
    border: 1px solid var(--bl-rule);
    border-radius: var(--bl-radius);
    background: var(--bl-sheet);
  }
  :focus-visible {
    outline: 2px solid var(--bl-indigo);
    outline-offset: 2px;
    border-radius: 2px;
  }
  button {
    min-height: var(--bl-target);
    padding: 0 12px;
    border: 1px solid var(--bl-rule);
    border-radius: var(--bl-radius);
    background: transparent;
    cursor: pointer;
  }
  @media (hover: hover) {
    button:hover {
      background: var(--bl-wash);
    }
  }
  button:disabled {
    color: var(--bl-ink-2);
    border-style: dashed;
    cursor: default;
  }
  .link,
  a {
    color: var(--bl-indigo);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.22em;
  }
  .link[role='button'] {
    cursor: pointer;
  }
  button.link {
    min-height: 0;
    padding: 0;
    border: 0;
    text-align: inherit;
  }
  .link:hover,
  a:hover {
    background: none;
    text-decoration-thickness: 2px;
  }
  select {
    min-height: var(--bl-target);
    max-width: 100%;
    padding: 0 8px;
    border: 1px solid var(--bl-rule);
    border-radius: var(--bl-radius);
    background: var(--bl-sheet);
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: 0;
    accent-color: var(--bl-indigo);
  }
  mark {
    background: var(--bl-highlight);
    color: inherit;
    box-shadow: 0 1px 0 var(--bl-vermilion);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .quiet {
    color: var(--bl-ink-2);
  }
  .small {
    font-size: var(--bl-size-1);
  }
  .numbers {
    font-variant-numeric: tabular-nums;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
  @media (forced-colors: active) {
    .link {
      color: LinkText;
    }
    mark {
      outline: 1px solid Highlight;
    }
  }
`;
