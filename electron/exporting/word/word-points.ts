// Points in Word: the question or remark, how it stands, and its quotations, each with a footnote that says where it is from.
import { FootnoteReferenceRun } from 'docx';
import type { Discussion, DiscussionPoint, InsertedPoint } from '../tree/discussion.ts';
import { paragraphsOf } from '../tree/paragraphs.ts';
import type { Quotation } from '../tree/quotation.ts';
import { attributionOf, quotationSides, standing } from '../tree/wording.ts';
import { headingStyle } from './word-blocks.ts';
import { runLanguage, runsFromRight } from './word-direction.ts';
import { onThePage, type Place, paragraph } from './word-paragraph.ts';
import { addressesOf, footnoteSource } from './word-sources.ts';
import type { Part } from './word-table.ts';
import { words } from './word-text.ts';

/** What quotations of one discussion are written with. */
export interface Quoting {
  readonly book: string;
  /** By review id. */
  readonly addresses: ReadonlyMap<string, string>;
}

export function quotingIn(discussion: Discussion): Quoting {
  return { book: discussion.book.title, addresses: addressesOf(discussion) };
}

/** Points under their headings, which begin at Word’s second level. */
export function pointParts({ groups }: Discussion, quoting: Quoting): Part[] {
  return groups.flatMap(({ heading, depth, points }) => [
    ...(heading === undefined ? [] : [paragraph(words(heading), { style: headingStyle(2 + depth) })]),
    ...points.flatMap((point) => pointPart(point, quoting)),
  ]);
}

function pointPart(point: DiscussionPoint, quoting: Quoting): Part[] {
  const beside = standing(point);
  return [
    ...textParts(point, onThePage),
    ...(beside
      ? [
          paragraph(words(beside), {
            style: 'Standing',
            keepNext: point.quotations.length > 0,
            ours: { atRight: runsFromRight(point.text) },
          }),
        ]
      : []),
    ...quotationParts(point, onThePage, quoting),
  ];
}

/** A point where a note quotes it. */
export function insertedParts(point: InsertedPoint, place: Place, quoting: Quoting): Part[] {
  return [...textParts(point, place), ...quotationParts(point, place, quoting)];
}

function textParts({ text, kind }: InsertedPoint, place: Place): Part[] {
  const style = kind === 'question' ? 'Question' : 'Remark';
  const fromRight = runsFromRight(text);
  return paragraphsOf(text).map((part) => paragraph(words(part), { style, place, fromRight }));
}

function quotationParts({ quotations }: InsertedPoint, place: Place, quoting: Quoting): Part[] {
  return quotationSides(quotations).flatMap(({ name, quotations: ofSide }) => [
    ...(name ? [paragraph(words(`${name}:`), { style: 'Stance', place })] : []),
    ...ofSide.flatMap((quotation) => quotationPart(quotation, place, quoting)),
  ]);
}

function quotationPart(quotation: Quotation, place: Place, quoting: Quoting): Part[] {
  const language = 'language' in quotation ? runLanguage(quotation.language) : undefined;
  const fromRight = runsFromRight(quotation.exact);
  const parts = paragraphsOf(`“${quotation.exact}”`);
  return [
    ...parts.map((part, index) => {
      const isLast = index === parts.length - 1;
      const look = { style: 'Quote', place, language, fromRight, keepNext: isLast } as const;
      return paragraph(words(part), look, ...(isLast ? [footnote(quotation, quoting)] : []));
    }),
    paragraph(words(`— ${attributionOf(quotation)}`), { style: 'Attribution', place, ours: { atRight: fromRight } }),
  ];
}

function footnote(quotation: Quotation, { book, addresses }: Quoting): FootnoteReferenceRun {
  const source = footnoteSource(quotation, book, addresses);
  return new FootnoteReferenceRun({
    children: [paragraph(source, { style: 'FootnoteText', ours: { atRight: false } })],
  });
}
