// What an independent HTML parser, a browser's own rules, makes of an exported file.
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { collapsed } from './parsed-markdown.ts';

export type HtmlNode = Tree.ChildNode | Tree.Document;
export type HtmlTag = Tree.Element;

export function parsedHtml(html: string): { document: Tree.Document; body: HtmlTag } {
  const document = parse(html);
  const [body] = tagsIn(document, 'body');
  if (!body) throw new Error('There is no body.');
  return { document, body };
}

/** All elements of a name, in document order. */
export function tagsIn(node: HtmlNode, name: string): HtmlTag[] {
  const own = 'tagName' in node && node.tagName === name ? [node] : [];
  return own.concat('childNodes' in node ? node.childNodes.flatMap((child) => tagsIn(child, name)) : []);
}

export function attribute(tag: HtmlTag, name: string): string | undefined {
  return tag.attrs.find((attr) => attr.name === name)?.value;
}

/** The words a reader sees, in NFC and with single spaces; not those in elements that are left out. */
export function wordsIn(node: HtmlNode, isLeftOut: (tag: HtmlTag) => boolean = () => false): string {
  return collapsed(shown(node, isLeftOut));
}

const inline = new Set(['a', 'bdi', 'cite', 'code', 'em', 's', 'span', 'strong', 'u']);

function shown(node: HtmlNode, isLeftOut: (tag: HtmlTag) => boolean): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || ('tagName' in node && isLeftOut(node))) return ' ';
  const words = node.childNodes.map((child) => shown(child, isLeftOut)).join('');
  return 'tagName' in node && inline.has(node.tagName) ? words : ` ${words} `;
}
