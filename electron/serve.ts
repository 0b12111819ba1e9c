// The browser host as a program: `node dist/electron/serve.js [--data DIR] [--port N] [--open]`.
import { parseArgs } from 'node:util';
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
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = error instanceof Problem ? 3 : 2;
}
