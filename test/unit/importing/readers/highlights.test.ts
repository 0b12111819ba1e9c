import { describe, expect, it } from 'vitest';
import { clippingFactsIn } from '../../../../electron/importing/readers/kindle-words.ts';
import { foundPassageSchema } from '../../../../electron/shared/model.ts';
import { readFixture } from '../reading.ts';

describe('the clippings of a Kindle', () => {
  const clippings = readFixture('highlights/My Clippings.txt');

  it('become passages of their books, notes beside the words they stand at', () => {
    expect(clippings.format).toBe('kindle-clippings');
    expect(clippings.readings.map(({ facts, passages }) => ({ ...facts, passages }))).toEqual([
      {
        title: 'The Ferry',
        authors: ['Ada Brandt'],
        genres: [],
        ratings: {},
        passages: [
          {
            text: 'No ship today. Good, he wrote, and closed the ledger.',
            page: '12',
            location: '145-149',
            highlightedOn: '2012-03-03',
            note: 'Ask the group about this.',
            tags: [],
            source: {},
          },
        ],
      },
      {
        title: 'Collected (Poems)',
        authors: ['Imogen Vale', 'Per Holm'],
        genres: [],
        ratings: {},
        passages: [
          { text: 'Light is a kind of patience.', page: 'ix', highlightedOn: '2012-03-04', tags: [], source: {} },
        ],
      },
    ]);
  });

  it('lose the shorter form of a highlight that was extended, and the report says so', () => {
    expect(clippings.repairs).toEqual([
      { line: 1, repair: 'A highlight that line 6 holds whole was dropped.', excerpt: 'No ship today.' },
    ]);
  });

  it('name what cannot be kept', () => {
    expect(clippings.skipped.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '21: The Kindle did not keep these words: the book’s clipping limit was reached.',
      '26: The note stands at no highlight, so there are no words of the book to keep it with.',
    ]);
    expect(clippings.warnings).toEqual(['Bookmarks hold no words and were left out: 1.']);
  });

  it.each([
    ['en', '- Your Highlight on page 12 | Location 145-147 | Added on Saturday, March 3, 2012 9:20:15 AM'],
    ['older en', '- Highlight on Page 12 | Loc. 145-47  | Added on Saturday, March 03, 2012, 09:20 AM'],
    ['es', '- Tu subrayado en la página 12 | posición 145-147 | Añadido el sábado, 3 de marzo de 2012 9:20:15'],
    ['de', '- Ihre Markierung auf Seite 12 | bei Position 145-147 | Hinzugefügt am Samstag, 3. März 2012 09:20:15'],
    ['fr', '- Votre surlignement sur la page 12 | emplacement 145-147 | Ajouté le samedi 3 mars 2012 09:20:15'],
    ['it', '- La tua evidenziazione a pagina 12 | posizione 145-147 | Aggiunto in data sabato 3 marzo 2012 09:20:15'],
    ['pt', '- Seu destaque na página 12 | posição 145-147 | Adicionado: sábado, 3 de março de 2012 09:20:15'],
    ['nl', '- Je markering op pagina 12 | locatie 145-147 | Toegevoegd op zaterdag 3 maart 2012 09:20:15'],
    ['ja', '- 12ページ|位置No. 145-147のハイライト |作成日: 2012年3月3日土曜日 9:20:15'],
    ['zh', '- 您在第 12 页（位置 #145-147）的标注 | 添加于 2012年3月3日星期六 上午9:20:15'],
    ['ru', '- Ваш выделенный отрывок на странице 12 | Место 145–147 | Добавлено: суббота, 3 марта 2012 г. в 9:20:15'],
    ['tr', '- Sayfa 12 konumundaki Vurgunuz | Konum 145-147 | Eklendiği tarih 3 Mart 2012 Cumartesi 09:20:15'],
  ])('say in %s what they are, where and when', (_, line) => {
    expect(clippingFactsIn(line)).toEqual({
      kind: 'highlight',
      page: '12',
      location: '145-147',
      highlightedOn: '2012-03-03',
    });
  });

  it.each([
    '- Your Note on page 12 | Added on Saturday, March 3, 2012',
    '- Tu nota en la página 12 | posición 145 | Añadido el sábado, 3 de marzo de 2012',
    '- Ihre Notiz auf Seite 12 | Hinzugefügt am Samstag, 3. März 2012',
    '- Votre note sur la page 12 | Ajouté le samedi 3 mars 2012',
    '- La tua nota a pagina 12 | Aggiunto in data sabato 3 marzo 2012',
    '- Sua nota na página 12 | Adicionado: sábado, 3 de março de 2012',
    '- Je notitie op pagina 12 | Toegevoegd op zaterdag 3 maart 2012',
    '- 12ページ|位置No. 145のメモ |作成日: 2012年3月3日土曜日 9:20:15',
    '- 您在第 12 页（位置 #145）的笔记 | 添加于 2012年3月3日星期六',
    '- Ваша заметка на странице 12 | Добавлено: суббота, 3 марта 2012 г.',
    '- Sayfa 12 konumundaki Notunuz | Eklendiği tarih 3 Mart 2012 Cumartesi',
  ])('tell a note: %s', (line) => {
    expect(clippingFactsIn(line)).toMatchObject({ kind: 'note', page: '12', highlightedOn: '2012-03-03' });
  });

  it('tell no fact where prose only begins with a dash', () => {
    expect(clippingFactsIn('- No, said the ferryman.')).toBeUndefined();
  });
});

describe('highlights exported from Readwise', () => {
  it('become passages with tags, notes and places', () => {
    const found = readFixture('highlights/readwise.csv');
    expect(found.format).toBe('readwise-csv');
    expect(found.reading('The Ferry')).toMatchObject({
      remoteId: 'B00FERRY',
      facts: { authors: ['Ada Brandt', 'Per Holm'] },
    });
    expect(found.reading('The Ferry').passages).toEqual([
      {
        text: 'No ship today. "Good," he wrote.',
        location: '145',
        note: 'Ask the group.',
        highlightedOn: '2020-05-01',
        tags: ['sea', 'hope'],
        source: {},
      },
    ]);
    expect(found.reading('Poems').passages).toMatchObject([{ page: '9' }]);
    expect(found.skipped).toMatchObject([{ line: 4, reason: 'The row has no highlighted words.' }]);
    expect(found.warnings).toHaveLength(1);
  });
});

describe('highlights exported from KOReader', () => {
  it('become passages with chapter, page and note; bookmarks do not', () => {
    const found = readFixture('highlights/koreader.json');
    expect(found.format).toBe('koreader-json');
    expect(found.reading('The Ferry').facts.authors).toEqual(['Ada Brandt', 'Per Holm']);
    expect(found.reading('The Ferry').passages).toEqual([
      {
        text: 'No ship today.\nGood.',
        page: '12',
        chapter: 'One',
        note: 'Ask.',
        highlightedOn: '2012-03-03',
        tags: [],
        source: {},
      },
    ]);
    expect(found.skipped).toMatchObject([{ reason: 'The entry has no highlighted words.' }]);
  });

  it('are read for several books in one file', () => {
    const found = readFixture('highlights/koreader-documents.json');
    expect(found.readings.map(({ facts, passages }) => [facts.title, passages.length])).toEqual([
      ['The Ferry', 1],
      ['Salt', 1],
    ]);
    expect(found.skipped).toMatchObject([{ reason: 'The book has no title.' }]);
  });
});

describe('highlights saved by Bookcision', () => {
  it('become passages, and notes of their own join the words at their place', () => {
    const found = readFixture('highlights/bookcision.json');
    expect(found.format).toBe('bookcision-json');
    expect(found.reading('The Ferry').passages).toEqual([
      { text: 'No ship today.', location: '145', note: 'Ask.\n\nAnd again.', tags: [], source: {} },
    ]);
    expect(found.skipped).toHaveLength(1);
  });
});

it('every passage is of the shape the library keeps', () => {
  const names = ['My Clippings.txt', 'readwise.csv', 'koreader.json', 'koreader-documents.json', 'bookcision.json'];
  const passages = names.flatMap((name) => readFixture(`highlights/${name}`).readings.flatMap((book) => book.passages));
  expect(passages.length).toBeGreaterThan(6);
  for (const passage of passages) expect(foundPassageSchema.parse(passage)).toEqual(passage);
});
