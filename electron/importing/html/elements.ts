// Finds elements in a page by what their start tags say, without building the page's tree. Linear in the page's length.
import { TokenizerMode } from 'parse5';
import { BoundedTokenizer } from './bounded-tokenizer.ts';

export interface FoundElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The HTML between its tags; up to the end of the page where its end tag is missing. */
  readonly inner: string;
  /** Where its start tag stands, in UTF-16 code units. */
  readonly at: number;
}

/** Raw text that could hold what looks like tags. */
const RAW: ReadonlyMap<string, number> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
]);
const NEVER_CLOSED = new Set(
  'area base br col embed hr img input link meta param source track wbr path use'.split(' '),
);

/** Of more wanted elements than a page has only the first are found. */
export const MOST_FOUND = 5000;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

interface Pending {
  readonly found: FoundElement;
  readonly from: number;
  readonly index: number;
  /** How many elements of its name are open inside it. */
  inside: number;
}

/** The elements that are wanted, up to MOST_FOUND, in the page's order; those inside another wanted one as well, but no link in a link. */
export function elementsIn(
  html: string,
  isWanted: (name: string, attributes: ReadonlyMap<string, string>) => boolean,
): FoundElement[] {
  const found: FoundElement[] = [];
  const pending = new Map<string, Pending[]>();

  function close(name: string, at: number | undefined): void {
    const last = pending.get(name)?.pop();
    if (last) found[last.index] = { ...last.found, inner: html.slice(last.from, at) };
  }

  const tokenizer: BoundedTokenizer = new BoundedTokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName: name, attrs, location, selfClosing }) {
        const mode = RAW.get(name);
        if (mode !== undefined) tokenizer.state = mode;
        if (!location) return;
        // As a browser does: a link ends where the next begins.
        if (name === 'a') close(name, location.startOffset);
        const attributes = attrs.length === 0 ? NO_ATTRIBUTES : new Map(attrs.map((attr) => [attr.name, attr.value]));
        const isEmpty = NEVER_CLOSED.has(name) || selfClosing;
        const around = pending.get(name)?.at(-1);
        if (found.length >= MOST_FOUND || !isWanted(name, attributes)) {
          if (around && !isEmpty) around.inside += 1;
          return;
        }
        const element = { name, attributes, inner: '', at: location.startOffset };
        const index = found.push(element) - 1;
        if (isEmpty) return;
        const open = pending.get(name) ?? [];
        open.push({ found: element, from: location.endOffset, index, inside: 0 });
        pending.set(name, open);
      },
      onEndTag({ tagName: name, location }) {
        const around = pending.get(name)?.at(-1);
        if (around && around.inside > 0) around.inside -= 1;
        else close(name, location?.startOffset);
      },
      onCharacter: () => undefined,
      onWhitespaceCharacter: () => undefined,
      onNullCharacter: () => undefined,
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  );
  tokenizer.write(html, true);
  for (const name of pending.keys()) while (pending.get(name)?.length) close(name, undefined);
  return found;
}
