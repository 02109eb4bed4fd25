/** How the element is laid out: rail, view, sentences; hairlines and paper. */
import { css } from 'lit';

/** The sheet of the element’s own root. */
export const elementSheet = css`
  :host {
    display: block;
    background: var(--bl-paper);
    color: var(--bl-ink);
    font: 400 var(--bl-size-2) / 1.7 var(--bl-sans);
    font-variant-east-asian: normal;
    text-autospace: normal;
    text-spacing-trim: trim-start;
    line-break: strict;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  .frame.wide.filled {
    display: grid;
    grid-template-columns: 17.5rem minmax(0, 1fr);
    align-items: start;
  }
  .frame.wide.filled.with-sentences {
    grid-template-columns: 17.5rem minmax(0, 1fr) 25rem;
  }
  .main {
    min-inline-size: 0;
    padding: 24px 16px 64px;
  }
  .wide .main,
  .medium .main {
    padding: 16px 40px 80px;
  }
  .empty .main {
    padding: 0;
  }
  .rail {
    padding: 12px 16px;
    border-block-end: 1px solid var(--bl-hairline);
  }
  .wide .rail {
    position: sticky;
    inset-block-start: 0;
    max-block-size: 100vh;
    overflow-y: auto;
    padding: 20px 20px 40px 24px;
    border-block-end: 0;
    scrollbar-width: thin;
    scrollbar-color: var(--bl-hairline) transparent;
  }
  .wide.filled .main {
    align-self: stretch;
    border-inline-start: 1px solid var(--bl-hairline);
  }
  .medium .rail {
    padding-inline: 40px;
  }
  .rail > summary {
    min-block-size: var(--bl-target);
    padding-block: 4px;
    cursor: pointer;
    color: var(--bl-indigo);
  }
  .rail > summary + nav {
    padding-block: 8px 16px;
  }

  .wide .top {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 24px;
    align-items: start;
  }
  /* Beside sentences the title has no room to share. */
  .wide.with-sentences .top {
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .medium .top bl-search,
  .narrow .top bl-search {
    margin-block-start: 8px;
  }

  .tabs {
    display: flex;
    gap: 0 24px;
    margin-block: 4px 12px;
    border-block-end: 1px solid var(--bl-hairline);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .narrow .tabs {
    gap: 0 16px;
    scrollbar-width: thin;
    margin-block-end: 12px;
  }
  .tabs-and-more {
    display: flex;
    gap: 16px;
    align-items: start;
  }
  .tabs-and-more .tabs {
    flex: 1;
    min-inline-size: 0;
  }
  .frame.few {
    --bl-secondary: none;
  }
  .more-tabs {
    flex: none;
    border-color: transparent;
    color: var(--bl-indigo);
  }
  .tabs button {
    flex: none;
    min-block-size: max(var(--bl-target), 2.5rem);
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
    color: var(--bl-ink-2);
    box-shadow: none;
  }
  .tabs button:hover {
    color: var(--bl-ink);
  }
  .tabs button[aria-selected='true'] {
    color: var(--bl-ink);
    font-weight: 600;
    box-shadow: inset 0 -2px 0 var(--bl-vermilion);
  }
  .tabs button:focus-visible {
    outline-offset: -2px;
  }
  .panel {
    padding-block-start: 4px;
  }
  .panel:focus {
    outline: none;
  }

  .sentences {
    background: var(--bl-sheet);
    color: var(--bl-ink);
  }
  aside.sentences {
    position: sticky;
    inset-block-start: 0;
    block-size: 100vh;
    overflow-y: auto;
    border-inline-start: 1px solid var(--bl-hairline);
    scrollbar-width: thin;
    scrollbar-color: var(--bl-hairline) transparent;
  }
  dialog.sentences {
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    box-shadow: 0 0 24px rgb(0 0 0 / 0.24);
  }
  dialog.sentences.medium {
    inset: 0 0 0 auto;
    inline-size: 25rem;
    block-size: 100%;
  }
  dialog.sentences.narrow {
    inset: auto 0 0 0;
    inline-size: 100%;
    max-block-size: 78%;
    border-block-start: 1px solid var(--bl-rule);
    border-radius: 4px 4px 0 0;
  }
  dialog.sentences::backdrop {
    background: rgb(0 0 0 / 0.32);
  }

  .notice p {
    position: fixed;
    inset-block-end: 16px;
    inset-inline-start: 50%;
    z-index: 4;
    max-inline-size: min(36rem, 100% - 32px);
    padding: 8px 16px;
    border: 1px solid var(--bl-rule);
    border-radius: var(--bl-radius);
    background: var(--bl-sheet);
    transform: translateX(-50%);
  }

  .reading {
    max-inline-size: 36rem;
    margin-block-end: 28px;
  }
  .empty .reading,
  .empty .failure,
  .empty bl-intake {
    margin: 32px auto 0;
    padding-inline: 16px;
  }
  .reading p:first-child {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    font: 400 var(--bl-size-3) / 1.6 var(--bl-serif);
    overflow-wrap: anywhere;
  }
  progress + p {
    margin-block-start: 12px;
  }
  .reading button {
    margin-inline-end: 12px;
  }
  progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 4px;
    margin-block-start: 8px;
    border: 0;
    background: var(--bl-hairline);
    color: var(--bl-vermilion);
  }
  progress::-webkit-progress-bar {
    background: var(--bl-hairline);
  }
  progress::-webkit-progress-value {
    background: var(--bl-vermilion);
  }
  progress::-moz-progress-bar {
    background: var(--bl-vermilion);
  }

  .failure {
    max-inline-size: 42rem;
    margin-block-end: 28px;
    padding: 0 0 0 16px;
    border-inline-start: 3px solid var(--bl-vermilion);
  }
  .empty .failure {
    max-inline-size: min(57rem, 100% - 48px);
    padding-inline-start: 16px;
  }
  .empty bl-kept {
    max-inline-size: min(57rem, 100% - 48px);
    margin-inline: auto;
  }
  .failure h2 {
    font: 600 var(--bl-size-3) / 1.5 var(--bl-serif);
    overflow-wrap: anywhere;
  }
  .failure .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 12px;
  }

  @media (forced-colors: active) {
    .tabs button[aria-selected='true'] {
      border-block-end: 3px solid Highlight;
    }
  }
  @media print {
    .rail,
    .tabs,
    .reading,
    .failure,
    bl-intake,
    .sentences,
    .notice,
    bl-search,
    bl-kept,
    .more-tabs,
    .frame.report .top {
      display: none !important;
    }
    .frame.wide.filled,
    .frame.wide.filled.with-sentences {
      display: block;
    }
    .wide.filled .main {
      border: 0;
      padding: 0;
    }
  }
`;
