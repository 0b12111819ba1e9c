// Takes the web pages out of a MIME multipart file (`.mhtml`, RFC 2557), as browsers save one page with all its parts.
import { decode } from './decode.ts';

/** A page has a few dozen parts; a file with more is no page. */
const MAX_PARTS = 2000;
const HEADERS_WITHIN = 20_000;

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
  const waiting = [partOf(text.trimStart())];
  for (let count = 0; count < MAX_PARTS; count += 1) {
    const part = waiting.shift();
    if (!part) break;
    const type = part.headers.get('content-type') ?? '';
    if (/^multipart\//i.test(type)) waiting.unshift(...partsOf(part, type));
    else if (/^text\/html|^application\/xhtml\+xml/i.test(type)) pages.push(decoded(part));
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

/** RFC 2045, 6.7. What is not an escape stays as it is. */
function fromQuotedPrintable(text: string): Uint8Array {
  const source = Buffer.from(text.replace(/=[ \t]*\n/g, ''), 'utf8');
  const bytes = Buffer.alloc(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at += 1) {
    const escaped = source[at] === EQUALS ? hexByte(source[at + 1], source[at + 2]) : undefined;
    bytes[length] = escaped ?? source[at] ?? 0;
    length += 1;
    if (escaped !== undefined) at += 2;
  }
  return bytes.subarray(0, length);
}

const EQUALS = 0x3d;

function hexByte(high = 0, low = 0): number | undefined {
  const digits = String.fromCharCode(high, low);
  return /^[\da-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : undefined;
}
