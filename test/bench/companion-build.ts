// The companion to be measured, built as its hosts are: run from the source, loading it would be most of a start.
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { build, mergeConfig } from 'vite';
import { nodeSide, searchWorker } from '../../electron/vite.config.ts';

/** @returns the file to run */
export async function buildCompanion(folder: string): Promise<string> {
  const built = join(folder, 'built');
  const input = { 'companion-child': join(import.meta.dirname, 'companion-child.ts') };
  await mkdir(built);
  await build(
    mergeConfig(nodeSide, {
      logLevel: 'warn',
      build: { outDir: built, emptyOutDir: true, rolldownOptions: { input } },
    }),
  );
  await build(mergeConfig({ logLevel: 'warn', build: { outDir: built } }, searchWorker));
  await symlink(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'), 'junction');
  return join(built, 'companion-child.js');
}
