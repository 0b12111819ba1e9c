/** `npm start`: builds if stale, opens the Electron app or, with a sentence why not, the browser host; ends when that ends. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.ts';
import { obtainElectron } from './electron-runtime.ts';
import { chooseHost, hasDisplay, readStartArguments, whyElectronFailed } from './host-choice.ts';
import { runHost } from './run-host.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { platform, env } = process;

try {
  process.exitCode = await start();
} catch (error) {
  console.error(`Commonplace cannot start: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/** @returns the exit status of the host that ran. */
async function start(): Promise<number> {
  const { browser, data, rest } = readStartArguments(process.argv.slice(2));
  // npm runs scripts in the package's folder; INIT_CWD is where the user typed the command.
  if (data !== undefined) env.COMMONPLACE_DATA = resolve(env.INIT_CWD ?? '.', data);
  await buildIfStale();

  const display = hasDisplay(platform, env);
  const choice = chooseHost({
    platform,
    isRoot: process.getuid?.() === 0,
    hasDisplay: display,
    browser,
    ...(browser || !display ? {} : { runtime: await obtainElectron() }),
  });
  if (choice.host === 'browser') {
    if (choice.why) console.error(choice.why);
    return runBrowserHost(choice.open, rest);
  }
  const ending = await runHost(choice.executable, [...choice.switches, root, ...rest]);
  const failure = ending.wasAskedToClose ? undefined : whyElectronFailed(ending);
  if (failure === undefined) return ending.status ?? 1;
  console.error(failure);
  return runBrowserHost(true, rest);
}

async function runBrowserHost(open: boolean, rest: string[]): Promise<number> {
  const ending = await runHost(process.execPath, [
    resolve(root, 'dist/electron/serve.js'),
    ...(open ? ['--open'] : []),
    ...rest,
  ]);
  if (ending.error !== undefined) console.error(`The browser host could not be started: ${ending.error}`);
  return ending.status ?? 1;
}
