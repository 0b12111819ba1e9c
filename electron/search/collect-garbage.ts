// Gives back what building an index took. V8 collects garbage when a thread asks for more memory; one that only searches from now
// on does not, and would keep some hundred megabytes for as long as Commonplace is open.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Collects the garbage of the thread that calls it, which takes a tenth of a second or so. */
export function collectGarbage(): void {
  // `gc` is there in contexts that are made after the flag was set. The inspector can collect too, but hangs in threads of Electron.
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
