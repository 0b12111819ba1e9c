// “Did you mean”: for words of a query that nobody wrote, the nearest words that somebody did. A word that is only to be read
// under the shield is never suggested: that would tell it.
import type { TextRange } from '../shared/rich-text.ts';
import { touches } from '../shared/shield.ts';
import { tokensOf } from './analysis.ts';
import type { ShardMatches } from './evaluate.ts';
import { FIELDS } from './postings.ts';
import type { QueryPlan } from './query-plan.ts';

/** What may be shown of a document. */
export interface ReadableDocument {
  readonly title: string;
  readonly text: string;
  /** Ranges of `text` that the shield hides; none when it is down. */
  readonly hidden: readonly TextRange[];
}

export interface Suggestion {
  /** The whole query with words that occur in place of those that nobody wrote. */
  readonly text: string;
  /** Where they stand in it. */
  readonly changed: readonly TextRange[];
}

const MOST_SUGGESTIONS = 3;
/** A query with more words that nobody wrote is not misspelt, but about something else. */
const MOST_MISSING = 3;
/** So many documents are looked at for an open occurrence; a word hidden in all of them gives something away more likely than not. */
const MOST_READ = 20;
/** So many words are looked for in documents at all. */
const MOST_CANDIDATES = 12;

/**
 * @param query the text that `plan` was made of
 * @param matches of all shards
 * @param read the document of an id; none where it is gone
 * @returns the nearest words first, of equally near ones the most common; none where some word has nothing like it
 */
export async function suggest(
  query: string,
  plan: QueryPlan,
  matches: readonly ShardMatches[],
  read: (id: string) => Promise<ReadableDocument | undefined>,
): Promise<Suggestion[]> {
  const missing = missingWords(plan, matches);
  if (missing.length > MOST_MISSING) return [];
  const repairs: { readonly range: TextRange; readonly spellings: readonly string[] }[] = [];
  for (const { term, range } of missing) {
    const spellings: string[] = [];
    for (const near of nearestTerms(term, matches)) {
      const spelling = await openSpelling(near, matches, read);
      if (spelling !== undefined) spellings.push(spelling);
      if (spellings.length === MOST_SUGGESTIONS) break;
    }
    if (spellings.length === 0) return [];
    repairs.push({ range, spellings });
  }
  const count = Math.max(0, ...repairs.map(({ spellings }) => spellings.length));
  return Array.from({ length: count }, (_, place) =>
    repaired(
      query,
      repairs.map(({ range, spellings }) => ({ range, word: spellings[place] ?? spellings[0] ?? '' })),
    ),
  );
}

/** @param words in the order of the query */
function repaired(query: string, words: readonly { readonly range: TextRange; readonly word: string }[]): Suggestion {
  let text = '';
  let at = 0;
  const changed: TextRange[] = [];
  for (const { range, word } of words) {
    text += query.slice(at, range.start);
    changed.push({ start: text.length, end: text.length + word.length });
    text += word;
    at = range.end;
  }
  return { text: text + query.slice(at), changed };
}

/** The words that the query asks for and that no document has, as they stand in it. */
function missingWords(plan: QueryPlan, matches: readonly ShardMatches[]) {
  return plan.sequences
    .filter((sequence) => !sequence.excluded)
    .flatMap(({ words, places }) => places.flatMap((ranges) => words.map((word, at) => ({ word, range: ranges[at] }))))
    .filter(({ word }) => matches.every(({ frequencies }) => !frequencies[word]))
    .flatMap(({ word, range }) => {
      const term = plan.words[word]?.term;
      return term !== undefined && range ? [{ term, range }] : [];
    })
    .toSorted((a, b) => a.range.start - b.range.start);
}

/** The nearest first, then the most common, then by spelling. */
function nearestTerms(term: string, matches: readonly ShardMatches[]): string[] {
  // Of a short word, typos leave nothing. The lengths are Lucene's.
  const most = term.length < 3 ? 0 : term.length < 6 ? 1 : 2;
  if (most === 0) return [];
  const known = new Map<string, { readonly distance: number; count: number }>();
  for (const { shard } of matches) {
    for (const near of shard.nearTerms(term, most)) {
      const entry = known.get(near.term) ?? { distance: near.distance, count: 0 };
      for (const field of FIELDS) {
        const { starts } = shard.postings(field);
        entry.count += (starts[near.forms.to] ?? 0) - (starts[near.forms.from] ?? 0);
      }
      known.set(near.term, entry);
    }
  }
  return [...known]
    .sort(([a, one], [b, other]) => one.distance - other.distance || other.count - one.count || (a < b ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(([found]) => found);
}

/** How the first document that says a word in the open writes it. */
async function openSpelling(
  term: string,
  matches: readonly ShardMatches[],
  read: (id: string) => Promise<ReadableDocument | undefined>,
): Promise<string | undefined> {
  for (const id of idsHaving(term, matches)) {
    const document = await read(id);
    const spelling = document && spellingIn(document, term);
    if (spelling !== undefined) return spelling;
  }
  return undefined;
}

function idsHaving(term: string, matches: readonly ShardMatches[]): string[] {
  const ids = new Set<string>();
  for (const { shard } of matches) {
    const { from, to } = shard.formsOfTerm(term);
    for (const field of FIELDS) {
      const { starts, documents } = shard.postings(field);
      for (let posting = starts[from] ?? 0; posting < (starts[to] ?? 0); posting++) {
        const document = documents[posting] ?? 0;
        if (shard.live[document] === 1) ids.add(shard.idOf(document));
        if (ids.size === MOST_READ) return [...ids];
      }
    }
  }
  return [...ids];
}

function spellingIn({ title, text, hidden }: ReadableDocument, term: string): string | undefined {
  const inText = tokensOf(text).find((token) => token.term === term && !touches(token, hidden));
  if (inText) return text.slice(inText.start, inText.end);
  const inTitle = tokensOf(title).find((token) => token.term === term);
  return inTitle && title.slice(inTitle.start, inTitle.end);
}
