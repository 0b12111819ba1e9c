import { describe, expect, test } from 'vitest';
import { matchPassages } from '../../../electron/importing/identity.ts';
import { mergePassages } from '../../../electron/importing/merge-passages.ts';
import type { FoundPassage, Passage } from '../../../electron/shared/model.ts';

const LIGHT = 'The light turned once and was gone, and the sea went on without it as before.';

const found = (text: string, more: Partial<FoundPassage> = {}): FoundPassage => ({
  text,
  tags: [],
  source: {},
  ...more,
});

function merge(known: readonly Passage[], now: readonly FoundPassage[]) {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `new ${ids}`;
  };
  const into = { bookId: 'one', importId: 'second', format: 'kindle-clippings', newId };
  return mergePassages(known, matchPassages(now, known), into);
}

/** The passages as an earlier import of the same format left them. */
function known(...passages: FoundPassage[]): Passage[] {
  return passages.map((passage, at) => ({
    ...passage,
    id: `known ${at + 1}`,
    bookId: 'one',
    source: { format: 'kindle-clippings', importId: 'first' },
  }));
}

describe('highlights read again', () => {
  test('are the same passages, whatever comes between them now', () => {
    const before = known(found(LIGHT, { location: '12-14' }), found('Salt.', { location: '30' }));
    const now = [
      found('Ropes.', { location: '3' }),
      found('Salt.', { location: '30' }),
      found(LIGHT, { location: '12-14' }),
    ];
    const { passages, counts, reworded } = merge(before, now);
    expect(counts).toEqual({ new: 1, updated: 0, unchanged: 2 });
    expect(passages.slice(0, 2)).toEqual(before);
    expect(passages[2]).toMatchObject({
      id: 'new 1',
      text: 'Ropes.',
      source: { format: 'kindle-clippings', importId: 'second' },
    });
    expect(reworded).toEqual([]);
  });

  test.each([
    ['its end', { location: '12-14' }, `${LIGHT} So be it.`, { location: '12-16' }],
    ['its beginning', { location: '12-14' }, `Look: ${LIGHT}`, { location: '10-14' }],
    ['a page', { page: '7' }, `${LIGHT} So be it.`, { page: '7' }],
  ])('and made longer at %s are told from new ones, and their points can follow', (_, before, longer, after) => {
    const { passages, counts, reworded } = merge(known(found(LIGHT, before)), [found(longer, after)]);
    expect(counts).toEqual({ new: 0, updated: 1, unchanged: 0 });
    expect(passages).toMatchObject([{ id: 'known 1', text: longer, ...after }]);
    expect(reworded).toEqual([{ id: 'known 1', text: longer, former: LIGHT }]);
  });

  test('from an older file do not shorten what is known', () => {
    const longer = `${LIGHT} So be it.`;
    const before = known(found(longer, { location: '12-16' }));
    const { passages, counts } = merge(before, [found(LIGHT, { location: '12-14' })]);
    expect({ passages, counts }).toEqual({ passages: before, counts: { new: 0, updated: 0, unchanged: 1 } });
  });

  test('with a note written since keep their words and get the note', () => {
    const { passages, counts } = merge(known(found(LIGHT, { tags: ['sea'] })), [found(LIGHT, { note: 'Why?' })]);
    expect(counts.updated).toBe(1);
    expect(passages).toMatchObject([{ id: 'known 1', text: LIGHT, note: 'Why?', tags: ['sea'] }]);
  });

  test('stay when the file no longer has them', () => {
    const before = known(found(LIGHT), found('Salt.'));
    expect(merge(before, [found('Salt.')])).toMatchObject({ passages: before, counts: { unchanged: 1 } });
  });
});

test('two members who marked the same words have two passages', () => {
  const { passages, counts } = merge(known(found(LIGHT, { by: 'Ann' })), [found(LIGHT, { by: 'Bo' })]);
  expect(counts.new).toBe(1);
  expect(passages.map(({ by }) => by)).toEqual(['Ann', 'Bo']);
});

test('short passages at one place are not taken for each other', () => {
  const { counts } = merge(known(found('Salt.', { location: '30' })), [found('Salty.', { location: '30' })]);
  expect(counts.new).toBe(1);
});
