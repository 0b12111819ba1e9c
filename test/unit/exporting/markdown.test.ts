// The Markdown file as people read it, raw or in a program.
import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../../electron/exporting/markdown/markdown.ts';
import { parsedFile } from './parsed-markdown.ts';
import { element, Group, neverLetMeGo, passage, quoting, review } from './reading-group.ts';

describe('the document', () => {
  it('reads well as it is', () => {
    const group = new Group();
    const sarah = group.add(
      review('Why do they never run?\nNobody says.\n\n1. Fear', {
        source: { format: 'goodreads-html', importId: 'i', url: 'https://www.goodreads.com/review/show/1' },
      }),
    );
    const [fate, hope] = [group.tag('Fate'), group.tag('Hope')];
    const evidence = [quoting(sarah, sarah.body.text)];
    const id = group.point('Why do they stay?', { tagIds: [fate, hope], evidence }, { status: 'discussed' });
    group.point('The ending is kind.', { kind: 'remark' });
    group.note('Opening', (content) => {
      content.insert(0, [
        element('heading', { level: 1 }, 'First'),
        element('bulletList', {}, element('listItem', {}, element('paragraph', {}, 'welcome'))),
        element('pointQuotation', { pointId: id }),
      ]);
    });
    expect(markdownOf(group.discussion()).split('\n')).toEqual([
      '---',
      'title: "Never Let Me Go"',
      'authors: ["Kazuo Ishiguro"]',
      'date: 2026-02-14',
      'audience: leader',
      'tags: ["Fate", "Hope"]',
      '---',
      '',
      '# Never Let Me Go',
      '',
      'Kazuo Ishiguro  ',
      'First published 5 April 2005 · 288 pages, Paperback  ',
      'Rated 4.00 of 5 by 722,123 readers, 48,563 reviews',
      '',
      '| Stars | Readers | Share |',
      '| --- | --- | --- |',
      '| ★★★★★ | 1 | 25 % |',
      '| ★★★★☆ | 2 | 50 % |',
      '| ★★★☆☆ | 1 | 25 % |',
      '| ★★☆☆☆ | 0 | 0 % |',
      '| ★☆☆☆☆ | 0 | 0 % |',
      '',
      '## Points',
      '',
      '### Fate',
      '',
      '**Why do they stay?**',
      '',
      '_Discussed · also under Hope_',
      '',
      '> “Why do they never run?  ',
      '> Nobody says.',
      '>',
      '> 1\\. Fear”',
      '>',
      '> — Sarah, 16 August 2010 (★★★★☆)',
      '',
      '### Other points',
      '',
      'The ending is kind.',
      '',
      '_Remark_',
      '',
      '## Notes',
      '',
      '### Opening',
      '',
      '#### First',
      '',
      '- welcome',
      '',
      '**Why do they stay?**',
      '',
      '> “Why do they never run?  ',
      '> Nobody says.',
      '>',
      '> 1\\. Fear”',
      '>',
      '> — Sarah, 16 August 2010 (★★★★☆)',
      '',
      '## Sources',
      '',
      '- Sarah, 16 August 2010 (★★★★☆), [Goodreads](https://www.goodreads.com/review/show/1)',
      '',
    ]);
  });

  it('quotes the book itself by its author and place, and says who marked it', () => {
    const group = new Group();
    const marked = group.addPassage(passage('Your souls.', { chapter: '*Three*', location: '145-147', by: 'Ann' }));
    group.point('Why?', { evidence: [quoting(marked, 'souls')] });
    const lines = markdownOf(group.discussion()).split('\n');
    expect(lines).toContain('> “souls”');
    expect(lines).toContain('> — Kazuo Ishiguro, “\\*Three\\*”, Location 145–147 (marked by Ann)');
    expect(lines).toContain('- Kazuo Ishiguro, _Never Let Me Go_ (marked by Ann), Kindle');
  });

  it('of a book with nothing to discuss says so', () => {
    const group = new Group();
    expect(markdownOf(group.discussion())).toMatch(/\| 0 % \|\n\nThere are no discussion points and no notes yet\.\n$/);
    group.point('Secret?', {}, { private: true });
    expect(markdownOf(group.discussion({ audience: 'handout' }))).toContain('All discussion points are private');
    expect(markdownOf(group.discussion({ tagIds: [] }))).toContain('No discussion point is among those chosen');
  });

  it('of a book of which only the title is known has no empty lines in a row', () => {
    const bare = { ...neverLetMeGo, authors: [], ratings: {} };
    const { format: _, pageCount: __, firstPublished: ___, ...book } = bare;
    expect(markdownOf(new Group().discussion({}, { book }))).toMatch(
      /authors: \[\]\n.*# Never Let Me Go\n\nThere are/s,
    );
  });
});

describe('the front matter', () => {
  it('names the tags as Obsidian, Zettlr and Joplin take them, each once', () => {
    const group = new Group();
    const tags = ['Themes / Fate & hope', 'C#', 'été_1', '漢字', '1984', '#!'].map((name) => group.tag(name));
    group.point('Why?', { tagIds: tags });
    group.point('Who?', { tagIds: tags.slice(0, 1) });
    const { fields } = parsedFile(markdownOf(group.discussion()));
    expect(fields.tags).toEqual(['C', 'été_1', 'Themes/Fate-hope', '漢字']);
  });

  it('has the ISBN where it is known', () => {
    const book = { ...neverLetMeGo, isbn: '9781400078776' };
    expect(parsedFile(markdownOf(new Group().discussion({}, { book }))).fields.isbn).toBe('9781400078776');
  });
});

describe('what the group did', () => {
  it('stands as members’ verdicts, and as meetings with what was said', () => {
    const group = new Group();
    const ann = group.member('Ann', { rating: 3.5, verdict: '*Kind*, and sad' });
    group.member('Bo');
    const pointId = group.point('Why do they stay?', {}, { status: 'discussed', createdBy: ann, place: { page: 12 } });
    const remarks = [{ text: 'They [never] try', by: ann }, { text: 'Do they?' }];
    group.meeting({ time: '19:30', place: 'At Bo’s', attendees: [ann], plannedMinutes: 60 }, [
      { title: 'Welcome', minutes: 5, notes: 'Ask Bo', done: true },
      { pointId, minutes: 20, outcome: 'We do not know.', remarks },
    ]);
    const lines = markdownOf(group.discussion({ parts: ['members', 'agenda', 'points'] })).split('\n');
    expect(lines.slice(lines.indexOf('## What we made of it'))).toEqual([
      '## What we made of it',
      '',
      '- Ann: ★★★½☆ \\*Kind\\*, and sad',
      '',
      '## Meeting',
      '',
      '### Thursday, 24 September 2026',
      '',
      '- **When:** Thursday, 24 September 2026, 19:30',
      '- **Where:** At Bo’s',
      '- **Who came:** Ann',
      '',
      '_25 of 60 minutes: 35 to spare._',
      '',
      '1. **Welcome** (5 min, Done)',
      '',
      '   For the leader: Ask Bo',
      '',
      '2. **Why do they stay?** (20 min, Discussed)',
      '',
      '   Outcome: We do not know.',
      '',
      '   - They \\[never\\] try (Ann)',
      '   - Do they?',
      '',
      '## Points',
      '',
      '**Why do they stay?**',
      '',
      '_By Ann · page 12 · discussed_',
      '',
    ]);
  });

  it('says which words speak for a point and which against it', () => {
    const group = new Group();
    const sarah = group.add(review('They could run. They never do. It is fate.'));
    const evidence = [
      { ...quoting(sarah, 'They never do'), stance: 'against' as const },
      quoting(sarah, 'It is fate'),
      { ...quoting(sarah, 'They could run'), stance: 'for' as const },
    ];
    group.point('Are they free?', { evidence });
    const lines = markdownOf(group.discussion()).split('\n');
    const read = lines.filter((line) => /^(> “|_)/.test(line));
    expect(read).toEqual(['> “It is fate”', '_For:_', '> “They could run”', '_Against:_', '> “They never do”']);
  });
});

describe('a single note', () => {
  it('is the whole file, under its own title', () => {
    const group = new Group();
    group.point('Why?');
    const id = group.note('Opening', (content) => content.insert(0, [element('heading', { level: 2 }, 'First')]));
    group.note('Another');
    const lines = markdownOf(group.discussion({ parts: ['notes'], noteIds: [id] })).split('\n');
    expect(lines.slice(lines.indexOf('# Opening'))).toEqual(['# Opening', '', '## First', '']);
    expect(lines[1]).toBe('title: "Opening"');
  });
});
