// Collects documents and makes one shard of them: the words of each in turn, then turned over into the documents of each word.
import { invert, rankOf, sortedForms, stemsOf } from './inversion.ts';
import type { Lexicon } from './lexicon.ts';
import { NumberList } from './number-list.ts';
import { FIELDS, type Field, MOST_DOCUMENTS } from './postings.ts';
import { layOutShard } from './shard-file.ts';
import { stemmingLanguage } from './stemming.ts';
import { listTerms } from './term-dictionary.ts';

/** A document as it is handed over for indexing. */
export interface IndexedDocument extends Readonly<Record<Field, string>> {
  readonly id: string;
  /** Tells this version of the document from others, when a shard is read back: a safe integer, or any other number. */
  readonly stamp: number;
  /** BCP 47, for the stemmer; English is assumed where unknown. */
  readonly language?: string | undefined;
}

/** At most so many documents or words make one shard, so that none keeps its thread from searches for long. */
export const SHARD_DOCUMENTS = 8192;
export const SHARD_TOKENS = 1 << 21;

interface FieldTokens {
  /** The lexicon's number of each token's form, document after document. */
  readonly forms: NumberList;
  /** How many of them each document has. */
  readonly lengths: NumberList;
}

export type ShardBuilder = ReturnType<typeof createShardBuilder>;

/** @param lexicon may serve many builders, one after the other: what it knows already it need not analyse again */
export function createShardBuilder(lexicon: Lexicon) {
  const ids: string[] = [];
  const stamps: number[] = [];
  const fields: Record<Field, FieldTokens> = {
    body: { forms: new NumberList(), lengths: new NumberList() },
    title: { forms: new NumberList(), lengths: new NumberList() },
  };

  function addForms(id: string, stamp: number, append: (field: Field, forms: NumberList) => void): void {
    if (ids.length === MOST_DOCUMENTS) throw new Error(`A shard holds at most ${MOST_DOCUMENTS} documents.`);
    ids.push(id);
    stamps.push(stamp);
    for (const field of FIELDS) {
      const { forms, lengths } = fields[field];
      const before = forms.length;
      append(field, forms);
      lengths.push(forms.length - before);
    }
  }

  return {
    get documentCount(): number {
      return ids.length;
    },

    /** Whether the shard is as large as it should get. */
    get full(): boolean {
      return ids.length >= SHARD_DOCUMENTS || FIELDS.some((field) => fields[field].forms.length >= SHARD_TOKENS);
    },

    add(document: IndexedDocument): void {
      const language = stemmingLanguage(document.language);
      addForms(document.id, document.stamp, (field, forms) => lexicon.append(document[field], language, forms));
    },

    /** A document whose tokens are known: `append` pushes the lexicon's number of the form of each. */
    addForms,

    /**
     * The shard of all documents added, as the bytes of its file (see shard-file.ts); the builder is used up. It stops between
     * steps of some ten milliseconds each, for what else the thread has to do.
     */
    *finish(): Generator<undefined, Uint8Array<ArrayBuffer>> {
      const numbers = yield* sortedForms(
        lexicon,
        FIELDS.map((field) => fields[field].forms.view()),
      );
      yield;
      const stems = yield* stemsOf(lexicon, numbers);
      yield;
      const rank = rankOf(numbers, lexicon.terms.length);
      const inverted = (field: Field) =>
        invert(fields[field].forms.view(), fields[field].lengths.view(), rank, numbers.length);
      const body = yield* inverted('body');
      yield;
      const title = yield* inverted('title');
      yield;
      const terms = listTerms(Array.from(numbers, (number) => lexicon.terms[number] ?? ''));
      yield;
      return layOutShard({ ids: listTerms(ids), stamps: Float64Array.from(stamps), terms, ...stems, body, title });
    },
  };
}
