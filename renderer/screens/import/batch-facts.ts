// What is said of several files: of each in its row, and of all of them together.
import { counted } from '../../../electron/shared/wording.ts';
import { chosenReadings } from './answers.ts';
import { type Entry, isCounted, isReadable, type Readable, wantedOf } from './import-course.ts';
import { shown } from './preview-facts.ts';

/** "30 new · 2 changed · 5 already here" of the books that are chosen. */
export function rowCounts(entry: Readable): string {
  const readings = chosenReadings(entry.outcome.preview, entry.answers);
  if (!isCounted(entry)) return textsOf([entry]);
  const sum = (count: 'new' | 'updated' | 'unchanged') =>
    readings.reduce((total, { counts }) => total + counts[count], 0);
  const parts = [
    [sum('new'), 'new'],
    [sum('updated'), 'changed'],
    [sum('unchanged'), 'already here'],
  ] as const;
  const some = parts.flatMap(([count, what]) => (count ? [`${shown(count)} ${what}`] : []));
  return some.join(' · ') || 'no reviews yet';
}

/** “The Ferry”, “Only Stars” and 3 more books */
export function bookTitles({ outcome: { preview } }: Readable): string {
  const titles = preview.readings.map(({ facts }) => `“${facts.title}”`);
  const more = titles.length - 2;
  return more > 0 ? `${titles.slice(0, 2).join(', ')} and ${counted(more, 'more book')}` : titles.join(', ');
}

/** What somebody should know before importing the file, in a few words; undefined where there is nothing. */
export function needsLook(entry: Entry): string | undefined {
  if (!isReadable(entry)) return undefined;
  const { incomplete, skipped, repairs } = entry.outcome.preview;
  const parts = [
    incomplete && 'seems to be cut off',
    skipped.length && `${counted(skipped.length, 'place')} could not be read`,
    repairs.length && `${counted(repairs.length, 'place')} mended`,
  ];
  return parts.filter(Boolean).join(' · ') || undefined;
}

/** Files that were refused, of which something should be known, or that ask whose they are: answered or not, so that none goes while it is. */
export function needsAttention(entry: Entry): boolean {
  return !isReadable(entry) || needsLook(entry) !== undefined || entry.outcome.preview.byMember;
}

/** "16,800 new · 3 files could not be read" */
export function totals(entries: readonly Entry[]): string {
  const readable = entries.filter(isReadable);
  const known = readable.filter(isCounted).flatMap(({ outcome: { preview } }) => preview.readings);
  const sum = (count: 'new' | 'updated' | 'unchanged') => known.reduce((total, { counts }) => total + counts[count], 0);
  const refused = entries.length - readable.length;
  const nameless = readable.filter((entry) => !isCounted(entry)).length;
  return [
    `${shown(sum('new'))} new`,
    sum('updated') && `${shown(sum('updated'))} changed`,
    sum('unchanged') && `${shown(sum('unchanged'))} already here`,
    nameless && `${counted(nameless, 'file')} without a member’s name yet`,
    refused && `${counted(refused, 'file')} could not be read`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "16,800 reviews · 40 passages" */
function textsOf(entries: readonly Readable[]): string {
  const readings = entries.flatMap(({ outcome, answers }) => chosenReadings(outcome.preview, answers));
  const sum = (what: 'reviews' | 'passages') => readings.reduce((total, { found }) => total + found[what], 0);
  const parts = [
    sum('reviews') && counted(sum('reviews'), 'review'),
    sum('passages') && counted(sum('passages'), 'passage'),
  ];
  return parts.filter(Boolean).join(' · ') || 'no reviews yet';
}

/** Whether several of the files that are wanted are of one book. */
export function shareBooks(entries: readonly Entry[]): boolean {
  const titles = wantedOf(entries).flatMap(({ outcome, answers }) =>
    chosenReadings(outcome.preview, answers).map(({ facts, existingBook }) => existingBook?.title ?? facts.title),
  );
  return new Set(titles.map((title) => title.toLocaleLowerCase())).size < titles.length;
}

/** Whether a file's path or one of its books has all of these words. */
export function hasWords(entry: Entry, words: string): boolean {
  const titles = isReadable(entry) ? entry.outcome.preview.readings.map(({ facts }) => facts.title) : [];
  const text = [entry.source.path, ...titles].join(' ').toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
