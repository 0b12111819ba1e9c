// Made-up Goodreads pages in the layout and size of real ones, the same ones from the same seed: the reviews in the page's data, and
// once more as cards full of drawings, which are most of its bytes.
import { Dice, Reviewer, reviewLength } from '../unit/anchoring/review-texts.ts';

export const REVIEWS_PER_PAGE = 30;
/** Real pages with 30 reviews have 620,000 to 665,000. */
const BYTES_PER_PAGE = 660_000;
/** Before the first card: fonts, scripts, the book's own part. */
const HEAD_BYTES = 54_000;
const SITE = 'https://www.goodreads.com';
const DAY = 86_400_000;

interface MadeReview {
  /** Unlike that of any other review or page. */
  readonly number: number;
  readonly name: string;
  readonly html: string;
  readonly rating: number;
  readonly created: number;
  readonly revised: number;
  readonly hidden: boolean;
  readonly likes: number;
  readonly shelves: readonly string[];
}

/** The page of book `number`; every number another book. */
export function goodreadsHtmlPage(number: number, seed = 2026): string {
  const dice = new Dice(seed * 10_007 + number);
  const reviews = Array.from({ length: REVIEWS_PER_PAGE }, (_, index) =>
    anyReview(number * REVIEWS_PER_PAGE + index, dice),
  );
  const title = `The Salt Ledger of House ${number}`;
  const data = JSON.stringify(pageData(number, title, reviews))
    .replaceAll('<', '\\u003c')
    .replaceAll('&', '\\u0026');
  const opening = `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>${title} by Orla Venn | Goodreads</title></head><body><div id="__next"><main>`;
  const closing = `</main></div><script id="__NEXT_DATA__" type="application/json">${data}</script><div></div></body></html>`;
  const plain = reviews.map((review) => card(review, ''));
  const written = Buffer.byteLength(opening + plain.join('') + closing);
  const left = Math.max(0, BYTES_PER_PAGE - HEAD_BYTES - written) / REVIEWS_PER_PAGE;
  const drawn = reviews.map((review) => card(review, drawings(left, dice)));
  return `${opening}${drawings(HEAD_BYTES, dice)}${drawn.join('')}${closing}`;
}

function anyReview(number: number, dice: Dice): MadeReview {
  const reviewer = new Reviewer(dice);
  const created = Date.UTC(2008, 0, 1) + dice.below(6000) * DAY;
  return {
    number,
    name: `${dice.one(['Mirel', 'Tove', 'Anselm', 'Ife', 'Jun', 'Bram'])} ${number.toString(36)}`,
    html: markedUp(reviewer.review(reviewLength(dice)), dice),
    rating: dice.below(6),
    created,
    revised: dice.chance(0.4) ? created + dice.below(900) * DAY : created,
    hidden: dice.chance(0.05),
    likes: dice.below(800),
    shelves: Array.from({ length: dice.below(8) }, (_, shelf) => `shelf-${shelf}-${dice.below(200)}`),
  };
}

/** Paragraphs, now and then strong, emphasised, quoted or hidden as a spoiler. */
function markedUp(text: string, dice: Dice): string {
  const paragraphs = text.split(/\n+/).map((paragraph, index) => {
    const words = paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    if (dice.chance(0.85)) return words;
    return dice.one([
      `<b>${words}</b>`,
      `<i>${words}</i>`,
      `<blockquote>${words}</blockquote>`,
      `<input type="checkbox" class="spoiler__control" aria-label="The following text has been marked spoiler. Toggle checkbox to reveal or hide." onchange="this.labels[0].setAttribute('aria-hidden', !this.checked);" id="s${index}" /><label aria-hidden="true" class="spoiler" for="s${index}">${words}</label>`,
      `${words} <a href="${SITE}/book/show/${index}" rel="nofollow">Halden</a>`,
    ]);
  });
  return paragraphs.join('<br /><br />');
}

function pageData(number: number, title: string, reviews: readonly MadeReview[]): unknown {
  const book = `Book:kca://book/amzn1.gr.book.v1.${number}`;
  const state: Record<string, unknown> = {
    ROOT_QUERY: {
      __typename: 'Query',
      [`getBookByLegacyId({"legacyId":"${number}"})`]: { __ref: book },
      'getReviews({"filters":{"resourceType":"WORK"},"pagination":{"limit":30}})': {
        __typename: 'BookReviewsConnection',
        totalCount: 4321,
        edges: reviews.map((review) => ({ __typename: 'BookReviewsEdge', node: { __ref: `Review:${idOf(review)}` } })),
        pageInfo: { nextPageToken: 'bench' },
      },
    },
    [book]: {
      __typename: 'Book',
      id: book.slice('Book:'.length),
      legacyId: number,
      title,
      titleComplete: title,
      webUrl: `${SITE}/book/show/${number}`,
      description: 'Forty years of one trade, <i>weighed</i> out.<br /><br />A slow book.',
      primaryContributorEdge: { node: { __ref: 'Contributor:venn' }, role: 'Author' },
      secondaryContributorEdges: [],
      bookGenres: [{ genre: { name: 'Fiction' } }, { genre: { name: 'History' } }],
      bookSeries: [],
      details: { format: 'Paperback', numPages: 312, publicationTime: 1433142000000 },
      work: { __ref: 'Work:1' },
    },
    'Work:1': {
      details: { publicationTime: 1317625200000 },
      stats: {
        averageRating: 4.01,
        ratingsCount: 10158,
        ratingsCountDist: [301, 640, 1902, 3105, 4210],
        textReviewsCount: 4321,
      },
    },
    'Contributor:venn': { name: 'Orla Venn', description: 'Orla Venn mends scales.', works: { totalCount: 3 } },
  };
  for (const review of reviews) {
    state[`Review:${idOf(review)}`] = reviewData(review);
    state[`User:${review.number}`] = {
      __typename: 'User',
      legacyId: review.number,
      imageUrlSquare: `https://images.example/users/${review.number}._UX200_CR0,33,200,200_.jpg`,
      isAuthor: false,
      viewerRelationshipStatus: null,
      followersCount: review.likes * 7,
      textReviewsCount: review.likes * 3,
      name: review.name,
      webUrl: `${SITE}/user/show/${review.number}`,
      contributor: null,
      id: review.number,
    };
  }
  return {
    props: { pageProps: { apolloState: state, params: { book_id: `${number}` }, jwtToken: '' }, __N_SSP: true },
    page: '/book/show/[book_id]',
    query: { book_id: `${number}` },
    buildId: 'bench',
  };
}

function reviewData(review: MadeReview): unknown {
  const { number, shelves } = review;
  return {
    __typename: 'Review',
    id: idOf(review),
    creator: { __ref: `User:${number}` },
    recommendFor: null,
    updatedAt: review.revised,
    createdAt: review.created,
    spoilerStatus: review.hidden,
    lastRevisionAt: review.revised,
    text: review.html,
    rating: review.rating,
    shelving: {
      __typename: 'Shelving',
      shelf: { __typename: 'Shelf', name: 'read', webUrl: `${SITE}/review/list/${number}?shelf=read` },
      taggings: shelves.map((name) => ({
        __typename: 'Tagging',
        tag: { __typename: 'Tag', name, webUrl: `${SITE}/review/list/${number}?shelf=${name}` },
      })),
      webUrl: `${SITE}/review/show/${number}`,
    },
    likeCount: review.likes,
    viewerHasLiked: null,
    commentCount: 3,
  };
}

function idOf({ number }: MadeReview): string {
  return `kca://review:goodreads/amzn1.gr.review:goodreads.v1.bench${number}`;
}

function card({ number, name, html, rating, likes, shelves }: MadeReview, drawn: string): string {
  const tags = shelves.map(
    (shelf) =>
      `<a href="${SITE}/review/list/${number}?shelf=${shelf}" class="Button Button--tag Button--medium"><span class="Button__labelItem">${shelf}</span></a>`,
  );
  return `<article class="ReviewCard" aria-label="Review by ${name}"><div class="ReviewCard__profile"><div data-testid="name" class="ReviewerProfile__name"><a href="${SITE}/user/show/${number}">${name}</a></div></div><section class="ReviewCard__content"><section class="ReviewCard__row"><div class="ShelfStatus"><span aria-label="Rating ${rating} out of 5" role="img" class="RatingStars RatingStars__small">${drawn}</span></div><span class="Text Text__body3"><a href="${SITE}/review/show/${number}">May 1, 2020</a></span></section><section class="ReviewText"><section class="ReviewText__content" dir="auto"><div class="TruncatedContent"><span class="Formatted">${html}</span></div></section></section><section class="ReviewCard__tags"><ul class="CollapsableList">${tags.join('')}</ul></section><footer class="SocialFooter"><div data-testid="stats" class="SocialFooter__statsContainer"><div><button><span>${likes} likes</span></button></div></div></footer></section></article>`;
}

/** About `bytes` of them. */
function drawings(bytes: number, dice: Dice): string {
  let drawn = '';
  while (drawn.length < bytes) {
    const steps = Array.from({ length: 40 }, () => `${dice.below(24)}.${dice.below(1000)} ${dice.below(24)}`);
    drawn += `<svg viewBox="0 0 24 24" role="presentation"><path class="RatingStar__fill" d="M${steps.join('L')}Z"></path></svg>`;
  }
  return drawn;
}
