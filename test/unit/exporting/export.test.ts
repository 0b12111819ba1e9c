// From request to file.
import { describe, expect, it } from 'vitest';
import { writtenFile } from '../../../electron/exporting/write-file.ts';
import { parsedFile, wordsIn } from './parsed-markdown.ts';
import { Group, neverLetMeGo, review, today } from './reading-group.ts';

describe('an export', () => {
  it('is a named UTF-8 Markdown file of what was asked for', async () => {
    const group = new Group();
    const memory = group.tag('Mémoire');
    group.point('Pourquoi?', { tagIds: [memory] });
    group.point('Something else?');
    const discussion = group.discussion({ audience: 'handout', tagIds: [memory] });
    const file = await writtenFile({ format: 'md', discussion });
    expect(file).toMatchObject({ name: 'Never Let Me Go – hand-out.md', mediaType: 'text/markdown' });
    const { fields, tree } = parsedFile(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes));
    expect(fields).toEqual({
      title: 'Never Let Me Go',
      authors: ['Kazuo Ishiguro'],
      date: today,
      audience: 'hand-out',
      tags: ['Mémoire'],
    });
    expect(wordsIn(tree)).toContain('Mémoire Pourquoi?');
    expect(wordsIn(tree)).not.toContain('Something else');
  });

  it('for Word is a file that Word knows as its own', async () => {
    const file = await writtenFile({ format: 'docx', discussion: new Group().discussion() });
    expect(file).toMatchObject({
      name: 'Never Let Me Go – discussion notes.docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    expect(new TextDecoder().decode(file.bytes.subarray(0, 2))).toBe('PK');
  });

  it('of the data is a file whose name says which', async () => {
    const data = { book: neverLetMeGo, reviews: [review('It stayed with me.')], passages: [] };
    expect(await writtenFile({ format: 'json', data })).toMatchObject({
      name: 'Never Let Me Go – all data.json',
      mediaType: 'application/json',
    });
    expect(await writtenFile({ format: 'reviews-csv', data })).toMatchObject({
      name: 'Never Let Me Go – reviews.csv',
      mediaType: 'text/csv',
    });
  });

  it.each([
    ['txt', 'Never Let Me Go – hand-out.txt', 'text/plain'],
    ['points-csv', 'Never Let Me Go – points (hand-out).csv', 'text/csv'],
    ['annotations', 'Never Let Me Go – annotations (hand-out).jsonld', 'application/ld+json'],
  ] as const)('as %s is a file of its kind', async (format, name, mediaType) => {
    const group = new Group();
    group.point('Why?');
    const file = await writtenFile({ format, discussion: group.discussion({ audience: 'handout' }) });
    expect(file.name).toBe(name);
    expect(file.mediaType.split(';')[0]).toBe(mediaType);
    const forLeader = await writtenFile({ format, discussion: group.discussion() });
    expect(forLeader.name).not.toContain('hand-out');
  });
});
