// Turns a fragment of HTML into rich text. What could run, load or submit has no counterpart there, so it cannot survive.
import { type Token, TokenizerMode } from 'parse5';
import type { RichText } from '../../shared/rich-text.ts';
import { BoundedTokenizer } from './bounded-tokenizer.ts';
import { webAddress } from './safe-address.ts';
import { type Style, TextWriter } from './text-writer.ts';

const STYLES: Readonly<Record<string, Style>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  u: 'underline',
  ins: 'underline',
  blockquote: 'quotation',
  spoiler: 'spoiler',
};

/** Line breaks around an element: 1 puts it on lines of its own, 2 leaves an empty line as well. */
const BLOCKS: ReadonlyMap<string, 1 | 2> = new Map<string, 1 | 2>([
  ...'p blockquote pre ul ol dl h1 h2 h3 h4 h5 h6 hr table figure'.split(' ').map((name) => [name, 2] as const),
  ...'div li dt dd tr article section header footer main aside nav address center form fieldset figcaption details summary'
    .split(' ')
    .map((name) => [name, 1] as const),
]);

/** Elements whose content nobody reads, and how the tokenizer must take it so that it ends where a browser ends it. */
const UNREAD: ReadonlyMap<string, number> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ...'style iframe noscript noembed noframes xmp'.split(' ').map((name) => [name, TokenizerMode.RAWTEXT] as const),
  ...'svg math'.split(' ').map((name) => [name, TokenizerMode.DATA] as const),
]);

interface List {
  /** The number of the next item; none in a list without numbers. */
  next: number | undefined;
}

export interface HtmlOptions {
  /** The page that relative links belong to; without one they stay text. */
  readonly base?: string;
}

/**
 * The text of an HTML fragment with its marks, laid out as plainRichText lays text out. Reads any input in linear time.
 *
 * Goes by parse5's tokens rather than its tree: building the tree repeats open formatting elements in every paragraph (HTML Standard,
 * 13.2.4.3), so that a few hundred kilobytes of unclosed tags would fill the memory. Every element name has its own stack instead,
 * which treats misnested formatting as a browser does.
 */
export function richTextFromHtml(html: string, options: HtmlOptions = {}): RichText {
  const writer = new TextWriter();
  const lists: List[] = [];
  /** Per element that can be a spoiler: which of the open ones is. */
  const spoilers = new Map<string, boolean[]>();
  let unread: string | undefined;

  const tokenizer: BoundedTokenizer = new BoundedTokenizer(
    {},
    {
      onStartTag(tag) {
        const { tagName: name } = tag;
        if (unread !== undefined && !endsDrawing(unread, name)) return;
        unread = undefined;
        const mode = UNREAD.get(name);
        if (mode !== undefined) {
          if (!tag.selfClosing || mode !== TokenizerMode.DATA) unread = name;
          tokenizer.state = mode;
        } else startTag(tag);
      },
      onEndTag({ tagName: name }) {
        if (unread === name) unread = undefined;
        else if (unread === undefined) endTag(name);
      },
      onCharacter: ({ chars }) => characters(chars),
      onWhitespaceCharacter: ({ chars }) => characters(chars),
      onNullCharacter: () => undefined,
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  );

  function characters(chars: string): void {
    if (unread === undefined) writer.write(chars);
  }

  function startTag({ tagName: name, attrs }: Token.TagToken): void {
    const breaks = BLOCKS.get(name);
    const style = styleOf(name);
    if (breaks) writer.block(lists.length > 0 && (name === 'ul' || name === 'ol') ? 1 : breaks);
    if (style) writer.open(style);
    switch (name) {
      case 'br':
        writer.breakLine();
        break;
      case 'td':
      case 'th':
        writer.write(' ');
        break;
      case 'pre':
        writer.preformatted(1);
        break;
      case 'img':
        writer.writeInline(pictureWords(attribute(attrs, 'alt')));
        break;
      case 'a':
        openLink(webAddress(attribute(attrs, 'href'), options.base));
        break;
      case 'ul':
      case 'ol':
        lists.push({ next: name === 'ol' ? firstNumber(attribute(attrs, 'start')) : undefined });
        break;
      case 'li':
        writer.itemMarker(takeMarker(lists.at(-1)));
        break;
      case 'span':
      case 'label':
      case 'div':
        startSpoiler(name, attribute(attrs, 'class') ?? '');
        break;
    }
  }

  function endTag(name: string): void {
    const style = styleOf(name);
    if (style) writer.close(style);
    if (name === 'br') writer.breakLine();
    if (name === 'a') writer.closeLink();
    if (name === 'pre') writer.preformatted(-1);
    if (spoilers.get(name)?.pop()) writer.close('spoiler');
    if (name === 'ul' || name === 'ol') lists.pop();
    const breaks = BLOCKS.get(name);
    if (breaks) writer.block(lists.length > 0 && (name === 'ul' || name === 'ol') ? 1 : breaks);
  }

  function openLink(href: string | undefined): void {
    if (href === undefined) writer.closeLink();
    else writer.openLink(href);
  }

  /** Goodreads writes `label.spoiler` behind a checkbox, and wrote `span.spoilerContainer` behind a link. */
  function startSpoiler(name: string, classes: string): void {
    const hides = /(?:^|\s)(?:spoiler|spoilerContainer)(?:\s|$)/i.test(classes);
    const open = spoilers.get(name) ?? [];
    open.push(hides);
    spoilers.set(name, open);
    if (hides) writer.open('spoiler');
  }

  tokenizer.write(html, true);
  return writer.finish();
}

function styleOf(name: string): Style | undefined {
  return Object.hasOwn(STYLES, name) ? STYLES[name] : undefined;
}

/** A drawing that was never closed ends where text markup begins (HTML Standard, 13.2.6.5); all else ends at its own tag. */
function endsDrawing(unread: string, name: string): boolean {
  return (
    UNREAD.get(unread) === TokenizerMode.DATA && (name === 'br' || BLOCKS.has(name) || styleOf(name) !== undefined)
  );
}

function attribute(attrs: readonly Token.Attribute[], name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

/** What the next item of a list begins with. */
function takeMarker(list: List | undefined): string {
  if (list?.next === undefined) return '– ';
  const marker = `${list.next}. `;
  list.next += 1;
  return marker;
}

function pictureWords(alt: string | undefined): string {
  const words = alt?.replace(/\s+/g, ' ').trim();
  return words ? `[image: ${words}]` : '[image]';
}

function firstNumber(start: string | undefined): number {
  return /^\s*\d{1,6}\s*$/.test(start ?? '') ? Number(start) : 1;
}
