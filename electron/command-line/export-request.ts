// From the options of `commonplace export` to a request: formats by their names, and tags, members, meetings and notes by theirs.
import type { Companion } from '../companion.ts';
import { writableFormats } from '../exporting/write-file.ts';
import { type Club, GROUP_ID, readClub } from '../shared/club-document.ts';
import { type PointStatus, pointStatuses } from '../shared/club-model.ts';
import { defined } from '../shared/defined.ts';
import {
  audienceSchema,
  type DataFormat,
  type DiscussionChoice,
  type DiscussionPart,
  dataFormatSchema,
  discussionFormatSchema,
  discussionParts,
  type ExportFormat,
  type ExportRequest,
  groupings,
  type PointsFormat,
  pointsFormatSchema,
} from '../shared/export-model.ts';
import type { Meeting } from '../shared/group-model.ts';
import { knownMembers } from '../shared/known-members.ts';
import { Problem } from '../shared/problem.ts';
import { inTreeOrder, tagNamed, tagPaths } from '../shared/tag-tree.ts';
import type { Values } from './command.ts';
import { allNamed, noneNamed } from './named-things.ts';

export const exportOptions = {
  format: { type: 'string', default: 'md' },
  audience: { type: 'string' },
  tag: { type: 'string', multiple: true },
  query: { type: 'string' },
  status: { type: 'string', multiple: true },
  member: { type: 'string', multiple: true },
  meeting: { type: 'string' },
  by: { type: 'string' },
  note: { type: 'string', multiple: true },
  part: { type: 'string', multiple: true },
  'no-bom': { type: 'boolean' },
} as const;

export type ExportValues = Partial<Values<typeof exportOptions>>;

/** DESIGN §8 has shorter names for two. */
const otherNames: Readonly<Record<string, ExportFormat>> = { csv: 'points-csv', club: 'json' };

const choosingPoints = ['audience', 'tag', 'query', 'status', 'member', 'meeting', 'by'] as const;
const choosingParts = ['note', 'part'] as const;
const onlyNotes: DiscussionPart[] = ['notes'];

/** @throws Problem USAGE for options that do not fit together; REFUSED for a tag, member, meeting or note that is not there. */
export function exportRequest(companion: Companion, bookId: string, values: ExportValues): ExportRequest {
  const format = formatNamed(values.format ?? 'md');
  const bom = values['no-bom'] ? { byteOrderMark: false } : {};
  const data = dataFormatSchema.safeParse(format);
  if (data.success) {
    refuseOthers(
      format,
      values,
      isTable(data.data) ? ['no-bom'] : [],
      'it holds the whole book, nothing chosen or hidden',
    );
    return { bookId, format: data.data, ...bom };
  }
  const points = pointsFormatSchema.safeParse(format);
  if (points.success) {
    const own = [...choosingPoints, ...(isTable(points.data) ? (['no-bom'] as const) : [])];
    refuseOthers(format, values, own, 'it holds points');
    return { bookId, format: points.data, choice: choiceOf(companion, bookId, values), ...bom };
  }
  refuseOthers(format, values, [...choosingPoints, ...choosingParts], 'it is no table');
  return { bookId, format: discussionFormatSchema.parse(format), choice: choiceOf(companion, bookId, values) };
}

function formatNamed(name: string): ExportFormat {
  const format = writableFormats.find((known) => known === (otherNames[name] ?? name));
  if (format) return format;
  const names = [...writableFormats, ...Object.keys(otherNames)];
  throw new Problem('USAGE', `--format takes one of: ${names.join(', ')}.`);
}

function isTable(format: PointsFormat | DataFormat): boolean {
  return format === 'points-csv' || format === 'reviews-csv';
}

function refuseOthers(
  format: ExportFormat,
  { format: _, ...values }: ExportValues,
  own: readonly (keyof ExportValues)[],
  because: string,
): void {
  const other = Object.entries(values).find(
    ([name, value]) => value !== undefined && !own.some((allowed) => allowed === name),
  );
  if (other) throw new Problem('USAGE', `--${other[0]} does not go with --format ${format}: ${because}.`);
}

function choiceOf({ library, clubs }: Companion, bookId: string, values: ExportValues): DiscussionChoice {
  const of = library.book(bookId).title;
  const club = readClub(clubs.doc(bookId));
  const members = knownMembers(readClub(clubs.doc(GROUP_ID)), club);
  const { query, by, meeting } = values;
  const noteIds = values.note?.flatMap((title) =>
    allNamed(title, club.notes, (note) => note.title, { what: 'note', of }).map(({ id }) => id),
  );
  const parts = values.part?.map((part) => oneOf('--part', part, discussionParts));
  return defined({
    audience: oneOf('--audience', values.audience ?? 'handout', audienceSchema.options),
    groupBy: by === undefined ? undefined : oneOf('--by', by, groupings),
    tagIds: values.tag?.map((name) => tagId(name, club, of)),
    statuses: values.status?.map((status): PointStatus => oneOf('--status', status, pointStatuses)),
    memberIds: values.member?.flatMap((name) =>
      allNamed(name, members, (member) => member.name, { what: 'member', of }).map(({ id }) => id),
    ),
    meetingId: meeting === undefined ? undefined : meetingOn(meeting, club.meetings, of).id,
    query,
    noteIds,
    // Who names a note wants that, and no book around it.
    parts: parts ?? (noteIds && onlyNotes),
  });
}

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new Problem('USAGE', `${option} takes one of: ${known.join(', ')}.`);
  return found;
}

function tagId(name: string, { tags }: Pick<Club, 'tags'>, of: string): string {
  const found = tagNamed(tags, name);
  if (found) return found.id;
  const paths = tagPaths(tags);
  const names = inTreeOrder(tags).flatMap(({ tag }) => paths.get(tag.id) ?? []);
  throw noneNamed(name, names, { what: 'tag', of });
}

/** By its day, or by day and time where there are two on one day. */
function meetingOn(named: string, meetings: readonly Meeting[], of: string): Meeting {
  const nameOf = ({ date, time }: Meeting) => (time === undefined ? date : `${date} ${time}`);
  const found = meetings.filter((meeting) => meeting.date === named.trim() || nameOf(meeting) === named.trim());
  const [first, another] = found;
  if (!first) throw noneNamed(named, meetings.map(nameOf), { what: 'meeting', of });
  if (another) {
    const times = found.map((meeting) => `“${nameOf(meeting)}”`).join(', ');
    throw new Problem('REFUSED', `There are several meetings on ${named}. Name one of them: ${times}.`);
  }
  return first;
}
