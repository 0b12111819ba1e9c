// Quotations and the list of their sources: whose words they are, in which language, and where they can be read.

import type { QuotedPassages, Source } from '../tree/discussion.ts';
import { languageDirection } from '../tree/language.ts';
import { paragraphsOf } from '../tree/paragraphs.ts';
import type { Quotation } from '../tree/quotation.ts';
import { attributionOf, quotationSides } from '../tree/wording.ts';
import { type Attributes, type Content, element, type HtmlElement, words } from './element.ts';
import { link, name, safeAddress, starsOf } from './inline.ts';

/** Where quotations say they are from: ids of the list of sources by what is quoted; addresses by review. */
export interface SourceIds {
  readonly idOf: (quotation: Quotation) => string | undefined;
  readonly addressOf: (quotation: Quotation) => string | undefined;
}

export function sourceIds(sources: readonly Source[]): SourceIds {
  const placed = new Map(sources.map((source, index) => [keyOfSource(source), { source, id: sourceId(index) }]));
  const of = (quotation: Quotation) => placed.get(keyOf(quotation));
  return {
    idOf: (quotation) => of(quotation)?.id,
    addressOf(quotation) {
      const source = of(quotation)?.source;
      return source && 'url' in source && source.url ? safeAddress(source.url) : undefined;
    },
  };
}

function sourceId(index: number): string {
  return `source-${index + 1}`;
}

function keyOfSource(source: Source): string {
  return 'writer' in source ? passagesKey(source.highlightedBy, source.title) : source.reviewId;
}

function keyOf(quotation: Quotation): string {
  if ('reviewer' in quotation) return quotation.reviewId ?? '';
  return quotation.passageId ? passagesKey(quotation.highlightedBy, quotation.sourceTitle) : '';
}

/** No review has such an id. */
function passagesKey(highlightedBy = '', title = ''): string {
  return JSON.stringify([highlightedBy, title]);
}

/** A point's quotations; which speak for it and which against it is said in words. */
export function quotationContent(quotations: readonly Quotation[], ids: SourceIds): HtmlElement[] {
  return quotationSides(quotations).flatMap(({ name: side, quotations: own }) => [
    ...(side ? [element('p', { class: 'stance' }, `${side}:`)] : []),
    ...own.map((quotation) => quotationFigure(quotation, ids)),
  ]);
}

function quotationFigure(quotation: Quotation, ids: SourceIds): HtmlElement {
  const id = ids.idOf(quotation);
  const who = attribution(quotation);
  return element(
    'figure',
    { class: 'quotation' },
    element(
      'blockquote',
      { cite: ids.addressOf(quotation), ...languageOf(quotation) },
      ...paragraphsOf(`“${quotation.exact}”`).map((part) => element('p', {}, ...words(part))),
    ),
    element('figcaption', {}, '— ', ...(id ? [element('a', { href: `#${id}` }, ...who)] : who)),
  );
}

function languageOf(quotation: Quotation): Attributes {
  const lang = 'reviewer' in quotation ? quotation.language : undefined;
  const dir = lang === undefined ? undefined : languageDirection(lang);
  return dir ? { lang, dir } : { dir: 'auto' };
}

type Attributed = Parameters<typeof attributionOf>[0];

/** As `attributionOf` says it, with the name in its own direction and the stars to be heard. */
function attribution(whose: Attributed): Content[] {
  if ('writer' in whose) return [name(whose.writer), attributionOf(whose).slice(whose.writer.length)];
  const { rating, ...plain } = whose;
  const rest = attributionOf(plain).slice(whose.reviewer.length);
  return [name(whose.reviewer), rest, ...(rating ? [' (', starsOf(rating), ')'] : [])];
}

export function sourceList(sources: readonly Source[]): HtmlElement {
  return element(
    'ul',
    { class: 'sources' },
    ...sources.map((source, index) => element('li', { id: sourceId(index) }, ...sourceContent(source))),
  );
}

function sourceContent(source: Source): Content[] {
  if ('writer' in source) return passagesContent(source);
  const { title, url } = source;
  const where = title ?? url;
  const href = url && safeAddress(url);
  return [...attribution(source), ...(where ? [', ', href ? link(href, where) : where] : [])];
}

/** `Kazuo Ishiguro, Never Let Me Go (marked by Ann), Kindle` */
function passagesContent({ writer, book, highlightedBy, title }: QuotedPassages): Content[] {
  return [
    ...(writer === book ? [] : [name(writer), ', ']),
    element('cite', { dir: 'auto' }, book),
    ...(highlightedBy ? [' (marked by ', name(highlightedBy), ')'] : []),
    ...(title ? [`, ${title}`] : []),
  ];
}
