// Text as a reader's eye takes it, for comparing quotations: one kind of space, quotation sign and dash, compatible characters
// (Unicode NFKC, UAX #15) alike, unseen ones left out; and the way back to the offsets of the text it was made from.
import type { TextRange } from '../shared/rich-text.ts';

export interface FoldedText {
  readonly text: string;
  /** For every code unit of `text`, where the characters it stands for begin and end in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const QUOTATION = String.raw`["'\u0060´\u2018-\u201f\u2039\u203a\u00ab\u00bb\u2032\u2033\u02bc\u300c-\u300f\uff02\uff07]`;
// U+30FC (ー) is a letter, not a dash.
const DASH = String.raw`[\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]`;
// Soft hyphen, (non-)joiners, word joiner, direction marks: there for the typesetter.
const UNSEEN = String.raw`[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]`;
const PIECES = new RegExp(`(\\s+)|(${QUOTATION}+)|(${DASH}+)|(${UNSEEN}+)|[\\s\\S]`, 'gu');
const PLAIN = /^[!-~]$/;

// Scripts written without spaces: between their letters nothing tells where a word begins (as search/analysis.ts has it).
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\u30fc\uff70`;
/** One letter, digit or mark of a script that puts spaces between its words: a pattern's source. */
export const WORD_LETTER = `(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]`;
const APOSTROPHE = "['\u2019]";
const ENDS_IN_WORD = new RegExp(`${WORD_LETTER}$`, 'u');
const STARTS_IN_WORD = new RegExp(`^${WORD_LETTER}`, 'u');
const ENDS_OPEN = new RegExp(`${WORD_LETTER}${APOSTROPHE}?$`, 'u');
const STARTS_OPEN = new RegExp(`^${APOSTROPHE}?${WORD_LETTER}`, 'u');

/** @param original NFC, as all stored text is: characters are folded one at a time, so that a quotation may end anywhere. */
export function foldedText(original: string): FoldedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let space: TextRange | undefined;
  let last = '';
  const add = (spelling: string, { start, end }: TextRange) => {
    pieces.push(spelling);
    for (let unit = 0; unit < spelling.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (const match of original.matchAll(PIECES)) {
    const [piece, white, quotation, dash, unseen] = match;
    const range = { start: match.index, end: match.index + piece.length };
    if (white) space ??= range;
    if (white || unseen) continue;
    const spelling = spelled(piece, quotation, dash);
    // A space tells words apart; beside signs and in unspaced scripts it is taste.
    if (space && ENDS_IN_WORD.test(last) && STARTS_IN_WORD.test(spelling)) add(' ', space);
    space = undefined;
    if (spelling) last = spelling;
    add(spelling, range);
  }
  return { text: pieces.join(''), starts, ends };
}

function spelled(piece: string, quotation: string | undefined, dash: string | undefined): string {
  if (quotation) return "'";
  if (dash) return '-';
  return PLAIN.test(piece) ? piece : piece.normalize('NFKC');
}

/** The range of the original that `[start, end)` of the folded text stands for; undefined where it cuts a character in two. */
export function originalRange({ starts, ends }: FoldedText, start: number, end: number): TextRange | undefined {
  const [from, to] = [starts[start], ends[end - 1]];
  if (from === undefined || to === undefined || from === starts[start - 1] || to === ends[end]) return undefined;
  return { start: from, end: to };
}

/** Whether a word runs on across the seam between these two, so that cutting there would leave half a word on each side. */
export function runsOn(before: string, after: string): boolean {
  // As much as the longest character with an apostrophe takes; a long string would be searched from its beginning.
  const [left, right] = [before.slice(-3), after.slice(0, 3)];
  return (ENDS_IN_WORD.test(left) && STARTS_OPEN.test(right)) || (ENDS_OPEN.test(left) && STARTS_IN_WORD.test(right));
}

/** A Han character or a kana says about as much as so many letters. */
export const SYLLABIC_WEIGHT = 2.5;
const SYLLABIC = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

export function isSyllabic(character: string): boolean {
  return SYLLABIC.test(character);
}
