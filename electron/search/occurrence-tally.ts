// How often, how well, and where the matching documents of a shard say what a query asks for: what their ranking is made of.
import type { ShardMatches } from './evaluate.ts';
import { FIELDS, type Field, type PostingLists } from './postings.ts';
import type { Sequence } from './query-plan.ts';
import { EXACT } from './word-clauses.ts';
import { NO_FORMS, type Positions, type WordForms } from './word-forms.ts';

export interface Tally {
  /** Occurrences by document, in units of `1 / EXACT`, those of a form counted by its quality. Whole numbers: no order of adding changes a sum. */
  readonly counts: Readonly<Record<Field, Float64Array>>;
  /** The same of the form that was typed alone. */
  readonly exact: Readonly<Record<Field, Float64Array>>;
  /** Ascending positions in a document. */
  positions(field: Field, document: number): Uint32Array;
}

/** Sweeps once over the postings of a sequence. */
export function tallyOf({ shard, documents, wordForms, occurrences }: ShardMatches, { index, words }: Sequence): Tally {
  const counts = { body: new Float64Array(shard.documentCount), title: new Float64Array(shard.documentCount) };
  const exact = { body: new Float64Array(shard.documentCount), title: new Float64Array(shard.documentCount) };
  const found = occurrences.get(index);
  if (found) {
    for (const field of FIELDS) countOccurrences(found[field], documents, counts[field]);
    return {
      counts,
      exact: counts,
      positions(field, document) {
        const { starts, positions } = found[field];
        return positions.subarray(starts[document] ?? 0, starts[document + 1] ?? 0);
      },
    };
  }
  const forms = wordForms[words[0] ?? 0] ?? NO_FORMS;
  const formsIn = (field: Field) => (forms.fields.includes(field) ? forms : NO_FORMS);
  const chains = {
    body: countPostings(shard.postings('body'), formsIn('body'), documents, counts.body, exact.body),
    title: countPostings(shard.postings('title'), formsIn('title'), documents, counts.title, exact.title),
  };
  return {
    counts,
    exact,
    positions: (field, document) => positionsAlong(shard.postings(field), chains[field], document),
  };
}

function countOccurrences({ starts }: Positions, documents: Uint8Array, counts: Float64Array): void {
  for (let document = 0; document < documents.length; document++) {
    const times = (starts[document + 1] ?? 0) - (starts[document] ?? 0);
    if (documents[document] === 1) counts[document] = times * EXACT;
  }
}

/** The postings of each document as a chain, so that those of the few documents it matters for are found without a second sweep. */
interface Chains {
  /** By document: 1 + the last link, or 0. */
  readonly heads: Uint32Array;
  /** By link: which posting it is. */
  readonly postings: Uint32Array;
  /** By link: 1 + the link before, or 0. */
  readonly before: Uint32Array;
}

function countPostings(
  { starts, documents: having, positionStarts }: PostingLists,
  { forms, qualities }: WordForms,
  documents: Uint8Array,
  counts: Float64Array,
  exact: Float64Array,
): Chains {
  let most = 0;
  for (let at = 0; at < forms.length; at++) most += (starts[(forms[at] ?? 0) + 1] ?? 0) - (starts[forms[at] ?? 0] ?? 0);
  const heads = new Uint32Array(documents.length);
  const postings = new Uint32Array(most);
  const before = new Uint32Array(most);
  let links = 0;
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at] ?? 0;
    const quality = qualities[at] ?? 0;
    const end = starts[form + 1] ?? 0;
    for (let posting = starts[form] ?? 0; posting < end; posting++) {
      const document = having[posting] ?? 0;
      if (documents[document] !== 1) continue;
      const times = (positionStarts[posting + 1] ?? 0) - (positionStarts[posting] ?? 0);
      counts[document] = (counts[document] ?? 0) + times * quality;
      if (quality === EXACT) exact[document] = (exact[document] ?? 0) + times * EXACT;
      postings[links] = posting;
      before[links] = heads[document] ?? 0;
      heads[document] = ++links;
    }
  }
  return { heads, postings, before };
}

function positionsAlong(
  { positionStarts, positions: kept }: PostingLists,
  { heads, postings, before }: Chains,
  document: number,
): Uint32Array {
  const positions: number[] = [];
  let several = false;
  for (let link = heads[document] ?? 0; link > 0; link = before[link - 1] ?? 0) {
    several ||= positions.length > 0;
    const posting = postings[link - 1] ?? 0;
    const end = positionStarts[posting + 1] ?? 0;
    for (let at = positionStarts[posting] ?? 0; at < end; at++) positions.push(kept[at] ?? 0);
  }
  const own = Uint32Array.from(positions);
  return several ? own.sort() : own;
}
