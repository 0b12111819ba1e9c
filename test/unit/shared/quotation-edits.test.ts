import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../electron/shared/club-model.ts';
import { addPoint, removePoints } from '../../../electron/shared/point-edits.ts';
import { addEvidence, removeEvidence, setStance } from '../../../electron/shared/quotation-edits.ts';
import { evidence, Member } from './club-members.ts';

const other: Evidence = {
  passageId: 'passage',
  quote: { exact: 'the lamp', prefix: '', suffix: '' },
  position: { start: 0, end: 8 },
};

function quoting(text: string, ...quoted: Evidence[]): { ann: Member; id: string } {
  const ann = new Member('ann');
  const id = addPoint(ann.editing, { text, kind: 'question', tagIds: [], evidence: quoted });
  ann.undo.clear();
  return { ann, id };
}

const evidenceOf = (member: Member) => member.club.points.map((point) => point.evidence);

describe('a point', () => {
  test('gathers quotations of several texts, each for, against, or neither', () => {
    const { ann, id } = quoting('Why?', evidence);
    addEvidence(ann.editing, id, { ...other, stance: 'against' });
    setStance(ann.editing, id, evidence, 'for');
    expect(evidenceOf(ann)).toEqual([
      [
        { ...evidence, stance: 'for' },
        { ...other, stance: 'against' },
      ],
    ]);
    setStance(ann.editing, id, evidence, undefined);
    expect(evidenceOf(ann)).toEqual([[evidence, { ...other, stance: 'against' }]]);
  });

  test('keeps a quotation it has as it is, whatever is said of the new one', () => {
    const { ann, id } = quoting('Why?', { ...evidence, stance: 'for' });
    addEvidence(ann.editing, id, { ...evidence, stance: 'against' });
    expect(evidenceOf(ann)).toEqual([[{ ...evidence, stance: 'for' }]]);
    expect(ann.undo.canUndo()).toBe(false);
  });

  test('gives a quotation away and has it back where it was', () => {
    const { ann, id } = quoting('Why?', evidence, other);
    const before = ann.club;
    removeEvidence(ann.editing, id, evidence);
    expect(evidenceOf(ann)).toEqual([[other]]);
    ann.undo.undo();
    expect(ann.club).toEqual(before);
  });

  test('that says nothing else keeps its last quotation', () => {
    const { ann, id } = quoting('', evidence, other);
    removeEvidence(ann.editing, id, other);
    expect(() => removeEvidence(ann.editing, id, evidence)).toThrow(/the point would say nothing/);
    expect(evidenceOf(ann)).toEqual([[evidence]]);
  });

  test('that has gone, or whose quotation has, says so', () => {
    const { ann, id } = quoting('Why?', evidence);
    expect(() => setStance(ann.editing, id, other, 'for')).toThrow(/no longer there/);
    removePoints(ann.editing, [id]);
    expect(() => addEvidence(ann.editing, id, other)).toThrow(/no longer there/);
    expect(() => removeEvidence(ann.editing, id, evidence)).toThrow(/no longer there/);
  });

  test('gets the quotations of two members who add them apart from each other', () => {
    const { ann, id } = quoting('Why?');
    const ben = new Member('ben');
    ben.receive(ann);
    addEvidence(ann.editing, id, evidence);
    addEvidence(ben.editing, id, { ...other, stance: 'against' });
    addEvidence(ben.editing, id, { ...evidence, stance: 'for' });
    ann.receive(ben);
    ben.receive(ann);
    expect(evidenceOf(ann)).toEqual(evidenceOf(ben));
    // The same words twice are one quotation.
    expect(evidenceOf(ann)[0]).toHaveLength(2);
  });
});
