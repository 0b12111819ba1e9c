// The browser host: the companion over loopback HTTP and one WebSocket. Only this computer's own browser, holding the token that
// was printed, gets in: Host and Origin are checked (DNS rebinding), and the token becomes a cookie no script can read.
import { spawn } from 'node:child_process';
import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import packageJson from '../../package.json' with { type: 'json' };
import { openCompanion } from '../companion.ts';
import { programPrinter } from '../exporting/printing/program-printer.ts';
import { MAX_FILE_BYTES } from '../shared/import-report.ts';
import { Problem } from '../shared/problem.ts';
import type { Workers } from '../workers/worker-thread.ts';
import { builtWorkers } from './built-workers.ts';
import { keepEntrance, keptEntrance } from './entrance.ts';
import { pageFile } from './page-files.ts';
import { rpcOptions } from './rpc.ts';

export interface BrowserHostOptions {
  readonly dataFolder: string;
  /** 0 for the one it had last, so that a page left open finds it again; where that is taken, any free one. */
  readonly port: number;
  /** Also open the address in the default browser. */
  readonly open: boolean;
  /** The built page; beside the built host where left out. */
  readonly pageFolder?: string;
  /** The built ones beside the built host where left out. */
  readonly workers?: Workers;
}

const COOKIE = 'commonplace';

/** @throws Problem FOLDER_IN_USE, DAMAGED, NOT_SAVED, or USAGE for a port that is taken. */
export async function openBrowserHost({
  dataFolder,
  port,
  open,
  pageFolder = join(import.meta.dirname, '../renderer'),
  workers = builtWorkers(import.meta.dirname),
}: BrowserHostOptions) {
  const companion = await openCompanion(dataFolder, {
    host: 'browser',
    what: 'the browser host',
    version: packageJson.version,
    openExternal: openInBrowser,
    workers,
    printer: programPrinter(process),
  });
  companion.prepareSearching();
  const { token, port: lastPort } = await keptEntrance(dataFolder);
  const server = createServer((request, response) => {
    // An address that is none ("//", "/%") is the asker's mistake; it must not end the host.
    answer(request, response).catch(() => response.writeHead(400).end());
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FILE_BYTES * 1.5 });
  const handler = new RPCHandler(companion.router, rpcOptions);

  const ownHost = (request: IncomingMessage) => request.headers.host === `127.0.0.1:${portOf(server)}`;
  const hasCookie = (request: IncomingMessage) =>
    (request.headers.cookie ?? '').split(/; */).some((pair) => same(pair, `${COOKIE}-${portOf(server)}=${token}`));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!ownHost(request) || request.method !== 'GET') return refuse(response);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (same(searchParams.get('token') ?? '', token)) {
      // Cookies are shared between ports, so the name carries ours.
      const cookie = `${COOKIE}-${portOf(server)}=${token}; HttpOnly; SameSite=Strict; Path=/`;
      response.writeHead(303, { location: '/', 'set-cookie': cookie, 'referrer-policy': 'no-referrer' }).end();
      return;
    }
    if (!hasCookie(request)) return refuse(response);
    const file = await pageFile(pageFolder, pathname, "'self'");
    response.writeHead(file.status, file.headers).end(file.body);
  }

  server.on('upgrade', (request, socket, head) => {
    // A connection that breaks off, here and below, is closed; without a listener its error would end the host.
    socket.on('error', () => socket.destroy());
    const ownOrigin = request.headers.origin === `http://127.0.0.1:${portOf(server)}`;
    if (!ownHost(request) || !ownOrigin || !hasCookie(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', () => opened.terminate());
      void handler.upgrade(opened);
    });
  });

  try {
    if (port || !lastPort) await listen(server, port);
    else await listen(server, lastPort).catch(() => listen(server, 0));
  } catch (cause) {
    await companion.close();
    throw new Problem(
      'USAGE',
      `Port ${port} cannot be used: ${(cause as Error).message.replace(/\.$/, '')}. Choose another with --port.`,
    );
  }
  await keepEntrance(dataFolder, { token, port: portOf(server) });
  const address = `http://127.0.0.1:${portOf(server)}/?token=${token}`;
  if (open) void openInBrowser(address);
  return {
    address,
    async close(): Promise<void> {
      for (const socket of sockets.clients) socket.terminate();
      server.close();
      server.closeAllConnections();
      await companion.close();
    },
  };
}

function refuse(response: ServerResponse): void {
  response
    .writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
    .end('Open Commonplace with the whole address it printed, the part after “token=” included.\n');
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function portOf(server: { address(): AddressInfo | string | null }): number {
  return (server.address() as AddressInfo | null)?.port ?? 0;
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

/** The platform's own way to open an address; a computer without a browser is no error, the address was printed. */
async function openInBrowser(url: string): Promise<void> {
  const [command, ...before] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler']
        : ['xdg-open'];
  const child = spawn(command as string, [...before, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
