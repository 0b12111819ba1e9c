// The browser host's token and port, kept in the data folder: a page that is still open when the host ended gets in again once it
// is back, with what was not saved yet. Only this account can read them, and it can read everything else there as well.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../state/disk.ts';

const entranceSchema = z.object({ token: z.string().regex(/^[\w-]{32}$/), port: z.int().min(1).max(65535).optional() });

export type Entrance = z.infer<typeof entranceSchema>;

/** A new token where there is none, or none that can be read. */
export async function keptEntrance(dataFolder: string): Promise<Entrance> {
  const text = await readFile(fileIn(dataFolder), 'utf8').catch(() => '');
  try {
    return entranceSchema.parse(JSON.parse(text));
  } catch {
    return { token: randomBytes(24).toString('base64url') };
  }
}

/** Where it cannot be kept, a page that is open then needs the next host's address. */
export async function keepEntrance(dataFolder: string, entrance: Entrance): Promise<void> {
  await writeWhole(fileIn(dataFolder), JSON.stringify(entrance)).catch(() => {});
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'browser-host.json');
}
