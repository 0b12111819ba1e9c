// Finds elements in a page by what their start tags say, without building the page's tree. Linear in the page's length.
import { Tokenizer, TokenizerMode } from 'parse5';

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

interface Pending {
  readonly found: FoundElement;
  readonly from: number;
  /** How many elements of its name were open inside it when it began. */
  readonly depth: number;
  readonly index: number;
}

/** The elements that are wanted, in the page's order; those inside another wanted one as well. */
export function elementsIn(
  html: string,
  isWanted: (name: string, attributes: ReadonlyMap<string, string>) => boolean,
): FoundElement[] {
  const found: FoundElement[] = [];
  const pending = new Map<string, Pending[]>();
  const depths = new Map<string, number>();

  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName: name, attrs, location, selfClosing }) {
        const mode = RAW.get(name);
        if (mode !== undefined) tokenizer.state = mode;
        const attributes = new Map(attrs.map((attr) => [attr.name, attr.value]));
        const empty = NEVER_CLOSED.has(name) || selfClosing;
        const depth = depths.get(name) ?? 0;
        if (!empty) depths.set(name, depth + 1);
        if (!location || !isWanted(name, attributes)) return;
        const element = { name, attributes, inner: '', at: location.startOffset };
        const index = found.push(element) - 1;
        if (empty) return;
        const open = pending.get(name) ?? [];
        open.push({ found: element, from: location.endOffset, depth, index });
        pending.set(name, open);
      },
      onEndTag({ tagName: name, location }) {
        const depth = Math.max(0, (depths.get(name) ?? 0) - 1);
        depths.set(name, depth);
        const last = pending.get(name)?.at(-1);
        if (last?.depth !== depth) return;
        pending.get(name)?.pop();
        found[last.index] = { ...last.found, inner: html.slice(last.from, location?.startOffset) };
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
  for (const open of pending.values()) {
    for (const { found: element, from, index } of open) found[index] = { ...element, inner: html.slice(from) };
  }
  return found;
}
