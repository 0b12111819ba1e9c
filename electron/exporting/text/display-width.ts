// How many columns words take where every letter takes one: in e-mails, terminals and editors (Unicode Annex 11).

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What East Asian type sets twice as wide, and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18fff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\ufe0f|\p{Emoji_Presentation}/u;
/** What stands above or below other letters, or steers them and is not seen. */
const UNSEEN = /^[\p{M}\p{Cf}\p{Cc}]+$/u;

/** In columns; of one line. */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += UNSEEN.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1;
  }
  return width;
}

/** The text with as many spaces behind it as it lacks. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
