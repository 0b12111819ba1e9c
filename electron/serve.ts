// The browser host as a program: `node dist/electron/serve.js [--data DIR] [--port N] [--open]`.
import { parseArgs } from 'node:util';
import { exitStatus } from './command-line/exit-status.ts';
import { openBrowserHost } from './hosts/browser-host.ts';
import { Problem } from './shared/problem.ts';
import { dataFolder } from './state/data-folder.ts';

const options = { data: { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean' } } as const;

try {
  const { values } = parseArgs({ options });
  const host = await openBrowserHost({
    dataFolder: dataFolder(values.data, process.env),
    port: Number(values.port ?? 0),
    open: values.open ?? false,
  });
  console.log(`Commonplace is at ${host.address}`);
  const stop = () => void host.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  const problem = error instanceof Problem ? error : wrongUsage(error);
  if (!problem) throw error;
  console.error(problem.message);
  process.exitCode = exitStatus[problem.code];
}

/** What Node says of options it does not know; undefined for any other error, which is a bug. */
function wrongUsage(error: unknown): Problem | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  return code?.startsWith('ERR_PARSE_ARGS') ? new Problem('USAGE', message) : undefined;
}
