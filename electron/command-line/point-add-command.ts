// `commonplace point add`
import type { Companion } from '../companion.ts';
import type { Evidence, QuoteSource } from '../shared/club-model.ts';
import type { Editing } from '../shared/editing.ts';
import { addPoint } from '../shared/point-edits.ts';
import { Problem } from '../shared/problem.ts';
import { occurrences, quoteOf } from '../shared/quote-anchor.ts';
import { ensureTag } from '../shared/tag-edits.ts';
import { command, required } from './command.ts';
import { pointsOf } from './reading-commands.ts';

export const pointAddCommand = command({
  usage: 'point add BOOK --text T [--review ID|--passage ID --quote Q] [--remark] [--tag NAME]… [--json]',
  says: 'add a discussion point',
  options: {
    text: { type: 'string' },
    review: { type: 'string' },
    passage: { type: 'string' },
    quote: { type: 'string' },
    remark: { type: 'boolean' },
    tag: { type: 'string', multiple: true },
  },
  words: [1, 1],
  async run(companion, [bookId], values) {
    const book = companion.library.book(required(bookId, 'BOOK'));
    if ((values.review ?? values.passage) === undefined ? values.quote !== undefined : values.quote === undefined) {
      throw new Problem('USAGE', '--quote goes with --review or --passage: which of them, and which of its words.');
    }
    const source = await quotedText(companion, values);
    const evidence = source ? [evidenceOf(source, required(values.quote, '--quote'), book.id)] : [];
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

interface QuotedText {
  /** “review” or “passage”, and its id. */
  readonly what: string;
  readonly source: QuoteSource;
  readonly bookId: string;
  readonly text: string;
}

/** @throws Problem USAGE where both are named; NOT_FOUND. */
async function quotedText(
  { library }: Companion,
  { review: reviewId, passage: passageId }: { review?: string; passage?: string },
): Promise<QuotedText | undefined> {
  if (reviewId !== undefined && passageId !== undefined) {
    throw new Problem('USAGE', 'A quotation is of a --review or of a --passage, not of both.');
  }
  if (reviewId !== undefined) {
    const { bookId, body } = await library.review(reviewId);
    return { what: `review “${reviewId}”`, source: { reviewId }, bookId, text: body.text };
  }
  if (passageId === undefined) return undefined;
  const { bookId, text } = await library.passage(passageId);
  return { what: `passage “${passageId}”`, source: { passageId }, bookId, text };
}

function evidenceOf({ what, source, bookId: of, text }: QuotedText, quote: string, bookId: string): Evidence {
  if (of !== bookId) throw new Problem('REFUSED', `The ${what} belongs to the book “${of}”, not to “${bookId}”.`);
  const [place, another] = occurrences(text, quote.normalize('NFC'));
  if (!place) throw new Problem('REFUSED', `The ${what} does not hold the words “${quote}”.`);
  if (another) {
    throw new Problem('REFUSED', `The words “${quote}” stand more than once in the ${what}. Quote a few more words.`);
  }
  const evidence = quoteOf(source, text, place);
  if (!evidence) throw new Problem('REFUSED', 'The quotation holds no words.');
  return evidence;
}
