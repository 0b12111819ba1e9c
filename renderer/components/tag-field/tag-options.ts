// Which tags complete what is typed, the likeliest first, and where each matches. Pure.
import type { Tag } from '../../../electron/shared/club-model.ts';
import { inTreeOrder, tagPaths } from '../../../electron/shared/tag-tree.ts';
import { type ChosenTag, chosenKey, typedTag } from './chosen-tags.ts';

export interface TagOption {
  readonly id: string;
  readonly chosen: ChosenTag;
  /** "themes / memory", or what would be created. */
  readonly path: string;
  /** None for the offer to create it. */
  readonly tag?: Tag;
  /** Where the path matches what was typed. */
  readonly matches: [number, number][];
}

/**
 * Tags not chosen yet that hold what was typed, whatever its case and accents: those that begin with it, by their own name or from
 * the top, then those in which a word does, then the others; last of all the offer to create it. In the order of the tree.
 */
export function tagOptions(typed: string, chosen: readonly ChosenTag[], tags: readonly Tag[]): TagOption[] {
  const taken = new Set(chosen.map(chosenKey));
  const paths = tagPaths(tags);
  const sought = fold(typed).text.trim();
  const options = inTreeOrder(tags).flatMap(({ tag }) => {
    const option = { id: `tag:${tag.id}`, chosen: { id: tag.id }, path: paths.get(tag.id) ?? tag.name, tag };
    if (taken.has(option.id)) return [];
    const found = matchOf(option.path, tag.name, sought);
    return found ? [{ ...option, ...found }] : [];
  });
  const offered = typedTag(typed, tags);
  const isNew = offered && 'path' in offered && !taken.has(chosenKey(offered));
  return [
    ...options.toSorted((a, b) => a.rank - b.rank).map(({ rank: _, ...option }) => option),
    ...(isNew ? [{ id: 'create', chosen: offered, path: offered.path, matches: [] }] : []),
  ];
}

/** @param sought folded */
export function matchOf(
  path: string,
  name: string,
  sought: string,
): { readonly rank: number; readonly matches: [number, number][] } | undefined {
  if (!sought) return { rank: 0, matches: [] };
  const { text, places } = fold(path);
  const own = fold(path.slice(0, path.length - name.length)).text.length;
  const at =
    [own, 0].find((start) => text.startsWith(sought, start)) ?? wordStart(text, sought) ?? text.indexOf(sought);
  if (at < 0) return undefined;
  const begins = at === own || at === 0;
  const rank = begins ? 0 : text[at - 1] === ' ' ? 1 : 2;
  return { rank, matches: [[places[at] ?? 0, places[at + sought.length] ?? path.length]] };
}

function wordStart(text: string, sought: string): number | undefined {
  const at = text.indexOf(` ${sought}`);
  return at < 0 ? undefined : at + 1;
}

/** In lower case and without accents, each of its code units with the place it has in `text`. */
export function fold(text: string): { readonly text: string; readonly places: readonly number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const char of text) {
    const bare = char.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
    for (let unit = 0; unit < bare.length; unit += 1) places.push(at);
    folded += bare;
    at += char.length;
  }
  return { text: folded, places };
}
