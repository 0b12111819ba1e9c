// A shard that is searched, with the documents it was made of: which of them may be found, and what is known of each.
import { laidOutLength } from './array-file.ts';
import { readColumns } from './document-columns.ts';
import type { DocumentFacts } from './document-facts.ts';
import { type DocumentTable, factsOf, type Marks, openDocumentTable } from './document-table.ts';
import { asMarked } from './group-marks.ts';
import type { SearchDocument } from './searcher.ts';
import { type OpenShard, openShard } from './shard.ts';
import { readPlaces, readShardStart } from './shard-file.ts';
import type { ShardFile } from './shard-folder.ts';

/** A document that was handed over. */
export interface HeldDocument {
  readonly key: string;
  readonly document: SearchDocument;
  /** Its checksum: tells this version of it from others. */
  readonly stamp: number;
}

export interface LiveShard {
  readonly shard: OpenShard;
  readonly table: DocumentTable;
  /** Of its file. */
  readonly name: string | undefined;
  /** 1 for what may be found; what was read back may only once it is known to be as it was. */
  readonly claimed: Uint8Array;
  /** What is known now of documents whose words stayed as they were. */
  readonly corrected: Map<number, HeldDocument>;
}

/** What the group marked, by book. */
export type MarksOf = (bookId: string) => Marks;

/** What a shard is opened from: all of its bytes, or those before the places of words and a way to read these. */
type OpenedFile = Omit<ShardFile, 'name' | 'places'> & Partial<Pick<ShardFile, 'places'>>;

/** Nothing where the bytes are damaged or outdated; what is read later may turn out to be, and then a DamagedShard is thrown. */
export function openLiveShard(file: OpenedFile, name: string | undefined): LiveShard | undefined {
  const length = laidOutLength(file.shard);
  const read = readShardStart(file.shard.subarray(0, length), () => {
    const places = readPlaces(file.places?.() ?? file.shard.subarray(length));
    if (!places) throw new DamagedShard(of);
    return places;
  });
  const columns = readColumns(file.columns);
  if (read.state !== 'read' || columns.state !== 'read') return undefined;
  const shard = openShard(read.arrays);
  const of: LiveShard = {
    shard,
    table: openDocumentTable(columns.columns, file.texts, { keyOf: shard.idOf, stampOf: shard.stampOf }),
    name,
    claimed: new Uint8Array(shard.documentCount),
    corrected: new Map(),
  };
  return of;
}

/** A document is not as it was kept, so the shard cannot be relied on. */
export class DamagedShard extends Error {
  readonly of: LiveShard;

  constructor(of: LiveShard) {
    super(`The shard ${of.name} is damaged.`);
    this.of = of;
  }
}

/** As it is known now. @throws DamagedShard */
export function documentAt(of: LiveShard, number: number): SearchDocument {
  return of.corrected.get(number)?.document ?? keptAt(of, number);
}

/** As it was when the shard was made. @throws DamagedShard */
export function keptAt(of: LiveShard, number: number): SearchDocument {
  const document = of.table.documentAt(number);
  if (!document) throw new DamagedShard(of);
  return document;
}

/** @throws DamagedShard */
export function factsAt(of: LiveShard, number: number, marksOf: MarksOf): DocumentFacts {
  const { table, corrected } = of;
  const marks = marksOf(table.bookIdOf(number));
  if (marks.spoilers.size > 0 && marks.spoilers.has(table.idOf(number))) {
    return factsOf(asMarked(documentAt(of, number), marks), marks);
  }
  const held = corrected.size > 0 ? corrected.get(number) : undefined;
  return held ? factsOf(held.document, marks) : table.factsAt(number, marks);
}

/** 1 for each document that may be found, of one book or of all. */
export function foundAmong({ shard, table, claimed }: LiveShard, bookId: string | undefined): Uint8Array {
  const { live } = shard;
  const { books } = table;
  const among = new Uint8Array(shard.documentCount);
  let book: number | undefined;
  let isAsked = bookId === undefined;
  for (let number = 0; number < among.length; number++) {
    if (bookId !== undefined && books[number] !== book) {
      book = books[number];
      isAsked = table.bookIdOf(number) === bookId;
    }
    if (isAsked && live[number] === 1 && claimed[number] === 1) among[number] = 1;
  }
  return among;
}

/** Documents that follow each other, of one book and of one kind. */
export interface DocumentRun {
  readonly bookId: string;
  readonly kind: SearchDocument['kind'];
  readonly from: number;
  /** The number after the last. */
  readonly to: number;
}

/** All documents of a shard, live or not; a book's come together, so there are few runs. */
export function* runsIn({ shard: { documentCount }, table }: LiveShard): Generator<DocumentRun> {
  const { books, kinds } = table;
  let from = 0;
  for (let to = 1; to <= documentCount; to++) {
    if (to < documentCount && books[to] === books[from] && kinds[to] === kinds[from]) continue;
    yield { bookId: table.bookIdOf(from), kind: table.kindOf(from), from, to };
    from = to;
  }
}
