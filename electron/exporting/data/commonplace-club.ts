// What a group made of a book as the data of Commonplace's own JSON, and that data read again.

import type * as Y from 'yjs';
import { z } from 'zod';
import { type ClubData, clubDataSchema, type NoteDataNode } from '../../shared/club-data.ts';
import { type Club, noteContent } from '../../shared/club-document.ts';
import type { Note } from '../../shared/club-model.ts';
import { Problem } from '../../shared/problem.ts';
import { noteData } from './note-data.ts';

/** @param club what `doc` holds, its members all that the group or the book knows */
export function clubData(bookId: string, club: Club, doc: Y.Doc): ClubData {
  const { read, starred, notes, templates, tags, points, members, meetings, spoilerMarks } = club;
  const withContent = (note: Note) => {
    const fragment = noteContent(doc, note.id);
    return { ...note, content: fragment ? noteData(fragment) : [] };
  };
  return {
    bookId,
    tags: [...tags],
    points: [...points],
    notes: notes.map(withContent),
    templates: templates.map(withContent),
    members: [...members],
    meetings: [...meetings],
    spoilerMarks: [...spoilerMarks],
    read: [...read].sort(),
    starred: [...starred].sort(),
  };
}

export interface ReadClub {
  readonly bookId: string;
  readonly club: Club;
  /** The rich text of notes and templates, by id. */
  readonly contents: ReadonlyMap<string, readonly NoteDataNode[]>;
}

const fileSchema = z.object({
  format: z.literal('commonplace'),
  version: z.literal(1),
  clubs: z.array(clubDataSchema),
});

/**
 * What the groups made, from the text of a file that `toCommonplaceJson` wrote; parts that this version does not know are passed
 * over.
 * @throws Problem REFUSED for what is no such file, or was written before such files held it.
 */
export function readCommonplaceClub(json: string): ReadClub[] {
  const parsed = fileSchema.safeParse(parsedJson(json));
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new Problem('REFUSED', `This is no Commonplace data with what a group made${where && `: see “${where}”`}.`);
  }
  return parsed.data.clubs.map(({ bookId, read, starred, notes, templates, ...rest }) => ({
    bookId,
    club: {
      ...rest,
      notes: notes.map(withoutContent),
      templates: templates.map(withoutContent),
      read: new Set(read),
      starred: new Set(starred),
    },
    contents: new Map([...notes, ...templates].map(({ id, content }) => [id, content])),
  }));
}

function withoutContent({ content: _, ...note }: ClubData['notes'][number]): Note {
  return note;
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Problem('REFUSED', 'This is no JSON, so nothing could be read from it.', { cause });
  }
}
