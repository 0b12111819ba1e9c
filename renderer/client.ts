// The contract as the page calls it: its type, how bytes cross it, and what a failed call is called.
import { isDefinedError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { BYTES_TYPE, type contract } from '../electron/shared/contract.ts';

export type Client = ContractRouterClient<typeof contract>;

/** For the link of either host; electron/hosts/rpc.ts has the same for the companion. */
export const rpcOptions = {
  customJsonSerializers: [
    {
      type: BYTES_TYPE,
      condition: (value: unknown) => value instanceof Uint8Array,
      serialize: toBase64,
      deserialize: fromBase64,
    },
  ],
};

/** The companion could not be reached, or was lost before it answered. */
export class ConnectionLost extends Error {
  constructor() {
    super('Commonplace has stopped. Keep this page open and start Commonplace again: it goes on from here.');
  }
}

/** What to tell the user about a call that failed. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ConnectionLost || isDefinedError(error as Error)) return (error as Error).message;
  return 'Something went wrong inside Commonplace. What is shown as saved is safe; reloading the window may help.';
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
