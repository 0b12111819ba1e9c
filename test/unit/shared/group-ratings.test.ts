import { expect, test } from 'vitest';
import { groupRating } from '../../../electron/shared/group-ratings.ts';

test('the group’s rating is the average of those who rated, and says how many they are', () => {
  expect(groupRating([{ rating: 3.5 }, {}, { rating: 5 }])).toEqual({ average: 4.25, count: 2 });
});

test('a group that has not rated the book has no rating', () => {
  expect(groupRating([{}, {}])).toBeUndefined();
});
