import { expect, test } from 'vitest';
import { exportRequestSchema } from '../../../../electron/shared/export-model.ts';
import { type ExportOptions, exportOptionsSchema } from '../../../../electron/shared/settings.ts';
import {
  beginning,
  type Chosen,
  exportRequest,
  narrowings,
  pointChoice,
  previewRequest,
} from '../../../../renderer/screens/export/export-request.ts';

const moment = '2026-01-01T00:00:00.000Z';
const note = (id: string) => ({ id, title: id, createdAt: moment, updatedAt: moment });
const meeting = { id: 'evening', date: '2026-02-14', attendees: [], agenda: [], createdAt: moment, updatedAt: moment };
const club: Chosen = {
  tags: [{ id: 'style', name: 'style', colour: '1' }],
  members: [{ id: 'ann', name: 'Ann', colour: '1' }],
  meetings: [meeting],
  notes: [note('first'), note('second')],
};

function options(chosen: Partial<ExportOptions> = {}): ExportOptions {
  return { ...exportOptionsSchema.parse({}), ...chosen };
}

function asked(chosen: Partial<ExportOptions>, subject?: Parameters<typeof exportRequest>[3]) {
  const request = exportRequest('book', options(chosen), club, subject);
  // As it crosses to the companion.
  expect(exportRequestSchema.parse(request)).toEqual(request);
  return request;
}

test('what was never chosen asks for a Word hand-out of everything, by tag', () => {
  expect(asked({})).toEqual({
    bookId: 'book',
    format: 'docx',
    choice: {
      audience: 'handout',
      groupBy: 'tag',
      parts: ['book', 'members', 'agenda', 'points', 'notes', 'sources'],
    },
  });
});

test('what is chosen is asked for, and of what is gone nothing', () => {
  const chosen = { tagIds: ['style', 'gone'], memberIds: ['left'], meetingId: 'cancelled', query: '  pencil ' };
  expect(asked({ ...chosen, format: 'points-csv', statuses: ['open'] })).toEqual({
    bookId: 'book',
    format: 'points-csv',
    choice: { audience: 'handout', groupBy: 'tag', tagIds: ['style'], statuses: ['open'], query: 'pencil' },
    byteOrderMark: true,
  });
  expect(narrowings(pointChoice(options(chosen), club))).toBe(2);
  expect(narrowings(pointChoice(options({ groupBy: 'status', audience: 'leader' }), club))).toBe(0);
});

test('a note that is unticked is left out, and one written later is in', () => {
  expect(asked({ notesLeftOut: ['second', 'deleted'] })).toMatchObject({ choice: { noteIds: ['first'] } });
  expect(asked({ notesLeftOut: ['deleted'] })).not.toHaveProperty('choice.noteIds');
});

test('data is asked for whole', () => {
  expect(asked({ format: 'json', tagIds: ['style'] })).toEqual({ bookId: 'book', format: 'json' });
  expect(asked({ format: 'reviews-csv', byteOrderMark: false })).toEqual({
    bookId: 'book',
    format: 'reviews-csv',
    byteOrderMark: false,
  });
});

test('a note alone has no other part; a meeting has its agenda, its points and where those come from', () => {
  const remembered = options({ format: 'json', audience: 'leader', tagIds: ['style'], parts: ['book'] });
  const ofNote = beginning(remembered, { noteId: 'first' });
  expect(exportRequest('book', ofNote, club, { noteId: 'first' })).toEqual({
    bookId: 'book',
    format: 'docx',
    choice: { audience: 'leader', parts: ['notes'], noteIds: ['first'] },
  });
  const subject = { meetingId: 'evening' };
  expect(exportRequest('book', beginning(remembered, subject), club, subject)).toEqual({
    bookId: 'book',
    format: 'docx',
    choice: {
      audience: 'leader',
      groupBy: 'agenda',
      meetingId: 'evening',
      parts: ['agenda', 'points', 'sources'],
    },
  });
  expect(beginning(remembered, undefined)).toBe(remembered);
});

test('Word and PDF files are shown as the page that says the same, the others as they are', () => {
  for (const format of ['docx', 'pdf'] as const) {
    const request = asked({ format, audience: 'leader' });
    expect(previewRequest(request)).toEqual({ ...request, format: 'html' });
  }
  const markdown = asked({ format: 'md' });
  expect(previewRequest(markdown)).toBe(markdown);
});
