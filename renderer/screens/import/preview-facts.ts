// What the preview says, as words made from the report.
import type { ImportPreview, ImportReport } from '../../../electron/shared/import-report.ts';
import type { BookFacts } from '../../../electron/shared/model.ts';
import { counted, longDate } from '../../../electron/shared/wording.ts';

/** Whether the user is to say who wrote the book: the page does not, and no book in the library does. */
export function asksForAuthor({ proposedAuthor, existingBook, facts }: ImportPreview): boolean {
  return proposedAuthor !== undefined || (!existingBook && !facts.authors.length);
}

/** "Import (3 new, 2 changed)", "Import anyway (…)" of a page that was cut off; undefined where an import would change nothing. */
export function importLabel(preview: ImportPreview): string | undefined {
  const { counts, incomplete } = preview.report;
  const parts = [counts.new && `${shown(counts.new)} new`, counts.updated && `${shown(counts.updated)} changed`];
  const changes = parts.filter(Boolean);
  if (changes.length) return `${incomplete ? 'Import anyway' : 'Import'} (${changes.join(', ')})`;
  return asksForAuthor(preview) ? 'Save the author' : undefined;
}

/** "28 reviews · 4 hidden for spoilers · 2 not in English" */
export function foundWords({ found }: ImportReport): string {
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
export function countRows({ counts }: ImportReport): { name: string; count: string }[] {
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
