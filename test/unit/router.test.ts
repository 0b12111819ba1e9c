import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { rpcOptions } from '../../electron/hosts/rpc.ts';
import { readClub } from '../../electron/shared/club-document.ts';
import type { contract, HostEvent } from '../../electron/shared/contract.ts';
import type { ImportRecord } from '../../electron/shared/import-report.ts';
import { addPoint, removePoints } from '../../electron/shared/point-edits.ts';
import { problemCodes } from '../../electron/shared/problem.ts';
import { companionIn } from './open-companion.ts';
import { evidence, Member } from './shared/club-members.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A companion and a page's client, a real MessagePort between them as in Electron. */
async function connected() {
  const folder = await temporaryFolder();
  const companion = await companionIn(folder);
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(companion.router, rpcOptions).upgrade(port1);
  port1.start();
  port2.start();
  onTestFinished(() => port1.close());
  const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ ...rpcOptions, port: port2 }));
  return { folder, companion, client };
}

async function failure(call: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await call;
  } catch (error) {
    return error as Record<string, unknown>;
  }
  throw new Error('It did not fail.');
}

/** A page of ten reviews, as the window brings it in. */
async function importPage(client: Awaited<ReturnType<typeof connected>>['client']): Promise<ImportRecord> {
  const bytes = await readFile(new URL('../fixtures/goodreads-text/page.txt', import.meta.url));
  let previewId = '';
  for await (const event of await client.imports.preview({ name: 'page.txt', bytes })) {
    if (event.type === 'preview') previewId = event.preview.previewId;
  }
  const requests = [{ previewId, readings: [{ index: 0 }] }];
  for await (const event of await client.imports.commit({ requests })) {
    if (event.type === 'imported' && event.records[0]) return event.records[0];
  }
  throw new Error('Nothing was imported.');
}

describe('what goes wrong', () => {
  test('is told to the page as its code and a sentence, without where in the code it happened', async () => {
    const { client } = await connected();
    const error = await failure(client.reviews.list({ bookId: 'gone' }));
    expect(error).toMatchObject({
      defined: true,
      code: 'NOT_FOUND',
      message: 'There is no book “gone” in this library.',
    });
    expect(problemCodes).toContain(error.code);
    // The page's own stack is the page's own; nothing of this side's crosses.
    expect(JSON.stringify({ ...error, cause: error.cause ?? null })).not.toMatch(/electron\/|\.ts/);
    expect(error.data).toBeUndefined();
  });

  test('while a file is read is told in the same way', async () => {
    const { client } = await connected();
    const events = await client.imports.preview({ name: 'empty.txt', bytes: new Uint8Array() });
    expect(await events.next()).toMatchObject({ value: { type: 'progress' } });
    const error = await failure(events.next());
    expect(error).toMatchObject({
      defined: true,
      code: 'REFUSED',
      message: expect.stringContaining('“empty.txt” is empty'),
    });
  });

  test('when a club file cannot be opened is told in the same way', async () => {
    const { client, folder } = await connected();
    const { id } = await client.library.addSample();
    await writeFile(join(folder, 'books', id, 'club.json'), '{"schemaVersion":99,"update":""}');
    const events = await client.club.open({ bookId: id });
    const error = await failure(events.next());
    expect(error).toMatchObject({
      defined: true,
      code: 'DAMAGED',
      message: expect.stringContaining('newer Commonplace'),
    });
  });

  test('because the page asked for nonsense does no harm', async () => {
    const { client } = await connected();
    const nonsense = client.settings.change({ textSize: 5000 });
    expect(await failure(nonsense)).toMatchObject({ defined: false, code: 'BAD_REQUEST' });
    const garbage = client.host.openLink({ url: 'file:///etc/passwd' });
    expect(await failure(garbage)).toMatchObject({ defined: false, code: 'BAD_REQUEST' });
    expect(await client.settings.get()).toMatchObject({ textSize: 100 });
  });
});

describe('a page', () => {
  test('imports a file and finds what is in it', async () => {
    const { client } = await connected();
    const { bookId } = await importPage(client);
    expect(await client.library.list()).toMatchObject([{ book: { id: bookId }, reviewCount: 10, pointCount: 0 }]);
    expect(await client.search.query({ text: 'humanity' })).toMatchObject({ total: 1 });
    const reviews = await client.reviews.list({ bookId });
    expect(reviews).toHaveLength(10);
    expect(await client.reviews.list({ bookId, from: 7 })).toEqual(reviews.slice(7));
    expect(await client.search.values({ field: 'by', begun: 'mar', bookId })).toEqual(['Mara Quill']);
    await client.library.remove({ bookId });
    expect(await client.library.list()).toEqual([]);
    expect(await client.search.query({ text: 'humanity' })).toMatchObject({ total: 0 });
    await client.library.restore({ bookId });
    expect(await client.search.query({ text: 'humanity' })).toMatchObject({ total: 1 });
    expect(await client.imports.history({ bookId })).toHaveLength(1);
  });

  test('calls off what it no longer wants to know', async () => {
    const { client } = await connected();
    await importPage(client);
    const typing = new AbortController();
    const older = client.search.query({ text: 'h', typing: true }, { signal: typing.signal });
    typing.abort();
    await expect(older).rejects.toMatchObject({ name: 'AbortError' });
    expect(await client.search.query({ text: 'humanity' })).toMatchObject({ total: 1 });
  });

  test('undoes an import: the list and the search know, and a point on it stands in the way', async () => {
    const { client } = await connected();
    const { bookId, id: importId } = await importPage(client);
    expect(await client.search.query({ text: 'humanity' })).toMatchObject({ total: 1 });
    const member = new Member('ann');
    const [review] = await client.reviews.list({ bookId });
    const point = addPoint(member.editing, {
      text: '',
      kind: 'remark',
      tagIds: [],
      evidence: [{ ...evidence, reviewId: review?.id ?? '' }],
    });
    await client.club.push({ bookId, update: Y.encodeStateAsUpdate(member.doc) });
    const refused = await failure(client.imports.undo({ bookId, importId }));
    expect(refused).toMatchObject({
      defined: true,
      code: 'REFUSED',
      message: expect.stringContaining('1 point quotes'),
    });
    removePoints(member.editing, [point]);
    await client.club.push({ bookId, update: Y.encodeStateAsUpdate(member.doc) });
    await client.imports.undo({ bookId, importId });
    expect(await client.library.list()).toEqual([]);
    expect(await client.search.query({ text: 'humanity' })).toMatchObject({ total: 0 });
  });

  test('finds a point as soon as it is made, and is told that there is more to find', async () => {
    const { client } = await connected();
    const { bookId } = await importPage(client);
    expect(await client.search.query({ text: 'quarry' })).toMatchObject({ total: 0 });
    const events = await client.host.events();
    const member = new Member('ann');
    addPoint(member.editing, { text: 'Why the quarry?', kind: 'question', tagIds: [], evidence: [] });
    await client.club.push({ bookId, update: Y.encodeStateAsUpdate(member.doc) });
    expect(await client.search.query({ text: 'quarry' })).toMatchObject({
      total: 1,
      results: [{ kind: 'point', bookId }],
    });
    expect(await events.next()).toMatchObject({ value: { type: 'search-grew' } });
    await events.return?.();
  });

  test('changes the settings it names and keeps the others, and every page hears of it', async () => {
    const { client } = await connected();
    const events = await client.host.events();
    const next = events.next();
    await client.settings.change({ theme: 'dark', shield: false, textSize: 130 });
    const settings = await client.settings.change({ openBookId: 'book' });
    expect(settings).toMatchObject({ theme: 'dark', shield: false, textSize: 130, openBookId: 'book' });
    expect((await next).value as HostEvent).toMatchObject({ type: 'settings-changed', settings: { theme: 'dark' } });
    await events.return?.();
  });

  test('adds the sample once, and its club’s changes reach another page and the next start', async () => {
    const { client, companion, folder } = await connected();
    const { id } = await client.library.addSample();
    expect(await client.library.addSample()).toMatchObject({ id });
    const member = new Member('ann');
    const followed = await client.club.open({ bookId: id });
    await followed.next();
    addPoint(member.editing, { text: 'Why?', kind: 'question', tagIds: [], evidence: [] });
    const heard = followed.next();
    await client.club.push({ bookId: id, update: Y.encodeStateAsUpdate(member.doc) });
    const other = new Y.Doc();
    Y.applyUpdate(other, ((await heard).value as { update: Uint8Array }).update);
    expect(readClub(other).points).toMatchObject([{ text: 'Why?' }]);
    expect(await client.library.list()).toMatchObject([{ book: { sample: true }, pointCount: 1 }]);
    await companion.close();
    const later = await companionIn(folder);
    expect(readClub(later.clubs.doc(id)).points).toMatchObject([{ text: 'Why?' }]);
  });
});
