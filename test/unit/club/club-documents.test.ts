import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openClubDocuments } from '../../../electron/club/club-documents.ts';
import { readClub } from '../../../electron/shared/club-document.ts';
import { addPoint } from '../../../electron/shared/point-edits.ts';
import { Member } from '../shared/club-members.ts';
import { roomIn } from '../state/room.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function opened() {
  const folder = await temporaryFolder();
  const room = roomIn(folder);
  const open = () => openClubDocuments(room, (bookId) => join(folder, 'books', bookId));
  const path = join(folder, 'books', 'one', 'club.json');
  const inFile = async () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Buffer.from(JSON.parse(await readFile(path, 'utf8')).update, 'base64'));
    return readClub(doc).points.map(({ text }) => text);
  };
  return { folder, room, path, clubs: open(), again: open, inFile };
}

/** A page's edits, and the update each one sends. */
function page() {
  const member = new Member('ann');
  const sent: Uint8Array[] = [];
  member.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'member') sent.push(update);
  });
  const say = (text: string) => {
    addPoint(member.editing, { text, kind: 'question', tagIds: [], evidence: [] });
    return sent.at(-1) as Uint8Array;
  };
  return { member, say };
}
const texts = (doc: Y.Doc) => readClub(doc).points.map(({ text }) => text);

describe('a pushed change', () => {
  test('is in the file when it resolves, and there when the club is opened again', async () => {
    const { clubs, again, inFile } = await opened();
    const { say } = page();
    await clubs.push('one', say('Why the goat?'));
    expect(await inFile()).toEqual(['Why the goat?']);
    await clubs.push('one', say('Why the ledger?'));
    expect(await inFile()).toEqual(['Why the goat?', 'Why the ledger?']);
    expect(texts(again().doc('one'))).toEqual(['Why the goat?', 'Why the ledger?']);
    expect(texts(again().doc('two'))).toEqual([]);
  });

  test('shares its write with others made at once, and each resolves only when it is on disk', async () => {
    const { clubs, inFile } = await opened();
    const { say } = page();
    const pushes = ['One', 'Two', 'Three'].map((text) => clubs.push('one', say(text)));
    await Promise.all(
      pushes.map(async (push) => {
        await push;
        expect(await inFile()).toEqual(['One', 'Two', 'Three']);
      }),
    );
  });

  test('made directly, as the command line does, is written by save', async () => {
    const { clubs, inFile } = await opened();
    Y.applyUpdate(clubs.doc('one'), page().say('From the command line'));
    await clubs.save('one');
    expect(await inFile()).toEqual(['From the command line']);
  });

  test('that is garbage is refused and nobody hears of it, however much of it could be read', async () => {
    const { clubs, path } = await opened();
    const { say } = page();
    const update = say('Torn on its way');
    const heard: Uint8Array[] = [];
    clubs.doc('one').on('update', (change: Uint8Array) => heard.push(change));
    for (const torn of [
      new Uint8Array(),
      new Uint8Array([255, 255, 1]),
      update.subarray(0, 9),
      update.subarray(0, -1),
    ]) {
      expect(() => clubs.push('one', torn)).toThrow(expect.objectContaining({ code: 'REFUSED' }));
    }
    expect(texts(clubs.doc('one'))).toEqual([]);
    expect(heard).toEqual([]);
    await clubs.flush();
    expect(existsSync(path)).toBe(false);
    await clubs.push('one', update);
    expect(texts(clubs.doc('one'))).toEqual(['Torn on its way']);
  });
});

describe('a change that cannot be written', () => {
  async function blocked() {
    const all = await opened();
    const books = join(all.folder, 'books');
    const block = async () => {
      if (existsSync(books)) await rename(books, join(all.folder, 'aside'));
      await writeFile(books, 'a file where the folder was');
    };
    const unblock = async () => {
      await rm(books);
      if (existsSync(join(all.folder, 'aside'))) await rename(join(all.folder, 'aside'), books);
    };
    return { ...all, block, unblock };
  }

  test('rejects with NOT_SAVED, stays, and goes to the file with the next one', async () => {
    const { clubs, block, unblock, inFile } = await blocked();
    const { say } = page();
    await clubs.push('one', say('One'));
    await block();
    await expect(clubs.push('one', say('Two'))).rejects.toMatchObject({ code: 'NOT_SAVED' });
    expect(texts(clubs.doc('one'))).toEqual(['One', 'Two']);
    await unblock();
    expect(await inFile()).toEqual(['One']);
    await clubs.push('one', say('Three'));
    expect(await inFile()).toEqual(['One', 'Two', 'Three']);
  });

  test('is tried once more when everything is closed', async () => {
    const { clubs, block, unblock, inFile } = await blocked();
    const { say } = page();
    await clubs.push('one', say('One'));
    await block();
    await expect(clubs.push('one', say('Two'))).rejects.toMatchObject({ code: 'NOT_SAVED' });
    await expect(clubs.flush()).rejects.toMatchObject({ code: 'NOT_SAVED' });
    await unblock();
    await clubs.flush();
    expect(await inFile()).toEqual(['One', 'Two']);
  });
});

describe('following a club', () => {
  test('gives the whole document, then every change, until it is called off', async () => {
    const { clubs } = await opened();
    const { say } = page();
    await clubs.push('one', say('Before'));
    const stop = new AbortController();
    const replica = new Y.Doc();
    const updates = clubs.follow('one', stop.signal);
    Y.applyUpdate(replica, (await updates.next()).value?.update as Uint8Array);
    expect(texts(replica)).toEqual(['Before']);
    const later = updates.next();
    await clubs.push('one', say('After'));
    Y.applyUpdate(replica, (await later).value?.update as Uint8Array);
    expect(texts(replica)).toEqual(['Before', 'After']);
    const last = updates.next();
    stop.abort();
    await expect(last).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('misses no change made while it waits to be asked', async () => {
    const { clubs } = await opened();
    const { say } = page();
    const replica = new Y.Doc();
    const updates = clubs.follow('one');
    Y.applyUpdate(replica, (await updates.next()).value?.update as Uint8Array);
    await Promise.all(['One', 'Two', 'Three'].map((text) => clubs.push('one', say(text))));
    for (let count = 0; count < 3; count += 1)
      Y.applyUpdate(replica, (await updates.next()).value?.update as Uint8Array);
    expect(texts(replica)).toEqual(['One', 'Two', 'Three']);
    await updates.return(undefined);
  });

  test('of one book hears nothing of another', async () => {
    const { clubs } = await opened();
    const updates = clubs.follow('one');
    await updates.next();
    const next = updates.next();
    await clubs.push('two', page().say('Elsewhere'));
    await clubs.push('one', page().say('Here'));
    const replica = new Y.Doc();
    Y.applyUpdate(replica, (await next).value?.update as Uint8Array);
    expect(texts(replica)).toEqual(['Here']);
    await updates.return(undefined);
  });
});

describe('flush', () => {
  test('writes at once what waits', async () => {
    const { clubs, inFile } = await opened();
    const pushed = clubs.push('one', page().say('Just typed'));
    const flushed = clubs.flush();
    expect(await inFile()).toEqual(['Just typed']);
    await Promise.all([pushed, flushed]);
  });

  test('has nothing to do where nothing changed', async () => {
    const { clubs, path } = await opened();
    clubs.doc('one');
    await clubs.flush();
    expect(existsSync(path)).toBe(false);
  });
});

test('a club file with a torn update is set aside and a backup takes its place', async () => {
  const { clubs, again, path, room } = await opened();
  const { say } = page();
  await clubs.push('one', say('One'));
  room.day = '2026-02-15';
  await clubs.push('one', say('Two'));
  const file = JSON.parse(await readFile(path, 'utf8'));
  const torn = Buffer.from(file.update, 'base64').subarray(0, -20).toString('base64');
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, JSON.stringify({ ...file, update: torn }));
  expect(texts(again().doc('one'))).toEqual(['One']);
  expect(room.notices[0]).toContain('2026-02-15');
});
