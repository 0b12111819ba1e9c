// “Did you mean”: for words of a query that nobody wrote, the nearest words that somebody did, if the query then finds something.
// A word that is only to be read under the shield is never suggested: that would tell it.
import type { TextRange } from '../shared/rich-text.ts';
import { touches } from '../shared/shield.ts';
import { tokensOf } from './analysis.ts';
import type { ShardMatches } from './evaluate.ts';
import { FIELDS, type Shard } from './postings.ts';
import type { QueryPlan } from './query-plan.ts';
import { soughtWord } from './word-clauses.ts';
import { documentsOf, formsOfWord, NO_FORMS } from './word-forms.ts';

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
/** So many ways to write a word of the query are tried, and so many queries made of them: each is a search. */
const MOST_SPELLINGS = 6;
const MOST_TRIED = 8;

/**
 * @param query the text that `plan` was made of
 * @param matches of all shards
 * @param read the document of an id; none where it is gone
 * @param finds whether a query would find anything where this one was asked
 * @returns queries that do find something, with the nearest words first, of equally near ones the most common; none where some
 *   word has nothing like it
 */
export async function suggest(
  query: string,
  plan: QueryPlan,
  matches: readonly ShardMatches[],
  read: (id: string) => Promise<ReadableDocument | undefined>,
  finds: (text: string) => boolean,
): Promise<Suggestion[]> {
  const missing = missingWords(plan, matches);
  if (missing.length === 0 || missing.length > MOST_MISSING) return [];
  const spellings: (readonly string[])[] = [];
  for (const { term } of missing) {
    const open = await openSpellings(nearestTerms(term, matches), matches, read);
    if (open.length === 0) return [];
    spellings.push(open);
  }
  const found: Suggestion[] = [];
  for (const words of nearestFirst(spellings).slice(0, MOST_TRIED)) {
    const suggestion = repaired(
      query,
      missing.map(({ range }, index) => ({ range, word: words[index] ?? '' })),
    );
    if (finds(suggestion.text)) found.push(suggestion);
    if (found.length === MOST_SUGGESTIONS) break;
  }
  return found;
}

/** Every choice of one from each list, those first whose places in the lists are lowest together. */
function nearestFirst(lists: readonly (readonly string[])[]): string[][] {
  let choices: { readonly words: string[]; readonly places: number }[] = [{ words: [], places: 0 }];
  for (const list of lists) {
    choices = choices.flatMap(({ words, places }) =>
      list.map((word, place) => ({ words: [...words, word], places: places + place })),
    );
  }
  return choices.sort((a, b) => a.places - b.places).map(({ words }) => words);
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

/** The words that the query asks for and that no document which was searched has, as they stand in it. */
function missingWords(plan: QueryPlan, matches: readonly ShardMatches[]) {
  const written = plan.words.map((_, word) =>
    matches.some(({ shard, wordForms, among }) =>
      documentsOf(shard, wordForms[word] ?? NO_FORMS).some((having, document) => having === 1 && among[document] === 1),
    ),
  );
  return plan.sequences
    .filter((sequence) => !sequence.excluded)
    .flatMap(({ words, places }) => places.flatMap((ranges) => words.map((word, at) => ({ word, range: ranges[at] }))))
    .filter(({ word }) => !written[word])
    .flatMap(({ word, range }) => {
      const term = plan.words[word]?.term;
      return term !== undefined && range ? [{ term, range }] : [];
    })
    .toSorted((a, b) => a.range.start - b.range.start);
}

/** The nearest first, then the most common, then by spelling. */
function nearestTerms(term: string, matches: readonly ShardMatches[]): string[] {
  // Of a short word, typos leave nothing. The lengths are Lucene's. What is like a pattern is hard to say.
  if (term.length < 3 || term.includes('*')) return [];
  const sought = soughtWord(term, term, term.length < 6 ? 'typo' : 'two typos');
  const known = new Map<string, { readonly quality: number; count: number }>();
  for (const { shard, among } of matches) {
    const { forms, qualities } = formsOfWord(shard, sought);
    for (const [index, form] of forms.entries()) {
      const count = numbersOf(shard, form).filter((document) => among[document] === 1).length;
      if (count === 0) continue;
      const near = shard.termOf(form);
      const entry = known.get(near) ?? { quality: qualities[index] ?? 0, count: 0 };
      entry.count += count;
      known.set(near, entry);
    }
  }
  return [...known]
    .sort(([a, one], [b, other]) => other.quality - one.quality || other.count - one.count || (a < b ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(([found]) => found);
}

/** The documents that have a form, once for each field. */
function numbersOf(shard: Shard, form: number): number[] {
  return FIELDS.flatMap((field) => {
    const { starts, documents } = shard.postings(field);
    return Array.from(documents.subarray(starts[form], starts[form + 1]));
  });
}

/** Those of the terms that somebody says in the open, as the first who does writes them. */
async function openSpellings(
  terms: readonly string[],
  matches: readonly ShardMatches[],
  read: (id: string) => Promise<ReadableDocument | undefined>,
): Promise<string[]> {
  const spellings: string[] = [];
  for (const term of terms) {
    for (const id of idsHaving(term, matches)) {
      const document = await read(id);
      const spelling = document && spellingIn(document, term);
      if (spelling === undefined) continue;
      spellings.push(spelling);
      break;
    }
    if (spellings.length === MOST_SPELLINGS) break;
  }
  return spellings;
}

function idsHaving(term: string, matches: readonly ShardMatches[]): string[] {
  const ids = new Set<string>();
  for (const { shard, among } of matches) {
    const { from, to } = shard.formsOfTerm(term);
    for (let form = from; form < to; form++) {
      for (const document of numbersOf(shard, form)) {
        if (among[document] === 1) ids.add(shard.idOf(document));
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
