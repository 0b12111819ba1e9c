// The Word file as its reader finds it: styles, footnotes, and what stands around the words.
import { describe, expect, it } from 'vitest';
import type { Discussion } from '../../../electron/exporting/tree/discussion.ts';
import { wordOf } from '../../../electron/exporting/word/word.ts';
import type { Book } from '../../../electron/shared/model.ts';
import { elementsIn, named, openedWord, shownIn, styled, type XmlElement } from './opened-word.ts';
import { Group, neverLetMeGo, passage, quoting, review } from './reading-group.ts';

async function opened(discussion: Discussion) {
  return openedWord(await wordOf(discussion));
}

async function documentOf(discussion: Discussion): Promise<XmlElement> {
  return (await opened(discussion)).at('word/document.xml');
}

describe('the document', () => {
  it('has a style of Word for all there is', async () => {
    const group = new Group();
    const sarah = group.add(review('Why do they never run?\nNobody says.\n\n1. Fear'));
    const marked = group.addPassage(
      passage('We took away your art.', { chapter: 'Part Three', page: '255', by: 'Ann' }),
    );
    const [fate, hope] = [group.tag('Fate'), group.tag('Hope')];
    const ann = group.member('Ann', { rating: 4.5, verdict: 'Quiet horror.' });
    const evidence = [quoting(sarah, sarah.body.text), { ...quoting(marked, marked.text), stance: 'against' as const }];
    const id = group.point('Why do they stay?', { tagIds: [fate], evidence }, { createdBy: ann, status: 'discussed' });
    group.point('It is kind.', { kind: 'remark', tagIds: [hope] });
    group.meeting({ attendees: [ann] }, [
      { pointId: id, minutes: 20, notes: 'Slowly.' },
      { title: 'Next book', outcome: 'Pachinko', remarks: [{ text: 'Long', by: ann }] },
    ]);
    const book = { ...neverLetMeGo, ratings: { counts: [0, 0, 0, 1, 3] } } satisfies Book;
    const seen = styled(
      await documentOf(group.discussion({ parts: ['book', 'members', 'agenda', 'points', 'sources'] }, { book })),
    );
    expect(seen.filter(([style]) => !style.startsWith('Table'))).toEqual([
      ['Title', 'Never Let Me Go'],
      ['Facts', 'Kazuo Ishiguro'],
      ['Facts', 'First published 5 April 2005 · 288 pages, Paperback'],
      ['Facts', 'Rated 4.75 of 5 by 4 readers'],
      ['Caption', 'How readers rated it'],
      ['AfterTable', ''],
      ['Heading1', 'What we made of it'],
      ['ListBullet', 'Ann: ★★★★½ Quiet horror.'],
      ['Heading1', 'Meeting'],
      ['Heading2', 'Thursday, 24 September 2026'],
      ['Facts', 'When: Thursday, 24 September 2026'],
      ['Facts', 'Who came: Ann'],
      ['Standing', expect.stringContaining('20')],
      ['ListNumber', 'Why do they stay? (20 min, Discussed)'],
      ['ListContinue', 'For the leader: Slowly.'],
      ['ListNumber', 'Next book'],
      ['ListContinue', 'Outcome: Pachinko'],
      ['ListBullet', 'Long (Ann)'],
      ['Heading1', 'Points'],
      ['Heading2', 'Fate'],
      ['Question', 'Why do they stay?'],
      ['Standing', 'By Ann · discussed'],
      ['Quote', '“Why do they never run?\nNobody says.'],
      ['Quote', '1. Fear”'],
      ['Attribution', '— Sarah, 16 August 2010 (★★★★☆)'],
      ['Stance', 'Against:'],
      ['Quote', '“We took away your art.”'],
      ['Attribution', '— Kazuo Ishiguro, “Part Three”, p. 255 (marked by Ann)'],
      ['Heading2', 'Hope'],
      ['Remark', 'It is kind.'],
      ['Standing', 'Remark'],
      ['Heading1', 'Sources'],
      ['Bibliography', 'Kazuo Ishiguro, Never Let Me Go (marked by Ann), Kindle'],
      ['Bibliography', 'Sarah, 16 August 2010 (★★★★☆), Goodreads'],
    ]);
  });

  it('says in a footnote of each quotation where it is from, its address as a link', async () => {
    const group = new Group();
    const url = 'https://www.goodreads.com/review/show/1?a={b}#{c}';
    const sarah = group.add(review('A. B.', { source: { format: 'goodreads-html', importId: 'i', url } }));
    const marked = group.addPassage(passage('C.', { page: '255' }));
    group.point('Why?', { evidence: [quoting(sarah, 'A.'), quoting(sarah, 'B.'), quoting(marked, 'C.')] });
    const { at } = await opened(group.discussion());
    const notes = named(at('word/footnotes.xml'), 'w:footnote').map((note) => shownIn(note).trim());
    expect(notes.filter((words) => words !== '')).toEqual([
      `Sarah, 16 August 2010 (★★★★☆), Goodreads, ${url}`,
      `Sarah, 16 August 2010 (★★★★☆), Goodreads, ${url}`,
      'Kazuo Ishiguro, Never Let Me Go, p. 255, Kindle',
    ]);
    const [link] = elementsIn(at('word/_rels/footnotes.xml.rels'));
    expect(link?.attributes).toMatchObject({
      Target: 'https://www.goodreads.com/review/show/1?a=%7Bb%7D',
      TargetMode: 'External',
    });
    const marks = named(at('word/document.xml'), 'w:footnoteReference').map(({ attributes }) => attributes['w:id']);
    expect(marks).toEqual(['1', '2', '3']);
  });

  it('says around its pages what it is, and in its properties whose', async () => {
    const group = new Group();
    group.point('Why?');
    const { at } = await opened(group.discussion({ audience: 'handout' }));
    expect(shownIn(at('word/header1.xml'))).toBe('Never Let Me Go\n');
    expect(shownIn(at('word/footer1.xml'))).toBe('Hand-out, 14 February 2026\tPage  of \n');
    expect(named(at('word/footer1.xml'), 'w:instrText').map(({ children }) => children.join(''))).toEqual([
      'PAGE',
      'NUMPAGES',
    ]);
    const properties = Object.fromEntries(
      elementsIn(at('docProps/core.xml')).map(({ name, children }) => [name, children.join('')]),
    );
    expect(properties).toMatchObject({ 'dc:title': 'Never Let Me Go', 'dc:subject': 'Kazuo Ishiguro' });
    expect(properties['dcterms:created']).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('has a heading of Word’s for each level of tags, as deep as Word has any', async () => {
    const discussion = new Group().discussion();
    const groups = [0, 1, 4, 9].map((depth) => ({ heading: `Depth ${depth}`, depth, points: [] }));
    expect(styled(await documentOf({ ...discussion, groups })).slice(-4)).toEqual([
      ['Heading2', 'Depth 0'],
      ['Heading3', 'Depth 1'],
      ['Heading6', 'Depth 4'],
      ['Heading6', 'Depth 9'],
    ]);
  });

  it('says so where there is nothing to show', async () => {
    const seen = styled(await documentOf(new Group().discussion({ parts: ['points', 'notes'] })));
    expect(seen).toEqual([
      ['Title', 'Never Let Me Go'],
      ['', 'There are no discussion points and no notes yet.'],
    ]);
  });
});
