// What an independent CommonMark parser makes of an exported file.
import { fromMarkdown } from 'mdast-util-from-markdown';

export type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

/** The tags that the export itself writes; any other HTML would be somebody's words taken for markup. */
const ownTags = /^<\/?(u|del|em|strong)>$/;
const inline = new Set(['text', 'emphasis', 'strong', 'link', 'inlineCode', 'html']);

/** The front matter's fields and the document below it. Every value is a date, a word, or JSON, which is YAML too. */
export function parsedFile(markdown: string): { fields: Record<string, unknown>; tree: Node } {
  const [, yaml, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(markdown) ?? [];
  if (yaml === undefined || body === undefined) throw new Error('The file does not begin with front matter.');
  const fields = yaml.split('\n').map((line) => {
    const [, name = '', value = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
    return [name, /^["[]/.test(value) ? JSON.parse(value) : value];
  });
  return { fields: Object.fromEntries(fields), tree: fromMarkdown(body) };
}

/** The words a reader sees, in NFC and with single spaces. */
export function wordsIn(node: Node): string {
  return collapsed(shown(node));
}

export function collapsed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** All nodes of a type, in document order. */
export function nodesOf<T extends Node['type']>(node: Node, type: T): Extract<Node, { type: T }>[] {
  const own = node.type === type ? [node as Extract<Node, { type: T }>] : [];
  return own.concat('children' in node ? node.children.flatMap((child) => nodesOf(child, type)) : []);
}

function shown(node: Node): string {
  // In a table's cell a line break is a tag.
  if (node.type === 'html' && node.value === '<br>') return ' ';
  if (node.type === 'html') return ownTags.test(node.value) ? '' : node.value;
  if (node.type === 'break') return ' ';
  const words =
    'value' in node ? node.value : 'children' in node ? node.children.map(shown).join('') : `[${node.type}]`;
  if (node.type === 'thematicBreak') return ' ';
  return inline.has(node.type) ? words : ` ${words} `;
}
