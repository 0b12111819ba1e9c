// How bytes cross the contract on this side: as base64 in the JSON that both carriers send.
import { BYTES_TYPE } from '../shared/contract.ts';

// oRPC looks at FormData with its first message, and Node loads all of its fetch for that look: the longest block of a start, if it
// came then. Nobody is waiting for an answer while modules are loaded.
Reflect.get(globalThis, 'FormData');

/** For the RPCHandler of either host; renderer/client.ts has the same for the page. */
export const rpcOptions = {
  customJsonSerializers: [
    {
      type: BYTES_TYPE,
      condition: (value: unknown) => value instanceof Uint8Array,
      serialize: (value: Uint8Array) =>
        Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64'),
      deserialize: (base64: string) => new Uint8Array(Buffer.from(base64, 'base64')),
    },
  ],
};
