/** One hash for a set of files, by their names and contents: touching a file changes nothing, editing or moving it does. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * @param paths files and folders (read all the way down); one that does not exist counts as empty.
 * @returns a hexadecimal SHA-256.
 */
export async function fingerprint(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesUnder(path)) {
      hash.update(`${relative(path, file).split(sep).join('/')}\0`).update(await contentHash(file));
    }
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** Hashed alone first, so that no content can pass for the next file's name. */
const contentHash = async (file: string): Promise<Buffer> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest();

async function filesUnder(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
