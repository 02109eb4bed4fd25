/** Offsets that leave wasm count as JavaScript does: slicing the text by them gives the words they speak of. */
import { describe, expect, test } from 'vitest';
import { ASTRAL_BULLETIN, openBulletin, startEngine } from '../harness/engine.js';
import { readSample, SAMPLE_NAMES } from '../harness/samples.js';

interface Span {
  utf16Start: number;
  utf16End: number;
}

const engine = startEngine();
const slice = (text: string, span: Span) => text.slice(span.utf16Start, span.utf16End);
/** Titles and sentences are given without the line breaks of the source. */
const joined = (text: string) => text.replaceAll(/\s+/g, '');

describe.each([
  ['a bulletin with characters outside the basic plane', () => ASTRAL_BULLETIN],
  ...SAMPLE_NAMES.map((name) => [name, () => readSample(name)] as const),
] as const)('%s', (name, content) => {
  const report = openBulletin(engine, content(), name);
  const text = engine.text(name);

  test('has articles', () => {
    expect(report.articles.length).toBeGreaterThan(0);
  });

  test('titles, bylines and evidence stand where their spans say', () => {
    for (const { title, titleSpan, byline, divisionEvidence } of report.articles) {
      if (title !== null) {
        expect(titleSpan).not.toBeNull();
        if (titleSpan) expect(joined(slice(text, titleSpan))).toBe(joined(title));
      }
      for (const author of byline?.authors ?? []) {
        expect(joined(slice(text, byline?.span ?? { utf16Start: 0, utf16End: 0 }))).toContain(
          author,
        );
      }
      if (divisionEvidence) {
        expect(joined(slice(text, divisionEvidence.span))).toBe(joined(divisionEvidence.words));
      }
    }
  });

  test('its parts cover the text without gap or overlap', () => {
    let end = 0;
    for (const { span } of report.parts) {
      expect(span.utf16Start).toBe(end);
      end = span.utf16End;
    }
    expect(end).toBe(text.length);
  });

  test('each hit of a concordance is the term, in the sentence and in the source', () => {
    for (const { term } of report.keywords.rows.slice(0, 20)) {
      const { lines } = engine.concordance(name, { term });
      expect(lines.length).toBeGreaterThan(0);
      for (const { sentence, span, hits, sourceHits } of lines) {
        expect(hits.map((hit) => slice(sentence, hit))).toEqual(hits.map(() => term));
        expect(sourceHits.map((hit) => joined(slice(text, hit)))).toEqual(
          hits.map(() => joined(term)),
        );
        expect(joined(slice(text, span))).toBe(joined(sentence));
      }
    }
  });
});

test('a term behind an astral character is found at its UTF-16 place', () => {
  openBulletin(engine, ASTRAL_BULLETIN);
  const { lines } = engine.concordance('bulletin', { term: '生态环境' });
  const body = ASTRAL_BULLETIN.lastIndexOf('生态环境');
  expect(lines.at(-1)?.sourceHits.at(-1)).toEqual({ utf16Start: body, utf16End: body + 4 });
});
