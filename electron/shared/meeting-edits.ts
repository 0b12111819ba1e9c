// The changes a member can make to meetings and their agendas. What a field refuses is said in a sentence before anything is
// changed; times and minutes are plain numbers and text, so that a field can be checked while it is typed in.
import { generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { type Entries, parts, readClub } from './club-document.ts';
import {
  type Editing,
  entryOf,
  inOneLine,
  lengthRefusal,
  newEntry,
  refuse,
  setFields,
  setMembers,
  signature,
  transact,
} from './editing.ts';
import {
  type AgendaItem,
  MAX_AGENDA_TEXT,
  MAX_AGENDA_TITLE,
  MAX_MEETING_PLACE,
  MAX_MINUTES,
  type Meeting,
  meetingDateSchema,
  meetingTimeSchema,
} from './group-model.ts';
import { Problem } from './problem.ts';
import { normaliseText } from './rich-text.ts';

export interface MeetingDraft {
  readonly date: string;
  readonly time?: string | undefined;
  readonly place?: string | undefined;
  readonly attendees: readonly string[];
  readonly plannedMinutes?: number | undefined;
}

/** Why a field of a meeting cannot hold that, as a sentence for the field; undefined where it can. */
export const meetingRefusals = {
  date: (date: string) =>
    meetingDateSchema.safeParse(date).success ? undefined : 'A meeting needs a day, such as 24 September 2026.',
  time: (time: string) =>
    !time || meetingTimeSchema.safeParse(time).success ? undefined : 'A time has hours and minutes, such as 19:30.',
  place: (place: string) => lengthRefusal('A place', inOneLine(place), MAX_MEETING_PLACE),
  plannedMinutes: (minutes: number | undefined) =>
    minutes === undefined || (Number.isInteger(minutes) && minutes >= 1 && minutes <= 24 * 60)
      ? undefined
      : 'A meeting takes whole minutes, from 1 to 1,440.',
  minutes: (minutes: number | undefined) =>
    minutes === undefined || (Number.isInteger(minutes) && minutes >= 0 && minutes <= MAX_MINUTES)
      ? undefined
      : `An item takes whole minutes, from 0 to ${MAX_MINUTES}.`,
  title: (title: string) =>
    inOneLine(title) ? lengthRefusal('A title', inOneLine(title), MAX_AGENDA_TITLE) : 'An item needs a title.',
};

/** @returns the new meeting's id; its agenda is empty. @throws Problem REFUSED for what meetingRefusals refuse. */
export function addMeeting(editing: Editing, draft: MeetingDraft): string {
  checkMeeting(draft);
  const id = editing.newId();
  const now = editing.now();
  const { attendees, ...facts } = draft;
  transact(editing, 'add meeting', () => {
    const lists = { attendees: new Y.Map(attendees.map((each) => [each, true])), agenda: new Y.Map() };
    parts(editing.doc).meetings.set(id, newEntry({ ...tidied(facts), createdAt: now, updatedAt: now, ...lists }));
  });
  return id;
}

/** Changes what `change` has. @throws Problem NOT_FOUND if the meeting is gone; REFUSED for what meetingRefusals refuse. */
export function updateMeeting(editing: Editing, meetingId: string, change: Partial<MeetingDraft>): void {
  const meeting = entryOf(parts(editing.doc).meetings, meetingId, 'meeting');
  checkMeeting(change);
  const { attendees, ...facts } = change;
  transact(editing, 'change meeting', () => {
    setFields(meeting, tidied(facts));
    if (attendees) setMembers(mapIn(meeting, 'attendees'), attendees);
    meeting.set('updatedAt', editing.now());
  });
}

export function removeMeeting(editing: Editing, meetingId: string): void {
  transact(editing, 'delete meeting', () => parts(editing.doc).meetings.delete(meetingId));
}

/** A point, or a free item with a title. */
export type ItemDraft = Pick<AgendaItem, 'pointId' | 'title' | 'minutes'>;

/**
 * Puts items at the end of the agenda, or before one of its items.
 * @returns their ids. @throws Problem NOT_FOUND if the meeting is gone; REFUSED for what meetingRefusals refuse.
 */
export function addAgendaItems(
  editing: Editing,
  meetingId: string,
  drafts: readonly ItemDraft[],
  before?: string,
): string[] {
  const agenda = agendaOf(editing, meetingId);
  for (const { pointId, title = '', minutes } of drafts) {
    if (pointId === undefined || title) refuse(meetingRefusals.title(title));
    refuse(meetingRefusals.minutes(minutes));
  }
  const orders = ordersBefore(itemsOf(editing, meetingId), before, drafts.length);
  const ids = drafts.map(() => editing.newId());
  transact(editing, drafts.length === 1 ? 'add agenda item' : `add ${drafts.length} agenda items`, () => {
    for (const [index, { title, ...draft }] of drafts.entries()) {
      const named = title === undefined ? undefined : inOneLine(title) || undefined;
      const entry = newEntry({ ...draft, title: named, order: orders[index], remarks: new Y.Map() });
      agenda.set(ids[index] ?? '', entry);
    }
  });
  return ids;
}

/** Moves items, in the order given, before another one or to the end. Items that have gone are passed over. */
export function moveAgendaItems(
  editing: Editing,
  meetingId: string,
  itemIds: readonly string[],
  before: string | undefined,
): void {
  const agenda = agendaOf(editing, meetingId);
  const moved = itemIds.filter((id) => agenda.has(id));
  const items = itemsOf(editing, meetingId);
  const others = items.filter(({ id }) => !moved.includes(id));
  // Before an item that moves itself is before the next one that stays.
  const from = items.findIndex(({ id }) => id === before);
  const stays = from < 0 ? undefined : items.slice(from).find(({ id }) => !moved.includes(id))?.id;
  const orders = ordersBefore(others, stays, moved.length);
  transact(editing, 'move agenda items', () => {
    for (const [index, id] of moved.entries()) setFields(entryOf(agenda, id, 'item'), { order: orders[index] });
  });
}

/** Puts the whole agenda into an order, as one step; items not named follow as they stood. */
export function orderAgenda(editing: Editing, meetingId: string, itemIds: readonly string[]): void {
  const agenda = agendaOf(editing, meetingId);
  const standing = itemsOf(editing, meetingId).map(({ id }) => id);
  const named = itemIds.filter((id) => standing.includes(id));
  const ids = [...named, ...standing.filter((id) => !named.includes(id))];
  const orders = generateNKeysBetween(null, null, ids.length);
  transact(editing, 'order agenda', () => {
    for (const [index, id] of ids.entries()) setFields(entryOf(agenda, id, 'item'), { order: orders[index] });
  });
}

export type ItemChange = {
  readonly [Field in 'title' | 'minutes' | 'notes' | 'outcome' | 'done']?: AgendaItem[Field] | undefined;
};

/** Changes what `change` has. @throws Problem NOT_FOUND if the item is gone; REFUSED for what is too long or no whole number. */
export function updateAgendaItem(editing: Editing, meetingId: string, itemId: string, change: ItemChange): void {
  const item = entryOf(agendaOf(editing, meetingId), itemId, 'item');
  refuse(meetingRefusals.minutes(change.minutes));
  if (change.title !== undefined && (change.title || !item.has('pointId'))) {
    refuse(meetingRefusals.title(change.title));
  }
  refuse(lengthRefusal('A note', change.notes ?? '', MAX_AGENDA_TEXT));
  refuse(lengthRefusal('An outcome', change.outcome ?? '', MAX_AGENDA_TEXT));
  const texts = Object.fromEntries(
    Object.entries(change).map(([name, value]) => [name, typeof value === 'string' ? tidyText(value) : value]),
  );
  const title = inOneLine(change.title ?? '') || undefined;
  transact(editing, 'change agenda item', () => setFields(item, { ...texts, ...('title' in change && { title }) }));
}

export function removeAgendaItems(editing: Editing, meetingId: string, itemIds: readonly string[]): void {
  const agenda = agendaOf(editing, meetingId);
  transact(editing, itemIds.length === 1 ? 'take item off the agenda' : 'take items off the agenda', () => {
    for (const id of itemIds) agenda.delete(id);
  });
}

/** Writes down what was said about an item. @returns its id. @throws Problem NOT_FOUND; REFUSED for an empty or over-long remark. */
export function addRemark(editing: Editing, meetingId: string, itemId: string, text: string): string {
  const item = entryOf(agendaOf(editing, meetingId), itemId, 'item');
  const tidy = tidyText(text);
  if (!tidy) throw new Problem('REFUSED', 'A remark needs a word.');
  refuse(lengthRefusal('A remark', tidy, MAX_AGENDA_TEXT));
  const id = editing.newId();
  const by = signature(editing);
  const remark = { id, text: tidy, at: editing.now(), ...(by !== undefined && { by }) };
  transact(editing, 'add remark', () => mapIn(item, 'remarks').set(id, remark));
  return id;
}

export function removeRemark(editing: Editing, meetingId: string, itemId: string, remarkId: string): void {
  const item = entryOf(agendaOf(editing, meetingId), itemId, 'item');
  transact(editing, 'delete remark', () => mapIn(item, 'remarks').delete(remarkId));
}

/** The minutes of all items together; those without any count nothing. */
export function agendaMinutes({ agenda }: Pick<Meeting, 'agenda'>): number {
  return agenda.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}

function agendaOf(editing: Editing, meetingId: string): Entries {
  return mapIn(entryOf(parts(editing.doc).meetings, meetingId, 'meeting'), 'agenda') as Entries;
}

function itemsOf(editing: Editing, meetingId: string): readonly AgendaItem[] {
  return readClub(editing.doc).meetings.find(({ id }) => id === meetingId)?.agenda ?? [];
}

function ordersBefore(items: readonly AgendaItem[], before: string | undefined, count: number): string[] {
  const at = items.findIndex(({ id }) => id === before);
  const next = at < 0 ? items.length : at;
  const low = items[next - 1]?.order;
  // Two replicas may have given two items the same place; there is none between them, so the new ones come after both.
  const high = items.slice(next).find(({ order }) => low === undefined || order > low)?.order;
  return generateNKeysBetween(low ?? null, high ?? null, count);
}

function mapIn(entry: Y.Map<unknown>, name: string): Y.Map<unknown> {
  const map = entry.get(name);
  if (map instanceof Y.Map) return map;
  const made = new Y.Map<unknown>();
  entry.set(name, made);
  return made;
}

function checkMeeting({ date, time, place, plannedMinutes }: Partial<MeetingDraft>): void {
  if (date !== undefined) refuse(meetingRefusals.date(date));
  refuse(meetingRefusals.time(time ?? ''));
  refuse(meetingRefusals.place(place ?? ''));
  refuse(meetingRefusals.plannedMinutes(plannedMinutes));
}

function tidied(facts: Partial<Omit<MeetingDraft, 'attendees'>>): Record<string, unknown> {
  return {
    ...facts,
    ...('time' in facts && { time: facts.time || undefined }),
    ...('place' in facts && { place: inOneLine(facts.place ?? '') || undefined }),
  };
}

function tidyText(text: string): string | undefined {
  return normaliseText(text).trim() || undefined;
}
