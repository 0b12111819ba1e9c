// A Word file as other programs open it: a ZIP of XML parts, each read by a parser that accepts nothing malformed.
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** The parts by path; `at` throws for one that is not there. */
export interface OpenedWord {
  readonly parts: ReadonlyMap<string, XmlElement>;
  readonly at: (path: string) => XmlElement;
}

/** @throws what the parser says of a part that is not well-formed */
export function openedWord(bytes: Uint8Array): OpenedWord {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, parsed(decoder.decode(part))]));
  return {
    parts,
    at(path) {
      const part = parts.get(path);
      if (!part) throw new Error(`${path} is not in the file.`);
      return part;
    },
  };
}

function parsed(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [top] = elementsIn(root);
  if (!top) throw new Error('The part is empty.');
  return top;
}

export function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The element and all below it, in document order. */
export function everything(element: XmlElement): XmlElement[] {
  return [element, ...elementsIn(element).flatMap(everything)];
}

export function named(element: XmlElement, name: string): XmlElement[] {
  return everything(element).filter((each) => each.name === name);
}

/** The `w:val` of the first such element below; undefined where there is none. */
export function settingOf(element: XmlElement, name: string): string | undefined {
  return named(element, name)[0]?.attributes['w:val'];
}

/** What a reader sees: line breaks, tabs and the ends of paragraphs as they are. */
export function shownIn(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return element.children.join('');
    case 'w:br':
      return '\n';
    case 'w:tab':
      return '\t';
    case 'w:pPr':
      return '';
    default: {
      const words = elementsIn(element).map(shownIn).join('');
      return element.name === 'w:p' ? `${words}\n` : words;
    }
  }
}

/** The paragraphs below, as their style’s id and their words. */
export function styled(element: XmlElement): [style: string, words: string][] {
  return named(element, 'w:p').map((paragraph) => [
    settingOf(paragraph, 'w:pStyle') ?? '',
    shownIn(paragraph).replace(/\n$/, ''),
  ]);
}
