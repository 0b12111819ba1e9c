// The twin of the index's places (query-matches.ts): every word of a text is looked at.
import { wordPlacesOf } from '../../../electron/search/analysis.ts';
import { markedIn, type QueryMatch } from '../../../electron/search/query-matches.ts';
import { planQuery } from '../../../electron/search/query-plan.ts';
import type { PhraseNode, QueryNode, WordNode } from '../../../electron/shared/query-tree.ts';
import { occurrencesIn } from './naive-search.ts';

/** @param language of the text, from `stemmingLanguage` */
export function naiveMatches(tree: QueryNode | undefined, text: string, language: string): QueryMatch[] {
  const nodes = tree ? askedIn(tree) : [];
  return markedIn(wordPlacesOf(text), planQuery(tree), ({ places }) => {
    const first = places[0]?.[0];
    const node = nodes.find(({ start, end }) => first && start <= first.start && first.end <= end);
    return node ? occurrencesIn(text, node, language) : [];
  });
}

function askedIn(node: QueryNode): (WordNode | PhraseNode)[] {
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return [node];
    case 'field':
      return [];
    case 'not':
      return askedIn(node.operand);
    default:
      return node.parts.flatMap(askedIn);
  }
}
