// The data inside a saved Goodreads page: found without parsing the page, and looked up without trusting it. Takes only the Apollo
// cache; the tokens that stand beside it (`jwtToken`, `authContextParams`, `userAgent`) never leave this file.
import { z } from 'zod';
import { field, parseJson } from '../json.ts';

/** A page's data has one megabyte; replacing characters one by one in a hundred would fill the memory. */
const LONGEST_MENDED = 10_000_000;

/** The cache by key, such as `Book:kca://…`. A map, so that no key of the page's can mean something to the language. */
export type ApolloState = ReadonlyMap<string, unknown>;

const MARKER = '__NEXT_DATA__';
/** A script's opening tag is no longer than this, on either side of its id. */
const TAG_LENGTH = 300;
/** A page has one; a few more may be quoted in it. */
const MAX_CANDIDATES = 20;

/** The JSON text of `<script id="__NEXT_DATA__">`, by plain search: building the page's tree would take ten times as long. */
export function nextDataIn(html: string): string | undefined {
  let at = html.indexOf(MARKER);
  for (let tries = 0; at !== -1 && tries < MAX_CANDIDATES; tries += 1) {
    const before = html.slice(Math.max(0, at - TAG_LENGTH), at);
    const opens = /<script\b[^<>]*\bid\s*=\s*["']?$/i.test(before.slice(before.lastIndexOf('<')));
    const tagEnd = opens ? html.indexOf('>', at) : -1;
    if (tagEnd !== -1 && tagEnd - at < TAG_LENGTH) {
      const end = html.indexOf('</script', tagEnd);
      const data = html.slice(tagEnd + 1, end === -1 ? html.length : end).trim();
      if (data.startsWith('{')) return data;
    }
    at = html.indexOf(MARKER, at + MARKER.length);
  }
  return undefined;
}

const record = z.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const pageSchema = z.object({ props: z.object({ pageProps: z.object({ apolloState: record }) }) });

/** The page's Apollo cache; undefined where there is none or it cannot be read, as when the file was cut off inside it. */
export function apolloStateIn(html: string): ApolloState | undefined {
  const data = nextDataIn(html);
  if (data === undefined) return undefined;
  // Decoding made line feeds of characters that JSON allows inside a string, such as U+0085.
  const page = parseJson(data) ?? (data.length <= LONGEST_MENDED ? parseJson(data.replace(/[\n\t]/g, ' ')) : undefined);
  const read = pageSchema.safeParse(page);
  return read.success ? new Map(Object.entries(read.data.props.pageProps.apolloState)) : undefined;
}

/** What stands at a key, or inline, as the schema has it; undefined where it is missing or something else. Follows one reference only. */
export function entity<S extends z.ZodType>(state: ApolloState, place: unknown, schema: S): z.infer<S> | undefined {
  const read = schema.safeParse(placeIn(state, place));
  return read.success ? read.data : undefined;
}

/** What a reference refers to; anything else is itself. */
export function placeIn(state: ApolloState, place: unknown): unknown {
  const reference = field(place, '__ref');
  return typeof reference === 'string' ? state.get(reference) : place;
}

/** The values of all keys that are this name, alone or with arguments in brackets. */
export function fieldsNamed(from: unknown, name: string): unknown[] {
  if (typeof from !== 'object' || from === null) return [];
  return Object.entries(from)
    .filter(([key]) => key === name || key.startsWith(`${name}(`) || key.startsWith(`${name}:`))
    .map(([, value]) => value)
    .filter((value) => value !== null && value !== undefined);
}

/** Fields as tolerant as the page is careless: null, missing and wrong all read as not there. */
export const text = z.string().optional().catch(undefined);
export const truth = z.boolean().optional().catch(undefined);
export const wholeNumber = z.int().nonnegative().optional().catch(undefined);
export const anything = z.unknown().optional();
export const list = z.array(z.unknown()).catch([]);
/** Milliseconds since 1970, before it where negative. */
export const moment = z.number().optional().catch(undefined);

export function part<T extends z.ZodRawShape>(shape: T) {
  return z.object(shape).optional().catch(undefined);
}

/** The day of a moment as Goodreads shows it: in UTC. Undefined outside the years that a date can be written for. */
export function dayOf(milliseconds: number | undefined): string | undefined {
  if (milliseconds === undefined || Math.abs(milliseconds) > 8.64e15) return undefined;
  const day = new Date(milliseconds).toISOString();
  return /^(?!0000)\d{4}-/.test(day) ? day.slice(0, 10) : undefined;
}
