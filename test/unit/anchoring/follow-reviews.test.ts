import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { followReviews } from '../../../electron/anchoring/follow-reviews.ts';
import { readSpoilerMarks } from '../../../electron/shared/club-document.ts';
import type { Editing } from '../../../electron/shared/editing.ts';
import { hiddenWithMarks } from '../../../electron/shared/marked-ranges.ts';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';
import { addSpoilerMark } from '../../../electron/shared/reading-edits.ts';

const first = 'The keeper winds the clock every evening. In the end the lamp goes out, and nobody comes.';
const spoiler = 'In the end the lamp goes out';

function marked() {
  const doc = new Y.Doc();
  let made = 0;
  const editing: Editing = { doc, origin: 'test', now: () => '2026-01-01T00:00:00.000Z', newId: () => `id${++made}` };
  const start = first.indexOf(spoiler);
  const words = quoteOf({ reviewId: 'r1' }, first, { start, end: start + spoiler.length });
  if (!words) throw new Error('nothing to hide');
  addSpoilerMark(editing, { ...words, hidden: true });
  const hiddenIn = (text: string) =>
    hiddenWithMarks(text, [], readSpoilerMarks(doc))?.map(({ start: from, end }) => text.slice(from, end));
  const reword = (former: string, text: string) => followReviews(editing, [{ id: 'r1', former, text }]);
  return { hiddenIn, reword };
}

test('what the group hides stays hidden when its words are others after an import', () => {
  const { hiddenIn, reword } = marked();
  const second = `Edited. ${first.replace('the lamp goes out', 'the lamp will go out')}`;
  expect(reword(first, second)).toBe(true);
  expect(hiddenIn(second)).toEqual(['In the end the lamp will go out']);
  expect(reword(second, second)).toBe(false);
});

test('all is hidden where nobody can tell which words are meant, until they are back', () => {
  const { hiddenIn, reword } = marked();
  const other = 'I did not finish it.';
  reword(first, other);
  expect(hiddenIn(other)).toEqual([other]);
  reword(other, first);
  expect(hiddenIn(first)).toEqual([spoiler]);
});
