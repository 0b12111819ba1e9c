import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { noteContent } from '../../../electron/shared/club-document.ts';
import {
  type Evidence,
  evidenceSchema,
  MAX_NOTE_TITLE,
  MAX_POINT_TEXT,
  MAX_TAG_NAME,
  noteSchema,
  pointSchema,
  tagColours,
  tagSchema,
} from '../../../electron/shared/club-model.ts';
import { addNote, removeNote, renameNote } from '../../../electron/shared/note-edits.ts';
import { addPoint, type PointDraft, removePoints, updatePoint } from '../../../electron/shared/point-edits.ts';
import { Problem } from '../../../electron/shared/problem.ts';
import {
  acceptPlacing,
  followText,
  keepWithoutPlace,
  placeEvidence,
} from '../../../electron/shared/quotation-edits.ts';
import { setRead, setStarred } from '../../../electron/shared/reading-edits.ts';
import { ensureTag, removeTag, tagNameRefusal } from '../../../electron/shared/tag-edits.ts';
import { anyEdit, evidence, Member } from './club-members.ts';

const draft = (text: string, more: Partial<PointDraft> = {}): PointDraft => ({
  text,
  kind: 'question',
  tagIds: [],
  evidence: [],
  ...more,
});

/** All of a club that can be compared: what is read, and what the notes say. */
const all = (member: Member) => ({
  ...member.club,
  contents: member.club.notes.map(({ id }) => noteContent(member.doc, id)?.toString()),
});

function refusal(edit: () => unknown): Problem {
  try {
    edit();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('two members', () => {
  test('have the same valid club after any edits, exchanged at any time in any order', () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.tuple(fc.nat({ max: 1 }), anyEdit) },
      { weight: 1, arbitrary: fc.tuple(fc.nat({ max: 1 }), fc.constant(undefined)) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.boolean(), (steps, annFirst) => {
        const [ann, ben] = [new Member('ann'), new Member('ben')];
        for (const [who, edit] of steps) {
          const [member, other] = who ? [ann, ben] : [ben, ann];
          if (edit) edit(member);
          else member.receive(other);
        }
        for (const [member, other] of annFirst
          ? ([
              [ann, ben],
              [ben, ann],
            ] as const)
          : ([
              [ben, ann],
              [ann, ben],
            ] as const)) {
          member.receive(other);
        }
        expect(all(ann)).toEqual(all(ben));
        for (const tag of ann.club.tags) expect(tagSchema.parse(tag)).toEqual(tag);
        for (const point of ann.club.points) expect(pointSchema.parse(point)).toEqual(point);
        for (const note of ann.club.notes) expect(noteSchema.parse(note)).toEqual(note);
      }),
      { numRuns: 200 },
    );
  });

  test('who make a tag of one name apart from each other both keep it, and both agree which one is used next', () => {
    const [ann, ben] = [new Member('ann'), new Member('ben')];
    const mine = ensureTag(ann.editing, 'Ethics');
    const theirs = ensureTag(ben.editing, 'ethics');
    addPoint(ann.editing, draft('Hers', { tagIds: [mine] }));
    addPoint(ben.editing, draft('His', { tagIds: [theirs] }));
    ann.receive(ben);
    ben.receive(ann);
    expect(ann.club.tags.map(({ id }) => id).sort()).toEqual([mine, theirs].sort());
    expect(ann.club.points.map(({ tagIds }) => tagIds)).toEqual(expect.arrayContaining([[mine], [theirs]]));
    expect(ensureTag(ann.editing, 'ETHICS')).toBe(ensureTag(ben.editing, 'ETHICS'));
    expect(ann.club).toEqual(ben.club);
  });

  test('of whom one deletes a tag while the other uses it keep the point, without the tag', () => {
    const [ann, ben] = [new Member('ann'), new Member('ben')];
    const tag = ensureTag(ann.editing, 'style');
    ben.receive(ann);
    removeTag(ann.editing, tag);
    addPoint(ben.editing, draft('Why so plain?', { tagIds: [tag] }));
    ann.receive(ben);
    ben.receive(ann);
    expect(ann.club.points).toMatchObject([{ text: 'Why so plain?', tagIds: [] }]);
    expect(ann.club).toEqual(ben.club);
  });

  test('of whom one edits a point while the other tags it lose neither', () => {
    const [ann, ben] = [new Member('ann'), new Member('ben')];
    const tag = ensureTag(ann.editing, 'style');
    const id = addPoint(ann.editing, draft('Why?'));
    ben.receive(ann);
    updatePoint(ann.editing, id, draft('Why so plain?'));
    updatePoint(ben.editing, id, draft('Why?', { tagIds: [tag] }));
    ann.receive(ben);
    ben.receive(ann);
    expect(ben.club.points).toMatchObject([{ text: 'Why so plain?', tagIds: [tag] }]);
    expect(ann.club).toEqual(ben.club);
  });
});

describe('undo', () => {
  test('of any edits gives back what was there, and redo what was made of it', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 8 }), fc.array(anyEdit, { maxLength: 6 }), (before, edits) => {
        const ann = new Member('ann');
        for (const edit of before) edit(ann);
        ann.undo.clear();
        const start = all(ann);
        for (const edit of edits) edit(ann);
        const end = all(ann);
        while (ann.undo.canUndo()) ann.undo.undo();
        // What was read is no edit that one undoes.
        expect({ ...all(ann), read: start.read }).toEqual(start);
        while (ann.undo.canRedo()) ann.undo.redo();
        expect({ ...all(ann), read: end.read }).toEqual(end);
      }),
      { numRuns: 200 },
    );
  });

  test('of a deleted tag gives it back to its points', () => {
    const ann = new Member('ann');
    const tag = ensureTag(ann.editing, 'style');
    addPoint(ann.editing, draft('One', { tagIds: [tag] }));
    addPoint(ann.editing, draft('Two', { tagIds: [tag] }));
    const before = ann.club;
    removeTag(ann.editing, tag);
    expect(ann.club.points.map(({ tagIds }) => tagIds)).toEqual([[], []]);
    ann.undo.undo();
    expect(ann.club).toEqual(before);
  });

  test('of a deleted note gives back every word of it, another member’s too', () => {
    const [ann, ben] = [new Member('ann'), new Member('ben')];
    const note = addNote(ann.editing, 'Notes');
    ben.receive(ann);
    noteContent(ben.doc, note)?.insert(0, [new Y.XmlText('The light, the goat.')]);
    ann.receive(ben);
    removeNote(ann.editing, note);
    expect(ann.club.notes).toEqual([]);
    ann.undo.undo();
    expect(ann.club.notes).toMatchObject([{ id: note, title: 'Notes' }]);
    expect(noteContent(ann.doc, note)?.toString()).toBe('The light, the goat.');
  });

  test('leaves what another member did since', () => {
    const [ann, ben] = [new Member('ann'), new Member('ben')];
    const id = addPoint(ann.editing, draft('Hers'));
    ben.receive(ann);
    addPoint(ben.editing, draft('His'));
    ann.receive(ben);
    ann.undo.undo();
    expect(ann.club.points.map(({ text }) => text)).toEqual(['His']);
    ann.undo.redo();
    expect(ann.club.points.map((point) => point.id)).toContain(id);
  });
});

describe('a point', () => {
  test('keeps its words composed and without spaces around, its kind, quotation, tags and times', () => {
    const ann = new Member('ann');
    const tag = ensureTag(ann.editing, 'style');
    const id = addPoint(
      ann.editing,
      draft('  Cafe\u0301?\r\n', { kind: 'remark', evidence: [evidence], tagIds: [tag] }),
    );
    expect(ann.club.points).toEqual([
      {
        id,
        text: 'Café?',
        kind: 'remark',
        status: 'open',
        evidence: [evidence],
        tagIds: [tag],
        createdAt: expect.any(String),
        updatedAt: expect.any(String),
      },
    ]);
  });

  test('may be without words of its own only when it quotes some', () => {
    const ann = new Member('ann');
    addPoint(ann.editing, draft(' ', { evidence: [evidence] }));
    expect(ann.club.points).toHaveLength(1);
    expect(refusal(() => addPoint(ann.editing, draft(' \n ')))).toMatchObject({ code: 'REFUSED' });
  });

  test('stays where it was and keeps its quotation when it is changed', () => {
    const ann = new Member('ann');
    const [ethics, style] = [ensureTag(ann.editing, 'ethics'), ensureTag(ann.editing, 'style')];
    const id = addPoint(ann.editing, draft('First', { evidence: [evidence], tagIds: [ethics] }));
    addPoint(ann.editing, draft('Second'));
    const [before] = ann.club.points;
    updatePoint(ann.editing, id, { text: 'First, better', kind: 'remark', tagIds: [style] });
    const [after, second] = ann.club.points;
    expect(after).toEqual({
      ...before,
      text: 'First, better',
      kind: 'remark',
      tagIds: [style],
      updatedAt: expect.any(String),
    });
    expect(after?.updatedAt).not.toBe(before?.updatedAt);
    expect(second?.text).toBe('Second');
  });

  test('without tags shows none of a tag that is deleted, and every other tag', () => {
    const ann = new Member('ann');
    const [ethics, style] = [ensureTag(ann.editing, 'ethics'), ensureTag(ann.editing, 'style')];
    addPoint(ann.editing, draft('Both', { tagIds: [style, ethics] }));
    removeTag(ann.editing, ethics);
    expect(ann.club.points).toMatchObject([{ text: 'Both', tagIds: [style] }]);
    expect(ann.club.tags.map(({ name }) => name)).toEqual(['style']);
  });
});

describe('a tag', () => {
  test('is found again whatever its case, spacing and the encoding of its accents', () => {
    const ann = new Member('ann');
    const id = ensureTag(ann.editing, '  Café   society ');
    expect(ensureTag(ann.editing, 'CAFE\u0301 SOCIETY')).toBe(id);
    expect(ensureTag(ann.editing, 'Cafe society')).not.toBe(id);
    expect(ann.club.tags.map(({ name }) => name)).toEqual(['Cafe society', 'Café society']);
  });

  test('gets a colour no other has, while there is one', () => {
    const ann = new Member('ann');
    for (const colour of tagColours) ensureTag(ann.editing, `tag ${colour}`);
    expect(new Set(ann.club.tags.map(({ colour }) => colour)).size).toBe(tagColours.length);
  });

  test('of a name that is too long or empty says so for its field', () => {
    expect(tagNameRefusal('ethics')).toBeUndefined();
    expect(tagNameRefusal(' \t')).toBe('A tag needs a name.');
    expect(tagNameRefusal('x'.repeat(MAX_TAG_NAME))).toBeUndefined();
    expect(tagNameRefusal('x'.repeat(MAX_TAG_NAME + 1))).toContain(`${MAX_TAG_NAME}`);
  });
});

test('a review is read or starred until it is not, for undo only where somebody would undo it', () => {
  const ann = new Member('ann');
  setRead({ ...ann.editing, origin: 'flag' }, 'one', true);
  setStarred(ann.editing, 'two', true);
  expect(ann.club).toMatchObject({ read: new Set(['one']), starred: new Set(['two']) });
  ann.undo.undo();
  expect(ann.undo.canUndo()).toBe(false);
  expect(ann.club).toMatchObject({ read: new Set(['one']), starred: new Set() });
  setRead(ann.editing, 'one', false);
  expect(ann.club.read).toEqual(new Set());
});

describe('a quotation whose review changed', () => {
  const other: Evidence = { ...evidence, quote: { exact: 'the rocks', prefix: '', suffix: '' }, stance: 'for' };
  const proposed = {
    quote: { exact: 'the old goat', prefix: 'I like ', suffix: '!' },
    position: { start: 20, end: 32 },
  };
  const changed: Evidence = { ...other, placing: { state: 'changed', proposed } };
  const lost: Evidence = { ...evidence, placing: { state: 'lost' } };
  const withPoint = (...quoted: Evidence[]) => {
    const member = new Member('ann');
    const id = addPoint(member.editing, draft('Why?', { evidence: quoted }));
    member.undo.clear();
    return { member, id, quoted: () => member.club.points[0]?.evidence };
  };

  test('fits the document whatever became of it, as one of an older version does', () => {
    for (const one of [evidence, changed, lost, { ...evidence, placing: { state: 'kept' } }]) {
      expect(evidenceSchema.parse(one)).toEqual(one);
    }
  });

  test('follows its text with all others in one step, which does not count as an edit of the point', () => {
    const { member, id, quoted } = withPoint(evidence, other);
    const before = member.club.points[0]?.updatedAt;
    followText(member.editing, [
      { pointId: id, before: evidence, after: lost },
      { pointId: id, before: other, after: changed },
      { pointId: 'gone', before: evidence, after: lost },
    ]);
    expect(quoted()).toEqual([lost, changed]);
    expect(member.club.points[0]?.updatedAt).toBe(before);
    member.undo.undo();
    expect(quoted()).toEqual([evidence, other]);
    expect(member.undo.canUndo()).toBe(false);
  });

  test('that has not moved writes nothing', () => {
    const { member, id } = withPoint(evidence);
    const before = Y.encodeStateAsUpdate(member.doc);
    followText(member.editing, [{ pointId: id, before: evidence, after: evidence }]);
    expect(Y.encodeStateAsUpdate(member.doc)).toEqual(before);
  });

  test.each<[string, (member: Member, id: string) => void, Evidence]>([
    [
      'is on the proposed words once they are accepted, its stance kept',
      ({ editing }, id) => acceptPlacing(editing, id, changed),
      { ...proposed, reviewId: 'review', stance: 'for' },
    ],
    [
      'stays as it was, and waits no longer, when it is kept without a place',
      ({ editing }, id) => keepWithoutPlace(editing, id, changed),
      { ...other, placing: { state: 'kept' } },
    ],
    [
      'is on the words that a member selected, its stance kept',
      ({ editing }, id) => placeEvidence(editing, id, changed, { ...proposed, reviewId: 'review' }),
      { ...proposed, reviewId: 'review', stance: 'for' },
    ],
  ])('%s; undo takes that back', (_, decide, after) => {
    const { member, id, quoted } = withPoint(lost, changed);
    const before = member.club;
    decide(member, id);
    expect(quoted()).toEqual([lost, after]);
    expect(member.club.points[0]?.updatedAt).not.toBe(before.points[0]?.updatedAt);
    member.undo.undo();
    expect(member.club).toEqual(before);
    expect(member.undo.canUndo()).toBe(false);
    member.undo.redo();
    expect(quoted()).toEqual([lost, after]);
  });

  test('is there once though two members let it follow the same text, and can be placed once', () => {
    const [ann, ben] = [new Member('ann'), new Member('ben')];
    const id = addPoint(ann.editing, draft('Why?', { evidence: [evidence] }));
    ben.receive(ann);
    for (const { editing } of [ann, ben]) followText(editing, [{ pointId: id, before: evidence, after: changed }]);
    ann.receive(ben);
    ben.receive(ann);
    expect(ann.club).toEqual(ben.club);
    expect(ann.club.points[0]?.evidence).toEqual([changed]);
    acceptPlacing(ann.editing, id, changed);
    expect(ann.club.points[0]?.evidence).toEqual([{ ...proposed, reviewId: 'review', stance: 'for' }]);
  });
});

describe('what is refused', () => {
  const gone: Evidence = { ...evidence, position: { start: 1, end: 9 } };
  const long = (length: number) => 'x'.repeat(length + 1);
  test.each<[string, (member: Member, pointId: string, noteId: string) => unknown, string]>([
    ['a point without words', ({ editing }) => addPoint(editing, draft('')), 'REFUSED'],
    ['a point that is too long', ({ editing }) => addPoint(editing, draft(long(MAX_POINT_TEXT))), 'REFUSED'],
    ['emptying a point', ({ editing, club }) => updatePoint(editing, club.points[1]?.id ?? '', draft('')), 'REFUSED'],
    ['lengthening a point', ({ editing }, id) => updatePoint(editing, id, draft(long(MAX_POINT_TEXT))), 'REFUSED'],
    ['changing a point that is gone', ({ editing }) => updatePoint(editing, 'gone', draft('x')), 'NOT_FOUND'],
    [
      'placing words of a point that is gone',
      ({ editing }) => placeEvidence(editing, 'gone', evidence, evidence),
      'NOT_FOUND',
    ],
    ['placing words that are gone', ({ editing }, id) => placeEvidence(editing, id, gone, evidence), 'NOT_FOUND'],
    ['accepting where nothing is proposed', ({ editing }, id) => acceptPlacing(editing, id, evidence), 'REFUSED'],
    ['keeping placed words without a place', ({ editing }, id) => keepWithoutPlace(editing, id, evidence), 'REFUSED'],
    ['a tag without a name', ({ editing }) => ensureTag(editing, ' \u0007 '), 'REFUSED'],
    ['a tag with a long name', ({ editing }) => ensureTag(editing, long(MAX_TAG_NAME)), 'REFUSED'],
    ['a note with a long title', ({ editing }) => addNote(editing, long(MAX_NOTE_TITLE)), 'REFUSED'],
    ['a long title for a note', ({ editing }, _, id) => renameNote(editing, id, long(MAX_NOTE_TITLE)), 'REFUSED'],
    ['renaming a note that is gone', ({ editing }) => renameNote(editing, 'gone', 'Title'), 'NOT_FOUND'],
  ])('%s changes nothing and says why', (_, edit, code) => {
    const ann = new Member('ann');
    const pointId = addPoint(
      ann.editing,
      draft('A point', { tagIds: [ensureTag(ann.editing, 'ethics')], evidence: [evidence] }),
    );
    addPoint(ann.editing, draft('Another, without a quotation'));
    const noteId = addNote(ann.editing, 'A note');
    const before = Y.encodeStateAsUpdate(ann.doc);
    const problem = refusal(() => edit(ann, pointId, noteId));
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(/^A|^This .*[.]$/);
    expect(Y.encodeStateAsUpdate(ann.doc)).toEqual(before);
  });

  test('removing what is already gone is no refusal', () => {
    const ann = new Member('ann');
    removePoints(ann.editing, ['gone']);
    removeNote(ann.editing, 'gone');
    removeTag(ann.editing, 'gone');
    expect(ann.club).toMatchObject({ points: [], notes: [], tags: [] });
  });
});
