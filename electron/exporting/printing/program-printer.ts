// Prints through a browser that is installed, without a window, in a folder and with a profile that are thrown away: its own
// windows, history and settings have no part in it.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type InstalledProgram, installedPrograms } from './installed-programs.ts';
import { nothingPrints, notPrinted, type PdfPrinter, PRINTING_MS } from './printer.ts';

export interface ProgramPrinterOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Milliseconds after which it is given up. */
  readonly patience?: number;
}

export function programPrinter({ env, platform, patience = PRINTING_MS }: ProgramPrinterOptions): PdfPrinter {
  const program = async () => (await installedPrograms(env, platform)).at(0);
  return {
    async by() {
      const found = await program();
      return found ? { by: 'program', name: found.name } : { by: 'none' };
    },
    async print(html, signal) {
      const found = await program();
      if (!found) throw nothingPrints();
      try {
        return await inFolder(parentFolder(found), async (folder) => {
          const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
          await writeFile(page, html, { mode: 0o600 });
          await run(found.path, argumentsFor(folder, page, pdf), signal, patience);
          return readFile(pdf);
        });
      } catch (error) {
        signal?.throwIfAborted();
        throw notPrinted(found.name, error);
      }
    },
  };
}

/** Does something in a new folder of its own, which is gone when it is done. */
async function inFolder<T>(parent: string, task: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'commonplace-print-'));
  try {
    return await task(folder);
  } finally {
    // The browser's helpers may still be writing their last.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** A snap sees only its own folders. */
function parentFolder({ path }: InstalledProgram): string {
  return path.startsWith('/snap/') ? join(homedir(), 'snap/chromium/common') : tmpdir();
}

function argumentsFor(folder: string, page: string, pdf: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    // No errands of its own, and no network at all.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    // Older versions know the second of these names only.
    '--no-pdf-header-footer',
    '--print-to-pdf-no-header',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    // Chromium's sandbox does not start for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    pathToFileURL(page).href,
  ];
}

/** Runs it to its end, and ends it where it takes too long, nobody waits for it any more, or Commonplace itself ends. */
function run(path: string, args: readonly string[], signal: AbortSignal | undefined, patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timeout = AbortSignal.timeout(patience);
    const child = spawn(path, args, {
      stdio: 'ignore',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      killSignal: 'SIGKILL',
    });
    const end = () => child.kill('SIGKILL');
    process.once('exit', end);
    child.once('error', reject);
    child.once('close', (status) => {
      process.off('exit', end);
      if (status === 0) resolve();
      else reject(new Error(`It ended with ${status}.`));
    });
  });
}
