import { describe, expect, it } from 'vitest';
import { matchingItems, writingItems } from '../../../../renderer/screens/notes/slash-items.ts';

const labels = (typed: string) => matchingItems(writingItems, typed).map(({ label }) => label);

describe('the slash menu', () => {
  it('offers what has a word that begins so, whatever the case', () => {
    expect(labels('HEAD')).toEqual(['Header row on or off', 'Heading', 'Smaller heading']);
    expect(labels('num')).toEqual(['Numbered list']);
    expect(labels('todo')).toEqual(['Check list']);
    expect(labels('')).toEqual(writingItems.map(({ label }) => label));
  });

  it('offers nothing where the slash was meant as one', () => {
    expect(labels('home')).toEqual([]);
    expect(labels('ist')).toEqual([]);
  });

  it('names each of its items once', () => {
    expect(new Set(labels('')).size).toBe(writingItems.length);
  });
});
