import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openClubDocuments } from '../../../electron/club/club-documents.ts';
import { openNoteVersions } from '../../../electron/club/note-versions.ts';
import { noteContent } from '../../../electron/shared/club-document.ts';
import { copiedContent, replaceContent } from '../../../electron/shared/note-copy.ts';
import { addNote, renameNote } from '../../../electron/shared/note-edits.ts';
import { type NoteVersion, thinned } from '../../../electron/shared/note-version.ts';
import { Problem } from '../../../electron/shared/problem.ts';
import { roomIn } from '../state/room.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A group that writes in one note; each `open` is another run of the companion on the same folder. */
async function writing() {
  const folder = await temporaryFolder();
  const room = roomIn(folder);
  const folderOf = (bookId: string) => join(folder, 'books', bookId);
  let minutes = 0;
  let ids = 0;
  const now = () => new Date(Date.UTC(2026, 8, 24, 19) + minutes * 60_000).toISOString();
  const newId = () => {
    ids += 1;
    return `id${ids}`;
  };
  const open = () => {
    const versions = openNoteVersions({ room, folderOf, newId, now });
    const clubs = openClubDocuments(room, folderOf, versions.follow);
    const doc = clubs.doc('lamp');
    const editing = { doc, origin: 'page', now, newId };
    return {
      versions,
      doc,
      editing,
      note: (title: string) => addNote(editing, title),
      write(noteId: string, words: string): void {
        minutes += 1;
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(words)]);
        noteContent(doc, noteId)?.push([paragraph]);
        doc.getMap<Y.Map<unknown>>('notes').get(noteId)?.set('updatedAt', now());
      },
      said: async (version: NoteVersion | undefined) =>
        copiedContent(await versions.content('lamp', version?.id ?? 'none')).toString(),
      async close(): Promise<void> {
        await clubs.save('lamp');
        await clubs.flush();
        await versions.close();
      },
    };
  };
  return { folder: folderOf('lamp'), open };
}

describe('the versions of a note', () => {
  test('are what it said at the end of each sitting, with its words counted', async () => {
    const { open } = await writing();
    const first = open();
    const noteId = first.note('Evening');
    first.write(noteId, 'Who is it for?');
    first.write(noteId, 'The goat.');
    await first.close();
    const second = open();
    second.write(noteId, 'And the lamp.');
    await second.close();
    const third = open();
    const listed = third.versions.list('lamp', noteId);
    expect(listed.map(({ title, words }) => [title, words])).toEqual([
      ['Evening', 9],
      ['Evening', 6],
    ]);
    expect(await third.said(listed[1])).toBe('<paragraph>Who is it for?</paragraph><paragraph>The goat.</paragraph>');
    await third.close();
    expect(third.versions.list('lamp', noteId)).toHaveLength(2);
  });

  test('begin with what the note was before, where nobody kept that', async () => {
    const { open, folder } = await writing();
    const first = open();
    const noteId = first.note('Evening');
    first.write(noteId, 'Who is it for?');
    await first.close();
    // As after a crash, or with a note from before there were versions.
    await rm(join(folder, 'note-versions.json'));
    const second = open();
    second.write(noteId, 'The goat.');
    await second.close();
    expect(second.versions.list('lamp', noteId).map(({ words }) => words)).toEqual([6, 4]);
  });

  test('can be had by name at any time, and then stay', async () => {
    const { open } = await writing();
    const { versions, doc, note, write, said } = open();
    const noteId = note('Evening');
    write(noteId, 'Who is it for?');
    await versions.keep('lamp', doc, noteId, '  Before   the meeting ');
    write(noteId, 'The goat.');
    const [kept] = versions.list('lamp', noteId);
    expect(kept).toMatchObject({ name: 'Before the meeting', words: 4 });
    expect(await said(kept)).toBe('<paragraph>Who is it for?</paragraph>');
  });

  test('bring the note back as it was, whatever it says by now', async () => {
    const { open } = await writing();
    const { versions, doc, note, write } = open();
    const noteId = note('Evening');
    write(noteId, 'Who is it for?');
    const { id } = await versions.keep('lamp', doc, noteId, 'First');
    write(noteId, 'The goat.');
    const content = noteContent(doc, noteId);
    if (!content) throw new Error('The note is gone.');
    replaceContent(content, copiedContent(await versions.content('lamp', id)));
    expect(content.toString()).toBe('<paragraph>Who is it for?</paragraph>');
  });

  test('are not doubled by a sitting in which only another note was written, or only a title', async () => {
    const { open } = await writing();
    const first = open();
    const [one, other] = [first.note('One'), first.note('Other')];
    first.write(one, 'Words.');
    await first.close();
    const second = open();
    second.write(other, 'Others.');
    renameNote(second.editing, one, 'The one');
    await second.close();
    expect(second.versions.list('lamp', one)).toHaveLength(1);
    expect(second.versions.list('lamp', other)).toHaveLength(1);
  });

  test.each([
    ['', 'A version that is kept by hand needs a name.'],
    ['x'.repeat(101), 'A version’s name has at most 100 letters.'],
  ])('refuse the name “%s”', async (name, sentence) => {
    const { open } = await writing();
    const { versions, doc, note } = open();
    await expect(versions.keep('lamp', doc, note('Evening'), name)).rejects.toThrow(new Problem('REFUSED', sentence));
  });

  test('say so where the note is gone, the version is not kept, or its file was damaged', async () => {
    const { open, folder } = await writing();
    const { versions, doc, note, write } = open();
    const noteId = note('Evening');
    write(noteId, 'Words.');
    const { id } = await versions.keep('lamp', doc, noteId, 'Kept');
    await expect(versions.keep('lamp', doc, 'none', 'Kept')).rejects.toThrow('no longer there');
    await expect(versions.content('lamp', 'none')).rejects.toThrow('no longer kept');
    expect(await readdir(join(folder, 'note-versions'))).toEqual([id]);
    const file = join(folder, 'note-versions', id);
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, 24));
    const content = await versions.content('lamp', id);
    expect(() => copiedContent(content)).toThrow('cannot be read');
    await rm(file);
    await expect(versions.content('lamp', id)).rejects.toThrow('cannot be read');
  });
});

describe('versions over time', () => {
  const DAY = 24 * 3_600_000;
  const now = Date.UTC(2026, 8, 24);
  const anyVersion = fc.record({ hours: fc.nat(24 * 200), named: fc.boolean(), id: fc.uuid() }).map(
    ({ hours, named, id }): NoteVersion => ({
      ...{ id, noteId: 'n', title: '', words: 0, at: new Date(now - hours * 3_600_000).toISOString() },
      ...(named && { name: 'Kept' }),
    }),
  );

  test('become fewer the older they are, but the newest of a time and those with a name stay', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyVersion, { selector: ({ at }) => at, maxLength: 120 }), (versions) => {
        const kept = thinned(versions, now);
        const age = ({ at }: NoteVersion) => now - Date.parse(at);
        const unnamed = kept.filter(({ name }) => name === undefined);
        for (const version of versions)
          if (version.name !== undefined || age(version) < DAY) expect(kept).toContain(version);
        expect(unnamed.filter((version) => age(version) >= DAY && age(version) < 30 * DAY).length).toBeLessThanOrEqual(
          29,
        );
        // Whatever went, something newer of the same week at most is there.
        for (const gone of versions.filter((version) => !kept.includes(version))) {
          expect(unnamed.some((other) => other.at > gone.at && age(gone) - age(other) < 7 * DAY)).toBe(true);
        }
        expect(thinned(kept, now)).toEqual(kept);
      }),
    );
  });
});
