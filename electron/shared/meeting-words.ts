// Meetings and their agendas in words. Pure.
import type { Point } from './club-model.ts';
import type { AgendaItem, Meeting, Member } from './group-model.ts';
import { agendaMinutes } from './meeting-edits.ts';
import { counted, longDate } from './wording.ts';

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** `2026-09-24` → `Thursday, 24 September 2026` */
export function meetingDay(date: string): string {
  return `${weekday.format(new Date(date))}, ${longDate(date)}`;
}

/** What there is to find in a meeting: where it is, its items and what came of each. The words of its points are theirs. */
export function meetingText({ place, agenda }: Pick<Meeting, 'place' | 'agenda'>): string {
  const items = agenda.map(({ title, notes, outcome, remarks }) =>
    [title, notes, outcome, ...remarks.map(({ text }) => text)].filter(Boolean).join('\n'),
  );
  return [place, ...items].filter(Boolean).join('\n\n');
}

/** The agenda's minutes against those planned, over or under said in words. */
export function minutesInWords(meeting: Pick<Meeting, 'agenda' | 'plannedMinutes'>): string {
  const sum = agendaMinutes(meeting);
  const { plannedMinutes: planned } = meeting;
  const without = meeting.agenda.filter(({ minutes }) => minutes === undefined).length;
  const rest = without && without < meeting.agenda.length ? ` ${counted(without, 'item')} without minutes.` : '';
  if (!sum)
    return planned ? `${counted(planned, 'minute')} planned; no item has minutes yet.` : 'No item has minutes yet.';
  if (planned === undefined) return `${counted(sum, 'minute')}.${rest}`;
  const left = planned - sum;
  const said = left === 0 ? 'just right' : left > 0 ? `${left} to spare` : `${-left} too many`;
  return `${sum} of ${counted(planned, 'minute')}: ${said}.${rest}`;
}

/** What an item is called; `quoted` are the words its point quotes, as they may be shown. */
export function itemTitle(
  { title, pointId }: AgendaItem,
  point: Point | undefined,
  quoted: string | undefined,
): string {
  if (title) return title;
  if (point?.text) return point.text;
  if (quoted) return `“${quoted}”`;
  return pointId !== undefined && !point ? 'A point that was deleted' : 'An item without words';
}

/** What became of an item, in a word; undefined while nothing did. */
export function itemState({ done }: AgendaItem, point: Point | undefined): 'Discussed' | 'Parked' | 'Done' | undefined {
  if (point?.status === 'discussed') return 'Discussed';
  if (point?.status === 'parked') return 'Parked';
  return !point && done ? 'Done' : undefined;
}

/** The names of members by id, in the order of the list; of one nobody knows any more, that. */
export function memberNames(ids: readonly string[], members: readonly Member[]): string[] {
  const known = members.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const unknown = ids.length - known.length;
  return unknown > 0 ? [...known, unknown === 1 ? 'a former member' : `${unknown} former members`] : known;
}

/** When and where a meeting is, and who comes or came, as far as that is known: label and words of each. */
export function meetingFacts(
  { date, time, place, attendees }: Meeting,
  members: readonly Member[],
): (readonly [label: 'When' | 'Where' | 'Who came', words: string])[] {
  const facts = [
    ['When', [meetingDay(date), time].filter(Boolean).join(', ')],
    ['Where', place ?? ''],
    ['Who came', memberNames(attendees, members).join(', ')],
  ] as const;
  return facts.filter(([, words]) => words);
}

/** What was typed as minutes: undefined for nothing, NaN for what is no whole number. */
export function typedMinutes(text: string): number | undefined {
  const tidy = text.trim();
  if (!tidy) return undefined;
  return /^\d+$/.test(tidy) ? Number(tidy) : Number.NaN;
}

/** Whether there is anything yet that minutes could say. */
export function cameToSomething({ agenda }: Pick<Meeting, 'agenda'>, points: readonly Point[]): boolean {
  const over = new Set(points.flatMap(({ id, status }) => (status === 'open' ? [] : [id])));
  return agenda.some(
    ({ pointId, outcome, remarks, done }) =>
      outcome || remarks.length || done || (pointId !== undefined && over.has(pointId)),
  );
}

/** What the evening came to: "3 discussed, 1 parked, 2 open." */
export function becameInWords(
  entries: readonly { readonly item: AgendaItem; readonly point: Point | undefined }[],
): string {
  const states = entries.map(({ item, point }) => itemState(item, point));
  const said = (['Discussed', 'Done', 'Parked', undefined] as const).flatMap((state) => {
    const count = states.filter((each) => each === state).length;
    return count ? `${count} ${state?.toLowerCase() ?? 'open'}` : [];
  });
  return said.length ? `${said.join(', ')}.` : 'It had no items.';
}
