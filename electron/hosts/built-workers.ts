import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Workers } from '../workers/worker-thread.ts';

/** The workers as electron/vite.config.ts builds them: beside the entry that starts them. */
export function builtWorkers(folder: string): Workers {
  return (name) => ({ url: pathToFileURL(join(folder, `${name}-worker.${name === 'search' ? 'cjs' : 'js'}`)) });
}
