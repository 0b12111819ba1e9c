// Breaks lines between words. In scripts that put no space between them, a dictionary tells the words; addresses stay whole.
import { displayWidth } from './display-width.ts';

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Scripts in which a line may end without a space. Korean has spaces and ends its lines there. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff01-\uff60]/u;
/** Where a line ends: not at what is made to hold words together, such as U+00A0. */
const SPACE = /[ \t\n\u1680\u2000-\u2006\u2008-\u200a\u205f]+/;

/**
 * The words in lines no wider than `width` columns, unless one word is. Several spaces become one; no words give no line.
 * @param text one paragraph, without line breaks of its own
 */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(SPACE).filter((each) => each !== '')) {
    for (const [index, piece] of piecesOf(word).entries()) {
      const wide = displayWidth(piece);
      const gap = index === 0 && line !== '' ? ' ' : '';
      if (line !== '' && used + gap.length + wide > width) {
        lines.push(line);
        line = piece;
        used = wide;
      } else {
        line += gap + piece;
        used += gap.length + wide;
      }
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A word, or the words of a stretch without spaces; what opens stays with the next, what closes with the one before. */
function piecesOf(stretch: string): string[] {
  if (!UNSPACED.test(stretch) || stretch.includes('://')) return [stretch];
  const pieces: string[] = [];
  let before = '';
  for (const { segment } of words.segment(stretch)) {
    if (before === '' || mayBreak(before, segment)) pieces.push(segment);
    else pieces[pieces.length - 1] += segment;
    before = segment;
  }
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  return (
    (UNSPACED.test([...before].at(-1) ?? '') || UNSPACED.test([...after][0] ?? '')) &&
    !/^[\p{Pe}\p{Pf}\p{Po}\p{M}\p{Cf}ー]/u.test(after) &&
    !/[\p{Ps}\p{Pi}\p{Cf}]$/u.test(before)
  );
}
