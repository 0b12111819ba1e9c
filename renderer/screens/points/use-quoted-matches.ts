// Where quoted words match what is searched for: as far as the text they are from does.
import { useMemo } from 'react';
import { type Evidence, type Point, sourceIdOf } from '../../../electron/shared/club-model.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import { rangesWithin } from '../../../electron/shared/text-parts.ts';
import { matchesOf } from '../../components/reading-screen/listed.ts';
import { useFoundWords } from '../../state/found-words.ts';
import { useSearch } from '../../state/search.tsx';

export type QuotedMatches = (evidence: Evidence) => SearchResult['matches'];

/** Of a quotation without its place in the text nobody can tell. */
export function useQuotedMatches(points: readonly Point[]): QuotedMatches | undefined {
  const { inBook } = useSearch();
  const beyond = useMemo(() => {
    const ids = new Set([...(inBook?.beyond.review ?? []), ...(inBook?.beyond.passage ?? [])]);
    const quoted = ids.size ? points.flatMap(({ evidence }) => evidence.map(sourceIdOf)) : [];
    return [...new Set(quoted)].filter((id) => ids.has(id));
  }, [inBook, points]);
  const words = useFoundWords(beyond);
  return useMemo(() => {
    if (!inBook) return undefined;
    const results = new Map([...inBook.results.map((result) => [result.id, result] as const), ...words]);
    return (evidence) => {
      const { start, end } = evidence.position;
      const matches = evidence.placing ? [] : matchesOf(results.get(sourceIdOf(evidence)));
      return rangesWithin(matches, start, end - start).map((range) => [range.start, range.end]);
    };
  }, [inBook, words]);
}
