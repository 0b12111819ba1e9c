// Points under the headings of their groups, with what they quote.
import type { DiscussionPoint, InsertedPoint, PointGroup } from '../tree/discussion.ts';
import { paragraphsOf } from '../tree/paragraphs.ts';
import { standing } from '../tree/wording.ts';
import { textParagraph } from './blocks.ts';
import type { ContentsEntry } from './contents.ts';
import { element, type HtmlElement, words } from './element.ts';
import type { Outline } from './outline.ts';
import { quotationContent, type SourceIds } from './quotations.ts';

export function pointGroupElements(groups: readonly PointGroup[], outline: Outline, ids: SourceIds): HtmlElement[] {
  return groups.flatMap(({ heading, depth, points }, index) => [
    ...(heading === undefined ? [] : [outline.heading(depth + 1, { id: groupId(index), dir: 'auto' }, words(heading))]),
    ...(points.length > 0
      ? [element('ul', { class: 'points' }, ...points.map((point) => listedPoint(point, ids)))]
      : []),
  ]);
}

function groupId(index: number): string {
  return `points-${index + 1}`;
}

export function groupEntries(groups: readonly PointGroup[]): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  const open: { readonly depth: number; readonly below: ContentsEntry[] }[] = [];
  groups.forEach(({ heading, depth }, index) => {
    if (heading === undefined) return;
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const entry = { id: groupId(index), words: heading, below: [] };
    (open.at(-1)?.below ?? entries).push(entry);
    open.push({ depth, below: entry.below });
  });
  return entries;
}

function listedPoint(point: DiscussionPoint, ids: SourceIds): HtmlElement {
  const beside = standing(point);
  return element(
    'li',
    {},
    ...pointText(point),
    ...(beside ? [element('p', { class: 'standing', dir: 'auto' }, beside)] : []),
    ...quotationContent(point.quotations, ids),
  );
}

/** A point where a note quotes it. */
export function insertedPoint(point: InsertedPoint, ids: SourceIds): HtmlElement[] {
  return [...pointText(point), ...quotationContent(point.quotations, ids)];
}

/** Questions are what the eye looks for when the talk moves on. */
function pointText({ text, kind }: InsertedPoint): HtmlElement[] {
  return paragraphsOf(text).map((part) => textParagraph(part, { class: kind }));
}
