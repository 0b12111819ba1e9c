// Where words are from, as footnotes and the list of sources say it: who wrote them, when, on which site, and its address as a link.
import type { Inline } from '../tree/blocks.ts';
import type { Discussion, QuotedReview, Source } from '../tree/discussion.ts';
import type { Quotation } from '../tree/quotation.ts';
import { attributionOf } from '../tree/wording.ts';
import { words } from './word-text.ts';

/** The addresses of the reviews that are listed, by review id. */
export function addressesOf({ sources }: Discussion): ReadonlyMap<string, string> {
  return new Map(sources.flatMap((source) => ('url' in source && source.url ? [[source.reviewId, source.url]] : [])));
}

/** `Sarah, 16 August 2010 (★★★★☆), Goodreads, https://…`; `Kazuo Ishiguro, _Never Let Me Go_ (marked by Ann), Kindle` */
export function listedSource(source: Source): Inline[] {
  if (!('writer' in source)) return reviewSource(source);
  const { writer, book, highlightedBy, title } = source;
  return passageSource({ writer, book, by: highlightedBy, title });
}

/** The same of one quotation, with its place in the book, after the space from a footnote’s mark. */
export function footnoteSource(quotation: Quotation, book: string, addresses: ReadonlyMap<string, string>): Inline[] {
  if ('writer' in quotation) {
    const { writer, place, highlightedBy, sourceTitle } = quotation;
    return passageSource({ writer, book, place, by: highlightedBy, title: sourceTitle }, ' ');
  }
  const { reviewId, sourceTitle: title } = quotation;
  const url = reviewId === undefined ? undefined : addresses.get(reviewId);
  return reviewSource({ ...quotation, ...(title && { title }), ...(url && { url }) }, ' ');
}

function reviewSource(source: Omit<QuotedReview, 'reviewId'>, lead = ''): Inline[] {
  const { title, url } = source;
  const who = `${lead}${attributionOf(source)}${title ? `, ${title}` : ''}`;
  return url ? [...words(`${who}, `), ...words(url, { type: 'link', href: url })] : words(who);
}

interface PassageOrigin {
  readonly writer: string;
  readonly book: string;
  readonly place?: string | undefined;
  readonly by?: string | undefined;
  readonly title?: string | undefined;
}

function passageSource({ writer, book, place, by, title }: PassageOrigin, lead = ''): Inline[] {
  return [
    ...words(writer === book ? lead : `${lead}${writer}, `),
    ...words(book, { type: 'italic' }),
    ...words(`${place ? `, ${place}` : ''}${by ? ` (marked by ${by})` : ''}${title ? `, ${title}` : ''}`),
  ];
}
