import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Meeting } from '../../../../electron/shared/group-model.ts';
import { noteText } from '../../../../electron/shared/note-text.ts';
import {
  type BuiltInTemplate,
  builtInTemplates,
  type TemplateFacts,
} from '../../../../renderer/screens/notes/built-in-templates.ts';
import { isKnown } from '../../../../renderer/screens/notes/known-content.ts';

const meeting: Meeting = {
  id: 'm1',
  date: '2026-09-24',
  time: '19:30',
  place: 'The back room',
  attendees: ['a'],
  createdAt: '2026-09-01T10:00:00Z',
  updatedAt: '2026-09-01T10:00:00Z',
  agenda: [],
};
const members = [{ id: 'a', name: 'Mara', colour: '1' as const }];
const known: TemplateFacts = { bookTitle: 'The Almanac', meeting, members };
const unknown: TemplateFacts = { bookTitle: undefined, meeting: undefined, members: [] };

describe.each(builtInTemplates.map((template) => [template.name, template] as const))('%s', (_, template) => {
  it.each([
    ['with what is known of book and meeting', known],
    ['without either', unknown],
  ])('is content the editor knows, %s', (_which, facts) => {
    const content = contentOf(template, facts);
    expect(isKnown(content)).toBe(true);
    expect(noteText(content)).not.toMatch(/undefined|null/);
  });
});

describe('the minutes', () => {
  const [, , minutes] = builtInTemplates;

  it('name the book, and say when, where and who', () => {
    if (!minutes) throw new Error('there are no minutes');
    expect(minutes.title(known)).toBe('Minutes, 24 September 2026');
    expect(noteText(contentOf(minutes, known))).toContain(
      'Book: The Almanac\n\nWhen: Thursday, 24 September 2026, 19:30\n\nWhere: The back room\n\nWho came: Mara',
    );
  });

  it('are of the last meeting there was, or else of the next', () => {
    const next = { ...meeting, id: 'm2', date: '2026-10-24' };
    expect(minutes?.meetingFor([meeting, next], '2026-10-01')?.id).toBe('m1');
    expect(minutes?.meetingFor([meeting, next], '2026-10-24')?.id).toBe('m2');
    expect(minutes?.meetingFor([next], '2026-10-01')?.id).toBe('m2');
    expect(minutes?.meetingFor([], '2026-10-01')).toBeUndefined();
  });
});

describe('the hand-out', () => {
  const [, handOut] = builtInTemplates;

  it('is for the meeting to come, or else for the last', () => {
    const next = { ...meeting, id: 'm2', date: '2026-10-24' };
    expect(handOut?.meetingFor([meeting, next], '2026-10-01')?.id).toBe('m2');
    expect(handOut?.meetingFor([meeting], '2026-10-01')?.id).toBe('m1');
  });
});

function contentOf(template: BuiltInTemplate, facts: TemplateFacts): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('content');
  fragment.insert(0, template.content(facts));
  return fragment;
}
