// A real companion in a real folder, its search worker run from the TypeScript source.
import { onTestFinished } from 'vitest';
import { type Abilities, type Companion, openCompanion } from '../../electron/companion.ts';

export const abilities: Abilities = {
  host: 'browser',
  version: '1.2.3',
  what: 'a test',
  searchWorker: {
    url: new URL('../../electron/search/search-worker.ts', import.meta.url),
    execArgv: ['--import', new URL('./search/register-tsx.mjs', import.meta.url).href],
  },
};

/** Closed when the test has finished, unless the test did so itself. */
export async function companionIn(folder: string, more: Partial<Abilities> = {}): Promise<Companion> {
  const companion = await openCompanion(folder, { ...abilities, ...more });
  onTestFinished(() => companion.close());
  return companion;
}
