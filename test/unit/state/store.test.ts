import { cpSync, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Problem } from '../../../electron/shared/problem.ts';
import { openStore, type StoreKind } from '../../../electron/state/store.ts';
import { listing, temporaryFolder } from '../temporary-folder.ts';
import { roomIn } from './room.ts';

const shelf: StoreKind<{ words: string[] }> = {
  name: 'shelf',
  schema: z.object({ words: z.array(z.string()) }),
  empty: () => ({ words: [] }),
  migrations: [],
};

/** The same two versions later: `words` was first one `text`, then had no order. */
const laterShelf: StoreKind<{ words: string[]; order: 'kept' | 'sorted' }> = {
  name: 'shelf',
  schema: z.object({ words: z.array(z.string()), order: z.enum(['kept', 'sorted']) }),
  empty: () => ({ words: [], order: 'kept' }),
  migrations: [
    ({ text, ...rest }) => ({ ...rest, words: (text as string).split(' ') }),
    (value) => ({ ...value, order: 'kept' }),
  ],
};

async function opened() {
  const folder = await temporaryFolder();
  const room = roomIn(folder);
  const path = join(folder, 'books', 'one', 'shelf.json');
  const open = () => openStore(room, join(folder, 'books', 'one'), shelf);
  const json = async (file = path) => JSON.parse(await readFile(file, 'utf8'));
  return { folder, room, path, open, json, store: open() };
}

function problem(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

describe('a store', () => {
  test('begins empty, without a file', async () => {
    const { store, path } = await opened();
    expect(store.value).toEqual({ words: [] });
    expect(existsSync(path)).toBe(false);
  });

  test('has on disk what was written when write returns, for the next one to open', async () => {
    const { store, open, json, path } = await opened();
    store.write({ words: ['light', 'نگهبان', '🌊'] });
    expect(open().value).toEqual({ words: ['light', 'نگهبان', '🌊'] });
    expect(store.value).toEqual({ words: ['light', 'نگهبان', '🌊'] });
    const file = await json();
    expect(file).toMatchObject({ schemaVersion: 0, words: ['light', 'نگهبان', '🌊'] });
    expect(new Date(file.savedAt).toISOString()).toBe(file.savedAt);
    expect(await readdir(join(path, '..'))).toEqual(['shelf.json']);
  });

  test('is for this account’s eyes only', async () => {
    const { store, folder } = await opened();
    store.write({ words: ['private'] });
    const { mode } = await import('node:fs').then(({ statSync }) => statSync(join(folder, 'books/one/shelf.json')));
    if (process.platform !== 'win32') expect(mode & 0o077).toBe(0);
  });

  test('keeps its value and says NOT_SAVED when it cannot write, and writes again when it can', async () => {
    const { store, folder, open } = await opened();
    store.write({ words: ['before'] });
    const books = join(folder, 'books');
    cpSync(books, join(folder, 'elsewhere'), { recursive: true });
    await rm(books, { recursive: true });
    await writeFile(books, 'a file where the folder was');
    const refused = problem(() => store.write({ words: ['after'] }));
    expect(refused).toMatchObject({ code: 'NOT_SAVED' });
    expect(refused.message).toContain(join(books, 'one', 'shelf.json'));
    expect(store.value).toEqual({ words: ['before'] });
    await rm(books);
    cpSync(join(folder, 'elsewhere'), books, { recursive: true });
    expect(open().value).toEqual({ words: ['before'] });
    store.write({ words: ['after'] });
    expect(open().value).toEqual({ words: ['after'] });
  });
});

describe('backups', () => {
  test('hold the file as it was before each day’s first change', async () => {
    const { store, room, folder, json } = await opened();
    store.write({ words: ['first'] });
    store.write({ words: ['first day’s last'] });
    expect(existsSync(join(folder, 'backups'))).toBe(false);
    room.day = '2026-02-15';
    store.write({ words: ['second'] });
    store.write({ words: ['third'] });
    expect(await json(join(folder, 'backups/2026-02-15/books/one/shelf.json'))).toMatchObject({
      words: ['first day’s last'],
    });
  });

  test('are also made by another process on the same day only once', async () => {
    const { store, room, folder, open, json } = await opened();
    store.write({ words: ['first'] });
    room.day = '2026-02-15';
    store.write({ words: ['second'] });
    open().write({ words: ['third'] });
    expect(await json(join(folder, 'backups/2026-02-15/books/one/shelf.json'))).toMatchObject({ words: ['first'] });
  });

  test('are kept for the last seven days on which something changed', async () => {
    const { store, room, folder } = await opened();
    for (let day = 10; day < 20; day += 1) {
      room.day = `2026-03-${day}`;
      store.write({ words: [`day ${day}`] });
    }
    expect((await readdir(join(folder, 'backups'))).sort()).toEqual(
      [13, 14, 15, 16, 17, 18, 19].map((day) => `2026-03-${day}`),
    );
  });
});

describe('a damaged file', () => {
  async function withBackups() {
    const all = await opened();
    for (const day of ['2026-02-10', '2026-02-11', '2026-02-12']) {
      all.room.day = day;
      all.store.write({ words: [`written ${day}`] });
    }
    // The backup of a day holds what was written the day before.
    return all;
  }
  const quarantined = async (folder: string) => {
    const [name = '', ...others] = await readdir(join(folder, 'quarantine'));
    expect(others).toEqual([]);
    return readFile(join(folder, 'quarantine', name), 'utf8');
  };

  test.each([
    ['cut off', (path: string) => truncate(path, 25)],
    ['empty', (path: string) => truncate(path, 0)],
    ['of zeros', (path: string) => writeFile(path, Buffer.alloc(100))],
    ['of another shape', (path: string) => writeFile(path, '{"schemaVersion":0,"words":"none"}')],
    ['without a version', (path: string) => writeFile(path, '{"words":[]}')],
    ['of a version below zero', (path: string) => writeFile(path, '{"schemaVersion":-1,"words":[]}')],
    ['that is nothing', (path: string) => writeFile(path, 'null')],
  ])('%s is set aside, and the newest backup takes its place with a notice', async (_, damage) => {
    const { folder, path, open, room, json } = await withBackups();
    await damage(path);
    const damaged = await readFile(path, 'utf8');
    expect(open().value).toEqual({ words: ['written 2026-02-11'] });
    expect(room.notices).toHaveLength(1);
    expect(room.notices[0]).toContain(path);
    expect(room.notices[0]).toContain('2026-02-12');
    expect(room.notices[0]).toContain(join(folder, 'quarantine'));
    expect(await quarantined(folder)).toBe(damaged);
    expect(await json()).toMatchObject({ words: ['written 2026-02-11'] });
    open();
    expect(room.notices).toHaveLength(1);
  });

  test('is replaced by an older backup where the newest is damaged too', async () => {
    const { folder, path, open, room } = await withBackups();
    await truncate(path, 10);
    await truncate(join(folder, 'backups/2026-02-12/books/one/shelf.json'), 10);
    expect(open().value).toEqual({ words: ['written 2026-02-10'] });
    expect(room.notices[0]).toContain('2026-02-11');
  });

  test('without a backup is set aside and an empty one begun, with a notice', async () => {
    const { folder, path, open, room, store } = await opened();
    store.write({ words: ['only once'] });
    await truncate(path, 30);
    const damaged = await readFile(path, 'utf8');
    const again = open();
    expect(again.value).toEqual({ words: [] });
    expect(room.notices).toHaveLength(1);
    expect(await quarantined(folder)).toBe(damaged);
    again.write({ words: ['new'] });
    expect(open().value).toEqual({ words: ['new'] });
  });

  test('never takes the place of another one in quarantine', async () => {
    const folder = await temporaryFolder();
    const room = roomIn(folder);
    const names = Array.from({ length: 20 }, (_, number) => `book-${number}`);
    for (const name of names) {
      await mkdir(join(folder, 'books', name), { recursive: true });
      await writeFile(join(folder, 'books', name, 'shelf.json'), `damaged ${name}`);
    }
    // Quick enough that several fall into one millisecond.
    for (const name of names) openStore(room, join(folder, 'books', name), shelf);
    const kept = await readdir(join(folder, 'quarantine'));
    const contents = await Promise.all(kept.map((name) => readFile(join(folder, 'quarantine', name), 'utf8')));
    expect(contents.sort()).toEqual(names.map((name) => `damaged ${name}`).sort());
  });
});

describe('a file of another version', () => {
  async function holding(content: object) {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'shelf.json'), JSON.stringify({ savedAt: '2026-01-01T00:00:00.000Z', ...content }));
    const room = roomIn(folder);
    return { folder, room, open: () => openStore(room, folder, laterShelf) };
  }

  test('older by two is read through both migrations', async () => {
    const { open } = await holding({ schemaVersion: 0, text: 'light house' });
    expect(open().value).toEqual({ words: ['light', 'house'], order: 'kept' });
  });

  test('older by one is read through the last migration', async () => {
    const { open } = await holding({ schemaVersion: 1, words: ['light'] });
    expect(open().value).toEqual({ words: ['light'], order: 'kept' });
  });

  test('of now is read as it is, and written with its number', async () => {
    const { open, folder } = await holding({ schemaVersion: 2, words: ['light'], order: 'sorted' });
    const store = open();
    expect(store.value).toEqual({ words: ['light'], order: 'sorted' });
    store.write({ words: [], order: 'kept' });
    expect(JSON.parse(await readFile(join(folder, 'shelf.json'), 'utf8'))).toMatchObject({ schemaVersion: 2 });
  });

  test('newer is refused and nothing is changed', async () => {
    const { open, folder, room } = await holding({ schemaVersion: 3, words: 'who knows' });
    const before = await readFile(join(folder, 'shelf.json'), 'utf8');
    expect(problem(open)).toMatchObject({ code: 'DAMAGED', message: expect.stringContaining('newer Commonplace') });
    expect(await listing(folder)).toEqual(['shelf.json']);
    expect(await readFile(join(folder, 'shelf.json'), 'utf8')).toBe(before);
    expect(room.notices).toEqual([]);
  });

  test('that no migration can read is a damaged one', async () => {
    const { open, room } = await holding({ schemaVersion: 0, note: 'text is missing' });
    expect(open().value).toEqual({ words: [], order: 'kept' });
    expect(room.notices).toHaveLength(1);
  });
});
