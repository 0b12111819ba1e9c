// HTML as a tree that can only be written one way: every word and every attribute is escaped where it becomes text, so no writer of
// elements can forget it. Refuses nothing and knows no schema: what may stand where is the makers' matter, and the tests'.
import { normaliseText } from '../../shared/rich-text.ts';

export type Content = HtmlElement | string;

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly Content[];
}

/** By name; `undefined` leaves the attribute out. Numbers are written as they are in JavaScript. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function element(name: string, attributes: Attributes, ...children: readonly Content[]): HtmlElement {
  return { name, attributes, children };
}

/** Words as they are to be read: each line feed is a line break. */
export function words(text: string): Content[] {
  const [first = '', ...rest] = normaliseText(text).split('\n');
  return [first, ...rest.flatMap((line) => [element('br', {}), line])];
}

/** A document of these elements, as a string that ends with a line feed. */
export function htmlDocument(root: HtmlElement): string {
  const pieces: string[] = ['<!DOCTYPE html>'];
  write(root, pieces);
  return `${pieces.join('')}\n`;
}

/** Elements without content and so without an end tag (HTML 13.1.2). */
const voids = new Set(['br', 'hr', 'meta']);
/** Content that is no markup: written as it is. Only constants of ours stand there. */
const RAW = 'style';
/** Elements inside a line, before which a line feed would show as a space. */
const inLine = new Set(['a', 'bdi', 'br', 'cite', 'code', 'em', 's', 'span', 'strong', 'u']);

function write({ name, attributes, children }: HtmlElement, pieces: string[]): void {
  // Lines no longer than a paragraph, for who opens the file in an editor.
  if (!inLine.has(name)) pieces.push('\n');
  pieces.push('<', name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) pieces.push(' ', attribute, '="', escaped(String(value)), '"');
  }
  pieces.push('>');
  for (const child of children) {
    if (typeof child !== 'string') write(child, pieces);
    else pieces.push(name === RAW ? child : escaped(child));
  }
  if (!voids.has(name)) pieces.push('</', name, '>');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without the characters that no HTML file may hold, whatever wrote them. */
function escaped(text: string): string {
  return normaliseText(text).replace(/[&<>"]/g, (char) => entities[char] ?? char);
}
