// What programs on the way did to a value, undone where that is certain: mojibake, `="…"`, dates and numbers that a spreadsheet rewrote.
import { isoDateSchema, ratingSchema } from '../shared/model.ts';

/** The characters of bytes 0x80–0x9f in Windows-1252; where it has none, decoding already dropped the control character. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = new Map<string, number>([
  ...[...UPPER].map((character, at): [string, number] => [character, 0x80 + at]),
  ...Array.from({ length: 0x60 }, (_, at): [string, number] => [String.fromCharCode(0xa0 + at), 0xa0 + at]),
]);

/** A stretch of what UTF-8 looks like when read as Windows-1252: three bytes of general punctuation. Nobody writes `â€™`. */
const PUNCTUATION = /â€[\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g;
/** Two-byte letters of Western languages: `Ã©`, `Â£`. */
const LETTER = /[ÂÃ][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
/** What is left of a closing curly quote, `â€\u009d`, once its control character is gone. */
const LOST_QUOTE = /(â€œ[^â]{0,2000})â€(?![\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])/g;

/**
 * Text that was UTF-8, read as Windows-1252, read rightly again. Only where it is certain: all that is not ASCII in the text
 * is such a sequence, or the sequence is punctuation (`â€™`). Any other text comes back as it is.
 */
export function repairMojibake(text: string): string {
  if (!/[ÂÃâ]/.test(text)) return text;
  const closed = text.replace(LOST_QUOTE, '$1”');
  const decoded = closed === text && LETTER.test(text) ? decodeRuns(text) : undefined;
  return decoded ?? closed.replace(PUNCTUATION, (sequence) => decodeRun(sequence) ?? sequence);
}

/** Whether text still looks like UTF-8 read wrongly after repairMojibake, which was not certain enough to touch it. */
export function looksMojibake(text: string): boolean {
  return LETTER.test(text) && /Ã[\u00a0-\u00bf©¨]|Â[\u00a0-\u00bf]/.test(text);
}

function decodeRuns(text: string): string | undefined {
  let failed = false;
  const decoded = text.replace(/[^\u0000-\u007f]+/g, (run) => {
    const right = decodeRun(run);
    if (right === undefined) failed = true;
    return right ?? run;
  });
  return failed ? undefined : decoded;
}

function decodeRun(run: string): string | undefined {
  const bytes = new Uint8Array(run.length);
  for (let at = 0; at < run.length; at += 1) {
    const byte = byteOf.get(run.charAt(at));
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return undefined;
  }
}

/** The value in `="…"`, which exports put around numbers so that spreadsheets leave them alone. */
export function unwrapFormula(value: string): string {
  return /^="([^"]*)"$/.exec(value.trim())?.[1] ?? value.trim();
}

/** What a spreadsheet leaves of a long number (`2.48E+08`) or of a date in a narrow column (`########`). */
export function isSpreadsheetDamage(value: string): boolean {
  return /^(?:\d(?:[.,]\d{1,15})?E\+?\d{1,3}|#{3,})$/i.test(value.trim().slice(0, 300));
}

/** A value as read: nothing there, a value, or something there that cannot be told for certain. */
export type Told<T> =
  | { readonly is: 'none' }
  | { readonly is: 'known'; readonly value: T }
  | { readonly is: 'unclear' };

const NONE = { is: 'none' } as const;
const UNCLEAR = { is: 'unclear' } as const;

/** `YYYY/MM/DD`, `YYYY-MM-DD` or a moment that begins so. Other orders are unclear: 4/5 is April to some and May to others. */
export function tellDate(raw: string): Told<string> {
  const value = unwrapFormula(raw);
  if (value === '') return NONE;
  const found = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ][\d:.]{4,20}(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)?$/.exec(value);
  const date = found && `${found[1]}-${String(found[3]).padStart(2, '0')}-${String(found[4]).padStart(2, '0')}`;
  return date && isoDateSchema.safeParse(date).success ? { is: 'known', value: date } : UNCLEAR;
}

/** Ten or thirteen digits, hyphens left out. Something else is unclear when it has digits, as a mangled ISBN has. */
export function tellIsbn(raw: string): Told<string> {
  const value = unwrapFormula(raw).replace(/[\s-]/g, '');
  if (/^(?:\d{9}[\dX]|97[89]\d{10})$/i.test(value)) return { is: 'known', value: value.toUpperCase() };
  return isSpreadsheetDamage(value) || /^\d{8,14}$/.test(value) ? UNCLEAR : NONE;
}

/** 0.5 to 5 stars in quarters, with a decimal point or comma; 0 is none. */
export function tellRating(raw: string): Told<number> {
  const value = unwrapFormula(raw).replace(',', '.');
  if (value === '' || /^0(?:\.0*)?$/.test(value)) return NONE;
  const rating = /^\d(?:\.\d{1,4})?$/.test(value) ? ratingSchema.safeParse(Number(value)) : undefined;
  return rating?.success ? { is: 'known', value: rating.data } : UNCLEAR;
}

/** A whole number above zero, such as a number of pages. */
export function tellCount(raw: string): number | undefined {
  const value = unwrapFormula(raw);
  return /^[1-9]\d{0,6}$/.test(value) ? Number(value) : undefined;
}

/** A source's own id, or unclear where a spreadsheet rounded it. */
export function tellId(raw: string): Told<string> {
  const value = unwrapFormula(raw);
  if (value === '') return NONE;
  return isSpreadsheetDamage(value) || value.length > 200 ? UNCLEAR : { is: 'known', value };
}
