/** How well cuts agree with those by hand: counts and rates that benches/measure-segmentation.mjs prints. Pure. */

/** What counts as a word, as the core has it: something with a letter or a digit in it. */
const WORD = /[\p{L}\p{N}]/u;

/** Start and end of each token, in UTF-16 units, as `start-end`. */
function spansOf(tokens) {
  let start = 0;
  return tokens.map((token) => {
    const span = { token, key: `${start}-${start + token.length}`, end: start + token.length };
    start = span.end;
    return span;
  });
}

/** Precision, recall and their harmonic mean, from what was right, what was given and what there is. */
function rates({ right, given, expected }) {
  const precision = right / given;
  const recall = right / expected;
  return { precision, recall, f1: (2 * right) / (given + expected) };
}

function countAgreement(given, expected) {
  const known = new Set(expected);
  const right = given.filter((each) => known.has(each)).length;
  return { right, given: given.length, expected: expected.length };
}

/**
 * What one sentence adds. A token is right when it has start and end of one by hand; a boundary lies between two
 * tokens, so the ends of the sentence are none.
 */
export function compareCuts(given, expected) {
  if (given.join('') !== expected.join('')) {
    throw new Error(`these are not cuts of one text: ${given.join(' ')} | ${expected.join(' ')}`);
  }
  const [givenSpans, expectedSpans] = [spansOf(given), spansOf(expected)];
  const keys = (spans) => spans.map(({ key }) => key);
  const words = (spans) => keys(spans.filter(({ token }) => WORD.test(token)));
  const boundaries = (spans) => spans.slice(0, -1).map(({ end }) => end);
  return {
    words: countAgreement(words(givenSpans), words(expectedSpans)),
    tokens: countAgreement(keys(givenSpans), keys(expectedSpans)),
    boundaries: countAgreement(boundaries(givenSpans), boundaries(expectedSpans)),
  };
}

/** The rates over all sentences, each counted by what stands in it. */
export function score(comparisons) {
  const total = (what) =>
    comparisons.reduce(
      (sum, comparison) => ({
        right: sum.right + comparison[what].right,
        given: sum.given + comparison[what].given,
        expected: sum.expected + comparison[what].expected,
      }),
      { right: 0, given: 0, expected: 0 },
    );
  return {
    words: rates(total('words')),
    tokens: rates(total('tokens')),
    boundaries: rates(total('boundaries')),
  };
}

/**
 * Where two cuts part: stretches between boundaries that both have, each as it was given and as it should be.
 */
export function findMistakes(given, expected) {
  const mistakes = [];
  const [left, right] = [[...given], [...expected]];
  while (left.length > 0) {
    const stretch = { given: [left.shift()], expected: [right.shift()] };
    const length = (tokens) => tokens.join('').length;
    while (length(stretch.given) !== length(stretch.expected)) {
      if (length(stretch.given) < length(stretch.expected)) stretch.given.push(left.shift());
      else stretch.expected.push(right.shift());
    }
    if (stretch.given.length > 1 || stretch.expected.length > 1) mistakes.push(stretch);
  }
  return mistakes;
}
