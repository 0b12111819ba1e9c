// The neutral tree: what an audience may see, under which heading, in whose words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../../electron/exporting/data/annotations.ts';
import { pointsCsv } from '../../../electron/exporting/data/points-csv.ts';
import { markdownOf } from '../../../electron/exporting/markdown/markdown.ts';
import { textOf } from '../../../electron/exporting/text/text.ts';
import type { Mark } from '../../../electron/shared/rich-text.ts';
import { element, Group, neverLetMeGo, passage, quoting, review } from './reading-group.ts';

const hidden = (text: string, words: string): Mark[] => {
  const start = text.indexOf(words);
  return [{ type: 'spoiler', start, end: start + words.length }];
};

function withSpoiler(text: string, words: string) {
  return review(text, { spoiler: 'some', body: { text, marks: hidden(text, words) } });
}

describe('points', () => {
  it('stand under the first of their tags by name, and name the others', () => {
    const group = new Group();
    const [memory, fate] = [group.tag('Memory'), group.tag('Fate')];
    group.point('Both?', { tagIds: [memory, fate] });
    group.point('Memory only?', { tagIds: [memory] });
    group.point('Neither?');
    const { groups } = group.discussion();
    expect(groups.map(({ heading, points }) => [heading, points.map((point) => point.text)])).toEqual([
      ['Fate', ['Both?']],
      ['Memory', ['Memory only?']],
      ['Other points', ['Neither?']],
    ]);
    expect(groups[0]?.points[0]?.otherTags).toEqual(['Memory']);
  });

  it('are chosen by tag, under the chosen tags only', () => {
    const group = new Group();
    const [memory, fate] = [group.tag('Memory'), group.tag('Fate')];
    group.point('Both?', { tagIds: [memory, fate] });
    group.point('Fate only?', { tagIds: [fate] });
    const { groups, counts } = group.discussion({ tagIds: [memory] });
    expect(groups.map(({ heading, points }) => [heading, points.length])).toEqual([['Memory', 1]]);
    expect(groups[0]?.points[0]?.otherTags).toEqual(['Fate']);
    expect(counts).toMatchObject({ points: 1, leftOutByChoice: 1 });
  });

  it('of a tag are those of the tags below it too, under headings below its own', () => {
    const group = new Group();
    const [memory, themes] = [group.tag('Themes / Memory'), group.tag('Themes')];
    group.point('Memory only?', { tagIds: [memory] });
    group.point('Style?', { tagIds: [group.tag('Style')] });
    const discussion = group.discussion({ tagIds: [themes] });
    expect(discussion.groups.map(({ heading, depth, points }) => [heading, depth, points.length])).toEqual([
      ['Themes', 0, 0],
      ['Memory', 1, 1],
    ]);
    expect(markdownOf(discussion)).toContain('### Themes\n\n#### Memory\n\n**Memory only?**');
  });

  it('that are private are in the leader’s copy only, also where a note quotes them', () => {
    const group = new Group();
    const id = group.point('Is Anna too shy?', {}, { private: true });
    group.note('Plan', (content) =>
      content.insert(0, [element('pointQuotation', { pointId: id, text: 'Is Anna shy?' })]),
    );
    const handout = group.discussion({ audience: 'handout' });
    expect(handout.groups).toEqual([]);
    expect(handout.notes[0]?.blocks).toEqual([]);
    expect(handout.counts).toMatchObject({ points: 0, leftOutAsPrivate: 1 });
    expect(group.discussion().groups[0]?.points[0]).toMatchObject({ text: 'Is Anna too shy?', private: true });
  });
});

describe('quotations', () => {
  it('carry the reviewer’s words, name, date, rating and source', () => {
    const group = new Group();
    const sarah = group.add(review('A quiet book.\nIt stayed with me.'));
    group.point('Why?', { evidence: [quoting(sarah, 'book.\nIt stayed')] });
    const { groups, sources } = group.discussion();
    expect(groups[0]?.points[0]?.quotations).toMatchObject([
      {
        exact: 'book.\nIt stayed',
        reviewer: 'Sarah',
        reviewId: 'review',
        date: '2010-08-16',
        rating: 4,
        sourceTitle: 'Goodreads',
      },
    ]);
    expect(sources).toEqual([
      { reviewId: 'review', reviewer: 'Sarah', date: '2010-08-16', rating: 4, title: 'Goodreads' },
    ]);
  });

  it('of a review that is gone are by a reader, and only the leader sees them', () => {
    const group = new Group();
    group.point('Why?', { evidence: [quoting(review('It stayed with me.'), 'stayed')] });
    const { groups, sources } = group.discussion({ audience: 'leader' });
    expect(groups[0]?.points[0]?.quotations).toMatchObject([{ exact: 'stayed', reviewer: 'a reader' }]);
    expect(sources).toEqual([]);
    const handout = group.discussion({ audience: 'handout' });
    expect(handout.groups[0]?.points[0]?.quotations).toMatchObject([{ exact: '(spoiler)', reviewer: 'a reader' }]);
  });

  it('in a note are those of the point as it is now', () => {
    const group = new Group();
    const sarah = group.add(review('It stayed with me.'));
    const id = group.point('Why did it stay?', { evidence: [quoting(sarah, 'stayed')] });
    const kept = { pointId: id, text: 'Old question', exact: 'old words', attribution: 'Somebody' };
    group.note('Plan', (content) => content.insert(0, [element('blockquote', {}, element('pointQuotation', kept))]));
    expect(group.discussion().notes[0]?.blocks).toMatchObject([
      {
        type: 'blockquote',
        blocks: [{ embed: { text: 'Why did it stay?', quotations: [{ exact: 'stayed', reviewer: 'Sarah' }] } }],
      },
    ]);
  });

  it('in a note stay as kept when the point was deleted', () => {
    const group = new Group();
    const kept = { pointId: 'gone', text: 'Old question', exact: 'old words', attribution: '— Sarah, 2010' };
    group.note('Plan', (content) => content.insert(0, [element('pointQuotation', kept)]));
    expect(group.discussion().notes[0]?.blocks).toMatchObject([
      { embed: { text: 'Old question', quotations: [{ exact: 'old words', reviewer: 'Sarah, 2010' }] } },
    ]);
  });
});

describe('quotations from the book itself', () => {
  const words = 'We take away your art because we thought it would reveal your souls.';

  it('carry the author, the place and who marked them', () => {
    const group = new Group();
    const marked = group.addPassage(passage(words, { page: '12', chapter: 'Part Three', by: 'Ann' }));
    group.point('Did it?', { evidence: [quoting(marked, 'reveal your souls')] });
    const { groups, sources } = group.discussion({ audience: 'handout' });
    expect(groups[0]?.points[0]?.quotations).toMatchObject([
      {
        exact: 'reveal your souls',
        writer: 'Kazuo Ishiguro',
        passageId: 'passage',
        place: '“Part Three”, p. 12',
        highlightedBy: 'Ann',
        sourceTitle: 'Kindle',
      },
    ]);
    expect(sources).toEqual([
      { writer: 'Kazuo Ishiguro', book: 'Never Let Me Go', highlightedBy: 'Ann', title: 'Kindle' },
    ]);
  });

  it.each([
    [{ location: '145-147' }, 'Location 145–147'],
    [{ location: '43 %' }, '43 %'],
    [{ page: '12-13', location: '145' }, 'pp. 12–13, Location 145'],
    [{ page: 'xii' }, 'p. xii'],
    [{ page: ' ' }, undefined],
  ])('say where in the book as its readers count: %j', (place, said) => {
    const group = new Group();
    const marked = group.addPassage(passage(words, place));
    group.point('', { evidence: [quoting(marked, words)] });
    expect(group.discussion().groups[0]?.points[0]?.quotations).toMatchObject([said ? { place: said } : {}]);
    expect(JSON.stringify(group.discussion())).toContain(said ?? '"exact"');
  });

  it('are by the book where its author is not known', () => {
    const group = new Group();
    const marked = group.addPassage(passage(words));
    group.point('', { evidence: [quoting(marked, words)] });
    const { groups } = group.discussion({}, { book: { ...neverLetMeGo, authors: [] } });
    expect(groups[0]?.points[0]?.quotations).toMatchObject([{ writer: 'Never Let Me Go' }]);
  });

  it('of a passage that is gone still name the author, and only the leader sees the words', () => {
    const group = new Group();
    group.point('', { evidence: [quoting(passage(words), 'your art')] });
    const quoted = (audience: 'handout' | 'leader') => group.discussion({ audience }).groups[0]?.points[0]?.quotations;
    expect(quoted('leader')).toMatchObject([{ exact: 'your art', writer: 'Kazuo Ishiguro' }]);
    expect(quoted('handout')).toMatchObject([{ exact: '(spoiler)', writer: 'Kazuo Ishiguro' }]);
    expect(group.discussion().sources).toEqual([]);
  });

  it('are listed as a source once for each reader who marked them, before the reviews', () => {
    const group = new Group();
    const sarah = group.add(review('It stayed with me.'));
    const by = (id: string, name: string) => group.addPassage(passage(words, { id, by: name }));
    const marked = [by('p1', 'Bob'), by('p2', 'Ann'), by('p3', 'Bob')];
    group.point('', { evidence: [quoting(sarah, 'stayed'), ...marked.map((one) => quoting(one, 'souls'))] });
    expect(group.discussion().sources).toMatchObject([
      { highlightedBy: 'Ann' },
      { highlightedBy: 'Bob' },
      { reviewer: 'Sarah' },
    ]);
  });

  it('kept by a note of a deleted point stay in a hand-out, unless a review hides those words', () => {
    const group = new Group();
    group.add(withSpoiler('I loved: reveal your souls. Tommy dies.', 'reveal your souls'));
    group.addPassage(passage(words));
    const kept = (exact: string) => element('pointQuotation', { pointId: 'gone', exact });
    group.note('Plan', (content) => content.insert(0, [kept('take away your art'), kept('reveal your souls')]));
    expect(group.discussion({ audience: 'handout' }).notes[0]?.blocks).toMatchObject([
      { embed: { quotations: [{ exact: 'take away your art' }] } },
      { embed: { quotations: [{ exact: '(spoiler)' }] } },
    ]);
  });
});

describe('a hand-out', () => {
  const text = 'At first all is calm. Then Tommy dies. I wept.';

  it('says (spoiler) for the hidden words and keeps the others', () => {
    const group = new Group();
    const sarah = group.add(withSpoiler(text, 'Tommy dies'));
    group.point('Why?', { evidence: [quoting(sarah, 'calm. Then Tommy dies. I')] });
    const exactFor = (audience: 'handout' | 'leader') =>
      group.discussion({ audience }).groups[0]?.points[0]?.quotations[0]?.exact;
    expect(exactFor('handout')).toBe('calm. Then (spoiler). I');
    expect(exactFor('leader')).toBe('calm. Then Tommy dies. I');
  });

  it('hides words that can no longer be placed in a review with spoilers', () => {
    const group = new Group();
    const evidence = quoting(review(text), 'Tommy dies. I wept');
    group.add(withSpoiler('Tommy dies! I wept.', 'Tommy dies'));
    group.point('Why?', { evidence: [evidence] });
    expect(group.discussion({ audience: 'handout' }).groups[0]?.points[0]?.quotations[0]?.exact).toBe('(spoiler)');
  });

  it('hides spoilers in what a note kept of a deleted point', () => {
    const group = new Group();
    group.add(withSpoiler(text, 'Tommy dies'));
    const kept = (exact: string) => element('pointQuotation', { pointId: 'gone', exact });
    group.note('Plan', (content) => content.insert(0, [kept('Then Tommy dies'), kept('So Tommy dies')]));
    expect(group.discussion({ audience: 'handout' }).notes[0]?.blocks).toMatchObject([
      { embed: { quotations: [{ exact: 'Then (spoiler)' }] } },
      { embed: { quotations: [{ exact: '(spoiler)' }] } },
    ]);
  });

  it('contains no word of a shielded span, wherever the quotation begins and however stale it is', () => {
    const segment = fc.record({ hidden: fc.boolean(), words: fc.integer({ min: 1, max: 4 }) });
    const quote = fc.record({
      from: fc.nat(200),
      length: fc.integer({ min: 1, max: 80 }),
      moved: fc.constantFrom(0, 0, 3, -5, 1000),
      edited: fc.boolean(),
      pointGone: fc.boolean(),
    });
    const whole = fc.constantFrom('some' as const, 'some' as const, 'whole' as const);
    fc.assert(
      fc.property(
        fc.array(segment, { minLength: 1, maxLength: 8 }),
        fc.array(quote),
        whole,
        (segments, quotes, spoiler) => {
          const marks: Mark[] = [];
          let body = '';
          for (const [index, { hidden: isHidden, words }] of segments.entries()) {
            const word = isHidden ? 'xqz' : 'open';
            const start = body.length + (body ? 1 : 0);
            body += `${body ? ' ' : ''}${Array.from({ length: words }, (_, at) => `${word}${index}${at}${word}`).join(' ')}`;
            if (isHidden) marks.push({ type: 'spoiler', start, end: body.length });
          }
          const group = new Group();
          const from = group.add(review(body, { spoiler, body: { text: body, marks } }));
          for (const { from: at, length, moved, edited, pointGone } of quotes) {
            const start = Math.min(at, body.length - 1);
            const exact = body.slice(start, start + length).replace(' ', edited ? '  ' : ' ');
            const position = { start: Math.max(0, start + moved), end: Math.max(0, start + moved) + exact.length };
            const evidence = { reviewId: from.id, quote: { exact, prefix: '', suffix: '' }, position };
            const pointId = pointGone ? 'gone' : group.point('', { evidence: [evidence] });
            group.note('Plan', (content) => content.insert(0, [element('pointQuotation', { pointId, exact })]));
          }
          const handout = group.discussion({ audience: 'handout' });
          for (const written of [markdownOf, textOf, pointsCsv, annotationsOf]) {
            expect(written(handout)).not.toMatch(spoiler === 'whole' ? /xqz|open\d|\dopen/ : /xqz\d|\dxqz/);
          }
        },
      ),
    );
  });
});
