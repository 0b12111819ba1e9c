// How listed texts match that were found beyond the best. Neighbours in the list are asked for together.
import { useFoundWords } from '../../state/found-words.ts';
import type { Listed } from './listed.ts';

/** About two windows full. */
const NEIGHBOURS = 40;

/** @returns the text at `index` with how it matches, as soon as that is known. */
export function useListedWords<T extends { readonly id: string }>(
  listed: readonly Listed<T>[],
  index: number,
): Listed<T> | undefined {
  const one = listed[index];
  const from = index - (index % NEIGHBOURS);
  const neighbours = one?.beyond ? listed.slice(from, from + NEIGHBOURS) : [];
  const words = useFoundWords(neighbours.flatMap(({ item, beyond }) => (beyond ? item.id : [])));
  const result = one && words.get(one.item.id);
  return result ? { item: one.item, result } : one;
}

/** The open text with how it matches, as soon as that is known. */
export function useOpenedWords<T extends { readonly id: string }>(
  opened: Listed<T> | undefined,
): Listed<T> | undefined {
  const words = useFoundWords(opened?.beyond ? [opened.item.id] : []);
  const result = opened && words.get(opened.item.id);
  return result ? { item: opened.item, result } : opened;
}
