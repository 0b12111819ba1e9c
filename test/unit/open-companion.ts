// A real companion in a real folder, its workers run from the TypeScript source.
import { onTestFinished } from 'vitest';
import { type Abilities, type Companion, openCompanion } from '../../electron/companion.ts';
import { sourceWorkers } from './source-workers.ts';

export const abilities: Abilities = {
  host: 'browser',
  version: '1.2.3',
  what: 'a test',
  workers: sourceWorkers,
};

/** Closed when the test has finished, unless the test did so itself. */
export async function companionIn(folder: string, more: Partial<Abilities> = {}): Promise<Companion> {
  const companion = await openCompanion(folder, { ...abilities, ...more });
  onTestFinished(() => companion.close());
  return companion;
}
