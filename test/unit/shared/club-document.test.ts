import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyForeignUpdate, noteContent, parts, readClub } from '../../../electron/shared/club-document.ts';
import { addNote } from '../../../electron/shared/note-edits.ts';
import { addPoint } from '../../../electron/shared/point-edits.ts';
import { Problem } from '../../../electron/shared/problem.ts';
import { ensureTag, removeTag } from '../../../electron/shared/tag-edits.ts';
import { anyEdit, Member } from './club-members.ts';

const draft = { text: 'Why the goat?', kind: 'question' as const, tagIds: [], evidence: [] };

function entry(fields: Record<string, unknown>): Y.Map<unknown> {
  return new Y.Map(Object.entries(fields));
}

function busyMember(name = 'ann'): Member {
  const member = new Member(name);
  addPoint(member.editing, { ...draft, tagIds: [ensureTag(member.editing, 'ethics')] });
  addNote(member.editing, 'Notes');
  return member;
}

function isRefused(update: Uint8Array, doc: Y.Doc): boolean {
  try {
    applyForeignUpdate(doc, update, 'file');
    return false;
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ code: 'REFUSED' });
    return true;
  }
}

describe('a club', () => {
  test('is empty in a new document', () => {
    const lists = { tags: [], points: [], notes: [], templates: [], members: [], meetings: [], spoilerMarks: [] };
    expect(readClub(new Y.Doc())).toEqual({ ...lists, read: new Set(), starred: new Set() });
  });

  test('shows tags by name, points and notes oldest first', () => {
    const { club, editing, doc } = new Member('ann');
    expect(club.points).toEqual([]);
    for (const name of ['style', 'Ethics', 'memory']) ensureTag(editing, name);
    for (const text of ['One', 'Two', 'Three']) addPoint(editing, { ...draft, text });
    for (const title of ['B', 'A']) addNote(editing, title);
    expect(readClub(doc).tags.map(({ name }) => name)).toEqual(['Ethics', 'memory', 'style']);
    expect(readClub(doc).points.map(({ text }) => text)).toEqual(['One', 'Two', 'Three']);
    expect(readClub(doc).notes.map(({ title }) => title)).toEqual(['B', 'A']);
  });

  test('reads the same from a copy, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 20 }), (edits) => {
        const ann = new Member('ann');
        for (const edit of edits) edit(ann);
        const copy = new Y.Doc();
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(ann.doc));
        expect(readClub(copy)).toEqual(ann.club);
      }),
    );
  });

  test('keeps entries that do not fit, without showing them or stumbling over them', () => {
    const ann = busyMember();
    const before = ann.club;
    const { tags, points, notes, read } = parts(ann.doc);
    points.set('future', entry({ text: 'From a newer version', kind: 'poll', evidence: new Y.Array() }));
    points.set('torn', entry({ text: 42 }));
    points.set('flat', 'not a map' as unknown as Y.Map<unknown>);
    tags.set('colourless', entry({ name: 'no colour' }));
    notes.set('timeless', entry({ title: 'When?' }));
    read.set('maybe', 'perhaps');
    expect(ann.club).toEqual(before);
    removeTag(ann.editing, before.tags[0]?.id ?? '');
    expect(ann.club).toMatchObject({ tags: [], points: [{ text: 'Why the goat?', tagIds: [] }] });
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(ann.doc));
    expect([...parts(copy).points.keys()]).toEqual(expect.arrayContaining(['future', 'torn', 'flat']));
    expect(parts(copy).points.get('future')?.get('kind')).toBe('poll');
  });
});

test('a note has its own rich text; what is not in the document has none', () => {
  const ann = new Member('ann');
  const id = addNote(ann.editing, 'Notes');
  noteContent(ann.doc, id)?.insert(0, [new Y.XmlText('Hello')]);
  expect(noteContent(ann.doc, id)?.toString()).toBe('Hello');
  expect(noteContent(ann.doc, 'gone')).toBeUndefined();
});

describe('an update from outside', () => {
  test('brings in what the other member made', () => {
    const [ann, ben] = [busyMember(), busyMember('ben')];
    applyForeignUpdate(ann.doc, Y.encodeStateAsUpdate(ben.doc), 'file');
    expect(ann.club.points).toHaveLength(2);
    expect(ann.club.tags.map(({ name }) => name)).toEqual(['ethics', 'ethics']);
  });

  test('twice is the same as once', () => {
    const [ann, ben] = [busyMember(), busyMember('ben')];
    applyForeignUpdate(ann.doc, Y.encodeStateAsUpdate(ben.doc), 'file');
    const once = Y.encodeStateAsUpdate(ann.doc);
    applyForeignUpdate(ann.doc, Y.encodeStateAsUpdate(ben.doc), 'file');
    expect(Y.encodeStateAsUpdate(ann.doc)).toEqual(once);
  });

  test('that is torn anywhere is refused, and the document is as it was', () => {
    const update = Y.encodeStateAsUpdate(busyMember('ben').doc);
    const ann = busyMember();
    const before = Y.encodeStateAsUpdate(ann.doc);
    for (let length = 0; length < update.length; length += 1) {
      expect(isRefused(update.subarray(0, length), ann.doc), `${length} of ${update.length} bytes`).toBe(true);
    }
    expect(Y.encodeStateAsUpdate(ann.doc)).toEqual(before);
  });

  test('of any bytes is refused without a trace, or leaves a club that can be read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const ann = busyMember();
        const before = Y.encodeStateAsUpdate(ann.doc);
        if (isRefused(bytes, ann.doc)) expect(Y.encodeStateAsUpdate(ann.doc)).toEqual(before);
        else expect(ann.club.points).toHaveLength(1);
      }),
    );
  });

  test('with points that are no maps is refused', () => {
    const other = new Y.Doc();
    other.getMap('points').set('a', 'text instead of a point');
    const ann = busyMember();
    expect(isRefused(Y.encodeStateAsUpdate(other), ann.doc)).toBe(true);
    expect(ann.club.points).toHaveLength(1);
  });
});
