// A paragraph of Word: its style, its direction, how far in it stands, and its marker where it begins an item of a list.
import { AlignmentType, type IParagraphOptions, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Inline } from '../tree/blocks.ts';
import { type RunLanguage, runsFromRight } from './word-direction.ts';
import { bulletList, DEEPEST_LEVEL, type Marker, type PendingMarker } from './word-lists.ts';
import { FURTHEST_IN, LIST_STEP, QUOTE_STEP } from './word-measures.ts';
import { type ParagraphStyle, ruleAtRight } from './word-styles.ts';
import { inlineRuns, textOf } from './word-text.ts';

/** Where in a note or list a paragraph stands. */
export interface Place {
  /** Lists around it. */
  readonly depth: number;
  /** Block quotations around it. */
  readonly quotes: number;
  /** Which of both is the nearer. */
  readonly nearest?: 'list' | 'quote';
  /** How a table’s cell sets its paragraphs. */
  readonly cell?: 'TableText' | 'TableHeading';
  readonly marker?: PendingMarker | undefined;
}

export const onThePage: Place = { depth: 0, quotes: 0 };

/** An item of a list at this place. */
export function inItem(place: Place, marker: PendingMarker): Place {
  return { ...place, depth: place.depth + 1, nearest: 'list', marker };
}

/** Inside a block quotation at this place. */
export function inQuote(place: Place): Place {
  return { ...place, quotes: place.quotes + 1, nearest: 'quote' };
}

export interface ParagraphLook {
  readonly style?: ParagraphStyle | undefined;
  readonly place?: Place;
  readonly language?: RunLanguage | undefined;
  /** Which way it runs where no letter of its own says so. */
  readonly fromRight?: boolean;
  readonly keepNext?: boolean;
  /** English words around names: they run from the left, and stand on the side of what they belong to. */
  readonly ours?: { readonly atRight: boolean };
}

/** @param after what follows its words, as a footnote’s mark */
export function paragraph(
  content: readonly Inline[],
  { style, place = onThePage, language, fromRight: otherwise = false, keepNext, ours }: ParagraphLook = {},
  ...after: ParagraphChild[]
): Paragraph {
  const fromRight = !ours && runsFromRight(textOf(content), otherwise);
  const marker = place.marker?.take();
  const named = style ?? ownStyle(place, marker);
  return new Paragraph({
    ...(named && { style: named }),
    ...(fromRight && { bidirectional: true }),
    ...(ours?.atRight && { alignment: AlignmentType.RIGHT }),
    ...(keepNext && { keepNext }),
    ...((fromRight || ours?.atRight) && (named === 'Quote' || named === 'Attribution') && { border: ruleAtRight }),
    ...marking(place, marker),
    ...indenting(place, marker, style),
    children: [
      ...wordsOfMarker(marker),
      ...inlineRuns(content, { fromRight, language, isOurs: ours !== undefined }),
      ...after,
    ],
  });
}

/** The style of a note’s plain paragraph. */
function ownStyle({ nearest, cell }: Place, marker: Marker | undefined): ParagraphStyle | undefined {
  if (marker) return listStyles[marker.type];
  if (nearest === 'list') return 'ListContinue';
  return nearest === 'quote' ? 'Quote' : cell;
}

const listStyles = { bullet: 'ListBullet', number: 'ListNumber', words: 'CheckList' } as const;

function marking({ depth }: Place, marker: Marker | undefined): Pick<IParagraphOptions, 'numbering'> {
  if (!marker || marker.type === 'words') return {};
  const level = Math.min(depth - 1, DEEPEST_LEVEL);
  return {
    numbering:
      marker.type === 'bullet'
        ? { reference: bulletList, level, instance: 0 }
        : { reference: marker.list, level, instance: marker.instance },
  };
}

/** Only where the style or the list’s level does not set it in as far already. */
function indenting(
  place: Place,
  marker: Marker | undefined,
  style: ParagraphStyle | undefined,
): Pick<IParagraphOptions, 'indent'> {
  const { depth, quotes } = place;
  if (marker && marker.type !== 'words' && quotes === 0 && depth <= DEEPEST_LEVEL + 1) return {};
  if (depth === 0 && quotes <= 1 && !(quotes === 1 && style)) return {};
  const own = style === 'Quote' || style === 'Attribution' ? QUOTE_STEP : 0;
  return { indent: { left: leftOf(place) + own, ...(marker && { hanging: LIST_STEP }) } };
}

/** How far in the place is, in twips. */
export function leftOf({ depth, quotes }: Place): number {
  return Math.min(depth * LIST_STEP + quotes * QUOTE_STEP, FURTHEST_IN);
}

function wordsOfMarker(marker: Marker | undefined): ParagraphChild[] {
  if (marker?.type !== 'words') return [];
  return [new TextRun({ text: marker.words }), new TextRun({ children: [new Tab()] })];
}
