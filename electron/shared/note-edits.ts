// The changes a member can make to notes and templates, other than writing in them.
import * as Y from 'yjs';
import { type Entries, noteContent, parts, readClub } from './club-document.ts';
import { MAX_NOTE_TITLE, type Note } from './club-model.ts';
import {
  type Editing,
  entryOf,
  inOneLine,
  lengthRefusal,
  newEntry,
  refuse,
  setChanged,
  signature,
  transact,
} from './editing.ts';
import { addContent, replaceContent } from './note-copy.ts';
import { embedNames, paragraph } from './note-nodes.ts';
import { Problem } from './problem.ts';
import { type KeptQuotation, quotationAttributes, SOURCE_QUOTATION } from './source-quotation.ts';

/** @returns the new note's id; its content is empty. @throws Problem REFUSED, here and below, for too long a title. */
export function addNote(editing: Editing, title: string): string {
  return add(editing, 'add note', parts(editing.doc).notes, title);
}

/** @returns the new template's id; its content is empty. */
export function addTemplate(editing: Editing, title: string): string {
  return add(editing, 'add template', parts(editing.doc).templates, title);
}

/** A new note that begins with nodes of its own, or with a copy of another content, such as a template's. @returns its id */
export function addNoteWith(editing: Editing, title: string, content: readonly Y.XmlElement[] | Y.XmlFragment): string {
  signature(editing);
  return transact(editing, 'add note', () => {
    const id = addNote(editing, title);
    const into = noteContent(editing.doc, id);
    if (content instanceof Y.XmlFragment) {
      if (into) addContent(into, content);
    } else into?.insert(0, [...content]);
    return id;
  });
}

/**
 * Puts words of a review or passage at the end of a note, or of a new one.
 * @returns the note's id. @throws Problem NOT_FOUND if the note is gone.
 */
export function putIntoNote(editing: Editing, noteId: string | undefined, quotation: KeptQuotation): string {
  if (noteId !== undefined) entryOf(parts(editing.doc).notes, noteId, 'note');
  signature(editing);
  return transact(editing, 'put into a note', () => {
    const id = noteId ?? addNote(editing, '');
    const node = new Y.XmlElement<{ [name: string]: string | number }>(SOURCE_QUOTATION);
    for (const [name, value] of Object.entries(quotationAttributes(quotation))) {
      if (value !== null) node.setAttribute(name, value);
    }
    const content = noteContent(editing.doc, id);
    // A paragraph behind it, so that there is a place to go on writing.
    content?.insert(content.length, [node as Y.XmlElement, paragraph()]);
    parts(editing.doc).notes.get(id)?.set('updatedAt', editing.now());
    return id;
  });
}

/** Why a template cannot have that name, as a sentence for the field. @param own the template's id, where it has one */
export function templateNameRefusal(templates: readonly Note[], name: string, own?: string): string | undefined {
  const tidy = inOneLine(name);
  if (!tidy) return 'A template needs a name.';
  if (templates.some(({ id, title }) => id !== own && title.toLowerCase() === tidy.toLowerCase())) {
    return `There is a template called “${tidy}” already.`;
  }
  return lengthRefusal('A name', tidy, MAX_NOTE_TITLE);
}

/**
 * Keeps what a note says, without what it quotes from its book, to begin others with.
 * @returns the new template's id. @throws Problem REFUSED for what templateNameRefusal refuses.
 */
export function keepAsTemplate(editing: Editing, name: string, content: Y.XmlFragment): string {
  refuse(templateNameRefusal(readClub(editing.doc).templates, name));
  signature(editing);
  return transact(editing, 'add template', () => {
    const id = addTemplate(editing, name);
    const kept = noteContent(editing.doc, id);
    if (kept) {
      addContent(kept, content);
      withoutEmbeds(kept);
    }
    return id;
  });
}

/** Each becomes an empty paragraph: something may have to stand where it stood, such as in a list. */
function withoutEmbeds(fragment: Y.XmlFragment): void {
  const waiting: Y.XmlFragment[] = [fragment];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    for (const [at, node] of parent.toArray().entries()) {
      if (!(node instanceof Y.XmlElement)) continue;
      if (!embedNames.has(node.nodeName)) waiting.push(node);
      else {
        parent.delete(at, 1);
        parent.insert(at, [paragraph()]);
      }
    }
  }
}

/** @throws Problem NOT_FOUND if it is gone. */
export function renameNote(editing: Editing, noteId: string, title: string): void {
  rename(editing, 'rename note', entryOf(parts(editing.doc).notes, noteId, 'note'), title);
}

/** @throws Problem NOT_FOUND if it is gone. */
export function renameTemplate(editing: Editing, templateId: string, title: string): void {
  rename(editing, 'rename template', entryOf(parts(editing.doc).templates, templateId, 'template'), title);
}

export function removeNote(editing: Editing, noteId: string): void {
  transact(editing, 'delete note', () => parts(editing.doc).notes.delete(noteId));
}

export function removeTemplate(editing: Editing, templateId: string): void {
  transact(editing, 'delete template', () => parts(editing.doc).templates.delete(templateId));
}

/** Puts an earlier version, its title too, in place of what the note says now. @throws Problem NOT_FOUND if the note is gone. */
export function restoreVersion(editing: Editing, noteId: string, title: string, content: Y.XmlFragment): void {
  const note = entryOf(parts(editing.doc).notes, noteId, 'note');
  transact(editing, 'restore version', () => {
    setChanged(note, 'title', title);
    note.set('updatedAt', editing.now());
    const now = noteContent(editing.doc, noteId);
    if (now) replaceContent(now, content);
    else note.set('content', content.clone());
  });
}

function add(editing: Editing, step: string, entries: Entries, title: string): string {
  const id = editing.newId();
  const now = editing.now();
  const tidy = checkedTitle(title);
  const createdBy = signature(editing);
  transact(editing, step, () => {
    const times = { createdAt: now, updatedAt: now };
    entries.set(id, newEntry({ title: tidy, ...times, createdBy, content: new Y.XmlFragment() }));
  });
  return id;
}

function rename(editing: Editing, step: string, note: Y.Map<unknown>, title: string): void {
  const tidy = checkedTitle(title);
  transact(editing, step, () => {
    setChanged(note, 'title', tidy);
    note.set('updatedAt', editing.now());
  });
}

function checkedTitle(title: string): string {
  const tidy = inOneLine(title);
  if (tidy.length > MAX_NOTE_TITLE) throw new Problem('REFUSED', `A title has at most ${MAX_NOTE_TITLE} letters.`);
  return tidy;
}
