// The contract as the page calls it: over the port that the preload hands in (Electron), or over a WebSocket (browser host).
import { createORPCClient, isDefinedError } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { BYTES_TYPE, type contract } from '../electron/shared/contract.ts';

export type Client = ContractRouterClient<typeof contract>;

const options = {
  customJsonSerializers: [
    {
      type: BYTES_TYPE,
      condition: (value: unknown) => value instanceof Uint8Array,
      serialize: toBase64,
      deserialize: fromBase64,
    },
  ],
};

/** @param onClosed called when the companion is gone for good. */
export async function connect(onClosed: () => void): Promise<Client> {
  if (location.protocol === 'app:') {
    const port = await askForPort();
    port.addEventListener('close', onClosed);
    port.start();
    return createORPCClient(new PortLink({ ...options, port }));
  }
  const websocket = new WebSocket(`ws://${location.host}/`);
  websocket.addEventListener('close', onClosed);
  return createORPCClient(new SocketLink({ ...options, websocket }));
}

/** What to tell the user about a call that failed. */
export function sentenceOf(error: unknown): string {
  if (isDefinedError(error as Error)) return (error as Error).message;
  return 'Something went wrong inside Commonplace. What is shown as saved is safe; reloading the window may help.';
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

/** What Chromium 140 brought, and does forty times as fast as any script. */
interface NativeBase64 {
  toBase64?(): string;
}

function toBase64(bytes: Uint8Array & NativeBase64): string {
  if (bytes.toBase64) return bytes.toBase64();
  let binary = '';
  // In slices: a function takes only so many arguments. Spread, they would take seven times as long.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
