import { expect, test } from 'vitest';
import { addPoint } from '../../../electron/shared/point-edits.ts';
import { book, review } from '../library/books.ts';
import { companionIn } from '../open-companion.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('a merge that was interrupted is finished when the folder is opened', async () => {
  const folder = await temporaryFolder();
  const { library, clubs, merging, now, newId, close } = await companionIn(folder);
  await library.put(book('lamp'), { reviews: [review('mara', 'I like the goat.')], passages: [] });
  await library.put(book('lampe'), { reviews: [review('bo', 'Die Ziege.')], passages: [] });
  const draft = { text: 'Warum?', kind: 'question', tagIds: [], evidence: [] } as const;
  addPoint({ doc: clubs.doc('lampe'), origin: 'page', now, newId }, draft);
  await clubs.save('lampe');
  await merging.merge({ bookId: 'lampe', into: 'lamp' });
  await merging.separate('lampe');
  // As a process leaves it that dies right after the word that a merge begins.
  library.setMerged('lampe', { into: 'lamp', at: now(), state: 'merging' });
  await close();

  const next = await companionIn(folder);
  expect(next.library.entries().map((entry) => entry.book.id)).toEqual(['lamp']);
  expect((await next.library.reviewsOf('lamp')).map(({ id }) => id)).toEqual(['mara', 'bo']);
  expect(next.notices).toEqual([]);
  expect(await next.merging.separate('lampe')).toMatchObject({ id: 'lampe' });
});
