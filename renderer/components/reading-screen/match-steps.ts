// The way from match to match, through the open text and on to the texts listed after and before it. Pure.
import type { Listed } from './listed.ts';

export interface MatchPlace {
  readonly id: string;
  /** Of the match, among those of its text. */
  readonly index: number;
}

/**
 * The next match (the one before, by -1): in the open text as long as it has one, else the first (last) of the next listed text
 * that has any. None at the end of the list.
 * @param open the text that is open, with its matches where they are known.
 * @param from the match that was stepped to last; where it is of another text, the open one is begun with.
 */
export function stepOfMatches<T extends { readonly id: string }>(
  listed: readonly Listed<T>[],
  open: Listed<T> | undefined,
  from: MatchPlace | undefined,
  by: 1 | -1,
): MatchPlace | undefined {
  const openAt = listed.findIndex(({ item }) => item.id === open?.item.id);
  if (open && openAt >= 0) {
    const before = from?.id === open.item.id ? from.index : undefined;
    const index = before === undefined ? edgeOf(open, by) : before + by;
    if (index >= 0 && index < countOf(open)) return { id: open.item.id, index };
  }
  const others = by > 0 ? listed.slice(openAt + 1) : listed.slice(0, Math.max(0, openAt)).reverse();
  const next = others.find((one) => countOf(one) > 0);
  return next && { id: next.item.id, index: edgeOf(next, by) };
}

/** A text whose matches are not known yet has one, as far as anybody knows. */
function countOf<T>({ result, beyond }: Listed<T>): number {
  return beyond ? 1 : (result?.matches.length ?? 0);
}

function edgeOf<T>(listed: Listed<T>, by: 1 | -1): number {
  return by > 0 ? 0 : countOf(listed) - 1;
}
