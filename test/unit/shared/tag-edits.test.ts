import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { MAX_TAG_DESCRIPTION, MAX_TAG_NAME, tagSchema } from '../../../electron/shared/club-model.ts';
import { addPoint } from '../../../electron/shared/point-edits.ts';
import { Problem } from '../../../electron/shared/problem.ts';
import {
  addStarterTags,
  addTag,
  ensureTag,
  mergeTags,
  removeTag,
  retagPoints,
  starterTags,
  tagRefusal,
  updateTag,
} from '../../../electron/shared/tag-edits.ts';
import { inTreeOrder, tagPaths } from '../../../electron/shared/tag-tree.ts';
import { anyEdit, anyTagEdit, Member } from './club-members.ts';

const point = (member: Member, text: string, ...tagIds: string[]) =>
  addPoint(member.editing, { text, kind: 'question', tagIds, evidence: [] });
const paths = ({ club: { tags } }: Member) => [...tagPaths(tags).values()].sort();
/** By what it says. */
const tagsOf = ({ club }: Member, text: string) => club.points.find((one) => one.text === text)?.tagIds;

function exchange(ann: Member, ben: Member): void {
  ann.receive(ben);
  ben.receive(ann);
}

describe('any edits of tags', () => {
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(fc.boolean(), anyTagEdit) },
    { weight: 1, arbitrary: fc.tuple(fc.boolean(), anyEdit) },
    { weight: 2, arbitrary: fc.tuple(fc.boolean(), fc.constant(undefined)) },
  );

  test('by two members, exchanged at any time in any order, end as the same valid tree for both', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.boolean(), (steps, annFirst) => {
        const [ann, ben] = [new Member('ann'), new Member('ben')];
        for (const [byAnn, edit] of steps) {
          const [member, other] = byAnn ? [ann, ben] : [ben, ann];
          if (edit) edit(member);
          else member.receive(other);
        }
        if (annFirst) exchange(ann, ben);
        else exchange(ben, ann);
        const { tags, points } = ann.club;
        expect(ben.club).toEqual(ann.club);
        for (const tag of tags) expect(tagSchema.parse(tag)).toEqual(tag);
        // From the top every tag is reached once: there is no circle, and no parent that is not there.
        expect(inTreeOrder(tags)).toHaveLength(tags.length);
        const ids = new Set(tags.map(({ id }) => id));
        for (const { tagIds } of points) for (const id of tagIds) expect(ids).toContain(id);
      }),
      { numRuns: 300 },
    );
  });

  test('are undone one by one to what was there, and done again to what was made of it', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 10 }), fc.array(anyTagEdit, { maxLength: 8 }), (before, edits) => {
        const ann = new Member('ann');
        for (const edit of before) edit(ann);
        ann.undo.clear();
        const states = [ann.club];
        for (const edit of edits) {
          const steps = ann.undo.undoStack.length;
          edit(ann);
          const more = ann.undo.undoStack.length - steps;
          expect(more).toBeLessThanOrEqual(1);
          if (more) states.push(ann.club);
        }
        const end = states.at(-1);
        for (const state of states.slice(0, -1).reverse()) {
          ann.undo.undo();
          expect(ann.club).toEqual(state);
        }
        while (ann.undo.canRedo()) ann.undo.redo();
        expect(ann.club).toEqual(end);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a tag named as a path', () => {
  test('is made below its parent, both in one step where there is neither, and found again', () => {
    const ann = new Member('ann');
    const id = ensureTag(ann.editing, 'Themes / memory');
    expect(paths(ann)).toEqual(['Themes', 'Themes / memory']);
    expect(ensureTag(ann.editing, 'themes /  MEMORY')).toBe(id);
    expect(ensureTag(ann.editing, 'memory')).toBe(id);
    ann.undo.undo();
    expect(ann.club.tags).toEqual([]);
  });

  test('may be named like another one elsewhere', () => {
    const ann = new Member('ann');
    const memory = ensureTag(ann.editing, 'themes / memory');
    expect(ensureTag(ann.editing, 'style / memory')).not.toBe(memory);
    expect(paths(ann)).toEqual(['style', 'style / memory', 'themes', 'themes / memory']);
  });
});

describe('merging', () => {
  test('gives its points and the tags below it to the other, in one step that can be undone', () => {
    const ann = new Member('ann');
    const [recall, memory] = [ensureTag(ann.editing, 'recall'), ensureTag(ann.editing, 'memory')];
    ensureTag(ann.editing, 'recall / childhood');
    point(ann, 'One', recall);
    point(ann, 'Both', recall, memory);
    const before = ann.club;
    ann.undo.clear();
    mergeTags(ann.editing, [recall], memory);
    expect(paths(ann)).toEqual(['memory', 'memory / childhood']);
    expect([tagsOf(ann, 'One'), tagsOf(ann, 'Both')]).toEqual([[memory], [memory]]);
    ann.undo.undo();
    expect(ann.club).toEqual(before);
    expect(ann.undo.canUndo()).toBe(false);
  });

  test('into one that stands below it leaves that where it stood', () => {
    const ann = new Member('ann');
    const memory = ensureTag(ann.editing, 'themes / recall / memory');
    const recall = ensureTag(ann.editing, 'themes / recall');
    mergeTags(ann.editing, [recall], memory);
    expect(paths(ann)).toEqual(['themes', 'themes / memory']);
  });

  test('while another member goes on using the tag keeps that member’s points, without it', () => {
    const [ann, ben] = [new Member('ann'), new Member('ben')];
    const [recall, memory] = [ensureTag(ann.editing, 'recall'), ensureTag(ann.editing, 'memory')];
    exchange(ann, ben);
    mergeTags(ann.editing, [recall], memory);
    point(ben, 'His', recall);
    exchange(ann, ben);
    expect(tagsOf(ann, 'His')).toEqual([]);
    expect(ann.club).toEqual(ben.club);
  });
});

test('deleting leaves its points, and moves the tags below it up', () => {
  const ann = new Member('ann');
  const loss = ensureTag(ann.editing, 'themes / memory / loss');
  const memory = ensureTag(ann.editing, 'themes / memory');
  point(ann, 'Both', memory, loss);
  removeTag(ann.editing, memory);
  expect(paths(ann)).toEqual(['themes', 'themes / loss']);
  expect(tagsOf(ann, 'Both')).toEqual([loss]);
});

test('who move two tags below each other at once get one of them below the other', () => {
  const [ann, ben] = [new Member('ann'), new Member('ben')];
  const [style, ethics] = [ensureTag(ann.editing, 'style'), ensureTag(ann.editing, 'ethics')];
  exchange(ann, ben);
  updateTag(ann.editing, style, { parentId: ethics });
  updateTag(ben.editing, ethics, { parentId: style });
  exchange(ann, ben);
  expect(paths(ann)).toHaveLength(2);
  expect(ann.club).toEqual(ben.club);
  expect(inTreeOrder(ann.club.tags)).toHaveLength(2);
});

test('retagging changes all points in one step, and passes over those that are gone', () => {
  const ann = new Member('ann');
  const [style, ethics] = [ensureTag(ann.editing, 'style'), ensureTag(ann.editing, 'ethics')];
  const ids = [point(ann, 'One', style), point(ann, 'Two'), 'gone'];
  ann.undo.clear();
  retagPoints(ann.editing, ids, { add: [ethics], remove: [style] });
  expect([tagsOf(ann, 'One'), tagsOf(ann, 'Two')]).toEqual([[ethics], [ethics]]);
  ann.undo.undo();
  expect([tagsOf(ann, 'One'), tagsOf(ann, 'Two')]).toEqual([[style], []]);
  expect(ann.undo.canUndo()).toBe(false);
});

test('the starter set is added in one step, without those there are', () => {
  const ann = new Member('ann');
  ensureTag(ann.editing, 'Style');
  ann.undo.clear();
  addStarterTags(ann.editing);
  expect(ann.club.tags).toHaveLength(starterTags.length);
  ann.undo.undo();
  expect(paths(ann)).toEqual(['Style']);
});

describe('what is refused', () => {
  test.each<[string, (member: Member, ethics: string, memory: string) => unknown, RegExp]>([
    ['an empty name', ({ editing }) => addTag(editing, { name: ' \n' }), /needs a name/],
    ['a long name', ({ editing }) => addTag(editing, { name: 'x'.repeat(MAX_TAG_NAME + 1) }), /at most 60/],
    ['a name there is', ({ editing }) => addTag(editing, { name: 'ETHICS' }), /There is already a tag “ethics”/],
    [
      'a name there is below the same tag',
      ({ editing }, ethics) => addTag(editing, { name: 'Memory', parentId: ethics }),
      /Below “ethics” there is already a tag “memory”/,
    ],
    ['a name that reads as two', ({ editing }, ethics) => updateTag(editing, ethics, { name: 'a / b' }), /“ \/ ”/],
    ['standing below itself', ({ editing }, ethics) => updateTag(editing, ethics, { parentId: ethics }), /itself/],
    [
      'standing below a tag below it',
      ({ editing }, ethics, memory) => updateTag(editing, ethics, { parentId: memory }),
      /below itself/,
    ],
    [
      'a long description',
      ({ editing }, ethics) => updateTag(editing, ethics, { description: 'x'.repeat(MAX_TAG_DESCRIPTION + 1) }),
      /at most 500/,
    ],
    ['a tag that is gone', ({ editing }) => updateTag(editing, 'gone', { colour: '2' }), /no longer there/],
  ])('%s changes nothing and says why', (_, edit, sentence) => {
    const ann = new Member('ann');
    const memory = ensureTag(ann.editing, 'ethics / memory');
    const ethics = ensureTag(ann.editing, 'ethics');
    const before = Y.encodeStateAsUpdate(ann.doc);
    expect(() => edit(ann, ethics, memory)).toThrow(Problem);
    expect(() => edit(ann, ethics, memory)).toThrow(sentence);
    expect(Y.encodeStateAsUpdate(ann.doc)).toEqual(before);
  });

  test('is not a tag that keeps its own name', () => {
    const ann = new Member('ann');
    const ethics = ensureTag(ann.editing, 'ethics');
    expect(tagRefusal(ann.club.tags, { name: 'Ethics' }, ethics)).toBeUndefined();
  });
});
