// Where a passage stands in its book, and whose words it is, as people say it. Pure.
import type { Book, Passage } from './model.ts';

/** `p. 12`, `Location 145–147`; the page first, none where the source gives no place. The chapter is not among them. */
export function placesOf({ page = '', location = '' }: Pick<Passage, 'page' | 'location'>): string[] {
  return [
    page.trim() && `${/\d\s*[-–]\s*\d/.test(page) ? 'pp.' : 'p.'} ${spoken(page)}`,
    // A bare number means nothing without its unit; anything else, such as `43 %`, says its unit itself.
    location.trim() && `${/^[\d\s–-]+$/.test(location) ? 'Location ' : ''}${spoken(location)}`,
  ].filter(Boolean);
}

/** Who wrote the book's own words; the book itself where no author is known. */
export function writerOf({ title, authors }: Pick<Book, 'title' | 'authors'>): string {
  return authors.join(', ') || title;
}

/** `Kazuo Ishiguro, p. 12`; the writer alone where the place is not known or the passage is not there. */
export function passageAttribution(book: Pick<Book, 'title' | 'authors'>, passage: Passage | undefined): string {
  const place = passage && (placesOf(passage)[0] ?? passage.chapter);
  return place ? `${writerOf(book)}, ${place}` : writerOf(book);
}

function spoken(place: string): string {
  return place.trim().replace(/(?<=\d)\s*-\s*(?=\d)/, '–');
}
