// The workers run from the TypeScript source.
import type { Workers } from '../../electron/workers/worker-thread.ts';

const files = {
  search: 'search/search-worker.ts',
  import: 'importing/import-worker.ts',
  export: 'exporting/export-worker.ts',
};

export const sourceWorkers: Workers = (name) => ({
  url: new URL(`../../electron/${files[name]}`, import.meta.url),
  execArgv: ['--import', new URL('./register-tsx.mjs', import.meta.url).href],
});
