/** Groups of the reader’s own by the places of their articles, which stay when corrections number the articles anew. */
import type { KeptGroup } from '../../keeping/records.js';
import type { Article, LabelledGroup } from '../../protocol/contract.js';

/** The groups as a comparison takes them; an article that two groups have a place in belongs to the first. */
export function labelsOf(
  groups: readonly KeptGroup[],
  articles: readonly Article[],
): LabelledGroup[] {
  const taken = new Set<number>();
  return groups.map(({ name, utf16Places }) => {
    const found: number[] = [];
    for (const place of utf16Places) {
      const article = articles.find(
        ({ span }) => span.utf16Start <= place && place < span.utf16End,
      );
      if (!article || taken.has(article.index)) continue;
      taken.add(article.index);
      found.push(article.index);
    }
    return { name, articles: found.map((article) => ({ document: 0, article })) };
  });
}

/** The groups as they are kept. */
export function groupsOf(
  labels: readonly LabelledGroup[],
  articles: readonly Article[],
): KeptGroup[] {
  return labels.map(({ name, articles: chosen = [] }) => ({
    name: name ?? '',
    utf16Places: chosen.flatMap(({ article }) => articles[article ?? 0]?.span.utf16Start ?? []),
  }));
}
