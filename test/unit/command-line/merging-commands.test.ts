import { expect, test } from 'vitest';
import type { Command } from '../../../electron/command-line/command.ts';
import { mergeBooksCommand, separateBookCommand } from '../../../electron/command-line/merging-commands.ts';
import { booksCommand } from '../../../electron/command-line/reading-commands.ts';
import { book, review } from '../library/books.ts';
import { companionIn } from '../open-companion.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function twoBooks() {
  const companion = await companionIn(await temporaryFolder());
  const run = (command: Command, ...words: string[]) => command.run(companion, words);
  const texts = (...ids: string[]) => ({ reviews: ids.map((id) => review(id, `Words of ${id}.`)), passages: [] });
  await companion.library.put(book('lamp', { title: 'The Lamp' }), texts('mara', 'bo'));
  await companion.library.put(book('lampe', { title: 'Die Lampe' }), texts('ida'));
  return { run, books: async () => (await run(booksCommand)).text };
}

test('merge-books makes one book of two, and says how to undo it', async () => {
  const { run, books } = await twoBooks();
  const { json, text } = await run(mergeBooksCommand, 'lampe', 'lamp');
  expect(json).toMatchObject({ merged: 'lampe', book: { id: 'lamp' }, moved: { reviews: 1, sameReviews: 0 } });
  expect(text).toBe(
    '“Die Lampe” is now part of “The Lamp”: 1 review, 0 passages, 0 points, 0 notes. To undo this: commonplace separate-book lampe',
  );
  expect(await books()).toMatch(/^lamp\tThe Lamp .*\t3 reviews/);
  expect(await books()).toContain('with lampe (Die Lampe)');
});

test('separate-book gives both back', async () => {
  const { run, books } = await twoBooks();
  const before = await books();
  await run(mergeBooksCommand, 'lampe', 'lamp');
  expect(await run(separateBookCommand, 'lampe')).toMatchObject({
    json: { book: { id: 'lampe' } },
    text: '“Die Lampe” is a book of its own again.',
  });
  expect(await books()).toBe(before);
  await expect(run(separateBookCommand, 'lampe')).rejects.toMatchObject({ code: 'REFUSED' });
  await expect(run(mergeBooksCommand, 'lampe')).rejects.toMatchObject({ code: 'USAGE' });
});
