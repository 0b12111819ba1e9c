// What the preview says, as words made from the report.
import type { ImportPreview, ReadingPreview } from '../../../electron/shared/import-report.ts';
import type { BookFacts } from '../../../electron/shared/model.ts';
import { counted, longDate } from '../../../electron/shared/wording.ts';
import { type Answers, asksForAuthor, chosenIn } from './answers.ts';

/** "Import (3 new, 2 changed)", "Import anyway (…)" of a page that was cut off; undefined where an import would change nothing. */
export function importLabel(preview: ImportPreview, answers: Answers): string | undefined {
  const chosen = chosenIn(preview, answers).flatMap((index) => preview.readings[index] ?? []);
  // Until it is said whose export it is, nobody knows which of its reviews are here already.
  if (preview.byMember) return `Import (${counted(chosen.length, 'book')})`;
  const sum = (count: 'new' | 'updated') => chosen.reduce((total, { counts }) => total + counts[count], 0);
  const parts = [sum('new') && `${shown(sum('new'))} new`, sum('updated') && `${shown(sum('updated'))} changed`];
  const changes = parts.filter(Boolean);
  const verb = preview.incomplete ? 'Import anyway' : 'Import';
  if (changes.length) return `${verb} (${changes.join(', ')})`;
  if (chosen.some(({ existingBook }) => !existingBook)) return `${verb} (no reviews yet)`;
  return chosen.some(asksForAuthor) ? 'Save the author' : undefined;
}

/** "28 reviews · 4 hidden for spoilers · 2 not in English" */
export function foundWords({ found }: Pick<ReadingPreview, 'found'>): string {
  const [most, ...others] = found.languages;
  const foreign = others.reduce((sum, { count }) => sum + count, 0);
  return [
    counted(found.reviews, 'review'),
    found.hiddenForSpoilers && `${shown(found.hiddenForSpoilers)} hidden for spoilers`,
    most && foreign && `${shown(foreign)} not in ${languageName(most.language)}`,
  ]
    .filter(Boolean)
    .join(' · ');
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
