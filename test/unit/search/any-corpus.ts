// Small corpora in which words meet, and shards of them.
import fc from 'fast-check';
import { buildShards } from '../../../electron/search/build-shards.ts';
import type { Field, Shard } from '../../../electron/search/postings.ts';
import { type OpenShard, openShard } from '../../../electron/search/shard.ts';
import type { IndexedDocument } from '../../../electron/search/shard-builder.ts';
import { readShard } from '../../../electron/search/shard-file.ts';

export const WORDS = [
  ...[
    'walk',
    'walks',
    'walking',
    'Walked',
    'wake',
    'care',
    'cares',
    'car',
    'cars',
    'the',
    'novel',
    'novels',
    '1984',
    '198',
  ],
  ...[
    'café',
    'cafe',
    'cărți',
    'carte',
    'été',
    'étés',
    'Ishiguro’s',
    'Ishiguro',
    'کتاب',
    'کتاب‌ها',
    'книги',
    'книга',
    '人間の記憶',
  ],
];

const anyText = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));

/** Ids are the documents’ places. */
export const anyCorpus: fc.Arbitrary<IndexedDocument[]> = fc
  .array(
    fc.record({
      body: anyText,
      title: anyText,
      language: fc.constantFrom('en', 'en', 'fr', 'ro', 'ru', 'fa', undefined),
    }),
    { maxLength: 12 },
  )
  .map((documents) => documents.map((document, index) => ({ ...document, id: `${index}`, stamp: index / 3 })));

export function shardFile(documents: readonly IndexedDocument[]): Uint8Array {
  const files = [...buildShards(documents)].flatMap(({ file }) => file ?? []);
  const [file] = files;
  if (!file || files.length > 1) throw new Error(`${documents.length} documents made ${files.length} shards.`);
  return file;
}

export function opened(file: Uint8Array): OpenShard {
  const reading = readShard(file);
  if (reading.state !== 'read') throw new Error(`The shard is ${reading.state}.`);
  return openShard(reading.arrays);
}

/** Everything a shard says of its live documents, in plain words: what two shards agree on, they find alike. */
export function contentOf(shard: Shard) {
  const documents = Array.from({ length: shard.documentCount }, (_, document) => document);
  const alive = documents.filter((document) => shard.live[document] === 1);
  return {
    documents: alive.map((document) => ({ id: shard.idOf(document), stamp: shard.stampOf(document) })),
    body: occurrencesIn(shard, 'body'),
    title: occurrencesIn(shard, 'title'),
    tokens: [shard.tokenCount('body'), shard.tokenCount('title')],
  };
}

/** `document id: term at positions`, sorted. */
export function occurrencesIn(shard: Shard, field: Field): string[] {
  const { starts, documents, positionStarts, positions } = shard.postings(field);
  const found: string[] = [];
  for (let form = 0; form < shard.formCount; form++) {
    for (const posting of numbersIn(starts[form], starts[form + 1])) {
      const document = documents[posting] ?? -1;
      if (shard.live[document] !== 1) continue;
      for (const at of positions.subarray(positionStarts[posting], positionStarts[posting + 1])) {
        found.push(`${shard.idOf(document)}: ${shard.termOf(form)} at ${at}`);
      }
    }
  }
  return found.sort();
}

/** Ids of the live documents that have one of the forms in a field. */
export function documentsWith(shard: Shard, field: Field, forms: Iterable<number>): string[] {
  const { starts, documents } = shard.postings(field);
  const found = new Set<string>();
  for (const form of forms) {
    for (const document of documents.subarray(starts[form], starts[form + 1])) {
      if (shard.live[document] === 1) found.add(shard.idOf(document));
    }
  }
  return [...found].sort();
}

export function* numbersIn(from = 0, to = 0): Generator<number> {
  for (let number = from; number < to; number++) yield number;
}
