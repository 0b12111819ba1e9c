// The club document: one Y.Doc per book with everything the group made, and one for the group itself (GROUP_ID) with its list of
// members, its templates and the notes that belong to no book. All reading of it goes through here, and so does the check of
// what comes from outside. Entries that do not fit the schema (a newer version's, a damaged one) are kept but not shown.
import * as Y from 'yjs';
import type { z } from 'zod';
import { type Note, noteSchema, type Point, pointSchema, sameQuotation, type Tag, tagSchema } from './club-model.ts';
import { defined } from './defined.ts';
import {
  agendaItemSchema,
  type Meeting,
  type Member,
  meetingSchema,
  memberSchema,
  remarkSchema,
  type SpoilerMark,
  spoilerMarkSchema,
} from './group-model.ts';
import { Problem } from './problem.ts';

/** Stands where a book's id does for the document of the group itself; no book has such an id. */
export const GROUP_ID = '_group';

export interface Club {
  /** By name. A `parentId` is that of a tag that is there, and leads to no circle. */
  readonly tags: readonly Tag[];
  /** Oldest first. */
  readonly points: readonly Point[];
  /** Oldest first. */
  readonly notes: readonly Note[];
  /** Notes to begin others with, oldest first. */
  readonly templates: readonly Note[];
  /** By name. */
  readonly members: readonly Member[];
  /** The earliest first. */
  readonly meetings: readonly Meeting[];
  /** Oldest first: of two on the same words the later one holds. */
  readonly spoilerMarks: readonly SpoilerMark[];
  /** Ids of reviews that were read, and of starred ones. */
  readonly read: ReadonlySet<string>;
  readonly starred: ReadonlySet<string>;
}

export type Entries = Y.Map<Y.Map<unknown>>;

/** The document's top-level types. All but flags are maps by id, so that two members' additions never collide. */
export function parts(doc: Y.Doc) {
  return {
    tags: doc.getMap('tags') as Entries,
    points: doc.getMap('points') as Entries,
    notes: doc.getMap('notes') as Entries,
    templates: doc.getMap('templates') as Entries,
    members: doc.getMap('members') as Entries,
    meetings: doc.getMap('meetings') as Entries,
    spoilerMarks: doc.getMap('spoilerMarks') as Entries,
    read: doc.getMap('read'),
    starred: doc.getMap('starred'),
  };
}

export function readClub(doc: Y.Doc): Club {
  const { tags, points, notes, templates, members, meetings, read, starred } = parts(doc);
  const readTags = inTree(fitting(tags, tagSchema).sort(byName));
  const tagOrder = new Map(readTags.map(({ id }, at) => [id, at]));
  const inTagOrder = (a: string, b: string) => (tagOrder.get(a) ?? 0) - (tagOrder.get(b) ?? 0);
  return {
    tags: readTags,
    points: fitting(points, pointSchema)
      // A tag deleted by one member while another one used it leaves its id behind. In the tags' order, because the
      // document's own differs from replica to replica.
      .map((point) => ({
        ...point,
        tagIds: point.tagIds.filter((id) => tagOrder.has(id)).sort(inTagOrder),
        // Two members who import the same new text each put the quotation where it is now.
        evidence: point.evidence.filter(
          (one, index, all) => all.findIndex((other) => sameQuotation(one, other)) === index,
        ),
      }))
      .sort(byCreation),
    notes: fitting(notes, noteSchema).sort(byCreation),
    templates: fitting(templates, noteSchema).sort(byCreation),
    members: fitting(members, memberSchema).sort(byName),
    meetings: fitting(meetings, meetingSchema).sort(byDate),
    spoilerMarks: readSpoilerMarks(doc),
    read: trueKeys(read),
    starred: trueKeys(starred),
  };
}

/** Of what a club document holds only what its reviews are shielded by: they are asked for often. Oldest first. */
export function readSpoilerMarks(doc: Y.Doc): SpoilerMark[] {
  return fitting(parts(doc).spoilerMarks, spoilerMarkSchema).sort(byCreation);
}

/** The rich text of a note, or of a template; undefined where it is not in the document. */
export function noteContent(doc: Y.Doc, noteId: string): Y.XmlFragment | undefined {
  const { notes, templates } = parts(doc);
  const content = (notes.get(noteId) ?? templates.get(noteId))?.get('content');
  return content instanceof Y.XmlFragment ? content : undefined;
}

/**
 * Applies an update that did not come from our own window (a club file, another program), after trying it on a copy.
 * @throws Problem REFUSED where the update cannot be read or would leave no valid document; `doc` is untouched then.
 */
export function applyForeignUpdate(doc: Y.Doc, update: Uint8Array, origin: unknown): void {
  const trial = new Y.Doc();
  try {
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(trial, update);
    const { read, starred, ...entriesOf } = parts(trial);
    for (const entries of Object.values(entriesOf)) {
      for (const entry of entries.values()) {
        if (!(entry instanceof Y.Map)) throw new TypeError('an entry is not a map');
      }
    }
  } catch (cause) {
    throw new Problem('REFUSED', 'The changes could not be read as a club document, so nothing was taken over.', {
      cause,
    });
  } finally {
    trial.destroy();
  }
  Y.applyUpdate(doc, update, origin);
}

function fitting<T>(entries: Entries, schema: z.ZodType<T>): T[] {
  return [...entries.entries()].flatMap(([id, entry]) => {
    if (!(entry instanceof Y.Map)) return [];
    const parsed = schema.safeParse({ ...plainFields(entry), id });
    return parsed.success ? [parsed.data] : [];
  });
}

/** An entry's fields as plain values, what is kept as a map for merging's sake included; rich text is left out. */
function plainFields(entry: Y.Map<unknown>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of entry.entries()) {
    if (value instanceof Y.Array) fields[name] = value.toArray();
    else if (value instanceof Y.Map) Object.assign(fields, mapped[name]?.(value));
    else if (!(value instanceof Y.AbstractType)) fields[name] = value;
  }
  return fields;
}

const mapped: Readonly<Record<string, (map: Y.Map<unknown>) => Record<string, unknown>>> = {
  tags: (map) => ({ tagIds: [...trueKeys(map)] }),
  attendees: (map) => ({ attendees: [...trueKeys(map)].sort() }),
  agenda: (map) => ({ agenda: fitting(map as Entries, agendaItemSchema).sort(byOrder) }),
  remarks: (map) => ({
    remarks: [...map.values()].flatMap((remark) => remarkSchema.safeParse(remark).data ?? []).sort(byMoment),
  }),
};

/** Where members moved tags at once, one may stand below itself: the first by id of such a circle then stands by itself. */
function inTree(tags: readonly Tag[]): Tag[] {
  const parents = new Map(tags.map(({ id, parentId }) => [id, parentId]));
  for (const id of [...parents.keys()].sort()) {
    const parent = parents.get(id);
    if (parent === undefined) continue;
    if (!parents.has(parent) || isAbove(parents, id, parent)) parents.set(id, undefined);
  }
  return tags.map(({ parentId: _, ...tag }) => ({ ...tag, ...defined({ parentId: parents.get(tag.id) }) }));
}

function isAbove(parents: ReadonlyMap<string, string | undefined>, id: string, below: string): boolean {
  const passed = new Set<string>();
  for (let at: string | undefined = below; at !== undefined && !passed.has(at); at = parents.get(at)) {
    if (at === id) return true;
    passed.add(at);
  }
  return false;
}

function trueKeys(map: Y.Map<unknown>): Set<string> {
  return new Set([...map.entries()].flatMap(([key, value]) => (value === true ? [key] : [])));
}

function byName(a: { name: string; id: string }, b: { name: string; id: string }): number {
  return a.name.localeCompare(b.name) || a.id.localeCompare(b.id);
}

function byDate(a: Meeting, b: Meeting): number {
  return a.date.localeCompare(b.date) || (a.time ?? '').localeCompare(b.time ?? '') || a.id.localeCompare(b.id);
}

/** Fractional indexes compare by code unit; two replicas may have made the same one. */
function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function byMoment(a: { at: string; id: string }, b: { at: string; id: string }): number {
  return a.at.localeCompare(b.at) || a.id.localeCompare(b.id);
}

function byCreation(a: { createdAt: string; id: string }, b: { createdAt: string; id: string }): number {
  return a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);
}
