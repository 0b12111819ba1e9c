// The table of contents: links to the headings, nested as they are.
import { element, type HtmlElement } from './element.ts';

export interface ContentsEntry {
  readonly id: string;
  readonly words: string;
  readonly below: readonly ContentsEntry[];
}

/** None where there is nothing to choose from. */
export function contentsElements(entries: readonly ContentsEntry[]): HtmlElement[] {
  if (entries.length + entries.flatMap(({ below }) => below).length < 2) return [];
  const label = 'contents';
  return [element('nav', { 'aria-labelledby': label }, element('h2', { id: label }, 'Contents'), list(entries))];
}

function list(entries: readonly ContentsEntry[]): HtmlElement {
  return element(
    'ul',
    {},
    ...entries.map(({ id, words, below }) =>
      element(
        'li',
        {},
        element('a', { href: `#${id}`, dir: 'auto' }, words),
        ...(below.length > 0 ? [list(below)] : []),
      ),
    ),
  );
}
