// From what was chosen to what is asked of the companion. What was chosen once and is gone since – a tag, a member – counts no more.
import type { Club } from '../../../electron/shared/club-document.ts';
import { defined } from '../../../electron/shared/defined.ts';
import {
  type Audience,
  type DataFormat,
  type DiscussionFormat,
  type DiscussionRequest,
  dataFormatSchema,
  discussionFormatSchema,
  type ExportFormat,
  type ExportRequest,
  type PointChoice,
} from '../../../electron/shared/export-model.ts';
import type { ExportOptions } from '../../../electron/shared/settings.ts';

/** One thing of the book that is taken out, where it is not the book as a whole. */
export type ExportSubject = { readonly noteId: string } | { readonly meetingId: string };

export type Chosen = Pick<Club, 'tags' | 'members' | 'meetings' | 'notes'>;

export function isDiscussion(format: ExportFormat): format is DiscussionFormat {
  return discussionFormatSchema.safeParse(format).success;
}

/** Whether it asks for a discussion laid out to be read. */
export function isOfDiscussion(request: ExportRequest): request is DiscussionRequest {
  return isDiscussion(request.format);
}

/** Whether it holds the book whole, with nothing to choose. */
export function isData(format: ExportFormat): format is DataFormat {
  return dataFormatSchema.safeParse(format).success;
}

/** What is chosen at first: as it was last for the book, or all that belongs to a subject of its own. */
export function beginning(remembered: ExportOptions, subject: ExportSubject | undefined): ExportOptions {
  if (!subject) return remembered;
  const format = isDiscussion(remembered.format) ? remembered.format : 'docx';
  const all = { tagIds: [], statuses: [], memberIds: [], query: '', notesLeftOut: [] };
  if ('noteId' in subject) return { ...remembered, ...all, format, parts: ['notes'] };
  const { meetingId } = subject;
  return { ...remembered, ...all, format, parts: ['agenda', 'points', 'sources'], groupBy: 'agenda', meetingId };
}

export function exportRequest(
  bookId: string,
  options: ExportOptions,
  club: Chosen,
  subject?: ExportSubject,
): ExportRequest {
  const { format } = options;
  if (isData(format)) {
    return { bookId, format, ...(format === 'reviews-csv' && { byteOrderMark: options.byteOrderMark }) };
  }
  if (!isDiscussion(format)) {
    const choice = pointChoice(options, club);
    return { bookId, format, choice, ...(format === 'points-csv' && { byteOrderMark: options.byteOrderMark }) };
  }
  if (subject && 'noteId' in subject) {
    // With no other part: the file has the note's own title then.
    const choice = { audience: options.audience, parts: ['notes' as const], noteIds: [subject.noteId] };
    return { bookId, format, choice };
  }
  const noteIds = chosenNotes(options, club);
  return { bookId, format, choice: defined({ ...pointChoice(options, club), parts: options.parts, noteIds }) };
}

/** None of data, which hides nothing from anybody. */
export function audienceOf(request: ExportRequest): Audience | undefined {
  return 'choice' in request ? request.choice.audience : undefined;
}

/** What the file looks like: Word and PDF files are shown as the page that says the same. */
export function previewRequest(request: ExportRequest): ExportRequest {
  return request.format === 'docx' || request.format === 'pdf' ? { ...request, format: 'html' } : request;
}

/** How many of the rarer choices are made. */
export function narrowings({ tagIds, statuses, memberIds, meetingId, query }: PointChoice): number {
  return [tagIds, statuses, memberIds, meetingId, query].filter((choice) => choice !== undefined).length;
}

export function pointChoice(options: ExportOptions, { tags, members, meetings }: Chosen): PointChoice {
  const { audience, groupBy, statuses, query } = options;
  return defined({
    audience,
    groupBy,
    tagIds: someOf(options.tagIds, tags),
    statuses: statuses.length > 0 ? statuses : undefined,
    memberIds: someOf(options.memberIds, members),
    meetingId: meetings.find(({ id }) => id === options.meetingId)?.id,
    query: query.trim() || undefined,
  });
}

/** Those that are there still; undefined where none is, which lets every point pass. */
function someOf(chosen: readonly string[], there: readonly { readonly id: string }[]): string[] | undefined {
  const left = chosen.filter((id) => there.some((each) => each.id === id));
  return left.length > 0 ? left : undefined;
}

/** Undefined where none is left out. */
function chosenNotes({ notesLeftOut }: ExportOptions, { notes }: Chosen): string[] | undefined {
  const chosen = notes.map(({ id }) => id).filter((id) => !notesLeftOut.includes(id));
  return chosen.length < notes.length ? chosen : undefined;
}
