/** How the text of a bulletin is set for reading: the source and the text beside an article’s facts. */
import { css } from 'lit';

/** Paragraphs, titles and bylines inside `.text`, the sentence a reader came for, and the words marked in it. */
export const readingSheet = css`
  .text {
    max-width: 38em;
    margin-inline: auto;
    font: 400 var(--bl-size-3) / 1.9 var(--bl-serif);
    overflow-wrap: anywhere;
    hanging-punctuation: allow-end;
  }
  .text .label {
    text-indent: 0;
    margin-block-end: 8px;
    color: var(--bl-ink-2);
    font: 400 var(--bl-size-1) / 1.5 var(--bl-sans);
  }
  .text p {
    text-indent: 2em;
    margin-block-end: 0.4em;
    text-align: justify;
  }
  .text .title {
    font-weight: 600;
    font-size: var(--bl-size-4);
    line-height: 1.6;
    text-indent: 0;
    text-align: start;
    text-wrap: pretty;
  }
  .text .continued {
    margin-block-start: -0.4em;
    text-indent: 0;
  }
  .text .title:has(+ .title) {
    margin-block-end: 0;
  }
  .text .title.continued {
    margin-block-start: 0;
  }
  .text .byline {
    text-indent: 0;
    text-align: end;
    color: var(--bl-ink-2);
    font-size: var(--bl-size-2);
  }
  .sentence {
    background: var(--bl-wash);
    box-shadow:
      0 0.2em 0 var(--bl-wash),
      0 -0.2em 0 var(--bl-wash);
  }
  @media (forced-colors: active) {
    .sentence {
      text-decoration: underline;
      text-decoration-color: Highlight;
    }
  }
  mark {
    scroll-margin-block: 30vh;
    padding-block: 0.1em;
  }
  mark:focus {
    outline: 2px solid var(--bl-indigo);
    outline-offset: 2px;
  }
`;
