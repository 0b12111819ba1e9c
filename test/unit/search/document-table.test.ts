import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksumOf } from '../../../electron/search/document-checksum.ts';
import { layOutDocuments, readColumns } from '../../../electron/search/document-columns.ts';
import { keyOf } from '../../../electron/search/document-key.ts';
import { factsOf, openDocumentTable } from '../../../electron/search/document-table.ts';
import type { SearchDocument } from '../../../electron/search/searcher.ts';

const anyDocument: fc.Arbitrary<SearchDocument> = fc.record(
  {
    id: fc.string(),
    bookId: fc.constantFrom('one', 'two'),
    kind: fc.constantFrom('review', 'point', 'note', 'passage'),
    title: fc.string({ unit: 'binary' }),
    // Half characters too.
    text: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800 * "', 'naïve 記憶')),
    hidden: fc.array(fc.record({ start: fc.nat(100), end: fc.nat(100) }), { maxLength: 3 }),
    by: fc.array(fc.string(), { maxLength: 2 }),
    titles: fc.array(fc.string(), { maxLength: 2 }),
    spoiler: fc.boolean(),
    language: fc.constantFrom('en', 'fa-IR'),
    rating: fc.constantFrom(0.5, 4.1, 5),
    day: fc.constantFrom(19991231, 20100816),
  },
  { requiredKeys: ['id', 'bookId', 'kind', 'title', 'text', 'hidden', 'by', 'titles', 'spoiler'] },
);

function tableOf(documents: readonly SearchDocument[], damage: (texts: Buffer) => Buffer = (texts) => texts) {
  const steps = layOutDocuments(documents);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const reading = readColumns(step.value.columns);
  if (reading.state !== 'read') throw new Error(`The columns are ${reading.state}.`);
  const texts = damage(Buffer.from(step.value.texts));
  const of = (number: number) => documents[number] ?? documentAtFault();
  return openDocumentTable(
    reading.columns,
    { read: (start, end) => texts.subarray(start, end), close: () => {} },
    { keyOf: (number) => keyOf(of(number)), stampOf: (number) => checksumOf(of(number)) },
  );
}

function documentAtFault(): never {
  throw new Error('There is no such document.');
}

test('Documents come out of the table as they went in, and so do their facts', () => {
  fc.assert(
    fc.property(fc.array(anyDocument, { maxLength: 12 }), (documents) => {
      const table = tableOf(documents);
      const marks = {
        read: new Set(['a', '']),
        starred: new Set(['b', '']),
        tags: new Map([['', ['a tag']]]),
        spoilers: new Map(),
      };
      for (const [number, document] of documents.entries()) {
        expect(table.documentAt(number)).toEqual(document);
        expect(table.factsAt(number, marks)).toEqual(factsOf(document, marks));
        expect([table.bookIdOf(number), table.kindOf(number)]).toEqual([document.bookId, document.kind]);
      }
    }),
  );
});

test('A text that was changed or cut where it is kept is not shown', () => {
  fc.assert(
    fc.property(anyDocument, fc.nat(), (document, at) => {
      // Halves of characters are all the same to a checksum.
      fc.pre(document.text !== '' && document.text.isWellFormed());
      const changed = tableOf([document], (texts) => {
        const place = at % texts.length;
        texts[place] = (texts[place] ?? 0) ^ 1;
        return texts;
      });
      const cut = tableOf([document], (texts) => texts.subarray(0, at % texts.length));
      expect([changed.documentAt(0), cut.documentAt(0)]).toEqual([undefined, undefined]);
    }),
  );
});

test('Every change of a document is told by its checksum', () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, (one, other) => {
      const isSame = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
      expect(checksumOf(one) === checksumOf(other)).toBe(isSame);
    }),
  );
});

function sorted(document: SearchDocument) {
  return Object.entries(document).sort(([a], [b]) => (a < b ? -1 : 1));
}
