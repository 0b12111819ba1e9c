// What points stand under besides their tags.
import { describe, expect, it } from 'vitest';
import type { DiscussionChoice } from '../../../electron/shared/export-model.ts';
import { Group, passage, quoting, review } from './reading-group.ts';

function groupsOf(group: Group, choice: Partial<DiscussionChoice>) {
  return group.discussion(choice).groups.map(({ heading, points }) => [heading, points.map(({ text }) => text)]);
}

describe('by status', () => {
  it('open ones stand first, then discussed, then parked; what there is none of has no heading', () => {
    const group = new Group();
    group.point('Later?', {}, { status: 'parked' });
    group.point('Why?');
    group.point('Who?');
    expect(groupsOf(group, { groupBy: 'status' })).toEqual([
      ['Open', ['Why?', 'Who?']],
      ['Parked', ['Later?']],
    ]);
  });

  it('a point says all its tags', () => {
    const group = new Group();
    group.point('Why?', { tagIds: [group.tag('Themes / Fate'), group.tag('Hope')] });
    const [point] = group.discussion({ groupBy: 'status' }).groups[0]?.points ?? [];
    expect(point?.otherTags).toEqual(['Fate', 'Hope']);
    expect(point?.tags).toEqual(['Themes / Fate', 'Hope']);
  });
});

describe('by reviewer', () => {
  it('a point stands under whom it quotes first, by name, and without a quotation last', () => {
    const group = new Group();
    const sarah = group.add(review('It stayed with me.'));
    const bob = group.add(review('A dull book.', { id: 'bob', reviewer: { name: 'Bob', isAuthor: false } }));
    const marked = group.addPassage(passage('Your souls.'));
    group.point('Nothing');
    group.point('Sarah and Bob', { evidence: [quoting(sarah, 'stayed'), quoting(bob, 'dull')] });
    group.point('Book', { evidence: [quoting(marked, 'souls')] });
    group.point('Bob', { evidence: [quoting(bob, 'book')] });
    expect(groupsOf(group, { groupBy: 'reviewer' })).toEqual([
      ['Bob', ['Bob']],
      ['Kazuo Ishiguro', ['Book']],
      ['Sarah', ['Sarah and Bob']],
      ['Without a quotation', ['Nothing']],
    ]);
  });

  it('needs no heading where nothing is quoted', () => {
    const group = new Group();
    group.point('Nothing');
    expect(groupsOf(group, { groupBy: 'reviewer' })).toEqual([[undefined, ['Nothing']]]);
  });
});

describe('by agenda', () => {
  it('points stand in the order of the next meeting’s agenda, each once, the others below', () => {
    const group = new Group();
    const [why, who, what] = ['Why?', 'Who?', 'What?'].map((text) => group.point(text));
    const items = [who, why, who].map((pointId) => ({ pointId: pointId ?? '' }));
    group.meeting({ date: '2026-01-24' }, [{ pointId: what ?? '' }]);
    const meetingId = group.meeting({}, [{ title: 'Welcome' }, ...items]);
    const expected = [
      ['On the agenda of Thursday, 24 September 2026', ['Who?', 'Why?']],
      ['Not on the agenda', ['What?']],
    ];
    expect(groupsOf(group, { groupBy: 'agenda' })).toEqual(expected);
    expect(groupsOf(group, { groupBy: 'agenda', meetingId })).toEqual(expected.slice(0, 1));
  });

  it('points that were not chosen leave their place, and without a meeting there is no heading', () => {
    const group = new Group();
    const why = group.point('Why?', {}, { status: 'parked' });
    group.point('Who?');
    expect(groupsOf(group, { groupBy: 'agenda' })).toEqual([[undefined, ['Why?', 'Who?']]]);
    group.meeting({}, [{ pointId: why }]);
    expect(groupsOf(group, { groupBy: 'agenda', statuses: ['open'] })).toEqual([['Not on the agenda', ['Who?']]]);
  });
});
