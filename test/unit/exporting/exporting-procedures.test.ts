// Exports as a page asks for them, a real MessagePort between it and the companion as in Electron.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { expect, onTestFinished, test } from 'vitest';
import type { Abilities } from '../../../electron/companion.ts';
import { rpcOptions } from '../../../electron/hosts/rpc.ts';
import type { contract, ExportEvent } from '../../../electron/shared/contract.ts';
import type { ExportRequest } from '../../../electron/shared/export-model.ts';
import { companionIn } from '../open-companion.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function connected(more: Partial<Abilities> = {}) {
  const companion = await companionIn(await temporaryFolder(), more);
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(companion.router, rpcOptions).upgrade(port1);
  port1.start();
  port2.start();
  onTestFinished(() => port1.close());
  const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ ...rpcOptions, port: port2 }));
  const { id: bookId } = await client.library.addSample();
  const events = async (request: ExportRequest, signal?: AbortSignal) => {
    const told: ExportEvent[] = [];
    for await (const event of await client.exporting.file(request, signal ? { signal } : {})) told.push(event);
    return told;
  };
  return { client, bookId, events };
}

test('a file comes with what was left out of it; data does not', async () => {
  const { bookId, events } = await connected();
  expect(await events({ bookId, format: 'txt', choice: { audience: 'handout' } })).toEqual([
    {
      type: 'file',
      file: { name: 'Never Let Me Go – hand-out.txt', mediaType: 'text/plain', bytes: expect.any(Uint8Array) },
      counts: { points: 0, notes: 0, meetings: 0, leftOutAsPrivate: 0, leftOutByChoice: 0 },
    },
  ]);
  expect(await events({ bookId, format: 'json' })).toEqual([{ type: 'file', file: expect.anything() }]);
  await expect(events({ bookId: 'gone', format: 'json' })).rejects.toMatchObject({ defined: true, code: 'NOT_FOUND' });
});

test('a PDF that nobody waits for any more is not printed on', async () => {
  const waiting = new AbortController();
  let wasCalledOff = false;
  const print = (_html: string, signal?: AbortSignal) =>
    new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        wasCalledOff = true;
        reject(signal.reason);
      });
      waiting.abort();
    });
  const { bookId, events } = await connected({ printer: { by: async () => ({ by: 'electron' }), print } });
  const request = { bookId, format: 'pdf', choice: { audience: 'handout' } } as const;
  await expect(events(request, waiting.signal)).rejects.toThrow();
  await expect.poll(() => wasCalledOff).toBe(true);
  expect(await events({ ...request, format: 'md' })).toHaveLength(1);
});

test('a file is put where the user says, and nowhere when that is called off', async () => {
  const folder = await temporaryFolder();
  const answers = [join(folder, 'notes.md'), undefined, join(folder, 'gone', 'notes.md')];
  const proposed: string[] = [];
  const askWhereToSave = async (name: string) => {
    proposed.push(name);
    return answers.shift();
  };
  const { client } = await connected({ askWhereToSave });
  const file = { name: 'hand-out.md', mediaType: 'text/markdown', bytes: new TextEncoder().encode('# Light') };
  await writeFile(join(folder, 'notes.md'), 'the one before');
  expect(await client.exporting.save(file)).toEqual({ path: join(folder, 'notes.md') });
  expect(await readFile(join(folder, 'notes.md'), 'utf8')).toBe('# Light');
  expect(await client.exporting.save(file)).toEqual({});
  await expect(client.exporting.save(file)).rejects.toMatchObject({ defined: true, code: 'REFUSED' });
  expect(proposed).toEqual(['hand-out.md', 'hand-out.md', 'hand-out.md']);
});

test('a host that leaves saving to the browser says so', async () => {
  const { client } = await connected();
  const file = { name: 'hand-out.md', mediaType: 'text/markdown', bytes: new Uint8Array() };
  await expect(client.exporting.save(file)).rejects.toMatchObject({ defined: true, code: 'USAGE' });
});
