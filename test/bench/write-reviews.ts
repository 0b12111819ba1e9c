/** `write-reviews.ts FILE COUNT`: made-up reviews, one a line, in a process of its own, so that making them counts for no engine. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { madeReviews } from './review-corpus.ts';

const [file = '', count = '0'] = process.argv.slice(2);
function* lines() {
  for (const review of madeReviews(Number(count))) yield `${JSON.stringify(review)}\n`;
}
await pipeline(Readable.from(lines()), createWriteStream(file));
