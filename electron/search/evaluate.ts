// Which documents of a shard a query finds: sets of documents, narrowed part by part. Ranking is ranking.ts.
import type { DocumentFacts } from './document-facts.ts';
import { type DocumentSet, difference, intersection, sizeOf, union } from './document-set.ts';
import { FIELDS, type Field, type Shard } from './postings.ts';
import type { PlanNode, QueryPlan, Sequence } from './query-plan.ts';
import {
  documentsOf,
  exactForms,
  formsOfWord,
  NO_FORMS,
  type Positions,
  positionsOf,
  type WordForms,
} from './word-forms.ts';

/** What a shard has for a query. */
export interface ShardMatches {
  readonly shard: Shard;
  /** Those that were searched. */
  readonly among: DocumentSet;
  readonly documents: DocumentSet;
  readonly count: number;
  /** Of each word of the plan. */
  readonly wordForms: readonly WordForms[];
  /** How many live documents have each word of the plan. */
  readonly frequencies: readonly number[];
  /** How many have it as it was typed. */
  readonly exactFrequencies: readonly number[];
  /** By a sequence's index, for those of several words: where they begin, at least in the documents found. */
  readonly occurrences: ReadonlyMap<number, Readonly<Record<Field, Positions>>>;
}

/**
 * @param factsOf of a document's number; asked only where the query asks for facts
 * @param among the documents to be searched, live ones only; others still count for how frequent words are
 */
export function matchShard(
  shard: Shard,
  plan: QueryPlan,
  factsOf: (document: number) => DocumentFacts,
  among: DocumentSet = shard.live,
): ShardMatches {
  const wordForms = plan.words.map((word) => formsOfWord(shard, word));
  const wordDocuments = wordForms.map((forms) => intersection(documentsOf(shard, forms), shard.live));
  const occurrences = new Map<number, Record<Field, Positions>>();

  function having(sequence: Sequence, within: DocumentSet): DocumentSet {
    const { index, words } = sequence;
    // What every match has need be looked for only where the rest is; anything else may count in any document that is found.
    const candidates = words.reduce(
      (set, word) => intersection(set, wordDocuments[word] ?? NONE),
      isRequired(plan, sequence) ? within : among,
    );
    if (words.length === 1) return intersection(candidates, within);
    const found = occurrences.get(index) ?? {
      body: occurrencesOf(shard, 'body', words, wordForms, candidates),
      title: occurrencesOf(shard, 'title', words, wordForms, candidates),
    };
    occurrences.set(index, found);
    return within.map((inside, document) =>
      inside === 1 && FIELDS.some((field) => occursIn(found[field], document)) ? 1 : 0,
    );
  }

  function satisfying(node: PlanNode, within: DocumentSet): DocumentSet {
    switch (node.kind) {
      case 'sequence':
        return having(node.sequence, within);
      case 'facts':
        return within.map((inside, document) => (inside === 1 && node.test(factsOf(document)) ? 1 : 0));
      case 'not':
        return difference(within, satisfying(node.operand, within));
      case 'any':
        return node.parts.map((part) => satisfying(part, within)).reduce(union);
      case 'all':
        return node.parts.toSorted((a, b) => cost(a) - cost(b)).reduce((set, part) => satisfying(part, set), within);
      default:
        return node satisfies never;
    }
  }

  const documents = plan.root ? satisfying(plan.root, among) : new Uint8Array(shard.documentCount);
  return {
    shard,
    among,
    documents,
    count: sizeOf(documents),
    wordForms,
    frequencies: wordDocuments.map(sizeOf),
    exactFrequencies: wordForms.map((forms) => sizeOf(intersection(documentsOf(shard, exactForms(forms)), shard.live))),
    occurrences,
  };
}

const NONE = new Uint8Array(0);

/** Whether no document is found without it, and nothing else in the query asks for it. */
function isRequired({ root }: QueryPlan, sequence: Sequence): boolean {
  const parts = root?.kind === 'all' ? root.parts : [root];
  return sequence.places.length === 1 && parts.some((part) => part?.kind === 'sequence' && part.sequence === sequence);
}

/** What narrows cheaply comes first: words, sequences, facts; nothing is said of what is inside the rest. */
function cost(node: PlanNode): number {
  if (node.kind === 'sequence') return node.sequence.words.length === 1 ? 0 : 1;
  return node.kind === 'facts' ? 2 : 3;
}

/** Where the words stand one right after the other: the positions of the first. */
function occurrencesOf(
  shard: Shard,
  field: Field,
  words: readonly number[],
  wordForms: readonly WordForms[],
  within: DocumentSet,
): Positions {
  const listOf = new Map(
    Array.from(
      new Set(words),
      (word) => [word, positionsOf(shard, field, wordForms[word] ?? NO_FORMS, within)] as const,
    ),
  );
  const lists = words.flatMap((word) => listOf.get(word) ?? []);
  const [first] = lists;
  const starts = new Uint32Array(shard.documentCount + 1);
  const positions: number[] = [];
  // Each list is walked once: the positions asked for only grow.
  const places = lists.map(() => 0);
  for (let document = 0; document < shard.documentCount; document++) {
    const end = first?.starts[document + 1] ?? 0;
    for (let at = first?.starts[document] ?? 0; at < end; at++) {
      const position = first?.positions[at] ?? 0;
      const follows = lists.every((list, offset) => {
        const last = list.starts[document + 1] ?? 0;
        let place = Math.max(places[offset] ?? 0, list.starts[document] ?? 0);
        while (place < last && (list.positions[place] ?? 0) < position + offset) place++;
        places[offset] = place;
        return place < last && list.positions[place] === position + offset;
      });
      if (follows) positions.push(position);
    }
    starts[document + 1] = positions.length;
  }
  return { starts, positions: Uint32Array.from(positions) };
}

function occursIn({ starts }: Positions, document: number): boolean {
  return (starts[document + 1] ?? 0) > (starts[document] ?? 0);
}
