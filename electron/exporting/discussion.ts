// The neutral discussion tree: what is said about a book, by whom, about which words. Every export format is written from it,
// so what an audience may see is decided here, once.
import type { Club } from '../shared/club-document.ts';
import type { Point, Tag } from '../shared/club-model.ts';
import type { Audience } from '../shared/contract.ts';
import { defined } from '../shared/defined.ts';
import { groupBy } from '../shared/group-by.ts';
import type { Book, Passage, Review } from '../shared/model.ts';
import { coveredBy, inTreeOrder, lineagesOf } from '../shared/tag-tree.ts';
import { type Block, mapEmbeds, type NoteBlock, type PointQuotation } from './blocks.ts';
import { keptQuotation, type Quotation, type Quoting, quotationOf } from './quotation.ts';
import { bookFacts, sourceTitle } from './wording.ts';

export interface DiscussionInput {
  readonly book: Book;
  readonly club: Club;
  readonly reviews: ReadonlyMap<string, Review>;
  readonly passages: ReadonlyMap<string, Passage>;
  /** By note id. */
  readonly noteBlocks: ReadonlyMap<string, readonly NoteBlock[]>;
  readonly audience: Audience;
  /** Only points with one of these tags or one below them, and only those tags as groups; an empty list is no point at all. Notes stay. */
  readonly tagIds?: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export interface Discussion {
  readonly book: Book;
  /** Lines of plain text about the book. */
  readonly facts: readonly string[];
  readonly audience: Audience;
  readonly date: string;
  readonly groups: readonly PointGroup[];
  readonly notes: readonly DiscussionNote[];
  readonly sources: readonly Source[];
  readonly counts: DiscussionCounts;
}

/**
 * Points under the first of their tags; without a tag: the untagged ones, last. Tags stand before those below them, without points
 * of their own too.
 */
export interface PointGroup {
  readonly tag?: Tag;
  /** How many tags it stands below. */
  readonly depth: number;
  readonly points: readonly DiscussionPoint[];
}

export interface DiscussionPoint extends Pick<Point, 'id' | 'kind' | 'text' | 'status' | 'createdAt'> {
  readonly private: boolean;
  /** The tags it has besides its group's, by name. */
  readonly otherTags: readonly Tag[];
  readonly quotations: readonly Quotation[];
}

/** A point where a note quotes it: as it is now, or as the note kept it once it is gone. */
export interface InsertedPoint extends Pick<Point, 'text' | 'kind'> {
  readonly quotations: readonly Quotation[];
}

export type DiscussionBlock = Block<InsertedPoint>;

export interface DiscussionNote {
  readonly id: string;
  /** Never empty. */
  readonly title: string;
  readonly blocks: readonly DiscussionBlock[];
}

/** What is quoted somewhere in the discussion. */
export type Source = QuotedReview | QuotedPassages;

export interface QuotedReview {
  readonly reviewId: string;
  readonly reviewer: string;
  readonly date?: string;
  readonly rating?: number;
  readonly title?: string;
  readonly url?: string;
}

/** The book itself, once for each reader who marked passages of it and each place they did. */
export interface QuotedPassages {
  readonly writer: string;
  readonly book: string;
  readonly highlightedBy?: string;
  readonly title?: string;
}

/** What there is to export, and why there may be less than the group made. */
export interface DiscussionCounts {
  readonly points: number;
  readonly notes: number;
  /** Private points that the hand-out leaves out, and points without one of the chosen tags. */
  readonly leftOutAsPrivate: number;
  readonly leftOutByTag: number;
}

/** What one audience may see of a club's discussion of a book, with every quotation resolved to its reviewer's words. */
export function discussionTree(input: DiscussionInput): Discussion {
  const { book, club, audience, tagIds } = input;
  const shown = club.points.filter((point) => audience === 'leader' || point.private !== true);
  const choosable = chosenTags(club.tags, tagIds);
  const chosen = tagIds ? shown.filter((point) => point.tagIds.some((id) => choosable.has(id))) : shown;
  const groups = grouped(chosen, club.tags, choosable, input);
  const notes = club.notes.map((note) => ({
    id: note.id,
    title: note.title.trim() || 'Untitled note',
    blocks: resolved(input.noteBlocks.get(note.id) ?? [], club.points, input),
  }));
  return {
    book,
    facts: bookFacts(book),
    audience,
    date: input.today,
    groups,
    notes,
    sources: sourcesOf([...groups.flatMap((group) => group.points), ...notes.flatMap(insertedIn)], input),
    counts: {
      points: chosen.length,
      notes: notes.length,
      leftOutAsPrivate: club.points.length - shown.length,
      leftOutByTag: shown.length - chosen.length,
    },
  };
}

/** Those chosen, and all below them; every tag where none is chosen. */
function chosenTags(tags: readonly Tag[], tagIds: readonly string[] | undefined): ReadonlySet<string> {
  const lineages = lineagesOf(tags);
  const isChosen = (id: string) => !tagIds || lineages.get(id)?.some((each) => tagIds.includes(each));
  return new Set(tags.map(({ id }) => id).filter(isChosen));
}

function grouped(
  points: readonly Point[],
  tags: readonly Tag[],
  choosable: ReadonlySet<string>,
  quoting: Quoting,
): PointGroup[] {
  const placed = inTreeOrder(tags);
  const order = new Map(placed.map(({ tag }, at) => [tag.id, at]));
  const byTag = groupBy(points, ({ tagIds }) =>
    tagIds
      .filter((id) => choosable.has(id))
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .at(0),
  );
  const lineages = lineagesOf(tags);
  const headed = coveredBy(
    lineages,
    [...byTag.keys()].flatMap((id) => id ?? []),
  );
  const listed = (tag: Tag | undefined) =>
    (byTag.get(tag?.id) ?? []).map((point) => discussionPoint(point, tag, tags, quoting));
  const untagged = listed(undefined);
  return [
    ...placed
      .filter(({ tag }) => headed.has(tag.id))
      .map(({ tag, depth }): PointGroup => ({ tag, depth, points: listed(tag) })),
    ...(untagged.length ? [{ depth: 0, points: untagged }] : []),
  ];
}

function discussionPoint(
  point: Point,
  under: Tag | undefined,
  tags: readonly Tag[],
  quoting: Quoting,
): DiscussionPoint {
  return {
    id: point.id,
    kind: point.kind,
    text: point.text,
    status: point.status,
    createdAt: point.createdAt,
    private: point.private === true,
    otherTags: tags.filter((other) => other !== under && point.tagIds.includes(other.id)),
    quotations: point.evidence.map((evidence) => quotationOf(evidence, quoting)),
  };
}

/** A note's blocks with its points as they are now; a private one is no more in a hand-out's notes than among its points. */
function resolved(blocks: readonly NoteBlock[], points: readonly Point[], quoting: Quoting): DiscussionBlock[] {
  const byId = new Map(points.map((point) => [point.id, point]));
  return mapEmbeds(blocks, (embed: PointQuotation): InsertedPoint | undefined => {
    const point = byId.get(embed.pointId);
    if (!point) {
      const kept = keptQuotation(embed, quoting);
      return { kind: 'remark', text: embed.text, quotations: kept ? [kept] : [] };
    }
    if (point.private === true && quoting.audience === 'handout') return undefined;
    const quotations = point.evidence.map((evidence) => quotationOf(evidence, quoting));
    return { kind: point.kind, text: point.text, quotations };
  });
}

function insertedIn(note: DiscussionNote): InsertedPoint[] {
  const inserted: InsertedPoint[] = [];
  mapEmbeds(note.blocks, (embed) => inserted.push(embed));
  return inserted;
}

/** The book first, then each quoted review once, by reviewer's name and then by date. */
function sourcesOf(quoting: readonly InsertedPoint[], input: DiscussionInput): Source[] {
  const quotations = quoting.flatMap((point) => point.quotations);
  return [...quotedPassages(quotations, input.book), ...quotedReviews(quotations, input.reviews)];
}

function quotedPassages(quotations: readonly Quotation[], book: Book): QuotedPassages[] {
  const quoted = quotations.flatMap((quotation) => ('writer' in quotation && quotation.passageId ? [quotation] : []));
  const byOrigin = groupBy(quoted, ({ highlightedBy, sourceTitle }) => JSON.stringify([highlightedBy, sourceTitle]));
  return [...byOrigin.values()]
    .flatMap((group) => group.slice(0, 1))
    .map(({ writer, highlightedBy, sourceTitle }) =>
      defined({ writer, book: book.title, highlightedBy, title: sourceTitle }),
    )
    .sort((a, b) => (a.highlightedBy ?? '').localeCompare(b.highlightedBy ?? ''));
}

function quotedReviews(quotations: readonly Quotation[], reviews: ReadonlyMap<string, Review>): QuotedReview[] {
  const ids = new Set(quotations.flatMap((quotation) => ('reviewer' in quotation && quotation.reviewId) || []));
  const quoted = [...ids].flatMap((id) => reviews.get(id) ?? []);
  return quoted
    .map((review) =>
      defined({
        reviewId: review.id,
        reviewer: review.reviewer.name,
        date: review.writtenOn,
        rating: review.rating,
        title: sourceTitle(review.source),
        url: review.source.url,
      }),
    )
    .sort((a, b) => a.reviewer.localeCompare(b.reviewer) || (a.date ?? '').localeCompare(b.date ?? ''));
}
