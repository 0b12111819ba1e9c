// Writes rich text the way a browser lays HTML out: white space collapsed, blocks on lines of their own, marks tight around words.
import { type Mark, normaliseText, type RichText } from '../../shared/rich-text.ts';
import { composed } from './rich-text-edits.ts';

/** Marks that are either on or off at a place; links carry an address. */
export type Style = Exclude<Mark['type'], 'link'>;

interface Open {
  depth: number;
  /** Where its first word stands; none was written yet where it is undefined. */
  start: number | undefined;
}

const PLAIN_WORD = /^[!-~]+$/;
/** Blank line between paragraphs at most. */
const MAX_BREAKS = 2;

export class TextWriter {
  #text = '';
  readonly #marks: Mark[] = [];
  readonly #styles = new Map<Style, Open>();
  #link: { href: string; start: number | undefined } | undefined;
  /** Line feeds, then a list item's marker, then spaces, that stand before the next word if there is one. */
  #breaks = 0;
  #marker = '';
  #spaces = '';
  #preformatted = 0;

  /** Text between tags, entities decoded. */
  write(characters: string): void {
    // Nearly all calls bring one word or one space, which are as they should be.
    if (PLAIN_WORD.test(characters)) {
      this.#word(characters);
      return;
    }
    const text = normaliseText(characters);
    if (this.#preformatted === 0) {
      // At once rather than word by word: a review is one piece, and a hostile one millions of words.
      const words = text.replace(/[ \t\n]+/g, ' ');
      const started = words.trimStart();
      const core = started.trimEnd();
      this.#space(words.slice(0, words.length - started.length));
      if (core !== '') this.#word(core);
      if (core !== '') this.#space(started.slice(core.length));
      return;
    }
    for (const [piece] of text.matchAll(/\n|[^\S\n]+|\S+/g)) {
      if (piece === '\n') this.breakLine();
      else if (piece.trim() === '') this.#space(piece);
      else this.#word(piece);
    }
  }

  /** Words that stand together, such as what is written in a picture's place. */
  writeInline(words: string): void {
    this.write(words.replace(/\s+/g, ' '));
  }

  #space(piece: string): void {
    const lineStarts = this.#text === '' || this.#breaks > 0;
    if (this.#preformatted > 0) {
      this.#spaces += piece;
      return;
    }
    // No-break spaces are written by hand and stay; all others collapse into one (those of the piece have), and all into none where a
    // line starts.
    if (lineStarts) this.#spaces = '';
    else this.#spaces += this.#spaces.endsWith(' ') ? piece.replace(/^ /, '') : piece;
  }

  #word(word: string): void {
    if (this.#text !== '') this.#text += '\n'.repeat(this.#breaks);
    if (this.#marker !== '') this.#text += this.#marker;
    else if (this.#text !== '') this.#text += this.#spaces;
    this.#breaks = 0;
    this.#marker = '';
    this.#spaces = '';
    for (const open of this.#styles.values()) if (open.depth > 0) open.start ??= this.#text.length;
    if (this.#link) this.#link.start ??= this.#text.length;
    this.#text += word;
  }

  breakLine(): void {
    this.#breaks = Math.min(MAX_BREAKS, this.#breaks + 1);
    this.#spaces = '';
  }

  /** @param breaks 1 for a block on a line of its own, 2 for one with an empty line around it. */
  block(breaks: 1 | 2): void {
    this.#breaks = Math.max(this.#breaks, breaks);
    this.#spaces = '';
  }

  /** What a list item begins with, such as `1. `; left out where the item is empty. */
  itemMarker(marker: string): void {
    this.#marker = marker;
  }

  preformatted(change: 1 | -1): void {
    this.#preformatted = Math.max(0, this.#preformatted + change);
  }

  open(style: Style): void {
    const open = this.#styles.get(style) ?? { depth: 0, start: undefined };
    open.depth += 1;
    this.#styles.set(style, open);
  }

  close(style: Style): void {
    const open = this.#styles.get(style);
    if (!open || open.depth === 0) return;
    open.depth -= 1;
    if (open.depth > 0) return;
    if (open.start !== undefined) this.#marks.push({ type: style, start: open.start, end: this.#text.length });
    open.start = undefined;
  }

  openLink(href: string): void {
    this.closeLink();
    this.#link = { href, start: undefined };
  }

  closeLink(): void {
    const { href, start } = this.#link ?? {};
    if (href !== undefined && start !== undefined) {
      this.#marks.push({ type: 'link', href, start, end: this.#text.length });
    }
    this.#link = undefined;
  }

  /** All that was written; whatever is still open ends here. */
  finish(): RichText {
    this.closeLink();
    for (const [style, open] of this.#styles) {
      open.depth = Math.min(open.depth, 1);
      this.close(style);
    }
    return composed({ text: this.#text, marks: this.#marks });
  }
}
