import { describe, expect, test } from 'vitest';
import { withRenamed, withSaved } from '../../../../renderer/state/saved-searches.ts';

const saved = [
  { name: 'Good ones', text: 'rating:>=4' },
  { name: 'Memory', text: 'memor*' },
];

describe('saved searches', () => {
  test('take a new one last, in place of one of the same name', () => {
    const other = { name: 'Short', text: 'words:<50' };
    expect(withSaved(saved, other)).toEqual([...saved, other]);
    expect(withSaved(saved, { name: 'Good ones', text: 'rating:5' })).toEqual([
      saved[1],
      { name: 'Good ones', text: 'rating:5' },
    ]);
  });

  test('keep their place under a new name, which no other keeps', () => {
    expect(withRenamed(saved, 'Good ones', 'Best')).toEqual([{ name: 'Best', text: 'rating:>=4' }, saved[1]]);
    expect(withRenamed(saved, 'Memory', 'Good ones')).toEqual([{ name: 'Good ones', text: 'memor*' }]);
    expect(withRenamed(saved, 'Memory', 'Memory')).toEqual(saved);
  });
});
