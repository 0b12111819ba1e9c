// From request to file.
import { describe, expect, it } from 'vitest';
import { exportCsv, exportDiscussion, exportJson } from '../../../electron/exporting/export.ts';
import { parsedFile, wordsIn } from './parsed-markdown.ts';
import { Group, neverLetMeGo, review, today } from './reading-group.ts';

describe('an export', () => {
  it('is a named UTF-8 Markdown file of what was asked for', () => {
    const group = new Group();
    const memory = group.tag('Mémoire');
    group.point('Pourquoi?', { tagIds: [memory] });
    group.point('Something else?');
    const file = exportDiscussion(
      { bookId: 'book', format: 'md', audience: 'handout', tagIds: [memory] },
      group.sources(),
    );
    expect(file).toMatchObject({ name: 'Never Let Me Go – hand-out.md', mediaType: 'text/markdown' });
    const { fields, tree } = parsedFile(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes));
    expect(fields).toEqual({
      title: 'Never Let Me Go',
      authors: ['Kazuo Ishiguro'],
      date: today,
      audience: 'hand-out',
    });
    expect(wordsIn(tree)).toContain('Mémoire Pourquoi?');
    expect(wordsIn(tree)).not.toContain('Something else');
  });

  it('of the data is a file whose name says which', () => {
    const data = { book: neverLetMeGo, reviews: [review('It stayed with me.')], passages: [] };
    expect(exportJson(data)).toMatchObject({ name: 'Never Let Me Go – all data.json', mediaType: 'application/json' });
    expect(exportCsv(data)).toMatchObject({ name: 'Never Let Me Go – reviews.csv', mediaType: 'text/csv' });
  });
});
