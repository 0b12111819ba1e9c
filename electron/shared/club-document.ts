// The club document: one Y.Doc per book with everything the group made. All reading of it goes through here, and so does the
// check of what comes from outside. Entries that do not fit the schema (a newer version's, a damaged one) are kept but not shown.
import * as Y from 'yjs';
import type { z } from 'zod';
import { type Note, noteSchema, type Point, pointSchema, sameQuotation, type Tag, tagSchema } from './club-model.ts';
import { Problem } from './problem.ts';

export interface Club {
  /** By name. */
  readonly tags: readonly Tag[];
  /** Oldest first. */
  readonly points: readonly Point[];
  /** Oldest first. */
  readonly notes: readonly Note[];
  /** Ids of reviews that were read, and of starred ones. */
  readonly read: ReadonlySet<string>;
  readonly starred: ReadonlySet<string>;
}

export type Entries = Y.Map<Y.Map<unknown>>;

/** The document's top-level types. Points, tags and notes are maps by id, so that two members' additions never collide. */
export function parts(doc: Y.Doc) {
  return {
    tags: doc.getMap('tags') as Entries,
    points: doc.getMap('points') as Entries,
    notes: doc.getMap('notes') as Entries,
    read: doc.getMap('read'),
    starred: doc.getMap('starred'),
  };
}

export function readClub(doc: Y.Doc): Club {
  const { tags, points, notes, read, starred } = parts(doc);
  const readTags = fitting(tags, tagSchema).sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
  return {
    tags: readTags,
    points: fitting(points, pointSchema)
      // A tag deleted by one member while another one used it leaves its id behind. In the tags' order, because the
      // document's own differs from replica to replica.
      .map((point) => ({
        ...point,
        tagIds: readTags.flatMap(({ id }) => (point.tagIds.includes(id) ? [id] : [])),
        // Two members who import the same new text each put the quotation where it is now.
        evidence: point.evidence.filter(
          (one, index, all) => all.findIndex((other) => sameQuotation(one, other)) === index,
        ),
      }))
      .sort(byCreation),
    notes: fitting(notes, noteSchema).sort(byCreation),
    read: trueKeys(read),
    starred: trueKeys(starred),
  };
}

/** A note's rich text, or undefined where the note is not in the document. */
export function noteContent(doc: Y.Doc, noteId: string): Y.XmlFragment | undefined {
  const content = parts(doc).notes.get(noteId)?.get('content');
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
    for (const entries of [parts(trial).tags, parts(trial).points, parts(trial).notes]) {
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

/** An entry's fields as plain values; `tags` (a set kept as a map) becomes `tagIds`, rich text is left out. */
function plainFields(entry: Y.Map<unknown>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of entry.entries()) {
    if (value instanceof Y.Array) fields[name] = value.toArray();
    else if (value instanceof Y.Map) {
      if (name === 'tags') fields.tagIds = [...trueKeys(value)];
    } else if (!(value instanceof Y.AbstractType)) fields[name] = value;
  }
  return fields;
}

function trueKeys(map: Y.Map<unknown>): Set<string> {
  return new Set([...map.entries()].flatMap(([key, value]) => (value === true ? [key] : [])));
}

function byCreation(a: { createdAt: string; id: string }, b: { createdAt: string; id: string }): number {
  return a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);
}
