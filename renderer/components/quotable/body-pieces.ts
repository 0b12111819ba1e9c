// What is drawn of a text: paragraphs of pieces, each piece a stretch of text over which the same marks hold. Pure.
import type { TagColour } from '../../../electron/shared/club-model.ts';
import { linesOf, type Mark, type RichText, runsOf, type TextRange } from '../../../electron/shared/rich-text.ts';
import { counted } from '../../../electron/shared/wording.ts';

/** What lies over the words besides the writer's own marks. */
export type Overlay = TextRange &
  (
    | {
        readonly type: 'highlight';
        readonly pointId: string;
        readonly colour: TagColour | undefined;
        readonly name: string;
      }
    | { readonly type: 'match' }
    /** Of the matches, the one that was stepped to. */
    | { readonly type: 'current' }
    /** The words the new point is being made of. */
    | { readonly type: 'draft' }
    /** A spoiler that is shown. */
    | { readonly type: 'opened' }
  );

export type Piece =
  | {
      readonly kind: 'text';
      readonly start: number;
      readonly text: string;
      readonly marks: readonly (Mark | Overlay)[];
    }
  /** Words under the shield; `range` is the whole hidden stretch, of which this is the part on one line. */
  | { readonly kind: 'hidden'; readonly start: number; readonly length: number; readonly range: TextRange }
  | { readonly kind: 'break'; readonly start: number };

export interface Paragraph {
  readonly start: number;
  readonly quotation: boolean;
  readonly pieces: readonly Piece[];
}

export type Highlight = Extract<Overlay, { type: 'highlight' }>;

export function highlightsOf(piece: Piece | undefined): readonly Highlight[] {
  return piece?.kind === 'text' ? piece.marks.filter((mark) => mark.type === 'highlight') : [];
}

/** "highlight, memory, 1 point": what is to be heard where other points begin to hold than over the piece before. */
export function highlightSaid(piece: Piece, before: Piece | undefined): string | undefined {
  const highlights = highlightsOf(piece);
  const idsOf = (some: readonly Highlight[]) => new Set(some.map(({ pointId }) => pointId));
  const [ids, idsBefore] = [idsOf(highlights), idsOf(highlightsOf(before))];
  if (ids.size === 0 || (ids.size === idsBefore.size && [...ids].every((id) => idsBefore.has(id)))) return undefined;
  const names = [...new Set(highlights.map(({ name }) => name))].join(', ');
  return `highlight, ${names}, ${counted(ids.size, 'point')}: `;
}

export function matchOverlays(matches: readonly TextRange[], current: TextRange | undefined): Overlay[] {
  return [
    ...matches.map((range): Overlay => ({ ...range, type: 'match' })),
    ...(current ? [{ ...current, type: 'current' } as const] : []),
  ];
}

/** @param hidden what the shield covers now, in order and disjoint. */
export function paragraphsOf(body: RichText, hidden: readonly TextRange[], overlays: readonly Overlay[]): Paragraph[] {
  const marks: (Mark | Overlay)[] = [...body.marks, ...overlays];
  const paragraphs: Paragraph[] = [];
  let lines: TextRange[] = [];
  const finish = () => {
    const [first] = lines;
    if (first) {
      const inLine = (line: TextRange) => [
        ...(line === first ? [] : [{ kind: 'break', start: line.start } as const]),
        ...piecesOf(body.text, line, hidden, marks),
      ];
      const pieces = lines.flatMap(inLine);
      const quotation = body.marks.some(
        (mark) => mark.type === 'quotation' && mark.start <= first.start && mark.end >= first.end,
      );
      paragraphs.push({ start: first.start, quotation, pieces });
    }
    lines = [];
  };
  for (const line of linesOf(body.text)) {
    if (line.start === line.end) finish();
    else lines.push(line);
  }
  finish();
  return paragraphs;
}

function piecesOf(
  text: string,
  line: TextRange,
  hidden: readonly TextRange[],
  marks: readonly (Mark | Overlay)[],
): Piece[] {
  const pieces: Piece[] = [];
  const show = (start: number, end: number) => {
    if (start >= end) return;
    for (const run of runsOf({ start, end }, marks)) {
      pieces.push({ kind: 'text', start: run.start, text: text.slice(run.start, run.end), marks: run.marks });
    }
  };
  let at = line.start;
  for (const range of hidden) {
    const start = Math.max(range.start, line.start);
    const end = Math.min(range.end, line.end);
    if (start >= end) continue;
    show(at, start);
    pieces.push({ kind: 'hidden', start, length: end - start, range });
    at = end;
  }
  show(at, line.end);
  return pieces;
}
