// Runs commands as `commonplace …` does, on a real companion.
import { fileURLToPath } from 'node:url';
import type { Answer, Command } from '../../../electron/command-line/command.ts';
import { importCommand } from '../../../electron/command-line/import-command.ts';
import { reviewsCommand } from '../../../electron/command-line/reading-commands.ts';
import type { Review } from '../../../electron/shared/model.ts';
import { companionIn } from '../open-companion.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export const page = new URL('../../fixtures/goodreads-text/page.txt', import.meta.url).pathname;
/** A Kindle’s clippings, from several books. */
export const clippings = fileURLToPath(new URL('../../fixtures/highlights/My Clippings.txt', import.meta.url));
/** The book of the page. */
export const BOOK = 'the-lighthouse-keeper-s-almanac';

export interface ImportAnswer {
  imports: { file: string; bookId: string | null; new: number; unchanged: number; skipped: { reason: string }[] }[];
}

/** A companion, and a way to call a command as `commonplace …` does. */
export async function opened() {
  const folder = await temporaryFolder();
  const companion = await companionIn(folder);
  const run = (command: Command, ...words: string[]): Promise<Answer> => command.run(companion, words);
  const json = async <T>(command: Command, ...words: string[]) => (await run(command, ...words)).json as T;
  return { folder, companion, run, json };
}

export async function withBook() {
  const all = await opened();
  await all.run(importCommand, page);
  const { reviews } = await all.json<{ reviews: Review[] }>(reviewsCommand, BOOK);
  const of = (name: string) => reviews.find(({ reviewer }) => reviewer.name === name) as Review;
  return { ...all, reviews, of };
}
