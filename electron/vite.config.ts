/** How the Node side is built: the entries as ES modules with npm packages left outside, search worker and preload as one file each. */
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';

const folder = import.meta.dirname;

/** One built file each. Workers are entries too: they are found beside the file that starts them. */
const entries = {
  main: join(folder, 'main.ts'),
  serve: join(folder, 'serve.ts'),
  cli: join(folder, 'cli.ts'),
  'import-worker': join(folder, 'importing/import-worker.ts'),
  'export-worker': join(folder, 'exporting/export-worker.ts'),
};

const { dependencies } = JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

const packageName = (id: string): string =>
  id
    .split('/')
    .slice(0, id.startsWith('@') ? 2 : 1)
    .join('/');

/** What is there at run time and so is not bundled. A development dependency is bundled: `npm ci --omit=dev` must not break. */
const isOutside = (id: string): boolean =>
  id === 'electron' || isBuiltin(id) || Object.hasOwn(dependencies, packageName(id));

const shared: InlineConfig = {
  configFile: false,
  root: folder,
  // Node 20 is the oldest supported; Electron's own Node is newer or the same.
  build: { ssr: true, target: 'node20', minify: false, sourcemap: true, copyPublicDir: false },
  ssr: { noExternal: true },
};

/** main, serve, cli and the workers of imports and exports, with the code they share in chunks beside them. */
export const nodeSide: InlineConfig = {
  ...shared,
  build: {
    ...shared.build,
    rolldownOptions: {
      input: entries,
      external: isOutside,
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        // Beside the entries, not below them: the folder of `import.meta.dirname`, where workers are, is then the same in chunks.
        chunkFileNames: 'shared-[name]-[hash].js',
      },
    },
  },
};

/** The search worker loads no other file, lunr included: to find and load them would be most of what its start costs. */
export const searchWorker: InlineConfig = {
  ...shared,
  build: {
    ...shared.build,
    emptyOutDir: false,
    rolldownOptions: {
      input: { 'search-worker': join(folder, 'search/search-worker.ts') },
      external: (id) => isBuiltin(id),
      // Node starts a thread with such a module sooner: it need not make its loader of the others ready.
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
};

/** A sandboxed preload cannot load modules: one CommonJS file that requires nothing but `electron`. */
export const preload: InlineConfig = {
  ...shared,
  build: {
    ...shared.build,
    emptyOutDir: false,
    rolldownOptions: {
      input: { preload: join(folder, 'preload.ts') },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
};
