/** Builds dist/ from the sources when it is not theirs any more. Never leaves a half-built dist/ behind. */
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createLogger, type InlineConfig, type Logger, mergeConfig } from 'vite';
import { nodeSide, preload, searchWorker } from '../vite.config.ts';
import { fingerprint } from './fingerprint.ts';
import { withLock } from './lock.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');
const stamp = join(dist, '.stamp');
/** Inside dist/, so that the final renames never cross a file system. */
const next = join(dist, '.next');

const page: InlineConfig = {
  root: join(root, 'renderer'),
  configFile: join(root, 'renderer/vite.config.ts'),
  customLogger: withoutComposesWarning(createLogger('warn')),
};

/** Everything a build depends on. The lock file stands for the packages and their versions. */
const sources = ['electron', 'renderer', 'assets', 'package-lock.json'].map((name) => join(root, name));

/**
 * Makes dist/ match the sources; says so in one line when it had to build.
 * Waits while another process builds. @returns whether it built; throws what Vite throws when the sources do not build.
 */
export async function buildIfStale({ force = false }: { force?: boolean } = {}): Promise<boolean> {
  const wanted = await fingerprint(sources);
  if (!force && wanted === (await builtFrom())) return false;
  await mkdir(dist, { recursive: true });
  return withLock(join(dist, '.lock'), async () => {
    // Another process may have built it while this one waited.
    if (!force && wanted === (await builtFrom())) return false;
    const started = performance.now();
    process.stdout.write('Building Commonplace … ');
    await buildAll();
    await install(wanted);
    process.stdout.write(`${Math.max(1, Math.round((performance.now() - started) / 1000))} s\n`);
    return true;
  });
}

const builtFrom = (): Promise<string | undefined> => readFile(stamp, 'utf8').catch(() => undefined);

async function buildAll(): Promise<void> {
  await rm(next, { recursive: true, force: true });
  await buildInto('renderer', page);
  await buildInto('electron', nodeSide);
  await buildInto('electron', searchWorker);
  await buildInto('electron', preload);
  // The `commonplace` command; the shebang is cli.ts's own first line.
  await chmod(join(next, 'electron/cli.js'), 0o755);
}

const buildInto = (part: string, config: InlineConfig) =>
  build(
    mergeConfig(
      { logLevel: 'warn', build: { outDir: join(next, part), emptyOutDir: true } } satisfies InlineConfig,
      config,
    ),
  );

/**
 * For CSS modules that say `composes: … from`, postcss-modules does not tell Vite which file a rule comes from, and Vite warns.
 * That matters only for a relative url() in a composed rule, and the page's have none.
 */
function withoutComposesWarning(logger: Logger): Logger {
  const { warnOnce } = logger;
  logger.warnOnce = (message, options) => {
    if (!message.includes('did not pass the `from` option')) warnOnce(message, options);
  };
  return logger;
}

/** The stamp goes first and comes last: a build that is cut off here is stale, not wrong. */
async function install(builtFromNow: string): Promise<void> {
  await rm(stamp, { force: true });
  for (const part of ['electron', 'renderer']) {
    await rm(join(dist, part), { recursive: true, force: true });
    await rename(join(next, part), join(dist, part));
  }
  await rm(next, { recursive: true, force: true });
  await writeFile(stamp, builtFromNow);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await buildIfStale({ force: true });
  } catch (error) {
    // Vite's message has file, line and an excerpt; its stack is only about Vite.
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
