// Makes the discussion tree: the parts that were asked for, of what an audience may see, with every quotation resolved to its
// writer's words.

import { bookPlaceName } from '../../shared/book-place.ts';
import type { Club } from '../../shared/club-document.ts';
import type { Point, Tag } from '../../shared/club-model.ts';
import { defined } from '../../shared/defined.ts';
import { type DiscussionChoice, discussionParts } from '../../shared/export-model.ts';
import type { Book, Passage, Review } from '../../shared/model.ts';
import { tagPaths } from '../../shared/tag-tree.ts';
import { embedsIn, type NoteBlock, type NoteEmbed, replaceEmbeds } from './blocks.ts';
import { chosenPoints } from './chosen-points.ts';
import type {
  Discussion,
  DiscussionBlock,
  DiscussionNote,
  DiscussionPoint,
  Histogram,
  InsertedPoint,
  MemberOpinion,
} from './discussion.ts';
import { agendaBlocks, discussionMeeting } from './meetings.ts';
import { pointGroups } from './point-groups.ts';
import { keptQuotation, type Quoting, quotationOf } from './quotation.ts';
import { sourcesOf } from './sources.ts';
import { bookFacts } from './wording.ts';

export interface DiscussionInput {
  readonly book: Book;
  /** Its members are all that the group or the book knows. */
  readonly club: Club;
  readonly reviews: ReadonlyMap<string, Review>;
  readonly passages: ReadonlyMap<string, Passage>;
  /** By note id. */
  readonly noteBlocks: ReadonlyMap<string, readonly NoteBlock[]>;
  readonly choice: DiscussionChoice;
  /** The points that the choice's query finds, where it has one. */
  readonly foundIds?: ReadonlySet<string>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export function discussionTree(input: DiscussionInput): Discussion {
  const { book, club, choice, today } = input;
  const parts = new Set(choice.parts ?? discussionParts);
  const asked = <T>(part: (typeof discussionParts)[number], items: () => readonly T[]) =>
    parts.has(part) ? items() : [];
  const quoting: Context = { ...input, audience: choice.audience, tagPaths: tagPaths(club.tags) };
  const { points, ...leftOut } = chosenPoints(club, choice, input.foundIds);
  const written = (point: Point, under?: Tag) => discussionPoint(point, under, quoting);
  const groups = asked('points', () => pointGroups(points, club, choice, today, written));
  const notes = asked('notes', () => notesOf(quoting, choice.noteIds));
  const meetings = asked('agenda', () =>
    club.meetings
      .filter(({ id }) => choice.meetingId === undefined || id === choice.meetingId)
      .map((meeting) => discussionMeeting(meeting, quoting)),
  );
  const quotations = [
    ...groups.flatMap((group) => group.points),
    ...notes.flatMap((note) => embedsIn(note.blocks)),
  ].flatMap((point) => point.quotations);
  const [onlyNote] = parts.size === 1 && notes.length === 1 ? notes : [];
  return defined({
    title: onlyNote?.title ?? book.title,
    book,
    audience: choice.audience,
    date: today,
    facts: asked('book', () => bookFacts(book)),
    histogram: parts.has('book') ? histogramOf(book) : undefined,
    members: asked('members', () => club.members.flatMap(opinionOf)),
    meetings,
    groups,
    notes,
    sources: asked('sources', () => sourcesOf(quotations, input)),
    counts: {
      points: groups.reduce((sum, group) => sum + group.points.length, 0),
      notes: notes.length,
      meetings: meetings.length,
      ...leftOut,
    },
  });
}

interface Context extends Quoting, Pick<DiscussionInput, 'club' | 'noteBlocks'> {
  /** By tag id. */
  readonly tagPaths: ReadonlyMap<string, string>;
}

function histogramOf({ ratings: { counts } }: Book): Histogram | undefined {
  const total = counts?.reduce((sum, count) => sum + count, 0) ?? 0;
  return counts && total > 0 ? { counts, total } : undefined;
}

/** None of a member who said nothing of the book. */
function opinionOf({ name, rating, verdict }: Club['members'][number]): MemberOpinion[] {
  return rating === undefined && !verdict ? [] : [defined({ name, rating, verdict: verdict || undefined })];
}

function discussionPoint(point: Point, under: Tag | undefined, context: Context): DiscussionPoint {
  const { tags, members } = context.club;
  return defined({
    id: point.id,
    kind: point.kind,
    text: point.text,
    status: point.status,
    createdAt: point.createdAt,
    private: point.private === true,
    tags: point.tagIds.flatMap((id) => context.tagPaths.get(id) ?? []),
    otherTags: tags.filter((tag) => tag !== under && point.tagIds.includes(tag.id)).map(({ name }) => name),
    by: members.find(({ id }) => id === point.createdBy)?.name,
    place: point.place && bookPlaceName(point.place),
    quotations: point.evidence.map((evidence) => quotationOf(evidence, context)),
  });
}

function notesOf(context: Context, noteIds: readonly string[] | undefined): DiscussionNote[] {
  return context.club.notes
    .filter(({ id }) => !noteIds || noteIds.includes(id))
    .map(({ id, title }) => ({
      id,
      title: title.trim() || 'Untitled note',
      blocks: resolved(context.noteBlocks.get(id) ?? [], context),
    }));
}

/** A note's blocks with its points as they are now; a private one is no more in a hand-out's notes than among its points. */
function resolved(blocks: readonly NoteBlock[], context: Context): DiscussionBlock[] {
  const points = new Map(context.club.points.map((point) => [point.id, point]));
  return replaceEmbeds(blocks, (embed: NoteEmbed): readonly DiscussionBlock[] => {
    if ('meetingId' in embed) return agendaBlocks(embed, context);
    const point = points.get(embed.pointId);
    if (!point) {
      const kept = keptQuotation(embed, context);
      return [inserted({ kind: 'remark', text: embed.text, quotations: kept ? [kept] : [] })];
    }
    if (point.private === true && context.audience === 'handout') return [];
    const quotations = point.evidence.map((evidence) => quotationOf(evidence, context));
    return [inserted({ kind: point.kind, text: point.text, quotations })];
  });
}

function inserted(embed: InsertedPoint): DiscussionBlock {
  return { type: 'embed', embed };
}
