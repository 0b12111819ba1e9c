import { mkdir, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { stylesheetHash } from '../../../electron/exporting/html/stylesheet.ts';
import { openBrowserHost } from '../../../electron/hosts/browser-host.ts';
import { rpcOptions } from '../../../electron/hosts/rpc.ts';
import type { contract } from '../../../electron/shared/contract.ts';
import { sourceWorkers } from '../source-workers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

interface Answered {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A running host with a small page to hand out. */
async function running() {
  const folder = await temporaryFolder();
  const pageFolder = join(folder, 'page');
  await mkdir(join(pageFolder, 'assets'), { recursive: true });
  await writeFile(join(pageFolder, 'index.html'), '<!doctype html><meta property="csp-nonce" content="%CSP_NONCE%">');
  await writeFile(join(pageFolder, 'assets', 'main.js'), 'export {};');
  await writeFile(join(folder, 'secret.js'), 'secret');
  const host = await openBrowserHost({
    dataFolder: join(folder, 'data'),
    port: 0,
    open: false,
    pageFolder,
    workers: sourceWorkers,
  });
  onTestFinished(() => host.close());
  const { port, searchParams } = new URL(host.address);
  const cookie = `commonplace-${port}=${searchParams.get('token')}`;

  /** A request as raw as a client can send it: no path is tidied up on the way. */
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answered>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      });
      asked.on('error', reject).end();
    });
  const enter = (path: string) => get(path, { cookie });
  const socket = (headers: Record<string, string>) =>
    new WebSocket(`ws://127.0.0.1:${port}/`, { headers: { origin: `http://127.0.0.1:${port}`, cookie, ...headers } });
  return { host, port: Number(port), token: searchParams.get('token') ?? '', cookie, get, enter, socket };
}

const opening = (socket: WebSocket) =>
  new Promise<string>((resolve) => {
    socket.on('open', () => resolve('open'));
    socket.on('unexpected-response', (_, response) => resolve(String(response.statusCode)));
    socket.on('error', () => {});
  });

describe('the browser host', () => {
  test('lets nobody in who does not have the token', async () => {
    const { get, port, token } = await running();
    for (const path of ['/', '/index.html', '/assets/main.js', '/?token=', '/?token=wrong', `/?token=${token}x`]) {
      expect(await get(path), path).toMatchObject({ status: 403 });
    }
    for (const cookie of [`commonplace-${port}=wrong`, `commonplace-1=${token}`, `commonplace-${port}`, ';;']) {
      expect(await get('/', { cookie }), cookie).toMatchObject({ status: 403 });
    }
  });

  test('gives a cookie no script can read for the token, and with it the page under its security policy', async () => {
    const { get, enter, token, cookie } = await running();
    const entered = await get(`/?token=${token}`);
    expect(entered).toMatchObject({ status: 303, headers: { location: '/' } });
    const [set = ''] = entered.headers['set-cookie'] ?? [];
    expect(set.split('; ')).toEqual([cookie, 'HttpOnly', 'SameSite=Strict', 'Path=/']);
    const page = await enter('/');
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    const policy = String(page.headers['content-security-policy']);
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
      ]),
    );
    const nonce = /content="([^"]+)"/.exec(page.body)?.[1];
    expect(policy).toContain(`'nonce-${nonce}'`);
    // What an exported page is looked at with: a frame for it, and its stylesheet, which the page's own policy would refuse.
    expect(policy).toContain('frame-src blob:');
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}' ${stylesheetHash};`);
    expect((await enter('/')).body).not.toBe(page.body);
    expect(await enter('/assets/main.js')).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' },
      body: 'export {};',
    });
  });

  test('answers only to its own name, so that no other site’s name can be pointed at it', async () => {
    const { get, port, cookie, token } = await running();
    for (const host of ['evil.example', `evil.example:${port}`, `localhost:${port}`, '127.0.0.1', '127.0.0.1:1']) {
      expect(await get('/', { host, cookie }), host).toMatchObject({ status: 403 });
      expect(await get(`/?token=${token}`, { host }), host).toMatchObject({ status: 403 });
    }
  });

  test('only hands out', async () => {
    const { get, cookie } = await running();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(await get('/', { cookie }, method), method).toMatchObject({ status: 403 });
    }
  });

  test.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/assets/..%5c..%5csecret.js',
    '/main.js%00',
    '/index.html/',
    '/missing.js',
    '/assets',
    '/assets/',
  ])('has no file %s', async (path) => {
    const { enter } = await running();
    const { status, body } = await enter(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  test('goes on after addresses that are none', async () => {
    const { get, enter, cookie } = await running();
    for (const path of ['//', '//:', '/%', '/%E0%A4%A.js', 'http://', '*']) {
      expect((await get(path, { cookie })).status, path).toBeGreaterThanOrEqual(400);
      expect((await get(path)).status, path).toBeGreaterThanOrEqual(400);
    }
    expect(await enter('/')).toMatchObject({ status: 200 });
  });

  test('started again over the same folder, lets a page that stayed open in again', async () => {
    const dataFolder = await temporaryFolder();
    const first = await openBrowserHost({ dataFolder, port: 0, open: false, workers: sourceWorkers });
    await first.close();
    const second = await openBrowserHost({ dataFolder, port: 0, open: false, workers: sourceWorkers });
    expect(second.address).toBe(first.address);
    await second.close();
    await writeFile(join(dataFolder, 'browser-host.json'), '{"token":"short"}');
    const third = await openBrowserHost({ dataFolder, port: 0, open: false, workers: sourceWorkers });
    expect(third.address).not.toContain('token=short');
    await third.close();
  });

  test('on a port that is taken says so, and leaves the data folder free', async () => {
    const { port } = await running();
    const dataFolder = await temporaryFolder();
    const taken = openBrowserHost({ dataFolder, port, open: false, workers: sourceWorkers });
    await expect(taken).rejects.toMatchObject({ code: 'USAGE', message: expect.stringContaining(`Port ${port}`) });
    const host = await openBrowserHost({ dataFolder, port: 0, open: false, workers: sourceWorkers });
    await host.close();
  });
});

describe('its WebSocket', () => {
  test('carries the contract for a page that has the cookie, bytes included', async () => {
    const { socket } = await running();
    const websocket = socket({});
    const client: ContractRouterClient<typeof contract> = createORPCClient(
      new RPCLink({ ...rpcOptions, websocket: websocket as unknown as globalThis.WebSocket }),
    );
    expect(await client.host.info()).toMatchObject({ host: 'browser', notices: [] });
    const book = await client.library.addSample();
    const updates = await client.club.open({ bookId: book.id });
    expect(await updates.next()).toMatchObject({ value: { update: expect.any(Uint8Array) } });
    const events = [];
    const request = { bookId: book.id, format: 'md', choice: { audience: 'handout' } } as const;
    for await (const event of await client.exporting.file(request)) events.push(event);
    expect(events.at(-1)).toMatchObject({ type: 'file', file: { name: expect.stringMatching(/\.md$/) } });
    const [{ bytes } = { bytes: new Uint8Array() }] = events.flatMap((event) => ('file' in event ? [event.file] : []));
    expect(new TextDecoder().decode(bytes)).toContain('Never Let Me Go');
    await expect(client.reviews.get({ reviewId: 'gone' })).rejects.toMatchObject({
      defined: true,
      code: 'NOT_FOUND',
      message: 'There is no review “gone” in this library.',
    });
  });

  test.each<[string, (port: number) => Record<string, string>]>([
    ['another site', () => ({ origin: 'https://evil.example' })],
    ['another port of this computer', () => ({ origin: 'http://127.0.0.1:1' })],
    ['a name that is not its own', (port) => ({ host: `evil.example:${port}` })],
    ['somebody without the cookie', () => ({ cookie: '' })],
    ['somebody with a wrong cookie', (port) => ({ cookie: `commonplace-${port}=wrong` })],
  ])('is not opened for %s', async (_, headers) => {
    const { socket, port } = await running();
    expect(await opening(socket(headers(port)))).toBe('403');
  });

  test('is not opened without an origin, as no browser asks', async () => {
    const { port, cookie } = await running();
    expect(await opening(new WebSocket(`ws://127.0.0.1:${port}/`, { headers: { cookie } }))).toBe('403');
  });

  test('that breaks off or sends no valid frame does not end the host', async () => {
    const { port, cookie, enter } = await running();
    const upgrade = (more: string) =>
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n${more}\r\n`;
    const entering = `Origin: http://127.0.0.1:${port}\r\nCookie: ${cookie}\r\n`;
    // A frame with reserved bits set, after the server has agreed to speak WebSocket.
    await new Promise<void>((resolve) => {
      const raw = connect(port, '127.0.0.1', () => raw.write(upgrade(entering)));
      raw.once('data', () => raw.write(Buffer.from([0xff, 0x80, 0, 0, 0, 0])));
      raw.on('error', () => {}).on('close', () => resolve());
    });
    // One that is refused and resets the connection at once.
    await new Promise<void>((resolve) => {
      const raw = connect(port, '127.0.0.1', () => {
        raw.write(upgrade(''));
        raw.resetAndDestroy();
      });
      raw.on('error', () => {}).on('close', () => resolve());
    });
    expect(await enter('/')).toMatchObject({ status: 200 });
  });
});
