// Changes to rich text that keep its marks on their words: composing to NFC, and cutting words out.
import type { Mark, RichText, TextRange } from '../../shared/rich-text.ts';
import { mergeRanges } from '../../shared/text-ranges.ts';

/** A mark over another range. */
function movedTo(mark: Mark, start: number, end: number): Mark {
  return { ...mark, start, end };
}

/** Marks in the order of their words; empty ones go. */
export function inOrder(marks: readonly Mark[]): Mark[] {
  return marks
    .filter((mark) => mark.start < mark.end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
}

/** A character with all that NFC can draw into it: combining marks, Hangul vowels and finals, Kirat Rai vowels. */
const CLUSTER = /[\s\S][\p{M}\u1160-\u11ff\ud7b0-\ud7fb\u{16d63}-\u{16d6a}]*/gu;

/** The same in NFC. A mark that begins or ends between a letter and its accent takes in the whole letter. */
export function composed({ text, marks }: RichText): RichText {
  if (text === text.normalize('NFC')) return { text, marks: inOrder(marks) };
  const startAt = new Uint32Array(text.length + 1);
  const endAt = new Uint32Array(text.length + 1);
  let into = '';
  for (const found of text.matchAll(CLUSTER)) {
    const from = into.length;
    const [cluster] = found;
    into += cluster.normalize('NFC');
    for (let at = found.index; at < found.index + cluster.length; at += 1) {
      startAt[at] = from;
      endAt[at + 1] = into.length;
    }
  }
  const moved = marks.map((mark) => movedTo(mark, startAt[mark.start] ?? 0, endAt[mark.end] ?? 0));
  return { text: into, marks: inOrder(moved) };
}

/** The text without these ranges; marks keep what is left of their words. */
export function without({ text, marks }: RichText, cuts: readonly TextRange[]): RichText {
  const ranges = mergeRanges(cuts);
  if (ranges.length === 0) return { text, marks: [...marks] };
  const movedAt = new Uint32Array(text.length + 1);
  let into = '';
  let last = 0;
  for (const { start, end } of [...ranges, { start: text.length, end: text.length }]) {
    for (let at = last; at < start; at += 1) movedAt[at] = into.length + at - last;
    into += text.slice(last, start);
    movedAt.fill(into.length, start, end + 1);
    last = end;
  }
  const moved = marks.map((mark) => movedTo(mark, movedAt[mark.start] ?? 0, movedAt[mark.end] ?? 0));
  return { text: into, marks: inOrder(moved) };
}

/** Trailing spaces of lines, more than one empty line, and blank ends go, as plainRichText has it; marks hold no blank ends. */
export function tidied(rich: RichText): RichText {
  const cuts: TextRange[] = [];
  const { text } = rich;
  let blankFrom = 0;
  // Every run of blank characters is looked at once: only its first two line feeds and what follows its last one can stay.
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at];
    if (character !== undefined && /\s/.test(character)) continue;
    if (at > blankFrom) cutBlank(text, { start: blankFrom, end: at }, cuts);
    blankFrom = at + 1;
  }
  return tightened(composed(without(rich, cuts)));
}

function cutBlank(text: string, { start, end }: TextRange, cuts: TextRange[]): void {
  if (start === 0 || end === text.length) {
    cuts.push({ start, end });
    return;
  }
  let breaks = 0;
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (text[at] !== '\n') continue;
    cuts.push({ start: from, end: breaks < 2 ? at : at + 1 });
    breaks += 1;
    from = at + 1;
  }
}

/** Marks without the blank characters at their ends. */
export function tightened({ text, marks }: RichText): RichText {
  const tight = marks.map((mark) => {
    const words = text.slice(mark.start, mark.end);
    const start = mark.start + words.length - words.trimStart().length;
    return movedTo(mark, start, Math.max(start, mark.start + words.trimEnd().length));
  });
  return { text, marks: inOrder(tight) };
}
