// What a group made of a book, as data: nothing is lost on the way out and in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { clubData, readCommonplaceClub } from '../../../electron/exporting/data/commonplace-club.ts';
import { toCommonplaceJson } from '../../../electron/exporting/data/commonplace-data.ts';
import { noteData } from '../../../electron/exporting/data/note-data.ts';
import { noteBlocks } from '../../../electron/exporting/tree/note-blocks.ts';
import type { NoteDataNode } from '../../../electron/shared/club-data.ts';
import { noteContent, readClub } from '../../../electron/shared/club-document.ts';
import type { Editing } from '../../../electron/shared/editing.ts';
import { addTemplate } from '../../../electron/shared/note-edits.ts';
import { addSpoilerMark, setRead, setStarred } from '../../../electron/shared/reading-edits.ts';
import { readText } from '../importing/reading.ts';
import { groupOf, hostile, hostileGroup } from './hostile-groups.ts';
import { element, Group, neverLetMeGo, quoting, review } from './reading-group.ts';

function jsonOf(group: Group): string {
  const club = clubData('book', readClub(group.doc), group.doc);
  const [reviews, passages] = [[...group.reviews.values()], [...group.passages.values()]];
  return toCommonplaceJson({ book: neverLetMeGo, reviews, passages, club });
}

function editingOf(group: Group): Editing {
  let ids = 0;
  return {
    doc: group.doc,
    origin: 'test',
    now: () => '2026-02-14T10:00:00.000Z',
    newId: () => {
      ids += 1;
      return `own${ids}`;
    },
  };
}

const marks = fc.record({
  bold: fc.option(fc.constant({}), { nil: undefined }),
  'link--abcdefgh': fc.option(
    fc.webUrl().map((href) => ({ href })),
    { nil: undefined },
  ),
});
const text = fc.record({ words: hostile, marks });
const { node } = fc.letrec<{
  node: { name: string; level: number; inner: unknown[] } | { words: string; marks: object };
}>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.record({
      name: fc.constantFrom('paragraph', 'heading', 'bulletList', 'listItem', 'blockquote', 'ours', 'hardBreak'),
      level: fc.nat(6),
      inner: fc.array(tie('node'), { maxLength: 3 }),
    }),
  ),
}));
type Made = typeof node extends fc.Arbitrary<infer T> ? T : never;

function yNode(made: Made): Y.XmlElement | Y.XmlText {
  if ('name' in made) return element(made.name, { level: made.level }, ...(made.inner as Made[]).map(yNode));
  const words = new Y.XmlText();
  words.insert(0, made.words, JSON.parse(JSON.stringify(made.marks)));
  return words;
}

/** The way back, as any program could go it. */
function written(nodes: readonly NoteDataNode[]): (Y.XmlElement | Y.XmlText)[] {
  return nodes.map((one) => {
    if (one.type === 'text') {
      const words = new Y.XmlText();
      words.insert(
        0,
        one.text ?? '',
        Object.fromEntries((one.marks ?? []).map(({ type, attrs }) => [type, attrs ?? {}])),
      );
      return words;
    }
    const made = new Y.XmlElement<Record<string, string>>(one.type);
    for (const [name, value] of Object.entries(one.attrs ?? {})) made.setAttribute(name, value as string);
    made.insert(0, written(one.content ?? []));
    return made as Y.XmlElement;
  });
}

describe('what a group made', () => {
  it('comes back equal from JSON, whatever it is', () => {
    fc.assert(
      fc.property(hostileGroup, fc.array(node, { maxLength: 4 }), hostile, (made, content, marked) => {
        const { group } = groupOf(made);
        const editing = editingOf(group);
        group.note('More', (fragment) => fragment.insert(0, content.map(yNode)));
        noteContent(group.doc, addTemplate(editing, 'Plan'))?.insert(0, content.map(yNode));
        setRead(editing, 'review', true);
        setStarred(editing, marked, true);
        const [first] = group.reviews.values();
        if (first) addSpoilerMark(editing, { ...quoting(first, made.review), hidden: true });

        const club = readClub(group.doc);
        const [back] = readCommonplaceClub(jsonOf(group));
        expect(back?.bookId).toBe('book');
        expect(back?.club).toEqual(club);
        for (const { id } of [...club.notes, ...club.templates]) {
          const fragment = noteContent(group.doc, id) ?? new Y.XmlFragment();
          expect(back?.contents.get(id)).toEqual(noteData(fragment));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has in its notes all that is needed to write them again', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (content) => {
        const here = new Y.Doc().getXmlFragment('note');
        here.insert(0, content.map(yNode));
        const there = new Y.Doc().getXmlFragment('note');
        there.insert(0, written(noteData(here)));
        expect(noteBlocks(there)).toEqual(noteBlocks(here));
        expect(noteData(there)).toEqual(noteData(here));
      }),
    );
  });

  it('is in a file that says which texts it speaks of', () => {
    const group = new Group();
    const sarah = group.add(review('It stayed with me.'));
    group.point('Why?', { evidence: [quoting(sarah, 'stayed')] });
    const { books, clubs } = JSON.parse(jsonOf(group));
    expect(books[0].reviews[0]).toEqual(sarah);
    expect(clubs[0].points[0].evidence[0].reviewId).toBe(sarah.id);
  });

  it('is passed over by who reads reviews only, however much it is', () => {
    const group = new Group();
    group.add(review('It stayed with me.'));
    for (let index = 0; index < 300; index += 1) group.point('Why? '.repeat(900));
    const { skipped, readings } = readText(jsonOf(group));
    expect(skipped).toEqual([]);
    expect(readings).toMatchObject([
      { facts: { title: 'Never Let Me Go' }, reviews: [{ body: { text: 'It stayed with me.' } }] },
    ]);
  });

  it('written by a later version is read as far as it is known', () => {
    const data = JSON.parse(jsonOf(new Group()));
    data.clubs[0].quizzes = [{ id: 'q' }];
    data.clubs[0].tags = [{ id: 't', name: 'Fate', colour: '1', icon: 'star' }];
    expect(readCommonplaceClub(JSON.stringify(data))[0]?.club.tags).toEqual([{ id: 't', name: 'Fate', colour: '1' }]);
  });

  it.each([
    ['{', 'This is no JSON, so nothing could be read from it.'],
    ['{}', 'This is no Commonplace data with what a group made: see “format”.'],
    [
      toCommonplaceJson({ book: neverLetMeGo, reviews: [], passages: [] }),
      'This is no Commonplace data with what a group made: see “clubs”.',
    ],
  ])('is refused in one sentence where it is none', (json, sentence) => {
    expect(() => readCommonplaceClub(json)).toThrow(sentence);
  });

  it('keeps the words of a note nested deeper than any person nests', () => {
    const fragment = new Y.Doc().getXmlFragment('note');
    let innermost: Y.XmlFragment = fragment;
    for (let depth = 0; depth < 5000; depth += 1) {
      const inner = element('blockquote', {});
      innermost.insert(0, [inner]);
      innermost = inner;
    }
    innermost.insert(0, [new Y.XmlText('deep')]);
    expect(JSON.stringify(noteData(fragment))).toContain('deep');
  });
});
