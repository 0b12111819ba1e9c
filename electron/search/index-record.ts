// What the shards of a folder make up: which documents in them no longer count, and of which books they have all texts. Believed
// only as a whole, while every file that it names is there. Pure.
import { crc32 } from 'node:zlib';

export interface IndexRecord {
  /** Book → the version of its texts that can all be found. */
  readonly versions: ReadonlyMap<string, string>;
  /** File → numbers of its documents that have gone, or stand elsewhere. */
  readonly retired: ReadonlyMap<string, readonly number[]>;
}

/** To be raised when what is written changes. */
const VERSION = 1;

export function printRecord({ versions, retired }: IndexRecord): string {
  const said = JSON.stringify({ versions: [...versions], retired: [...retired] });
  return `${checksum(said)}\n${said}`;
}

/** Nothing where it was cut or changed, or another version wrote it. */
export function readRecord(text: string): IndexRecord | undefined {
  const [sum, said = ''] = text.split('\n');
  if (sum !== checksum(said)) return undefined;
  // Its checksum says that `printRecord` wrote it.
  const { versions, retired }: { versions: [string, string][]; retired: [string, number[]][] } = JSON.parse(said);
  return { versions: new Map(versions), retired: new Map(retired) };
}

function checksum(said: string): string {
  return crc32(`${VERSION} ${said}`).toString(16);
}
