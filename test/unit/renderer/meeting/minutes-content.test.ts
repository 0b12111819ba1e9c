import { expect, it } from 'vitest';
import { noteContent } from '../../../../electron/shared/club-document.ts';
import type { Meeting } from '../../../../electron/shared/group-model.ts';
import { addNote } from '../../../../electron/shared/note-edits.ts';
import { minutesContent } from '../../../../renderer/screens/meeting/minutes-content.ts';
import { isKnown } from '../../../../renderer/screens/notes/known-content.ts';
import { Member } from '../../shared/club-members.ts';
import { ofReview, point, texts } from '../quoted-texts.ts';

const times = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' };
const remark = { id: 'r', text: 'She was there.', by: 'ana', at: times.createdAt };
const meeting: Meeting = {
  ...times,
  id: 'm',
  date: '2026-09-24',
  time: '19:30',
  attendees: ['ana'],
  agenda: [
    { id: '1', order: 'a0', title: 'Welcome', notes: 'Keep it short.', done: true, remarks: [] },
    { id: '2', order: 'a1', pointId: 'quoting', outcome: 'We do.', remarks: [remark] },
    { id: '3', order: 'a2', pointId: 'private', remarks: [] },
    { id: '4', order: 'a3', pointId: 'gone', remarks: [] },
  ],
};
const known = {
  points: [
    { ...point('quoting', [ofReview]), status: 'discussed' as const },
    { ...point('private', []), text: 'For me alone', private: true },
  ],
  members: [{ id: 'ana', name: 'Ana', colour: '1' as const }],
  texts,
};

function minutes(): { content: string; isKnown: boolean } {
  const ann = new Member('ann');
  const noteId = addNote(ann.editing, 'Minutes');
  const fragment = noteContent(ann.doc, noteId);
  if (!fragment) throw new Error('The note has no content.');
  fragment.insert(0, minutesContent(meeting, known));
  return { content: fragment.toString(), isKnown: isKnown(fragment) };
}

it('the minutes are a note the editor knows', () => {
  expect(minutes().isKnown).toBe(true);
});

it('the minutes say when and who, and of each item what came of it', () => {
  const { content } = minutes();
  for (const said of [
    '<bold>When: </bold>Thursday, 24 September 2026, 19:30',
    '<bold>Who came: </bold>Ana',
    '<heading level="3">Welcome</heading><paragraph>Done.</paragraph>',
    '<bold>Outcome: </bold>We do.',
    '<bulletList><listItem><paragraph>She was there. (Ana)</paragraph></listItem></bulletList>',
    '<heading level="2">What we talked about</heading><heading level="3">Welcome</heading>',
    '<heading level="2">Left for another time</heading>',
    '<heading level="3">A point that was deleted</heading>',
  ]) {
    expect(content.replaceAll('bulletlist', 'bulletList').replaceAll('listitem', 'listItem')).toContain(said);
  }
  expect(content).toMatch(/pointid="quoting"|pointId="quoting"/);
});

it('the minutes leave out what the leader noted, and copy no point that is the leader’s', () => {
  const { content } = minutes();
  expect(content).not.toContain('Keep it short.');
  expect(content).not.toContain('>For me alone<');
  expect(content).toMatch(/pointid="private"|pointId="private"/);
});
