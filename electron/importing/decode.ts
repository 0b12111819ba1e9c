// Turns a file's bytes into text, or into one sentence that says why that cannot be done. Refuses what is not text.
import { isUtf8 } from 'node:buffer';
import { MAX_FILE_BYTES, tooLarge } from '../shared/import-report.ts';
import { normaliseText } from '../shared/rich-text.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly sentence: string };

/** What bytes 0x80–0x9f mean in Windows-1252 (WHATWG Encoding, index-windows-1252); all others mean their own number. */
const WINDOWS_1252_UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** How much is looked at to tell an encoding or to tell text from other data. */
const SAMPLE = 64 * 1024;
/** Text has next to no control characters; pictures, archives and programs have many of them, NULs first of all. */
const MAX_CONTROL_SHARE = 0.02;
const MAX_NUL_SHARE = 0.001;

/**
 * Decodes UTF-8 and UTF-16 with or without byte order mark, else Windows-1252, and normalises the text (see normaliseText).
 * @param name the file's name, for the sentence only.
 */
export function decode(name: string, bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_FILE_BYTES) return refuse(tooLarge(name, bytes.length));
  if (bytes.length === 0) return refuse(`“${name}” is empty. Save the page again, then import the new file.`);
  const { text: raw, encoding } = decodeBytes(bytes);
  // In sound UTF-8 a replacement character is one that somebody wrote.
  if (isBinary(isUtf8(bytes) ? raw.replaceAll('\ufffd', '') : raw)) {
    return refuse(`“${name}” is not a text file. Save the book's page as text, then import that file.`);
  }
  const text = normaliseText(raw);
  if (text.trim() === '') {
    return refuse(`“${name}” has nothing in it but blank space. Save the page again, then import the new file.`);
  }
  return { ok: true, text, encoding };
}

function refuse(sentence: string): Decoded {
  return { ok: false, sentence };
}

function decodeBytes(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const wide = utf16Order(bytes);
  if (wide === 'utf-16le') return { text: new TextDecoder('utf-16le').decode(bytes), encoding: wide };
  if (wide === 'utf-16be') {
    // Swapped by hand: not every host's TextDecoder knows big-endian. A lone last byte is half a character.
    const swapped = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
    return { text: new TextDecoder('utf-16le').decode(swapped), encoding: wide };
  }
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' };
  const { damaged, beyondAscii } = damageIn(bytes);
  // A file cut inside a character, or with a bad byte, is still UTF-8 if most of what is not ASCII reads well;
  // Windows-1252 prose practically never forms valid UTF-8 sequences.
  if (beyondAscii <= 2 * damaged) return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  return { text: new TextDecoder('utf-8').decode(bytes).replace(/\ufffd$/, ''), encoding: 'utf-8' };
}

/** How many characters beyond ASCII the bytes have as UTF-8, and how many of them are none. Piece by piece, to keep none. */
function damageIn(bytes: Uint8Array): { damaged: number; beyondAscii: number } {
  const decoder = new TextDecoder('utf-8');
  let damaged = 0;
  let beyondAscii = 0;
  for (let start = 0; start < bytes.length; start += SAMPLE) {
    const piece = decoder.decode(bytes.subarray(start, start + SAMPLE), { stream: start + SAMPLE < bytes.length });
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (code > 0x7f) beyondAscii += 1;
      if (code === 0xfffd) damaged += 1;
    }
  }
  return { damaged, beyondAscii };
}

/** By the byte order mark, else by where the NULs are: spaces and line ends are half NUL in UTF-16, whatever the script. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = Math.max(1, length / 2 / 20);
  if (odd >= enough && even === 0) return 'utf-16le';
  if (even >= enough && odd === 0) return 'utf-16be';
  return undefined;
}

const WINDOWS_1252 = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_UPPER.charCodeAt(byte - 0x80) : byte,
);

/** By hand, because some releases of Node decode `windows-1252` as Latin-1 and lose the curly quotes. */
function decodeWindows1252(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-16le');
  const units = new Uint16Array(SAMPLE);
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += SAMPLE) {
    const length = Math.min(SAMPLE, bytes.length - start);
    for (let at = 0; at < length; at += 1) units[at] = WINDOWS_1252[bytes[start + at] ?? 0] ?? 0;
    pieces.push(decoder.decode(units.subarray(0, length)));
  }
  return pieces.join('');
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const nuls = countOf(sample, '\0');
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  return nuls > sample.length * MAX_NUL_SHARE || controls > Math.max(1, sample.length * MAX_CONTROL_SHARE);
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
