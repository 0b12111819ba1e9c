// The commands that make something: point add, export.
import type { Companion } from '../companion.ts';
import { exportBook } from '../exporting/export-book.ts';
import { readClub } from '../shared/club-document.ts';
import { addPoint, type Editing, ensureTag, tagNameKey } from '../shared/club-edits.ts';
import type { Evidence } from '../shared/club-model.ts';
import { audienceSchema, exportFormats } from '../shared/contract.ts';
import { defined } from '../shared/defined.ts';
import { Problem } from '../shared/problem.ts';
import { occurrences, quoteOf } from '../shared/quote-anchor.ts';
import { writeBytes } from '../state/disk.ts';
import { command, required } from './command.ts';
import { pointsOf } from './reading-commands.ts';

export const pointAddCommand = command({
  usage: 'point add BOOK --text T [--review ID --quote Q] [--remark] [--tag NAME]… [--json]',
  says: 'add a discussion point',
  options: {
    text: { type: 'string' },
    review: { type: 'string' },
    quote: { type: 'string' },
    remark: { type: 'boolean' },
    tag: { type: 'string', multiple: true },
  },
  words: [1, 1],
  async run(companion, [bookId], values) {
    const book = companion.library.book(required(bookId, 'BOOK'));
    if ((values.review === undefined) !== (values.quote === undefined)) {
      throw new Problem('USAGE', '--review and --quote go together: which review, and which of its words.');
    }
    const evidence =
      values.review === undefined
        ? []
        : [await evidenceOf(companion, values.review, required(values.quote, '--quote'), book.id)];
    const doc = companion.clubs.doc(book.id);
    const editing: Editing = { doc, origin: 'command line', now: companion.now, newId: companion.newId };
    const id = doc.transact(() =>
      addPoint(editing, {
        text: values.text ?? '',
        kind: values.remark ? 'remark' : 'question',
        tagIds: (values.tag ?? []).map((name) => ensureTag(editing, name)),
        evidence,
      }),
    );
    await companion.clubs.save(book.id);
    return { json: { point: pointsOf(companion, book.id).find((point) => point.id === id) }, text: id };
  },
});

async function evidenceOf(companion: Companion, reviewId: string, quote: string, bookId: string): Promise<Evidence> {
  const review = await companion.library.review(reviewId);
  if (review.bookId !== bookId) {
    throw new Problem('REFUSED', `Review “${reviewId}” belongs to the book “${review.bookId}”, not to “${bookId}”.`);
  }
  const words = quote.normalize('NFC');
  const [place, another] = occurrences(review.body.text, words);
  if (!place) throw new Problem('REFUSED', `The review “${reviewId}” does not hold the words “${quote}”.`);
  if (another) {
    throw new Problem('REFUSED', `The words “${quote}” stand more than once in the review. Quote a few more words.`);
  }
  const evidence = quoteOf(reviewId, review.body.text, place);
  if (!evidence) throw new Problem('REFUSED', 'The quotation holds no words.');
  return evidence;
}

export const exportCommand = command({
  usage: 'export BOOK [--format md] [--audience handout|leader] [--tag T]… [-o FILE]',
  says: 'write discussion notes to a file or standard output',
  options: {
    format: { type: 'string', default: 'md' },
    audience: { type: 'string', default: 'handout' },
    tag: { type: 'string', multiple: true },
    output: { type: 'string', short: 'o' },
  },
  words: [1, 1],
  async run(companion, [bookId], values) {
    const book = companion.library.book(required(bookId, 'BOOK'));
    const format = exportFormats.find((known) => known === values.format);
    if (!format) throw new Problem('USAGE', `--format takes one of: ${exportFormats.join(', ')}.`);
    const audience = audienceSchema.safeParse(values.audience);
    if (!audience.success) throw new Problem('USAGE', '--audience takes handout or leader.');
    const { tags } = readClub(companion.clubs.doc(book.id));
    const tagIds = values.tag?.map((name) => {
      const tag = tags.find((known) => tagNameKey(known.name) === tagNameKey(name));
      if (!tag) throw new Problem('REFUSED', `“${book.title}” has no tag “${name}”.`);
      return tag.id;
    });
    const file = await exportBook(companion, {
      bookId: book.id,
      format,
      audience: audience.data,
      ...defined({ tagIds }),
    });
    if (values.output === undefined || values.output === '-') {
      const { name, mediaType, bytes } = file;
      return { json: { name, mediaType, text: new TextDecoder().decode(bytes) }, text: '', bytes };
    }
    await writeBytes(values.output, file.bytes);
    return { json: { file: values.output, mediaType: file.mediaType }, text: `Written: ${values.output}` };
  },
});
