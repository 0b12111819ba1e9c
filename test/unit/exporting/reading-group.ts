// A small reading group to export from: a book, its reviews, and a real club document made through the real edits.
import * as Y from 'yjs';
import type { NoteBlock } from '../../../electron/exporting/tree/blocks.ts';
import type { Discussion } from '../../../electron/exporting/tree/discussion.ts';
import { type DiscussionInput, discussionTree } from '../../../electron/exporting/tree/discussion-tree.ts';
import { noteBlocks } from '../../../electron/exporting/tree/note-blocks.ts';
import { noteContent, parts, readClub } from '../../../electron/shared/club-document.ts';
import type { Evidence, Point } from '../../../electron/shared/club-model.ts';
import type { Editing } from '../../../electron/shared/editing.ts';
import type { DiscussionChoice } from '../../../electron/shared/export-model.ts';
import {
  addAgendaItems,
  addMeeting,
  addRemark,
  type ItemChange,
  type ItemDraft,
  type MeetingDraft,
  updateAgendaItem,
} from '../../../electron/shared/meeting-edits.ts';
import { addMember, setReading } from '../../../electron/shared/member-edits.ts';
import type { Book, Passage, Review } from '../../../electron/shared/model.ts';
import { addNote } from '../../../electron/shared/note-edits.ts';
import { addPoint, type PointDraft } from '../../../electron/shared/point-edits.ts';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';
import { ensureTag } from '../../../electron/shared/tag-edits.ts';

export const today = '2026-02-14';

export const neverLetMeGo: Book = {
  id: 'book',
  title: 'Never Let Me Go',
  authors: ['Kazuo Ishiguro'],
  format: 'Paperback',
  pageCount: 288,
  firstPublished: '2005-04-05',
  genres: [],
  ratings: { counts: [0, 0, 1, 2, 1], ratingCount: 722123, reviewCount: 48563 },
};

export function review(text: string, facts: Partial<Review> = {}): Review {
  return {
    id: 'review',
    bookId: 'book',
    reviewer: { name: 'Sarah', isAuthor: false },
    writtenOn: '2010-08-16',
    rating: 4,
    body: { text, marks: [] },
    spoiler: 'none',
    shelves: [],
    source: { format: 'goodreads-text', importId: 'import' },
    ...facts,
  };
}

export function passage(text: string, facts: Partial<Passage> = {}): Passage {
  return {
    id: 'passage',
    bookId: 'book',
    text,
    tags: [],
    source: { format: 'kindle-clippings', importId: 'import' },
    ...facts,
  };
}

/** The evidence for `words` in a review or passage. */
export function quoting(from: Review | Passage, words: string): Evidence {
  const [source, text] = 'body' in from ? [{ reviewId: from.id }, from.body.text] : [{ passageId: from.id }, from.text];
  const start = text.indexOf(words);
  const evidence = quoteOf(source, text, { start, end: start + words.length });
  if (!evidence) throw new Error(`“${words}” is not in it.`);
  return evidence;
}

/** An item of an agenda as it is after the meeting. `by` is a member’s id. */
type MeetingItem = ItemDraft &
  ItemChange & { readonly remarks?: readonly { readonly text: string; readonly by?: string }[] };

/** A club document that grows as told; ids are `id1`, `id2` … and every edit is a minute after the last. */
export class Group {
  readonly doc = new Y.Doc();
  readonly reviews = new Map<string, Review>();
  readonly passages = new Map<string, Passage>();
  #edits = 0;

  add(added: Review): Review {
    this.reviews.set(added.id, added);
    return added;
  }

  addPassage(added: Passage): Passage {
    this.passages.set(added.id, added);
    return added;
  }

  tag(name: string): string {
    return ensureTag(this.#editing(), name);
  }

  /** A question unless it says otherwise; whatever else `state` says is written straight into the document. */
  point(text: string, draft: Partial<PointDraft> = {}, state: Partial<Point> = {}): string {
    const id = addPoint(this.#editing(), { text, kind: 'question', tagIds: [], evidence: [], ...draft });
    for (const [field, value] of Object.entries(state)) parts(this.doc).points.get(id)?.set(field, value);
    return id;
  }

  /** A note; `write` fills its fragment. */
  note(title: string, write: (content: Y.XmlFragment) => void = () => {}): string {
    const id = addNote(this.#editing(), title);
    const content = noteContent(this.doc, id);
    if (content) write(content);
    return id;
  }

  /** A member of the group, and what they made of the book. */
  member(name: string, reading: Parameters<typeof setReading>[2] = {}): string {
    const editing = this.#editing();
    const id = addMember(editing, { name });
    const member = readClub(this.doc).members.find((each) => each.id === id);
    if (member) setReading(editing, member, reading);
    return id;
  }

  /** A meeting on 24 September 2026 unless it says otherwise, with its agenda. @returns its id */
  meeting(draft: Partial<MeetingDraft> = {}, items: readonly MeetingItem[] = []): string {
    const editing = this.#editing();
    const id = addMeeting(editing, { date: '2026-09-24', attendees: [], ...draft });
    for (const { notes, outcome, done, remarks = [], ...item } of items) {
      const [itemId = ''] = addAgendaItems(editing, id, [item]);
      updateAgendaItem(editing, id, itemId, { notes, outcome, done });
      for (const { text, by } of remarks) {
        addRemark({ ...editing, by: readClub(this.doc).members.find((member) => member.id === by) }, id, itemId, text);
      }
    }
    return id;
  }

  /** What a choice leaves out is for the leader, and everything. */
  discussion(choice: Partial<DiscussionChoice> = {}, sources: Partial<DiscussionInput> = {}): Discussion {
    return discussionTree({ ...this.sources(), ...sources, choice: { audience: 'leader', ...choice } });
  }

  sources() {
    const club = readClub(this.doc);
    const blocks = new Map<string, readonly NoteBlock[]>();
    for (const { id } of club.notes) blocks.set(id, noteBlocks(noteContent(this.doc, id) ?? new Y.XmlFragment()));
    const { reviews, passages } = this;
    return { book: neverLetMeGo, club, reviews, passages, noteBlocks: blocks, today };
  }

  #editing(): Editing {
    const next = () => {
      this.#edits += 1;
      return this.#edits;
    };
    return {
      doc: this.doc,
      origin: this,
      now: () => new Date(Date.UTC(2026, 0, 1) + next() * 60_000).toISOString(),
      newId: () => `id${next()}`,
    };
  }
}

/** An element as y-tiptap writes it: attributes, then text or elements. */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  ...children: (Y.XmlElement | Y.XmlText | string)[]
): Y.XmlElement {
  const made = new Y.XmlElement<Record<string, string | number>>(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.insert(
    0,
    children.map((child) => (typeof child === 'string' ? new Y.XmlText(child) : child)),
  );
  return made as Y.XmlElement;
}
