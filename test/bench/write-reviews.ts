/**
 * `write-reviews.ts FILE COUNT`: made-up reviews, one a line, in a process of its own, so that making them counts for no engine.
 * What they are like, as JSON on stdout.
 */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describedCorpus } from './corpus-figures.ts';
import { madeReviews } from './review-corpus.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const described = describedCorpus();
function* lines() {
  for (const review of madeReviews(Number(count))) {
    described.add(review.body);
    yield `${JSON.stringify(review)}\n`;
  }
}
await pipeline(Readable.from(lines()), createWriteStream(file));
console.log(JSON.stringify(described.figures()));
