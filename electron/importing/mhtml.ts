// Takes the web pages out of a MIME multipart file (`.mhtml`, RFC 2557), as browsers save one page with all its parts.
import { decode } from './decode.ts';

/** A page has a few dozen parts; a file with more is no page. */
const MAX_PARTS = 2000;
const HEADERS_WITHIN = 20_000;
/** A page's parts lie one level deep, two where a frame was saved with its own. Every level costs a copy of what is in it. */
const DEEPEST = 4;

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Whether the text begins with the headers of a multipart message. */
export function isMhtml(text: string): boolean {
  const start = text.slice(0, HEADERS_WITHIN);
  return /^content-type:\s*multipart\//im.test(start) && /^[\w-]+:/.test(start.trimStart());
}

/** The decoded HTML of every page in the file, in its order: the saved one comes first, those of its frames follow. */
export function pagesInMhtml(text: string): string[] {
  const pages: string[] = [];
  const waiting = [{ part: partOf(text.trimStart()), depth: 0 }];
  for (let count = 0; count < MAX_PARTS; count += 1) {
    const next = waiting.shift();
    if (!next) break;
    const { part, depth } = next;
    const type = part.headers.get('content-type') ?? '';
    if (/^multipart\//i.test(type)) {
      const parts = depth < DEEPEST ? partsOf(part, type) : [];
      waiting.unshift(...parts.map((inner) => ({ part: inner, depth: depth + 1 })));
    } else if (/^text\/html|^application\/xhtml\+xml/i.test(type)) pages.push(decoded(part));
  }
  return pages;
}

function partsOf({ body }: Part, type: string): Part[] {
  const [, quoted, bare] = /boundary=(?:"([^"\n]+)"|([^\s;"]+))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return [];
  const [, ...pieces] = `\n${body}`.split(`\n--${boundary}`, MAX_PARTS);
  return pieces.filter((piece) => !piece.startsWith('--')).map((piece) => partOf(piece.replace(/^[^\n]*\n/, '')));
}

/** Headers up to the first empty line, folded lines joined; names in lower case. */
function partOf(text: string): Part {
  const found = text.slice(0, HEADERS_WITHIN).indexOf('\n\n');
  const end = found === -1 ? 0 : found;
  const headers = new Map<string, string>();
  for (const header of text
    .slice(0, end)
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')) {
    const colon = header.indexOf(':');
    if (colon > 0) headers.set(header.slice(0, colon).trim().toLowerCase(), header.slice(colon + 1).trim());
  }
  return { headers, body: text.slice(end).trimStart() };
}

function decoded({ headers, body }: Part): string {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'quoted-printable':
      return textOf(fromQuotedPrintable(body));
    case 'base64':
      return textOf(Buffer.from(body, 'base64'));
    default:
      return body;
  }
}

function textOf(bytes: Uint8Array): string {
  const result = decode('page', bytes);
  return result.ok ? result.text : '';
}

/** RFC 2045, 6.7. What is not an escape stays as it is. In place, since what is decoded is never longer. */
function fromQuotedPrintable(text: string): Uint8Array {
  const source = withoutSoftBreaks(Buffer.from(text, 'utf8'));
  let length = 0;
  for (let at = 0; at < source.length; at += 1) {
    const byte = source[at] ?? 0;
    const high = byte === EQUALS ? digit(source[at + 1]) : undefined;
    const low = high === undefined ? undefined : digit(source[at + 2]);
    const isEscape = high !== undefined && low !== undefined;
    source[length] = isEscape ? high * 16 + low : byte;
    length += 1;
    if (isEscape) at += 2;
  }
  return source.subarray(0, length);
}

const EQUALS = 0x3d;
const LINE_FEED = 0x0a;
/** Blanks that a mail server may have put behind a line; none puts more. */
const MOST_BLANKS = 100;

/** Some programs break a line inside an escape, so breaks go first. */
function withoutSoftBreaks(source: Uint8Array): Uint8Array {
  let length = 0;
  for (let at = 0; at < source.length; at += 1) {
    let end = at;
    if (source[at] === EQUALS) {
      end += 1;
      while (end <= at + MOST_BLANKS && (source[end] === 0x20 || source[end] === 0x09)) end += 1;
      if (source[end] === LINE_FEED) {
        at = end;
        continue;
      }
    }
    source[length] = source[at] ?? 0;
    length += 1;
  }
  return source.subarray(0, length);
}

function digit(byte = 0): number | undefined {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : undefined;
}
