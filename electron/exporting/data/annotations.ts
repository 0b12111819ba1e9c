// The quotations as annotations that other programs can show where the words stand: W3C Web Annotation Data Model, Recommendation of
// 23 February 2017, in JSON-LD.
import { sourceIdOf } from '../../shared/club-model.ts';
import { defined } from '../../shared/defined.ts';
import { longDate } from '../../shared/wording.ts';
import type { Anchor } from '../tree/anchor.ts';
import type { Discussion, DiscussionPoint } from '../tree/discussion.ts';
import type { Quotation } from '../tree/quotation.ts';

/**
 * An AnnotationCollection (5.1) with one page in it (5.2) and there one annotation a quotation; no page where nothing is quoted. A
 * point that quotes nothing is no annotation: the model knows none without a target.
 *
 * The point’s text is a body whose purpose is questioning or commenting, each of its tags one for tagging, and “for” or “against”
 * one for assessing. The target is what is quoted (by its address, or by an URN of its id), and a TextPositionSelector and a
 * TextQuoteSelector say which words. Positions count Unicode code points of the text as Commonplace keeps it (NFC, `\n` line ends),
 * since “the selection of the text MUST be in terms of unicode code points, not in terms of code units” (4.2.4). In a hand-out,
 * words under the shield are selected by position alone.
 */
export function annotationsOf(discussion: Discussion): string {
  const { book, groups } = discussion;
  const points = groups.flatMap((group) => group.points);
  const items = points.flatMap((point) =>
    point.quotations.flatMap((quotation, index) =>
      quotation.anchor ? [annotation(point, index, quotation, quotation.anchor, book.title)] : [],
    ),
  );
  const id = urn('book', book.id, 'annotations');
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `Discussion points on ${book.title}`,
    total: items.length,
    ...(items.length > 0 && { first: { id: `${id}:1`, type: 'AnnotationPage', startIndex: 0, items } }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotation(point: DiscussionPoint, index: number, quotation: Quotation, anchor: Anchor, title: string) {
  const purpose = point.kind === 'question' ? 'questioning' : 'commenting';
  const body = [
    ...(point.text ? [textualBody(purpose, point.text)] : []),
    ...(quotation.stance ? [textualBody('assessing', quotation.stance)] : []),
    ...point.tags.map((tag) => textualBody('tagging', tag)),
  ];
  return defined({
    id: urn('point', point.id, String(index + 1)),
    type: 'Annotation',
    motivation: point.text ? purpose : 'highlighting',
    creator: point.by === undefined ? undefined : { type: 'Person', name: point.by },
    created: point.createdAt,
    body: body.length > 0 ? body : undefined,
    target: target(quotation, anchor, title),
  });
}

function textualBody(purpose: string, value: string) {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

function target(quotation: Quotation, { source, url, quote, position }: Anchor, title: string) {
  const selector = [
    ...(quote ? [{ type: 'TextQuoteSelector', ...quote }] : []),
    ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
  ];
  return {
    type: 'SpecificResource',
    source: defined({
      id: url ?? urn('reviewId' in source ? 'review' : 'passage', sourceIdOf(source)),
      type: 'Text',
      label: labelOf(quotation, title),
      language: 'writer' in quotation ? undefined : quotation.language,
    }),
    ...(selector.length > 0 && { selector }),
  };
}

/** `Sarah on Never Let Me Go, 16 August 2010`; `Kazuo Ishiguro, Never Let Me Go, p. 12` */
function labelOf(quotation: Quotation, title: string): string {
  const parts =
    'writer' in quotation
      ? [quotation.writer === title ? '' : quotation.writer, title, quotation.place ?? '']
      : [`${quotation.reviewer} on ${title}`, quotation.date ? longDate(quotation.date) : ''];
  return parts.filter((part) => part !== '').join(', ');
}

/** A name for what has no address (RFC 8141). */
function urn(...parts: readonly string[]): string {
  return `urn:commonplace:${parts.map(encodeURIComponent).join(':')}`;
}
