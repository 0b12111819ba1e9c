// Previews that are no longer looked at are forgotten by the companion too: those replaced or left, and all of them at the end.
import { useEffect, useRef } from 'react';
import type { Client } from '../../client.ts';
import { type Entry, previewIds } from './import-course.ts';

export function useDiscarding(client: Client, entries: readonly Entry[]): void {
  const held = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const now = new Set(previewIds(entries));
    discard(
      client,
      [...held.current].filter((id) => !now.has(id)),
    );
    held.current = now;
  }, [client, entries]);
  useEffect(
    () => () => {
      discard(client, held.current);
      held.current = new Set();
    },
    [client],
  );
}

/** Only frees memory; after an import there is nothing left to discard. */
function discard(client: Client, previewIdsLeft: Iterable<string>): void {
  for (const previewId of previewIdsLeft) void client.imports.discard({ previewId }).catch(() => {});
}
