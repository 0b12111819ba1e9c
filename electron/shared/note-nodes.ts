// The nodes of a note's content, for writing one without the editor: the names are those of renderer/screens/notes/writing.ts.
import * as Y from 'yjs';
import { SOURCE_QUOTATION } from './source-quotation.ts';

/** Stands for the agenda of a meeting as it is now. */
export const AGENDA = 'agenda';

/** What shows something of the book's that lives elsewhere, and has no words of its own. */
export const embedNames: ReadonlySet<string> = new Set(['pointQuotation', SOURCE_QUOTATION, AGENDA]);

export type NoteNode = Y.XmlElement | Y.XmlText;

export function heading(text: string, level: 2 | 3 = 2): Y.XmlElement {
  const made = new Y.XmlElement<{ level: number }>('heading');
  made.setAttribute('level', level);
  made.insert(0, [new Y.XmlText(text)]);
  return made as Y.XmlElement;
}

/** Without a text one to be written in. */
export function paragraph(text = ''): Y.XmlElement {
  return text ? element('paragraph', new Y.XmlText(text)) : element('paragraph');
}

/** A label in bold, and what it is the label of; to be written behind it where there is nothing yet. */
export function labelled(label: string, text = ''): Y.XmlElement {
  const words = new Y.XmlText();
  const bold = text ? `${label}: ` : `${label}:`;
  words.insert(0, bold, { bold: {} });
  // What is typed behind it is as plain as the space it follows.
  words.insert(bold.length, text || ' ', { bold: null });
  return element('paragraph', words);
}

export function bulletList(paragraphs: readonly Y.XmlElement[]): Y.XmlElement {
  return element('bulletList', ...paragraphs.map((each) => element('listItem', each)));
}

export function numberedList(paragraphs: readonly Y.XmlElement[]): Y.XmlElement {
  return element('orderedList', ...paragraphs.map((each) => element('listItem', each)));
}

export function checkList(paragraphs: readonly Y.XmlElement[]): Y.XmlElement {
  return element('taskList', ...paragraphs.map((each) => element('taskItem', each)));
}

export function element(name: string, ...children: readonly NoteNode[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, [...children]);
  return made;
}
