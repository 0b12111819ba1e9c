// A book's reviews at rest: newline-delimited JSON, written once per import. A line that cannot be read loses only itself,
// and the whole file is copied aside before the next write could drop it.
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Review, reviewSchema } from '../shared/model.ts';
import { readLines, writeWhole } from '../state/disk.ts';
import { quarantineFor } from '../state/store.ts';

export interface ReadReviews {
  readonly reviews: Review[];
  /** 1-based numbers of lines that hold no review. */
  readonly damagedLines: number[];
}

export async function readReviewFile(path: string): Promise<ReadReviews> {
  const reviews: Review[] = [];
  const damagedLines: number[] = [];
  for await (const { line, number } of readLines(path)) {
    const review = reviewOf(line);
    if (review) reviews.push(review);
    else damagedLines.push(number);
  }
  return { reviews, damagedLines };
}

/** @throws Problem NOT_SAVED; the file is as it was then. */
export async function writeReviewFile(path: string, reviews: readonly Review[]): Promise<void> {
  await writeWhole(path, reviews.map((review) => `${JSON.stringify(review)}\n`).join(''));
}

/** @returns where the copy is. */
export async function setAside(path: string, dataFolder: string): Promise<string> {
  const aside = quarantineFor(path, dataFolder);
  await mkdir(dirname(aside), { recursive: true });
  await copyFile(path, aside);
  return aside;
}

function reviewOf(line: string): Review | undefined {
  try {
    return reviewSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
