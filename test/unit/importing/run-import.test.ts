import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Evidence, Point } from '../../../electron/shared/club-model.ts';
import { evidence } from '../shared/club-members.ts';
import { edited, openedImports, page } from './opened-imports.ts';
import { fixtureBytes } from './reading.ts';

const html = fixtureBytes('goodreads-html/page.html');
const goodreads = fixtureBytes('library-exports/goodreads.csv');
const clippings = fixtureBytes('highlights/My Clippings.txt');
/** The same page later: one review reworded, one of a reader who was not there before. */
const laterPage = edited((text) =>
  text.replace('He winds the clock.', 'He winds the clock, still.').replaceAll('Bo Lindqvist', 'Somebody Else'),
);

async function opened() {
  const all = await openedImports();
  /** Every book of every file in one run. */
  const requestsFor = async (...files: Uint8Array[]) => {
    const requests = [];
    for (const bytes of files) {
      const { previewId, byMember, readings } = await all.preview(bytes);
      requests.push({
        previewId,
        readings: readings.map((_, index) => ({ index })),
        ...(byMember && { member: 'Ann' }),
      });
    }
    return requests;
  };
  const run = async (...files: Uint8Array[]) => all.imports.commit(await requestsFor(...files));
  /** All that an import can change, by book. */
  const state = async () =>
    Promise.all(
      all.library.entries().map(async ({ book, ...entry }) => ({
        ...{ book, ...entry },
        texts: await all.library.textsOf(book.id),
        history: all.imports.history(book.id),
      })),
    );
  return { ...all, requestsFor, run, state };
}

const pointOn = (source: { reviewId: string } | { passageId: string }): Point => {
  const { quote, position } = evidence;
  const quoted: Evidence = { quote, position, ...source };
  const now = '2026-01-01T00:00:00.000Z';
  return {
    id: 'p',
    text: 'Why?',
    kind: 'question',
    evidence: [quoted],
    tagIds: [],
    createdAt: now,
    updatedAt: now,
    status: 'open',
  };
};

describe('several files in one run', () => {
  test('give a record for each book in each, all of one run, and say how far they are', async () => {
    const { requestsFor, imports, library } = await opened();
    const told: { done: number; total: number }[] = [];
    const requests = await requestsFor(page, clippings);
    const records = await imports.commit(requests, { onProgress: (progress) => told.push(progress) });
    expect(new Set(records.map(({ runId }) => runId)).size).toBe(1);
    expect(told).toEqual(records.map((_, done) => ({ done, total: records.length })));
    expect(
      imports
        .run(records[0]?.runId ?? '')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(records.map(({ id }) => id).sort());
    expect(library.entries()).toHaveLength(records.length);
  });

  test('of one book meet in it', async () => {
    const { run, library } = await opened();
    const [first, second] = await run(page, page);
    expect(second).toMatchObject({ bookId: first?.bookId, report: { counts: { new: 0, updated: 0 } } });
    expect(library.entries()).toHaveLength(1);
  });

  test('called off take back what was written, new books, changed ones and their points’ words', async () => {
    const { requestsFor, run, imports, state, reworded } = await opened();
    await run(page);
    const before = await state();
    const calling = new AbortController();
    const requests = await requestsFor(laterPage, clippings);
    const onProgress = ({ done, total }: { done: number; total: number }) => {
      if (done === total - 1) calling.abort(new Error('called off'));
    };
    await expect(imports.commit(requests, { onProgress, signal: calling.signal })).rejects.toThrow('called off');
    expect(await state()).toEqual(before);
    const [there, back] = reworded;
    expect(back).toEqual([there?.[0], there?.[1].map(({ id, text, former }) => ({ id, text: former, former: text }))]);
    // They can still be imported: nothing of the previews is gone.
    expect(await imports.commit(requests)).not.toHaveLength(0);
  });

  test('of which one cannot be written are taken back, and the error says why', async () => {
    const { run, state, folder } = await opened();
    await run(page);
    const before = await state();
    await writeFile(join(folder, 'books', 'the-ferry'), 'a file where the folder should be');
    await expect(run(laterPage, clippings)).rejects.toMatchObject({ code: 'NOT_SAVED' });
    expect(await state()).toEqual(before);
  });
});

describe('a run that is undone', () => {
  test('leaves every book as it was, one that it brought in removed, and can be undone once', async () => {
    const { run, imports, state, library } = await opened();
    await run(page);
    const before = await state();
    // The same book twice: as text, then changed.
    const records = await run(laterPage, clippings, page);
    const runId = records[0]?.runId ?? '';
    const undone = await imports.undoRun(runId, () => []);
    expect(new Set(undone)).toEqual(new Set(records.map(({ bookId }) => bookId)));
    expect(await state()).toEqual(before);
    await expect(imports.undoRun(runId, () => [])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(library.entries()).toHaveLength(1);
  });

  test('is refused for all books while a point quotes a passage of one', async () => {
    const { run, imports, state, library } = await opened();
    const records = await run(page, clippings);
    const before = await state();
    const { bookId = '' } = records.at(-1) ?? {};
    const [passage] = await library.passagesOf(bookId);
    const points = (of: string) => (of === bookId ? [pointOn({ passageId: passage?.id ?? '' })] : []);
    await expect(imports.undoRun(records[0]?.runId ?? '', points)).rejects.toMatchObject({
      code: 'REFUSED',
      message: '1 point quotes what this import brought, so it cannot be undone while it is there.',
    });
    expect(await state()).toEqual(before);
  });
});

describe('what is said with an import', () => {
  test('spoilers that reviews announce are hidden only where that was asked for', async () => {
    const announcing = edited((text) => text.replace('He winds the clock.', 'SPOILER ALERT\nHe winds the clock.'));
    for (const hideAnnounced of [false, true]) {
      const { preview, imports, library } = await opened();
      const { previewId, readings } = await preview(announcing);
      expect(readings).toMatchObject([{ announcing: 1 }]);
      const [record] = await imports.commit([{ previewId, hideAnnounced, readings: [{ index: 0 }] }]);
      const [first] = await library.reviewsOf(record?.bookId ?? '');
      expect(first?.spoiler).toBe(hideAnnounced ? 'some' : 'none');
      // Read again without a word, it stays as it was chosen.
      const again = await preview(announcing);
      expect(again.readings).toMatchObject([{ counts: { new: 0, updated: 0 } }]);
    }
  });

  test('a member’s private notes come only when asked for', async () => {
    for (const privateNotes of [false, true]) {
      const { imports, library } = await opened();
      const preview = await imports.preview({ name: 'export.csv', bytes: goodreads, privateNotes });
      expect(preview.privateNotes).toBe(1);
      await imports.commit([{ previewId: preview.previewId, member: 'Ann', readings: [{ index: 0 }] }]);
      const [review] = await library.reviewsOf('the-lighthouse-keeper-s-almanac');
      expect(review?.body.text.includes('Lent by Mum.')).toBe(privateNotes);
    }
  });

  test('a member’s name tells which reviews are there already, before anything is written', async () => {
    const { commitAs, preview, imports } = await opened();
    await commitAs('Ann', goodreads);
    const { previewId, readings } = await preview(goodreads);
    expect(readings.map(({ counts }) => counts.new)).toEqual([1, 1, 1]);
    const counted = async (member: string) =>
      (await imports.recount(previewId, member)).readings.map(({ counts }) => [counts.new, counts.unchanged]);
    expect(await counted('Ann')).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect(await counted(' Bo ')).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(await counted('')).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });
});

test('pasted HTML is read, and its plain text where there is nothing in the HTML', async () => {
  const { imports } = await opened();
  const otherwise = page;
  const nothing = new TextEncoder().encode('<p>Nothing in it but a paragraph.</p>');
  expect(await imports.preview({ name: 'Pasted page', bytes: nothing, otherwise })).toMatchObject({
    format: 'goodreads-text',
  });
  expect(await imports.preview({ name: 'Pasted page', bytes: html, otherwise })).toMatchObject({
    format: 'goodreads-html',
  });
  await expect(imports.preview({ name: 'Pasted page', bytes: nothing, otherwise: nothing })).rejects.toMatchObject({
    code: 'REFUSED',
  });
});
