// Finds what a command names by its name; where there is no such thing, says which ones are near. Pure.
import { commonSequence } from '../shared/common-sequence.ts';
import { Problem } from '../shared/problem.ts';
import { namesOfPath, tagNameKey } from '../shared/tag-tree.ts';

/** Letters are compared; names are short. */
const MOST_COMPARISONS = 100_000;
/** Names that have fewer letters in common are not meant. */
const NEAR = 0.6;
const MOST_NAMED = 3;

interface Kind {
  /** “tag” */
  readonly what: string;
  /** Whose things they are, as in “Never Let Me Go”. */
  readonly of: string;
}

/** All of that name, whatever its case and spacing. @throws Problem REFUSED where there is none, naming near ones */
export function allNamed<T>(name: string, things: readonly T[], nameOf: (thing: T) => string, kind: Kind): T[] {
  const found = things.filter((thing) => tagNameKey(nameOf(thing)) === tagNameKey(name));
  if (found.length === 0) throw noneNamed(name, things.map(nameOf), kind);
  return found;
}

/** @param names of all that there are */
export function noneNamed(name: string, names: readonly string[], { what, of }: Kind): Problem {
  const missing = `“${of}” has no ${what} “${name}”`;
  if (names.length === 0) return new Problem('REFUSED', `${missing}, nor any other ${what}.`);
  const near = nearest(name, names);
  if (near.length > 0) return new Problem('REFUSED', `${missing}. Near it: ${quoted(near)}.`);
  const rest = names.length > MOST_NAMED ? `, and ${names.length - MOST_NAMED} more` : '';
  return new Problem('REFUSED', `${missing}. There is: ${quoted(names.slice(0, MOST_NAMED))}${rest}.`);
}

function nearest(name: string, names: readonly string[]): string[] {
  return (
    [...new Set(names)]
      // Of a tag below others its own name will do.
      .map((each) => ({
        each,
        likeness: Math.max(likeness(name, each), likeness(name, namesOfPath(each).at(-1) ?? '')),
      }))
      .filter((one) => one.likeness >= NEAR)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, MOST_NAMED)
      .map(({ each }) => each)
  );
}

/** From 0, nothing in common, to 1: how many letters are the same in the same order, or the longer begins with the shorter. */
function likeness(one: string, other: string): number {
  const [a, b] = [tagNameKey(one), tagNameKey(other)];
  if (a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a))) return 1;
  const { inA } = commonSequence([...a], [...b], MOST_COMPARISONS);
  return (2 * inA.size) / ([...a].length + [...b].length);
}

function quoted(names: readonly string[]): string {
  return names.map((each) => `“${each}”`).join(', ');
}
