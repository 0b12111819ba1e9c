import { expect, test } from 'vitest';
import { buildShards } from '../../../electron/search/build-shards.ts';
import { checksumOf } from '../../../electron/search/document-checksum.ts';
import { layOutDocuments } from '../../../electron/search/document-columns.ts';
import { keyOf } from '../../../electron/search/document-key.ts';
import { openLiveShard } from '../../../electron/search/live-shard.ts';
import { openRecentDocuments } from '../../../electron/search/recent-documents.ts';
import type { SearchDocument } from '../../../electron/search/searcher.ts';
import { review } from './search-documents.ts';

/** A shard of some documents, and how many texts were read where they are kept. */
function shardOf(...documents: SearchDocument[]) {
  const steps = layOutDocuments(documents);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { texts, columns } = step.value;
  const indexed = documents.map((each) => ({ ...each, id: keyOf(each), stamp: checksumOf(each), body: each.text }));
  const [shard] = [...buildShards(indexed)].flatMap(({ file }) => file ?? []);
  let reads = 0;
  const kept = {
    read: (start: number, end: number) => {
      reads++;
      return Buffer.from(texts.slice(start, end));
    },
    close: () => {},
  };
  const of = shard && openLiveShard({ shard, columns, texts: kept }, undefined);
  if (!of) throw new Error('The shard cannot be opened.');
  return { of, reads: () => reads };
}

test('what was shown lately is not read again, and what was not for long makes room', () => {
  const { of, reads } = shardOf(...['a', 'b', 'c'].map((id) => review(id, `${id} says it.`)));
  const recent = openRecentDocuments(2 * 'a says it.'.length);
  const shown = (number: number) => recent.at(of, number).document.id;
  expect([0, 1, 0].map(shown)).toEqual(['a', 'b', 'a']);
  expect(reads()).toBe(2);
  expect([2, 0, 1].map(shown)).toEqual(['c', 'a', 'b']);
  expect(reads()).toBe(4);
  expect([...recent.at(of, 1).words]).toEqual([0, 1, 2, 6, 7, 9]);
});

test('a text that is longer than all there is room for is shown all the same', () => {
  const { of } = shardOf(review('a', 'Hailsham and more'));
  expect(openRecentDocuments(3).at(of, 0).document.text).toBe('Hailsham and more');
});

test('what is known now of a document is what is shown', () => {
  const document = review('a', 'Hailsham');
  const { of } = shardOf(document);
  const recent = openRecentDocuments();
  expect(recent.at(of, 0).document.rating).toBeUndefined();
  const rated = { ...document, rating: 4 };
  of.corrected.set(0, { key: keyOf(rated), document: rated, stamp: checksumOf(rated) });
  expect(recent.at(of, 0).document.rating).toBe(4);
});
