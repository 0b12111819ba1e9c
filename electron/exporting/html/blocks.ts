// A note's blocks as HTML.
import type { Block, CheckItem } from '../tree/blocks.ts';
import { element, type HtmlElement, words } from './element.ts';
import { inlineContent, saysSomething } from './inline.ts';
import type { Outline } from './outline.ts';

/** What blocks are written with. */
export interface BlockSetting<Embed> {
  readonly outline: Outline;
  readonly embedded: (embed: Embed) => readonly HtmlElement[];
  /** Of a list, quotation or cell, which finds its direction by the first letter in it; not by those with one of their own. */
  readonly within?: true;
}

/** Browsers take a greater number for no number (HTML 2.3.4.1 and what they make of it). */
const LAST_NUMBER = 2 ** 31 - 1;

/** Blocks that say nothing, such as an empty heading or list, are left out. */
export function blockElements<Embed>(
  blocks: readonly Block<Embed>[],
  setting: BlockSetting<Embed>,
): readonly HtmlElement[] {
  return blocks.flatMap((block) => elementsOf(block, setting));
}

function elementsOf<Embed>(block: Block<Embed>, setting: BlockSetting<Embed>): readonly HtmlElement[] {
  const nested = (inner: readonly Block<Embed>[]) => blockElements(inner, { ...setting, within: true });
  const dir = setting.within ? undefined : 'auto';
  const listed = (items: readonly (readonly Block<Embed>[])[]) =>
    items.map((item) => element('li', {}, ...nested(item)));
  switch (block.type) {
    case 'paragraph':
      return saysSomething(block.content) ? [element('p', { dir }, ...inlineContent(block.content))] : [];
    case 'heading':
      return saysSomething(block.content)
        ? [setting.outline.heading(block.level, { dir }, inlineContent(block.content))]
        : [];
    case 'bulletList':
      return unlessEmpty(element('ul', { dir: 'auto' }, ...listed(block.items)));
    case 'orderedList': {
      const start = Math.min(block.start, LAST_NUMBER - block.items.length);
      return unlessEmpty(
        element('ol', { dir: 'auto', start: start === 1 ? undefined : start }, ...listed(block.items)),
      );
    }
    case 'checkList':
      return unlessEmpty(
        element('ul', { class: 'checks', dir: 'auto' }, ...block.items.map((item) => checkItem(item, nested))),
      );
    case 'table':
      return [table(block, setting)];
    case 'blockquote':
      return unlessEmpty(element('blockquote', { dir: 'auto' }, ...nested(block.blocks)));
    case 'codeBlock':
      return [element('pre', { dir }, element('code', {}, block.text))];
    case 'horizontalRule':
      return [element('hr', {})];
    case 'embed':
      return setting.embedded(block.embed);
    default:
      return block satisfies never;
  }
}

function unlessEmpty(made: HtmlElement): HtmlElement[] {
  return made.children.length > 0 ? [made] : [];
}

function checkItem<Embed>(
  { done, blocks }: CheckItem<Embed>,
  nested: (inner: readonly Block<Embed>[]) => readonly HtmlElement[],
): HtmlElement {
  const box = { class: 'box', role: 'img', 'aria-label': done ? 'Done' : 'To be done' };
  return element('li', {}, element('span', box, done ? '☑' : '☐'), ' ', ...nested(blocks));
}

function table<Embed>(
  { hasHeader, rows }: Extract<Block<Embed>, { type: 'table' }>,
  setting: BlockSetting<Embed>,
): HtmlElement {
  // A header that stands above nothing is a row like any other.
  const [first = [], ...others] = rows;
  const isHeaded = hasHeader && others.length > 0;
  const inCell = { ...setting, within: true } as const;
  const row = (cells: (typeof rows)[number]) =>
    element('tr', {}, ...cells.map((cell) => element('td', { dir: 'auto' }, ...blockElements(cell, inCell))));
  return element(
    'table',
    {},
    ...(isHeaded ? [element('thead', {}, element('tr', {}, ...first.map((cell) => headerCell(cell, inCell))))] : []),
    element('tbody', {}, ...(isHeaded ? others : rows).map(row)),
  );
}

/** No heading may stand in it (HTML 4.9.10); without a word it heads nothing. */
function headerCell<Embed>(cell: readonly Block<Embed>[], setting: BlockSetting<Embed>): HtmlElement {
  const outline: Outline = { heading: (_level, _attributes, content) => element('p', {}, ...content) };
  const content = blockElements(cell, { ...setting, outline });
  return content.length > 0 ? element('th', { scope: 'col', dir: 'auto' }, ...content) : element('td', {});
}

/** Text with its line breaks as a paragraph. */
export function textParagraph(text: string, attributes: Readonly<Record<string, string>> = {}): HtmlElement {
  return element('p', { dir: 'auto', ...attributes }, ...words(text));
}
