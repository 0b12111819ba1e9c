import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { dropDeleted, mergeClub, type Origin, takeBack, takeOut } from '../../../electron/merging/merge-clubs.ts';
import { noteContent, parts, readClub } from '../../../electron/shared/club-document.ts';
import { addNote } from '../../../electron/shared/note-edits.ts';
import { addPoint, removePoints } from '../../../electron/shared/point-edits.ts';
import { setStarred } from '../../../electron/shared/reading-edits.ts';
import { ensureTag } from '../../../electron/shared/tag-edits.ts';
import { evidence, Member } from '../shared/club-members.ts';

/** What `evidence` quotes. */
const REVIEW = 'review';

const nothingMoved = { renamed: new Map<string, string>(), reworded: [] };
const own = (...textIds: string[]): Origin => ({ textIds: new Set(textIds) });

const say = ({ editing }: Member, text: string, ...tagNames: string[]) =>
  addPoint(editing, {
    text,
    kind: 'question',
    tagIds: tagNames.map((name) => ensureTag(editing, name)),
    evidence: [evidence],
  });
const texts = ({ club }: Member) => club.points.map(({ text }) => text);

test('a page’s undo takes back its own step only, before and after a merge', () => {
  const [gone, kept, page] = [new Member('gone'), new Member('kept'), new Member('page')];
  kept.doc.on('update', (update: Uint8Array) => Y.applyUpdate(page.doc, update, 'companion'));
  say(gone, 'From the other book');
  say(page, 'First');
  kept.receive(page);
  mergeClub(kept.editing, gone.doc, nothingMoved);
  say(page, 'Second');
  page.undo.undo();
  page.undo.undo();
  expect(texts(page)).toEqual(['From the other book']);
  page.undo.redo();
  expect(texts(page).sort()).toEqual(['First', 'From the other book']);
});

test('a note comes along with its headings, marks and links to points', () => {
  const [gone, kept] = [new Member('gone'), new Member('kept')];
  const id = addNote(gone.editing, 'Evening');
  const words = new Y.XmlText();
  words.applyDelta([{ insert: 'strong', attributes: { bold: {} } }, { insert: ' and plain' }]);
  const quotation = new Y.XmlElement('pointQuotation');
  quotation.setAttribute('pointId', 'p1');
  quotation.insert(0, [words]);
  noteContent(gone.doc, id)?.insert(0, [quotation]);
  mergeClub(kept.editing, gone.doc, nothingMoved);
  expect(noteContent(kept.doc, id)?.toJSON()).toBe(noteContent(gone.doc, id)?.toJSON());
  expect(noteContent(kept.doc, id)?.toJSON()).toContain('<bold>strong</bold>');
});

test('what was deleted while the books were one goes; what a damaged document has forgotten does not', () => {
  const [gone, kept] = [new Member('gone'), new Member('kept')];
  const first = say(gone, 'First');
  say(gone, 'Second');
  setStarred(gone.editing, REVIEW, true);
  mergeClub(kept.editing, gone.doc, nothingMoved);
  dropDeleted(gone.editing, new Member('new').doc, own(REVIEW), nothingMoved);
  expect(texts(gone)).toEqual(['First', 'Second']);
  removePoints(kept.editing, [first]);
  setStarred(kept.editing, REVIEW, false);
  // As it is read from its file at the next start.
  const again = new Member('again');
  again.receive(kept);
  dropDeleted(gone.editing, again.doc, own(REVIEW), nothingMoved);
  expect(texts(gone)).toEqual(['Second']);
  expect([...gone.club.starred]).toEqual([]);
});

test('tags of one name become one, and each book has its own again afterwards', () => {
  const [gone, kept] = [new Member('gone'), new Member('kept')];
  say(gone, 'Going', 'memory', 'lamp');
  ensureTag(kept.editing, 'Memory');
  ensureTag(kept.editing, 'ending');
  mergeClub(kept.editing, gone.doc, nothingMoved);
  const names = ({ club }: Member) => club.tags.map(({ name }) => name);
  expect(names(kept)).toEqual(['ending', 'lamp', 'Memory']);
  const [point] = kept.club.points;
  const used = parts(kept.doc)
    .points.get(point?.id ?? '')
    ?.get('tags');
  if (!(used instanceof Y.Map)) throw new Error('The point has no tags.');
  used.set(ensureTag(kept.editing, 'ending'), true);
  const origin = own(REVIEW);
  takeBack(gone.editing, kept.doc, origin, nothingMoved);
  takeOut(kept.editing, gone.doc, origin, []);
  expect(names(kept)).toEqual(['ending', 'Memory']);
  expect(names(gone)).toEqual(['ending', 'lamp', 'memory']);
  expect(readClub(gone.doc).points[0]?.tagIds).toHaveLength(3);
});

test('entries of another version, which nobody here can show, move as they are', () => {
  const [gone, kept] = [new Member('gone'), new Member('kept')];
  const { points } = parts(gone.doc);
  points.set('newer', new Y.Map<unknown>([['evidence', Y.Array.from([{ songId: 'one' }, 'words'])]]));
  mergeClub(kept.editing, gone.doc, { renamed: new Map([['one', 'two']]), reworded: [] });
  expect(parts(kept.doc).points.get('newer')?.toJSON()).toEqual(points.get('newer')?.toJSON());
});
