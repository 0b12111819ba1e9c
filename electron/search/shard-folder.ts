// The index at rest: files of shards, read back as they are, and a record of what they make up. All that is in them can be made
// again from the reviews, so what cannot be read or written is passed over in silence.
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writevSync,
} from 'node:fs';
import { join } from 'node:path';
import { LENGTH_TOLD_BYTES, laidOutLength } from './array-file.ts';
import type { KeptTexts } from './document-table.ts';

/** What one file holds: the texts of its documents, their postings (shard-file.ts) and what else is known of them (document-columns.ts). */
export interface ShardBytes {
  readonly texts: Uint8Array;
  readonly shard: Uint8Array;
  readonly columns: Uint8Array;
}

/** The same as it is read back: texts, and the places of words, stay in the file until they are asked for. */
export interface ShardFile extends Omit<ShardBytes, 'texts'> {
  readonly name: string;
  readonly texts: KeptTexts;
  /** What of the shard’s bytes follows those in `shard`; may be fewer, where the file was cut since. */
  readonly places: () => Uint8Array;
}

export interface ShardFolder {
  /** The oldest first. */
  readonly read: () => ShardFile[];
  /** Nothing where it could not be written. */
  readonly write: (bytes: ShardBytes) => Pick<ShardFile, 'name' | 'texts'> | undefined;
  readonly remove: (name: string) => void;
  readonly readRecord: () => string | undefined;
  /** The record that is there goes where no other can be written. */
  readonly writeRecord: (record: string | undefined) => void;
}

const SHARD = /^(\d+)\.shard$/;
/** What was being written when its writer was stopped. */
const UNFINISHED = /^(\d+\.shard|index\.json)\.part$/;
const RECORD = 'index.json';

// A file begins with 32-bit words: magic (2), then the lengths in bytes of the texts, the shard and the columns, which follow it.
const MAGIC = [0x6d6d6f43, 0x7470654b] as const; // “CommKept”
const HEADER_WORDS = 6;
const HEADER_BYTES = 4 * HEADER_WORDS;

/** Files with other names are left alone. The folder is made with the first file. */
export function openShardFolder(folder: string): ShardFolder {
  let last = 0;

  function remove(name: string): void {
    quietly(() => rmSync(join(folder, name), { force: true }));
  }

  function replace(name: string, write: (descriptor: number) => void): true | undefined {
    const part = `${name}.part`;
    const done = quietly((): true => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const descriptor = openSync(join(folder, part), 'w', 0o600);
      try {
        write(descriptor);
      } finally {
        closeSync(descriptor);
      }
      renameSync(join(folder, part), join(folder, name));
      return true;
    });
    if (!done) remove(part);
    return done;
  }

  return {
    read() {
      const names = quietly(() => readdirSync(folder)) ?? [];
      for (const name of names.filter((each) => UNFINISHED.test(each))) remove(name);
      const numbered = names.flatMap((name) => {
        const number = SHARD.exec(name)?.[1];
        return number === undefined ? [] : { name, number: Number(number) };
      });
      last = numbered.reduce((most, { number }) => Math.max(most, number), last);
      return numbered
        .sort((a, b) => a.number - b.number)
        .flatMap(({ name }) => {
          const file = quietly(() => readShardFile(folder, name));
          if (!file) remove(name);
          return file ?? [];
        });
    },

    write({ texts, shard, columns }) {
      last++;
      const name = `${last}.shard`;
      const header = Uint32Array.of(...MAGIC, texts.length, shard.length, columns.length, 0);
      const done = replace(name, (descriptor) => {
        const written = writevSync(descriptor, [header, texts, shard, columns]);
        if (written < HEADER_BYTES + texts.length + shard.length + columns.length) throw new Error('The disk is full.');
      });
      const file = done && quietly(() => openSync(join(folder, name), 'r'));
      if (done && file === undefined) remove(name);
      return file === undefined ? undefined : { name, texts: textsIn(file) };
    },

    remove,

    readRecord: () => quietly(() => readFileSync(join(folder, RECORD), 'utf8')),

    writeRecord(record) {
      const done = record !== undefined && replace(RECORD, (descriptor) => writeFileSync(descriptor, record));
      if (!done) remove(RECORD);
    },
  };
}

/** For an index that is kept nowhere. */
export const NO_FOLDER: ShardFolder = {
  read: () => [],
  write: () => undefined,
  remove: () => {},
  readRecord: () => undefined,
  writeRecord: () => {},
};

/** @throws where the file is not whole */
function readShardFile(folder: string, name: string): ShardFile {
  const file = openSync(join(folder, name), 'r');
  try {
    const header = new Uint32Array(HEADER_WORDS);
    readSync(file, header, 0, HEADER_BYTES, 0);
    const [first, second, textsLength = 0, shardLength = 0, columnsLength = 0] = header;
    const whole = HEADER_BYTES + textsLength + shardLength + columnsLength;
    if (first !== MAGIC[0] || second !== MAGIC[1] || fstatSync(file).size !== whole) throw new Error('Not whole.');
    const kept = textsIn(file);
    const read = (start: number, length: number) => {
      const bytes = kept.read(start, start + length);
      if (bytes.length < length) throw new Error('Cut.');
      return bytes;
    };
    const startLength = Math.min(
      laidOutLength(read(textsLength, Math.min(LENGTH_TOLD_BYTES, shardLength))),
      shardLength,
    );
    return {
      name,
      shard: read(textsLength, startLength),
      columns: read(textsLength + shardLength, columnsLength),
      texts: kept,
      places: () => kept.read(textsLength + startLength, textsLength + shardLength),
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function textsIn(file: number): KeptTexts {
  let closed = false;
  return {
    read(start, end) {
      if (closed) return Buffer.alloc(0);
      const bytes = Buffer.allocUnsafe(end - start);
      return bytes.subarray(0, quietly(() => readSync(file, bytes, 0, bytes.length, HEADER_BYTES + start)) ?? 0);
    },
    close() {
      closed = true;
      quietly(() => closeSync(file));
    },
  };
}

function quietly<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}
