// What the preview says, as words made from the report.
import type { ReadingPreview } from '../../../electron/shared/import-report.ts';
import type { BookFacts } from '../../../electron/shared/model.ts';
import { counted, longDate } from '../../../electron/shared/wording.ts';
import { asksForAuthor, chosenReadings } from './answers.ts';
import { isCounted, type Readable } from './import-course.ts';

/** "Import (3 new, 2 changed)", "Import anyway (…)" of a page that was cut off; undefined where an import would change nothing. */
export function importLabel(entry: Readable): string | undefined {
  const { preview } = entry.outcome;
  const chosen = chosenReadings(preview, entry.answers);
  const verb = preview.incomplete ? 'Import anyway' : 'Import';
  const books = counted(chosen.length, 'book');
  // Until it is said whose export it is, nobody knows which of its reviews are here already.
  if (!isCounted(entry)) return `${verb} (${books})`;
  const changes = changeWords(chosen);
  if (changes) return preview.readings.length > 1 ? `${verb} (${books}: ${changes})` : `${verb} (${changes})`;
  if (chosen.some(({ existingBook }) => !existingBook)) return `${verb} (no reviews yet)`;
  return chosen.some(asksForAuthor) ? 'Save the author' : undefined;
}

/** "3 new, 2 changed"; empty where there is neither. */
export function changeWords(readings: readonly Pick<ReadingPreview, 'counts'>[]): string {
  const sum = (count: 'new' | 'updated') => readings.reduce((total, { counts }) => total + counts[count], 0);
  const parts = [sum('new') && `${shown(sum('new'))} new`, sum('updated') && `${shown(sum('updated'))} changed`];
  return parts.filter(Boolean).join(', ');
}

/** "28 reviews · 14 passages · 4 hidden for spoilers · 2 not in English" */
export function foundWords({ found }: Pick<ReadingPreview, 'found'>): string {
  const [most, ...others] = found.languages;
  const foreign = others.reduce((sum, { count }) => sum + count, 0);
  return [
    textWords(found),
    found.hiddenForSpoilers && `${shown(found.hiddenForSpoilers)} hidden for spoilers`,
    most && foreign && `${shown(foreign)} not in ${languageName(most.language)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "28 reviews", "14 passages" or both; never nothing. */
export function textWords({ reviews, passages }: Pick<ReadingPreview['found'], 'reviews' | 'passages'>): string {
  const parts = [(reviews || !passages) && counted(reviews, 'review'), passages && counted(passages, 'passage')];
  return parts.filter(Boolean).join(' · ');
}

/** "Paperback · 288 pages · first published 5 April 2005" */
export function editionWords(facts: BookFacts): string {
  return [
    facts.format,
    facts.pageCount && counted(facts.pageCount, 'page'),
    facts.firstPublished && `first published ${longDate(facts.firstPublished)}`,
    facts.series,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What an import of it does, or did. */
export function countRows({ counts }: Pick<ReadingPreview, 'counts'>): { name: string; count: string }[] {
  return [
    { name: 'new', count: counts.new },
    { name: 'changed', count: counts.updated },
    { name: 'already here', count: counts.unchanged },
    { name: 'could not be read', count: counts.skipped },
  ].map(({ name, count }) => ({ name, count: shown(count) }));
}

export function shown(count: number): string {
  return count.toLocaleString('en');
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

function languageName(language: string): string {
  try {
    return languageNames.of(language) ?? language;
  } catch {
    // Not a language tag.
    return language;
  }
}
