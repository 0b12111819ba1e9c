import { expect, test } from 'vitest';
import { marksOf } from '../../../electron/search/book-documents.ts';
import { addPoint } from '../../../electron/shared/point-edits.ts';
import { ensureTag } from '../../../electron/shared/tag-edits.ts';
import { evidence, Member } from '../shared/club-members.ts';

test('a point and what it quotes have its tags, and those above them', () => {
  const ann = new Member('ann');
  const tagIds = [ensureTag(ann.editing, 'themes / memory'), ensureTag(ann.editing, 'style')];
  const point = addPoint(ann.editing, { text: 'Why?', kind: 'question', tagIds, evidence: [evidence] });
  const { tags } = marksOf(ann.doc);
  for (const id of [point, 'review']) expect(tags.get(id)?.toSorted()).toEqual(['memory', 'style', 'themes']);
});
