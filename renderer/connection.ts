// The page's connection to its companion: over the port that the preload hands in (Electron), or over a WebSocket (browser
// host). Lost, it is looked for again until it is back; calls made meanwhile fail at once, and nothing waits unseen.
import { type ClientLink, createORPCClient, DynamicLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { type Client, ConnectionLost, rpcOptions } from './client.ts';

type Link = ClientLink<Record<never, never>>;

export interface Connection {
  readonly client: Client;
  /** Lost: it was open, or nobody answered the first time. */
  readonly state: 'connecting' | 'open' | 'lost';
  /** @returns what ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves when the companion can be called. @throws the signal's reason */
  readonly opened: (signal: AbortSignal) => Promise<void>;
  /** Looks for the companion now rather than in a while. */
  readonly tryNow: () => void;
}

/** Soon enough that a companion started again is found at once; a closed port of this computer costs next to nothing to try. */
const TRY_AGAIN_MS = 1000;

/** Begins to connect. */
export function connect(): Connection {
  const listeners = new Set<() => void>();
  let link: Link | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTrying = false;
  let wasLost = false;

  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  async function open(): Promise<void> {
    clearTimeout(timer);
    if (link || isTrying) return;
    isTrying = true;
    const opened = await (location.protocol === 'app:' ? openPort(lost) : openSocket(lost));
    isTrying = false;
    if (!opened) return lost();
    link = opened;
    tell();
  }

  function lost(): void {
    link = undefined;
    wasLost = true;
    // Not at once: who hears it cancels calls, which a link that does not know yet would still try to send.
    setTimeout(tell);
    timer = setTimeout(() => void open(), TRY_AGAIN_MS);
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  const client: Client = createORPCClient(
    new DynamicLink(() => {
      const used = link;
      if (!used) throw new ConnectionLost();
      return { call: (...call) => used.call(...call).catch((error) => throwWhy(error, used)) } satisfies Link;
    }),
  );

  function throwWhy(error: unknown, used: Link): never {
    throw used === link ? error : new ConnectionLost();
  }

  void open();
  return {
    client,
    get state() {
      if (link) return 'open';
      return wasLost ? 'lost' : 'connecting';
    },
    subscribe,
    opened: (signal) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (!signal.aborted && !link) return;
          unsubscribe();
          signal.removeEventListener('abort', check);
          if (signal.aborted) reject(signal.reason);
          else resolve();
        };
        const unsubscribe = subscribe(check);
        signal.addEventListener('abort', check);
        check();
      }),
    tryNow: () => void open(),
  };
}

/** None where nobody answers. @param onLost called when a connection that was open is lost */
function openSocket(onLost: () => void): Promise<Link | undefined> {
  return new Promise((resolve) => {
    const websocket = new WebSocket(`ws://${location.host}/`);
    let isOpened = false;
    // Before the link's own listener, which fails the calls on their way: they are to know why.
    websocket.addEventListener('close', () => (isOpened ? onLost() : resolve(undefined)));
    websocket.addEventListener('open', () => {
      isOpened = true;
      resolve(new SocketLink({ ...rpcOptions, websocket }));
    });
  });
}

async function openPort(onLost: () => void): Promise<Link> {
  const port = await askForPort();
  port.addEventListener('close', onLost);
  port.start();
  return new PortLink({ ...rpcOptions, port });
}

function askForPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== 'commonplace:port' || !port) return;
      window.removeEventListener('message', receive);
      resolve(port);
    };
    window.addEventListener('message', receive);
    window.postMessage('commonplace:connect', location.origin);
  });
}
