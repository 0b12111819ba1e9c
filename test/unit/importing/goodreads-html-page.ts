// Writes reviews as a Goodreads page carries them in its data, and makes such pages up: the reader's counterpart for tests.
import fc from 'fast-check';
import { defined } from '../../../electron/shared/defined.ts';
import type { FoundReview } from '../../../electron/shared/model.ts';
import { plainRichText, type RichText, runsOf } from '../../../electron/shared/rich-text.ts';

const TAGS = { strong: 'b', emphasis: 'i', strike: 's', underline: 'u', quotation: 'blockquote' } as const;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br />');

/** A body as Goodreads writes it; marks are cut into runs, since they may overlap. */
export function printBody({ text, marks }: RichText): string {
  return runsOf({ start: 0, end: text.length }, marks)
    .map((run) =>
      run.marks.reduce(
        (inner, mark) => {
          if (mark.type === 'spoiler') {
            return `<input type="checkbox" class="spoiler__control" id="x" /><label aria-hidden="true" class="spoiler" for="x">${inner}</label>`;
          }
          if (mark.type === 'link') return `<a href="${escaped(mark.href)}" rel="nofollow">${inner}</a>`;
          return `<${TAGS[mark.type]}>${inner}</${TAGS[mark.type]}>`;
        },
        escaped(text.slice(run.start, run.end)),
      ),
    )
    .join('');
}

const moment = (day: string | undefined) => (day === undefined ? null : Date.parse(`${day}T17:03:00Z`));

/** The page as it is saved; everything the reader does not need is left out. */
export function printPage(title: string, reviews: readonly FoundReview[], total: number): string {
  const state: Record<string, unknown> = {
    ROOT_QUERY: {
      'getBookByLegacyId({"legacyId":"1"})': { __ref: 'Book:1' },
      getReviews: { totalCount: total, edges: reviews.map((_, index) => ({ node: { __ref: `Review:${index}` } })) },
    },
    'Book:1': { id: '1', title, work: null },
  };
  reviews.forEach((review, index) => {
    const [shelf, ...tags] = review.shelves;
    state[`Review:${index}`] = {
      id: review.source.remoteId,
      creator: { __ref: `User:${index}` },
      createdAt: moment(review.writtenOn),
      lastRevisionAt: moment(review.revisedOn ?? review.writtenOn),
      spoilerStatus: review.spoiler === 'whole',
      text: printBody(review.body),
      rating: review.rating ?? 0,
      shelving: {
        shelf: { name: shelf },
        taggings: tags.map((name) => ({ tag: { name } })),
        webUrl: review.source.url,
      },
      likeCount: review.likeCount ?? null,
      commentCount: review.commentCount ?? null,
    };
    const { name, isAuthor, reviewCount, followerCount } = review.reviewer;
    state[`User:${index}`] = { name, isAuthor, textReviewsCount: reviewCount, followersCount: followerCount };
  });
  const data = JSON.stringify({ props: { pageProps: { apolloState: state, jwtToken: 'SECRET' } } });
  return `<!DOCTYPE html><html><body><script id="__NEXT_DATA__" type="application/json">${data.replaceAll('<', '\\u003c')}</script></body></html>`;
}

/** One line without white space at its ends or doubled inside, which HTML cannot tell apart. */
const line = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.lorem(),
    fc.constantFrom('don’t', 'Ștefan „citează”', 'نگهبان', '🌊', 'a < b & c'),
  )
  .map((text) => plainRichText(text.replace(/\s+/g, ' ')).text)
  .filter((text) => !/spoiler/i.test(text));
const words = line.filter((text) => /[\p{L}\p{N}]/u.test(text));
const day = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const count = fc.nat({ max: 1_000_000 });
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Paragraphs of words, every second one strong or a spoiler. */
const body: fc.Arbitrary<RichText> = fc
  .array(fc.tuple(words, fc.constantFrom(undefined, 'strong' as const, 'spoiler' as const)), {
    minLength: 1,
    maxLength: 5,
  })
  .map((lines) => {
    let text = '';
    const marks: RichText['marks'] = [];
    for (const [written, type] of lines) {
      if (text !== '') text += '\n\n';
      if (type) marks.push({ type, start: text.length, end: text.length + written.length });
      text += written;
    }
    return { text, marks };
  })
  .filter(({ text }) => text === text.normalize('NFC'));

export const anyReviews: fc.Arbitrary<FoundReview[]> = fc
  .array(
    fc.record({
      name: words,
      isAuthor: fc.boolean(),
      counts: fc.record({ reviewCount: optional(count), followerCount: optional(count) }),
      dates: fc.record({ writtenOn: day, revisedOn: optional(day) }),
      rating: optional(fc.integer({ min: 1, max: 5 })),
      body,
      whole: fc.boolean(),
      likes: fc.record({ likeCount: optional(count), commentCount: optional(count) }),
      shelves: fc.uniqueArray(words, { maxLength: 3 }),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ name, isAuthor, counts, dates, rating, whole, likes, ...rest }, index) => ({
      ...rest,
      ...defined({
        writtenOn: dates.writtenOn,
        revisedOn: dates.revisedOn === dates.writtenOn ? undefined : dates.revisedOn,
        rating,
        ...likes,
      }),
      reviewer: { name, isAuthor, ...defined(counts) },
      spoiler: whole
        ? ('whole' as const)
        : rest.body.marks.some(({ type }) => type === 'spoiler')
          ? ('some' as const)
          : ('none' as const),
      source: { url: `https://www.goodreads.com/review/show/${index}`, remoteId: `r${index}` },
    })),
  );
