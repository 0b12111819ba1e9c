import { expect, test } from 'vitest';
import { reanchorMarks, reanchorPoints } from '../../../electron/anchoring/reanchor.ts';
import { type Evidence, evidenceSchema, type Point } from '../../../electron/shared/club-model.ts';
import type { SpoilerMark } from '../../../electron/shared/group-model.ts';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';

const review =
  'I read this in one night. The keeper winds the clock every evening, and nobody asks him why. ' +
  'What stayed with me is the goat. It stands on the rocks as if it had always been there.';

function quoting(words: string, reviewId = 'review'): Evidence {
  const start = review.indexOf(words);
  const evidence = quoteOf({ reviewId }, review, { start, end: start + words.length });
  if (!evidence) throw new Error(`“${words}” is not in the review.`);
  return evidence;
}

function point(id: string, ...evidence: Evidence[]): Point {
  const at = '2026-01-01T00:00:00.000Z';
  return { id, text: 'Why?', kind: 'question', evidence, tagIds: [], createdAt: at, updatedAt: at, status: 'open' };
}

const edited = `Edited. ${review.replace('every evening', 'each evening').replace(/ It stands.*/, '')}`;

test('every quotation of the review, and of no other, is followed: moved, changed and lost ones', () => {
  const goat = { ...quoting('the goat'), stance: 'against' as const };
  const [clock, rocks] = [quoting('The keeper winds the clock every evening'), quoting('It stands on the rocks')];
  const followed = reanchorPoints(
    [point('a', goat, quoting('the goat', 'other')), point('b', clock, rocks)],
    'review',
    edited,
  );
  expect(followed.map(({ pointId, placement }) => [pointId, placement.is])).toEqual([
    ['a', 'moved'],
    ['b', 'changed'],
    ['b', 'lost'],
  ]);
  const [moved, changed, lost] = followed.map(({ after }) => evidenceSchema.parse(after));
  const start = edited.indexOf('the goat');
  expect(moved).toEqual({ ...quoteOf({ reviewId: 'review' }, edited, { start, end: start + 8 }), stance: 'against' });
  expect(changed).toEqual({
    ...clock,
    placing: {
      state: 'changed',
      proposed: {
        quote: expect.objectContaining({ exact: 'The keeper winds the clock each evening' }),
        position: { start: edited.indexOf('The keeper'), end: edited.indexOf(', and nobody') },
      },
    },
  });
  expect(lost).toEqual({ ...rocks, placing: { state: 'lost' } });
});

test('a text that did not change leaves nothing to write', () => {
  const quoted = quoting('the goat');
  const [followed] = reanchorPoints([point('a', quoted)], 'review', review);
  expect(followed?.placement.is).toBe('same');
  expect(followed?.after).toBe(quoted);
});

test('words that come back get their place back, even where they were kept without one', () => {
  const rocks = quoting('It stands on the rocks');
  for (const state of ['lost', 'kept'] as const) {
    const [followed] = reanchorPoints([point('a', { ...rocks, placing: { state } })], 'review', review);
    expect(followed?.after).toEqual(rocks);
  }
});

test('a quotation kept without a place is not asked about again', () => {
  const clock: Evidence = { ...quoting('The keeper winds the clock every evening'), placing: { state: 'kept' } };
  const rocks: Evidence = { ...quoting('It stands on the rocks'), placing: { state: 'kept' } };
  for (const { before, after } of reanchorPoints([point('a', clock, rocks)], 'review', edited))
    expect(after).toBe(before);
});

test('a proposal outlives a second change that takes the old words out of reach', () => {
  const clock = quoting('The keeper winds the clock every evening');
  const [first] = reanchorPoints([point('a', clock)], 'review', edited);
  if (!first?.after.placing?.proposed) throw new Error('Nothing was proposed.');
  const hopeless: Evidence = { ...first.after, quote: { ...clock.quote, exact: 'The keeper and his ancient clock' } };
  const [second] = reanchorPoints([point('a', hopeless)], 'review', `Again. ${edited}`);
  expect(second?.after.placing).toMatchObject({
    state: 'changed',
    proposed: { quote: { exact: 'The keeper winds the clock each evening' }, position: { start: 41 } },
  });
});

test('the former text tells what became of words that are too short to be recognised', () => {
  const rocks = quoting('rocks');
  const now = edited.replace('goat.', 'goat. It stands on the rockz as if it had always been there.');
  const [alone] = reanchorPoints([point('a', rocks)], 'review', now);
  expect(alone?.after.placing).toEqual({ state: 'lost' });
  const [known] = reanchorPoints([point('a', rocks)], 'review', now, review);
  expect(known?.after.placing).toMatchObject({ state: 'changed', proposed: { quote: { exact: 'rockz' } } });
});

test('a proposal follows the text in which it was made', () => {
  const clock = quoting('clock');
  const second = review.replace('clock', 'clocks');
  const [first] = reanchorPoints([point('a', clock)], 'review', second, review);
  if (!first) throw new Error('The quotation was left out.');
  const third = `Edited. ${second.replace('winds the', 'wound the')}`;
  const [followed] = reanchorPoints([point('a', first.after)], 'review', third, second);
  expect(followed?.after.placing).toMatchObject({
    state: 'changed',
    proposed: { quote: { exact: 'clocks' }, position: { start: third.indexOf('clocks') } },
  });
});

test('a mark that hides goes along to the words that seem to be meant; one that opens does not', () => {
  const marking = (id: string, words: string, hidden: boolean): SpoilerMark => ({
    ...{ ...quoting(words), reviewId: 'review', id, hidden },
    createdAt: '2026-01-01T00:00:00.000Z',
  });
  const clock = 'The keeper winds the clock every evening';
  const marks = [
    marking('moved', 'the goat', true),
    marking('changed', clock, true),
    marking('opened', clock, false),
    marking('lost', 'It stands on the rocks', true),
  ];
  const followed = reanchorMarks(marks, 'review', edited, review);
  expect(followed.map(({ id, quote: { exact } }) => [id, exact])).toEqual([
    ['moved', 'the goat'],
    ['changed', 'The keeper winds the clock each evening'],
  ]);
  expect(reanchorMarks(followed, 'review', edited)).toEqual([]);
  expect(reanchorMarks(marks, 'other', edited)).toEqual([]);
});
