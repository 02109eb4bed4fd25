/** A lexicon as text: one term a line, its tag and frequency behind it; what is done with such lines. */

/** The terms of a lexicon’s lines, in their order; remarks and empty lines are none. */
export function termsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/)[0] ?? '');
}

/** A lexicon with one more term. */
export function withTerm(text: string, term: string): string {
  if (termsOf(text).includes(term)) return text;
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${end}${term}\n`;
}

/** A lexicon without a term. */
export function withoutTerm(text: string, term: string): string {
  const kept = text.split('\n').filter((line) => termsOf(line)[0] !== term);
  return kept.join('\n');
}

/** A lexicon with the lines of another that it does not have; byte-order marks and line ends are made even. */
export function joined(text: string, more: string): string {
  const lines = more.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  return lines.reduce((whole, line) => {
    const [term] = termsOf(line);
    if (term === undefined || termsOf(whole).includes(term)) return whole;
    const end = whole === '' || whole.endsWith('\n') ? '' : '\n';
    return `${whole}${end}${line.trim()}\n`;
  }, text);
}
