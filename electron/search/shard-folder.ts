// The shards at rest: files that are read back as they are. All that is in them can be made again from the reviews, so what
// cannot be read or written is passed over in silence.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ShardFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ShardFolder {
  /** The oldest first. */
  readonly read: () => ShardFile[];
  /** @returns the name of the file, if it could be written */
  readonly write: (bytes: Uint8Array) => string | undefined;
  readonly remove: (name: string) => void;
}

const SHARD = /^(\d+)\.shard$/;
/** What was being written when its writer was stopped. */
const UNFINISHED = /^\d+\.shard\.part$/;

/** Files with other names than those of shards are left alone. The folder is made with the first file. */
export function openShardFolder(folder: string): ShardFolder {
  const remove = (name: string) => {
    quietly(() => rmSync(join(folder, name), { force: true }));
  };
  let last = 0;

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
          const bytes = quietly(() => readFileSync(join(folder, name)));
          return bytes ? { name, bytes } : [];
        });
    },

    write(bytes) {
      last++;
      const name = `${last}.shard`;
      const part = `${name}.part`;
      return quietly(
        () => {
          mkdirSync(folder, { recursive: true, mode: 0o700 });
          writeFileSync(join(folder, part), bytes, { mode: 0o600 });
          renameSync(join(folder, part), join(folder, name));
          return name;
        },
        () => remove(part),
      );
    },

    remove,
  };
}

/** For an index that is kept nowhere. */
export const NO_FOLDER: ShardFolder = { read: () => [], write: () => undefined, remove: () => {} };

function quietly<T>(attempt: () => T, otherwise: () => void = () => {}): T | undefined {
  try {
    return attempt();
  } catch {
    otherwise();
    return undefined;
  }
}
