import { describe, expect, test } from 'vitest';
import type { Listed } from '../../../../renderer/components/reading-screen/listed.ts';
import { type MatchPlace, stepOfMatches } from '../../../../renderer/components/reading-screen/match-steps.ts';

const text = (id: string, matchCount: number): Listed<{ id: string }> => ({
  item: { id },
  result: {
    kind: 'review',
    id,
    bookId: 'book',
    title: '',
    score: 1,
    snippets: [],
    matches: Array.from({ length: matchCount }, (_, at): [number, number] => [at * 10, at * 10 + 4]),
    hiddenMatch: matchCount === 0,
  },
});

const listed = [text('a', 2), text('under the shield', 0), text('b', 3)];

/** As its pane shows it, listed or not. */
function opened(id: string | undefined): Listed<{ id: string }> | undefined {
  return listed.find(({ item }) => item.id === id) ?? (id === undefined ? undefined : { item: { id } });
}

/** Where so many steps lead, each from where the last one led. */
function walk(openId: string | undefined, steps: readonly (1 | -1)[]): (MatchPlace | undefined)[] {
  let [open, at]: [string | undefined, MatchPlace | undefined] = [openId, undefined];
  return steps.map((by) => {
    const next = stepOfMatches(listed, opened(open), at, by);
    if (next) [open, at] = [next.id, next];
    return next;
  });
}

describe('stepping from match to match', () => {
  test('goes through the open text, over those without one, and stops at the end of the list', () => {
    expect(walk('a', [1, 1, 1, 1, 1, 1])).toEqual([
      { id: 'a', index: 0 },
      { id: 'a', index: 1 },
      { id: 'b', index: 0 },
      { id: 'b', index: 1 },
      { id: 'b', index: 2 },
      undefined,
    ]);
  });

  test('goes back the same way, into the last match of the text before', () => {
    expect(walk('b', [1, -1, -1, -1, -1])).toEqual([
      { id: 'b', index: 0 },
      { id: 'a', index: 1 },
      { id: 'a', index: 0 },
      undefined,
      undefined,
    ]);
  });

  test('begins with the open text at the end that the step comes from', () => {
    expect(walk('b', [-1])).toEqual([{ id: 'b', index: 2 }]);
  });

  test('begins with the first text of the list where the open one was not found, or none is open', () => {
    expect(walk('elsewhere', [1])).toEqual([{ id: 'a', index: 0 }]);
    expect(walk(undefined, [1])).toEqual([{ id: 'a', index: 0 }]);
    expect(walk('elsewhere', [-1])).toEqual([undefined]);
  });

  test('begins anew in a text that was opened by hand after a step in another', () => {
    expect(stepOfMatches(listed, opened('b'), { id: 'a', index: 1 }, 1)).toEqual({ id: 'b', index: 0 });
  });

  test('takes a text whose matches are not known yet for one with a match, and goes through them once they are', () => {
    const far = [text('a', 1), { item: { id: 'far' }, beyond: true as const }, text('b', 1)];
    const [first, unknown] = far;
    expect(stepOfMatches(far, first, { id: 'a', index: 0 }, 1)).toEqual({ id: 'far', index: 0 });
    expect(stepOfMatches(far, text('far', 2), { id: 'far', index: 0 }, 1)).toEqual({ id: 'far', index: 1 });
    expect(stepOfMatches(far, text('far', 2), { id: 'far', index: 1 }, 1)).toEqual({ id: 'b', index: 0 });
    expect(stepOfMatches(far, unknown, undefined, -1)).toEqual({ id: 'far', index: 0 });
  });
});
