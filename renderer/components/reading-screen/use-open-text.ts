// Which text of a list is open: the next and previous by keys, the first where none is, and list or pane in front in a narrow window.
import { useEffect, useState } from 'react';
import { useCommand } from '../../state/commands.tsx';
import type { Listed } from './listed.ts';

export interface OpenText<T> {
  /** None while it is not among the texts of the book. */
  readonly opened: Listed<T> | undefined;
  readonly open: (id: string | undefined) => void;
  /** What a window that has room for one of them shows. */
  readonly front: 'list' | 'pane';
  readonly bringToFront: (which: 'list' | 'pane') => void;
}

/**
 * @param texts all of the book, whatever is listed.
 * @param onOpen is called with another text than the open one; must be stable.
 */
export function useOpenText<T extends { readonly id: string }>(
  texts: readonly T[],
  listed: readonly Listed<T>[],
  openId: string | undefined,
  onOpen: (id: string) => void,
): OpenText<T> {
  // A text that is open, from before or by a link, comes first.
  const [front, bringToFront] = useState<'list' | 'pane'>(openId === undefined ? 'list' : 'pane');

  const open = (id: string | undefined) => {
    if (id !== undefined && id !== openId) onOpen(id);
  };
  const step = (by: 1 | -1) => {
    const at = listed.findIndex(({ item }) => item.id === openId);
    open(listed[at < 0 ? 0 : Math.min(listed.length - 1, Math.max(0, at + by))]?.item.id);
  };
  useCommand('next', () => step(1));
  useCommand('previous', () => step(-1));

  const first = listed[0]?.item.id;
  const item = texts.find(({ id }) => id === openId);
  const known = item !== undefined;
  useEffect(() => {
    if (!known && first !== undefined) onOpen(first);
  }, [known, first, onOpen]);

  const opened = listed.find((one) => one.item.id === openId) ?? (item && { item });
  return { opened, open, front, bringToFront };
}
