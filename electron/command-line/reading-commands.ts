// The commands that only look: books, reviews, passages, show, search, points.
import { markedReviews } from '../club/marked-reviews.ts';
import type { Companion } from '../companion.ts';
import type { BookTexts } from '../library/library.ts';
import { opening } from '../library/summary.ts';
import { readClub, readSpoilerMarks } from '../shared/club-document.ts';
import { type Point, sourceIdOf } from '../shared/club-model.ts';
import { defined } from '../shared/defined.ts';
import type { Passage, Review } from '../shared/model.ts';
import { inBookOrder } from '../shared/passage-order.ts';
import { placesOf } from '../shared/passage-place.ts';
import { parseQuery } from '../shared/query-language.ts';
import { hiddenRanges, redact } from '../shared/shield.ts';
import { type Quoted, SPOILER, shieldedWords } from '../shared/shielded-words.ts';
import { passagesWithSpoilerMarks, quotedPassage, withSpoilerMarks } from '../shared/spoiler-marks.ts';
import { command, required, wholeNumber } from './command.ts';

export const booksCommand = command({
  usage: 'books [--json]',
  says: 'list the books',
  options: {},
  words: [0, 0],
  run({ library, clubs }) {
    const books = library.entries().map(({ book, reviewCount, passageCount }) => ({
      ...book,
      reviewCount,
      passageCount,
      pointCount: readClub(clubs.doc(book.id)).points.length,
      merged: library.mergedInto(book.id),
    }));
    const lines = books.map(
      ({ id, title, authors, reviewCount, pointCount, merged }) =>
        `${id}\t${title}${authors.length ? ` – ${authors.join(', ')}` : ''}\t${reviewCount} reviews, ${pointCount} points${merged.map((gone) => `, with ${gone.id} (${gone.title})`).join('')}`,
    );
    return { json: { books }, text: lines.join('\n') || 'No books yet. Begin with: commonplace import FILE' };
  },
});

export const reviewsCommand = command({
  usage: 'reviews BOOK [--json]',
  says: 'list a book’s reviews',
  options: {},
  words: [1, 1],
  async run({ library }, [bookId]) {
    const reviews = await library.reviewsOf(required(bookId, 'BOOK'));
    return { json: { reviews }, text: reviews.map(reviewLine).join('\n') };
  },
});

export const passagesCommand = command({
  usage: 'passages BOOK [--json]',
  says: 'list the passages marked in a book',
  options: {},
  words: [1, 1],
  async run({ library }, [bookId]) {
    const passages = inBookOrder(await library.passagesOf(required(bookId, 'BOOK')));
    return { json: { passages }, text: passages.map(passageLine).join('\n') };
  },
});

export const showCommand = command({
  usage: 'show REVIEW [--reveal] [--json]',
  says: 'print one review, spoilers hidden unless --reveal',
  options: { reveal: { type: 'boolean' } },
  words: [1, 1],
  async run({ library, clubs }, [reviewId], { reveal }) {
    const review = await library.review(required(reviewId, 'REVIEW'));
    const [marked = review] = markedReviews(clubs, review.bookId, [review]);
    const { text } = review.body;
    const shown = reveal ? text : redact(text, hiddenRanges(marked), SPOILER);
    return { json: { review }, text: `${reviewLine(review)}\n\n${shown}` };
  },
});

export const searchCommand = command({
  usage: 'search QUERY [--book ID] [--limit N] [--reveal] [--json]',
  says: 'find reviews, passages, points, notes and books; QUERY may begin with a hyphen: -word',
  options: { book: { type: 'string' }, limit: { type: 'string' }, reveal: { type: 'boolean' } },
  words: [1, Number.POSITIVE_INFINITY],
  hyphens: 'begin words',
  async run({ search }, words, { book, limit, reveal = false }) {
    const text = words.join(' ');
    const found = await search({
      text,
      limit: wholeNumber(limit, '--limit', 20),
      named: 0,
      order: 'best',
      reveal,
      // As in the window's box: the last word also finds the words it begins.
      typing: true,
      ...defined({ bookId: book }),
    });
    const lines = found.results.map(({ id, title, snippets, hiddenMatch }) => {
      const words = snippets.map(({ text }) => `    ${text}`);
      return [`${id}\t${title}`, ...words, ...(hiddenMatch ? ['    (match in hidden text)'] : [])].join('\n');
    });
    const { hints } = parseQuery(text, { typing: true });
    const meant = found.suggestions.map((suggestion) => suggestion.text);
    return {
      json: found,
      text: [`${found.total} found`, ...lines].join('\n'),
      remarks: [
        ...hints.map(({ sentence }) => sentence),
        ...(meant.length > 0 ? [`Did you mean: ${meant.join(' · ')}`] : []),
      ],
    };
  },
});

export const pointsCommand = command({
  usage: 'points [BOOK] [--reveal] [--json]',
  says: 'list discussion points, spoilers hidden unless --reveal',
  options: { reveal: { type: 'boolean' } },
  words: [0, 1],
  async run(companion, [bookId], { reveal }) {
    const bookIds = bookId
      ? [companion.library.book(bookId).id]
      : companion.library.entries().map(({ book }) => book.id);
    const points = bookIds.flatMap((id) => pointsOf(companion, id));
    const texts = await Promise.all(
      bookIds.map(async (id) => {
        const { reviews, passages } = await companion.library.textsOf(id);
        const marks = readSpoilerMarks(companion.clubs.doc(id));
        return { reviews: withSpoilerMarks(reviews, marks), passages: passagesWithSpoilerMarks(passages, marks) };
      }),
    );
    const quoted = new Map(texts.flatMap(quotedIn));
    const words = ({ evidence: [first] }: Point) =>
      first ? (reveal ? first.quote.exact : shieldedWords(first, quoted.get(sourceIdOf(first)))) : '';
    const lines = points.map((point) => {
      const { id, bookId: of, text, tags } = point;
      return `${id}\t${of}\t${text || `“${words(point)}”`}${tags.length ? `\t[${tags.join(', ')}]` : ''}`;
    });
    return { json: { points }, text: lines.join('\n') || 'No points yet.' };
  },
});

/** A book's points with their tags' names. */
export function pointsOf({ clubs }: Companion, bookId: string): (Point & { bookId: string; tags: string[] })[] {
  const club = readClub(clubs.doc(bookId));
  const names = new Map(club.tags.map((tag) => [tag.id, tag.name]));
  return club.points.map((point) => ({
    ...point,
    bookId,
    tags: point.tagIds.flatMap((tagId) => names.get(tagId) ?? []),
  }));
}

function quotedIn({ reviews, passages }: BookTexts): [string, Quoted][] {
  return [
    ...reviews.map((review): [string, Quoted] => [review.id, review]),
    ...passages.map((passage): [string, Quoted] => [passage.id, quotedPassage(passage)]),
  ];
}

function passageLine(passage: Passage): string {
  const { id, text, chapter, by } = passage;
  const facts = [by, chapter, ...placesOf(passage)].filter(Boolean);
  return `${id}\t${opening(text, 80)}${facts.length ? `\t(${facts.join(', ')})` : ''}`;
}

function reviewLine({ id, reviewer, writtenOn, rating, spoiler, body }: Review): string {
  const facts = [
    reviewer.name,
    writtenOn,
    rating !== undefined && `${rating} stars`,
    spoiler !== 'none' && `spoilers: ${spoiler}`,
    `${body.text.length} letters`,
  ];
  return `${id}\t${facts.filter(Boolean).join(', ')}`;
}
