// The commands for a book that stands in the library under two titles: merge-books, separate-book.
import { counted } from '../shared/wording.ts';
import { command, required } from './command.ts';

export const mergeBooksCommand = command({
  usage: 'merge-books BOOK INTO [--json]',
  says: 'merge a book known under two titles; INTO’s title stays',
  options: {},
  words: [2, 2],
  async run({ library, merging }, [first, second]) {
    const [bookId, into] = [required(first, 'BOOK'), required(second, 'INTO')];
    const moved = await merging.preview({ bookId, into });
    const { title } = library.book(bookId);
    await merging.merge({ bookId, into });
    const things = [
      counted(moved.reviews, 'review'),
      counted(moved.passages, 'passage'),
      counted(moved.points, 'point'),
      counted(moved.notes, 'note'),
    ];
    const text = `“${title}” is now part of “${library.book(into).title}”: ${things.join(', ')}. To undo this: commonplace separate-book ${bookId}`;
    return { json: { book: library.book(into), merged: bookId, moved }, text };
  },
});

export const separateBookCommand = command({
  usage: 'separate-book BOOK [--json]',
  says: 'undo merge-books, however long after',
  options: {},
  words: [1, 1],
  async run({ merging }, [bookId]) {
    const book = await merging.separate(required(bookId, 'BOOK'));
    return { json: { book }, text: `“${book.title}” is a book of its own again.` };
  },
});
