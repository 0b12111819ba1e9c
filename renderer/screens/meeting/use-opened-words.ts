// Which hidden words of an item's quotations were opened in front of the room: one by one, or all by key.
import { useState } from 'react';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { useCommand } from '../../state/commands.tsx';

export interface Opening {
  /** @param key of the quotation. @param start of the words in it */
  readonly isOpen: (key: string, start: number) => boolean;
  readonly open: (key: string, start: number) => void;
}

interface Quoted {
  readonly key: string;
  readonly hidden: readonly TextRange[];
}

/** The shield is up here whatever the settings say: others look on. */
export function useOpenedWords(quoted: readonly Quoted[]): Opening {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const all = quoted.flatMap(({ key, hidden }) => hidden.map(({ start }) => nameOf(key, start)));
  const isAllOpen = all.every((name) => opened.has(name));
  useCommand('open-spoilers', all.length ? () => setOpened(new Set(isAllOpen ? [] : all)) : undefined);
  return {
    isOpen: (key, start) => opened.has(nameOf(key, start)),
    open: (key, start) => setOpened((before) => new Set([...before, nameOf(key, start)])),
  };
}

function nameOf(key: string, start: number): string {
  return `${key} ${start}`;
}
