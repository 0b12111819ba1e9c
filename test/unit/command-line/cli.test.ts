import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { lockFolder } from '../../../electron/state/lock.ts';
import { nodeSide, searchWorker } from '../../../electron/vite.config.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = new URL('../../../', import.meta.url).pathname;
/** Built as `npm run build` does, but nowhere else: below node_modules, where its packages are found. */
const built = join(root, 'node_modules/.cache/commonplace-cli-test');
const page = new URL('../../fixtures/goodreads-text/page.txt', import.meta.url).pathname;
const noReviews = new URL('../../fixtures/goodreads-text/no-reviews.txt', import.meta.url).pathname;

interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

beforeAll(async () => {
  await build({ ...nodeSide, logLevel: 'error', build: { ...nodeSide.build, outDir: built, emptyOutDir: true } });
  await build({ ...searchWorker, logLevel: 'error', build: { ...searchWorker.build, outDir: built } });
}, 60_000);

/** Runs `commonplace …` as a process of its own. */
function commonplace(...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(built, 'cli.js'), ...words], { cwd: root }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}

test('done: status 0, and with --json one JSON document on standard output and nothing else', async () => {
  const folder = await temporaryFolder();
  const imported = await commonplace('import', page, '--data', folder, '--json');
  expect(imported).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(imported.stdout)).toMatchObject({
    imports: [{ new: 10, bookId: 'the-lighthouse-keeper-s-almanac' }],
  });
  const books = await commonplace(`--data=${folder}`, '--json', 'books');
  expect(books.status).toBe(0);
  expect(JSON.parse(books.stdout)).toMatchObject({ books: [{ reviewCount: 10 }] });
});

test('refused: status 1, with a sentence on standard error, and what was done as JSON all the same', async () => {
  const folder = await temporaryFolder();
  const { status, stdout, stderr } = await commonplace('import', noReviews, page, '--data', folder, '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout).imports).toHaveLength(1);
  expect(stderr).toMatch(/^“no-reviews\.txt” is a Goodreads page without any reviews[^\n]*\n$/);
  const gone = await commonplace('show', 'gone', '--data', folder, '--json');
  expect(gone).toEqual({ status: 1, stdout: '', stderr: 'There is no review “gone” in this library.\n' });
});

test('wrong usage: status 2, with how to use it', async () => {
  const [incomplete, unknown] = await Promise.all([
    commonplace('reviews', '--data', await temporaryFolder()),
    commonplace('dance'),
  ]);
  expect(incomplete).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Something is missing. Usage: commonplace reviews BOOK [--json]\n',
  });
  expect(unknown).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('“dance”') });
});

test('a folder in use: status 3, naming who has it', async () => {
  const folder = await temporaryFolder();
  const unlock = lockFolder(folder, 'the Commonplace window');
  const { status, stdout, stderr } = await commonplace('books', '--data', folder, '--json');
  unlock();
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr).toContain(`in use by the Commonplace window (process ${process.pid}`);
});

test('a folder of a newer version: status 3, and nothing is changed', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'catalogue.json'), '{"schemaVersion":99,"books":{}}');
  expect(await commonplace('books', '--data', folder)).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('newer Commonplace'),
  });
});

test('help needs no data folder', async () => {
  const help = await commonplace();
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(help.stdout).toContain('commonplace import FILE|FOLDER…');
});
