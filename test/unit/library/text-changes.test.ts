import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BookTexts, changedTexts } from '../../../electron/library/text-changes.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { book, libraryIn, review } from './books.ts';

const anyReviews = fc
  .uniqueArray(fc.nat(30), { maxLength: 20 })
  .map((numbers) => numbers.map((number) => review(`r${number}`, `Text ${number}`)));

test('what changed and what has gone lead from the one to the other', () => {
  const anyEdits = fc.array(fc.constantFrom('same', 'alike', 'gone'), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(anyReviews, anyReviews, anyEdits, (known, more, edits) => {
      const edited = known.flatMap((each, at) =>
        edits[at] === 'gone' ? [] : edits[at] === 'alike' ? { ...each, body: { text: 'Other', marks: [] } } : each,
      );
      const ids = new Set(edited.map(({ id }) => id));
      const after = [...edited, ...more.filter(({ id }) => !ids.has(id))];
      const { changed, gone } = changedTexts({ reviews: known, passages: [] }, { reviews: after, passages: [] });
      const followed = new Map(known.map((each) => [each.id, each]));
      for (const id of gone.reviews) followed.delete(id);
      for (const each of changed.reviews) followed.set(each.id, each);
      expect(followed).toEqual(new Map(after.map((each) => [each.id, each])));
      expect(changed.reviews.some((each) => known.includes(each))).toBe(false);
      expect(gone.reviews.filter((id) => ids.has(id))).toEqual([]);
    }),
  );
});

test('a library tells what its last write changed, from the version of the texts before to the one after', async () => {
  const { library, again } = libraryIn(await temporaryFolder());
  const [a, b, c] = [review('a', 'A.'), review('b', 'B.'), review('c', 'C.')];
  const put = (texts: Partial<BookTexts>) => library.put(book('one'), { reviews: [], passages: [], ...texts });
  await put({ reviews: [a, b] });
  const first = await library.textsVersion('one');
  await put({ reviews: [a, c] });
  const second = await library.textsVersion('one');
  expect(library.changesBetween('one', first, second)).toMatchObject({
    changed: { reviews: [c], passages: [] },
    gone: { reviews: ['b'], passages: [] },
  });
  await put({ reviews: [a, b, c] });
  const third = await library.textsVersion('one');
  expect(library.changesBetween('one', second, third)).toMatchObject({ changed: { reviews: [b] }, gone: {} });
  expect(library.changesBetween('one', first, third)).toBeUndefined();
  expect(again().changesBetween('one', second, third)).toBeUndefined();
});
