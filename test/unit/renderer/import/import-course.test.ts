import { describe, expect, it } from 'vitest';
import type { ImportPreview, ImportRecord, ReadingPreview } from '../../../../electron/shared/import-report.ts';
import { needsAttention, rowCounts, shareBooks, totals } from '../../../../renderer/screens/import/batch-facts.ts';
import {
  broughtBooks,
  CHOOSING,
  type Course,
  gathering,
  missingAmong,
  wantedOf,
  withEntries,
  withEntry,
  withGathered,
  withRead,
} from '../../../../renderer/screens/import/import-course.ts';

const source = (path: string) => ({ file: new File(['x'], path), path });
const gathered = (...paths: string[]) => ({ sources: paths.map(source), leftOut: [] });
const refused = { is: 'refused', sentence: 'It is a picture.' } as const;

function reading(title: string, counts: Partial<ReadingPreview['counts']> = {}): ReadingPreview {
  return {
    counts: { new: 0, updated: 0, unchanged: 0, skipped: 0, ...counts },
    found: { reviews: 1, passages: 0, hiddenForSpoilers: 0, languages: [] },
    facts: { title, authors: ['Ada Brandt'], genres: [], ratings: { counts: [0, 0, 0, 0, 0] } },
    announcing: 0,
    examples: [],
  };
}

const known = (title: string, counts: Partial<ReadingPreview['counts']>) => ({
  ...reading(title, counts),
  existingBook: { id: title, title },
});

function previewed(previewId: string, readings: ReadingPreview[], more: Partial<ImportPreview> = {}) {
  const preview: ImportPreview = {
    previewId,
    file: previewId,
    format: 'goodreads-text',
    formatTitle: 'Goodreads page',
    recognisedBy: 'it says so',
    skipped: [],
    repairs: [],
    warnings: [],
    byMember: false,
    privateNotes: 0,
    readings,
    ...more,
  };
  return { is: 'preview', preview, privateNotes: false } as const;
}

function read(outcomes: readonly Parameters<typeof withRead>[1][]): Course {
  const begun = withGathered(gathering(CHOOSING), gathered(...outcomes.map((_, number) => `${number}.txt`)));
  return outcomes.reduce(withRead, begun);
}

describe('the course of an import', () => {
  it('reads one file after the other, then lets them be looked at', () => {
    const begun = withGathered(gathering(CHOOSING), gathered('a', 'b'));
    expect(begun.stage).toEqual({ is: 'reading' });
    const half = withRead(begun, refused);
    expect(half.stage).toEqual({ is: 'reading' });
    expect(withRead(half, refused).stage).toEqual({ is: 'looking' });
  });

  it('takes what is dropped meanwhile in, and begins anew after a file that was refused', () => {
    const half = withRead(withGathered(gathering(CHOOSING), gathered('a', 'b')), refused);
    const more = withGathered(gathering(half), gathered('c'));
    expect([more.sources.length, more.entries.length, more.stage.is]).toEqual([3, 1, 'reading']);
    const anew = withGathered(gathering(read([refused])), gathered('c'));
    expect([anew.sources.length, anew.entries.length]).toEqual([1, 0]);
  });

  it('does not let go of what is being written', () => {
    const writing: Course = { ...read([refused]), stage: { is: 'writing', done: 0, total: 1 } };
    expect(gathering(writing)).toBe(writing);
    expect(withGathered(writing, gathered('c'))).toBe(writing);
  });

  it('says when there is nothing to read', () => {
    const { stage } = withGathered(gathering(CHOOSING), { sources: [], leftOut: ['Hidden files were left out.'] });
    expect(stage).toEqual({ is: 'choosing', failure: 'There is no file in it. Hidden files were left out.' });
  });
});

describe('several files', () => {
  const course = read([
    previewed('new', [reading('A', { new: 3 })]),
    previewed('here already', [known('A', { unchanged: 3 })]),
    refused,
    previewed('a member’s', [known('B', { new: 1 })], { byMember: true }),
  ]);
  const ids = ({ entries }: Course) => wantedOf(entries).map(({ outcome }) => outcome.preview.previewId);

  it('are wanted unless they were refused or have nothing new, or as ticked', () => {
    expect(ids(course)).toEqual(['new', 'a member’s']);
    const ticked = withEntries(course, new Set([0, 1]), (entry) => ({ ...entry, answers: { wanted: true } }));
    expect(ids(ticked)).toEqual(['new', 'here already', 'a member’s']);
    expect(ids(withEntry(course, 0, (entry) => ({ ...entry, answers: { wanted: false } })))).toEqual(['a member’s']);
  });

  it('of members wait for a name, and are counted under it', () => {
    expect(missingAmong(wantedOf(course.entries))).toBe('Say whose file “3.txt” is.');
    const counted = withEntry(course, 3, (entry) => ({
      ...entry,
      outcome: previewed('a member’s', [known('B', { unchanged: 1 })], { byMember: true }),
      answers: { member: 'Ann ' },
      countedFor: 'Ann',
    }));
    expect(ids(counted)).toEqual(['new']);
    expect(missingAmong(wantedOf(counted.entries))).toBeUndefined();
  });

  it('are told in numbers', () => {
    expect(totals(course.entries)).toBe(
      '3 new · 3 already here · 1 file without a member’s name yet · 1 file could not be read',
    );
    expect(wantedOf(course.entries).map(rowCounts)).toEqual(['3 new', '1 review']);
    expect(course.entries.map(needsAttention)).toEqual([false, false, true, true]);
    expect(shareBooks(course.entries)).toBe(false);
  });

  it('become books under the titles that the library has', () => {
    const both = withEntry(course, 1, (entry) => ({ ...entry, answers: { wanted: true } }));
    const record = (bookId: string) => ({ bookId }) as ImportRecord;
    const books = broughtBooks(both.entries, [record('a'), record('a'), record('b')]);
    expect(books.map(({ bookId, title, records }) => [bookId, title, records.length])).toEqual([
      ['a', 'A', 2],
      ['b', 'B', 1],
    ]);
  });
});
