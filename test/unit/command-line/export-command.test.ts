// `commonplace export`: what is chosen, under which names, into which file; and what it refuses.
import { existsSync, statSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { exportCommand } from '../../../electron/command-line/export-command.ts';
import { importCommand } from '../../../electron/command-line/import-command.ts';
import { pointAddCommand } from '../../../electron/command-line/point-add-command.ts';
import { reviewsCommand } from '../../../electron/command-line/reading-commands.ts';
import { readCommonplaceClub } from '../../../electron/exporting/data/commonplace-club.ts';
import { GROUP_ID, readClub } from '../../../electron/shared/club-document.ts';
import type { Point } from '../../../electron/shared/club-model.ts';
import { addAgendaItems, addMeeting } from '../../../electron/shared/meeting-edits.ts';
import { addMember } from '../../../electron/shared/member-edits.ts';
import type { Review } from '../../../electron/shared/model.ts';
import { addNote } from '../../../electron/shared/note-edits.ts';
import { setStatus } from '../../../electron/shared/point-edits.ts';
import { listing, temporaryFolder } from '../temporary-folder.ts';
import { BOOK, type ImportAnswer, opened, withBook } from './command-runs.ts';

/** A book that a group has met on: points by Ann and Bo, one discussed, a meeting, notes. */
async function withGroup() {
  const all = await withBook();
  const { companion, json, run } = all;
  const doc = companion.clubs.doc(BOOK);
  const editing = { doc, origin: 'test', now: companion.now, newId: companion.newId };
  const added = async (...words: string[]) => (await json<{ point: Point }>(pointAddCommand, BOOK, ...words)).point.id;
  const goat = await added('--text', 'Why the goat?', '--tag', 'Themes / Animals');
  const fate = await added('--text', 'Is it fate?', '--tag', 'Fate');
  const group = companion.clubs.doc(GROUP_ID);
  const member = (name: string) => {
    const id = addMember({ ...editing, doc: group }, { name });
    return readClub(group).members.find((each) => each.id === id);
  };
  const [ann, bo] = [member('Ann'), member('Bo')];
  doc.transact(() => {
    doc.getMap<Map<string, unknown>>('points').get(goat)?.set('createdBy', ann?.id);
    doc.getMap<Map<string, unknown>>('points').get(fate)?.set('createdBy', bo?.id);
  });
  setStatus(editing, [fate], 'discussed');
  const meetingId = addMeeting(editing, { date: '2026-09-24', time: '19:30', attendees: [] });
  addMeeting(editing, { date: '2026-10-24', attendees: [] });
  addAgendaItems(editing, meetingId, [{ pointId: fate }]);
  addNote(editing, 'Opening');
  const text = async (...words: string[]) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode((await run(exportCommand, BOOK, ...words)).bytes);
  return { ...all, text };
}

describe('export', () => {
  test('writes a hand-out without spoilers, and a leader’s copy with them', async () => {
    const { folder, run, of } = await withBook();
    const quote = 'the drowned brother';
    await run(pointAddCommand, BOOK, '--text', 'Who?', '--review', of('Odile').id, '--quote', quote, '--tag', 'Ending');
    await run(pointAddCommand, BOOK, '--text', 'Why the goat?', '--tag', 'Animals');
    const file = join(folder, 'notes.md');
    const { json } = await run(exportCommand, BOOK, '-o', file);
    expect(json).toEqual({ file, mediaType: expect.stringContaining('markdown') });
    const handout = await readFile(file, 'utf8');
    expect(handout).toContain('Why the goat?');
    expect(handout).not.toContain('drowned');
    await run(exportCommand, BOOK, '--audience', 'leader', '--output', file);
    expect(await readFile(file, 'utf8')).toContain(quote);
    const { bytes } = await run(exportCommand, BOOK, '--tag', 'animals', '-o', '-');
    const tagged = new TextDecoder().decode(bytes);
    expect(tagged).toContain('Why the goat?');
    expect(tagged).not.toContain('Who?');
  });

  test('writes a book’s data, which an empty library takes as it was', async () => {
    const { folder, run, reviews } = await withBook();
    const [json, csv] = [join(folder, 'book.json'), join(folder, 'book.csv')];
    await run(exportCommand, BOOK, '--format', 'json', '-o', json);
    const table = await run(exportCommand, BOOK, '--format', 'reviews-csv', '-o', csv);
    expect(table.json).toEqual({ file: csv, mediaType: 'text/csv' });
    expect(await readFile(csv, 'utf8')).toContain('book,author,reviewer,date,rating,spoiler,text');
    for (const [file, format] of [[json, 'commonplace-json'] as const, [csv, 'commonplace-csv'] as const]) {
      const there = await opened();
      const taken = await there.json<ImportAnswer>(importCommand, file);
      expect(taken.imports, format).toMatchObject([{ format, bookId: BOOK, new: reviews.length, skipped: [] }]);
      const { reviews: held } = await there.json<{ reviews: Review[] }>(reviewsCommand, BOOK);
      expect(held.map(({ body, spoiler }) => [body.text, spoiler])).toEqual(
        reviews.map(({ body, spoiler }) => [body.text, spoiler]),
      );
    }
  });

  test('gives its bytes to standard output where no file is named', async () => {
    const { run } = await withBook();
    const { bytes } = await run(exportCommand, BOOK);
    expect(new TextDecoder().decode(bytes)).toContain('The Lighthouse Keeper');
  });

  test('writes every format, also under the names of old', async () => {
    const { run, text } = await withGroup();
    const answers: Record<string, RegExp> = {
      md: /\*\*Why the goat\?\*\*/,
      txt: /^Why the goat\?$/m,
      html: /<!doctype html>/i,
      csv: /^\ufeffpoint,kind,text/,
      'points-csv': /^\ufeffpoint,kind,text/,
      'reviews-csv': /^\ufeffbook,author/,
      annotations: /"http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/,
      json: /"format": "commonplace"/,
      club: /"format": "commonplace"/,
    };
    for (const [format, begins] of Object.entries(answers))
      expect(await text('--format', format), format).toMatch(begins);
    expect(await text('--format', 'csv', '--no-bom')).toMatch(/^point,/);
    expect(await text('--format', 'reviews-csv', '--no-bom')).toMatch(/^book,/);
    const word = await run(exportCommand, BOOK, '--format', 'docx');
    expect([...(word.bytes ?? [])].slice(0, 2)).toEqual([...'PK'].map((letter) => letter.charCodeAt(0)));
    // What is no text is told in base64.
    expect((word.json as { base64: string }).base64).toMatch(/^UEs/);
  });

  test('gives all that the group made with the book’s data', async () => {
    const { text, companion } = await withGroup();
    const [back] = readCommonplaceClub(await text('--format', 'club'));
    const { members, ...club } = readClub(companion.clubs.doc(BOOK));
    expect(back?.club).toMatchObject(club);
    expect(members).toEqual([]);
    // The members are those of the group, whose names its points and meetings need.
    expect(back?.club.members.map(({ name }) => name)).toEqual(['Ann', 'Bo']);
  });

  test('chooses points by tag, status, member, meeting and query', async () => {
    const { text } = await withGroup();
    const chosen: [string[], string[]][] = [
      [['--tag', 'animals'], ['Why the goat?']],
      [
        ['--tag', 'Themes / Animals', '--tag', 'fate'],
        ['Is it fate?', 'Why the goat?'],
      ],
      [['--status', 'discussed'], ['Is it fate?']],
      [['--member', 'ann'], ['Why the goat?']],
      [['--meeting', '2026-09-24'], ['Is it fate?']],
      [['--meeting', '2026-09-24 19:30'], ['Is it fate?']],
      [['--query', 'goat'], ['Why the goat?']],
    ];
    for (const [words, points] of chosen) {
      const rows: string[][] = parse(await text('--format', 'csv', ...words), { bom: true });
      expect(
        rows.slice(1).map((row) => row[2]),
        words.join(' '),
      ).toEqual(points);
    }
  });

  test('chooses parts, what points stand under, and a note by itself', async () => {
    const { text } = await withGroup();
    const points = await text('--part', 'points', '--by', 'status');
    expect(points.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      expect.stringMatching(/^# The Lighthouse Keeper/),
      '## Points',
      '### Open',
      '### Discussed',
    ]);
    expect((await text('--note', 'opening')).split('\n').filter((line) => line.startsWith('#'))).toEqual(['# Opening']);
  });

  test('says where there is nothing to read, and what of a query was not understood', async () => {
    const { run } = await withGroup();
    const { remarks } = await run(exportCommand, BOOK, '--part', 'points', '--status', 'parked');
    expect(remarks).toEqual(['No discussion point is among those chosen, and there are no notes.']);
    const { remarks: [hint] = [] } = await run(exportCommand, BOOK, '--query', 'foo:goat');
    expect(hint).toMatch(/no field “foo:”/);
  });
});

describe('a thing that is not there', () => {
  test('is refused, naming near ones', async () => {
    const { run } = await withGroup();
    const sentences: [string, string, string][] = [
      ['--tag', 'fat', 'has no tag “fat”. Near it: “Fate”.'],
      ['--tag', 'animls', 'has no tag “animls”. Near it: “Themes / Animals”.'],
      ['--tag', 'x', 'has no tag “x”. There is: “Fate”, “Themes”, “Themes / Animals”.'],
      ['--member', 'Anna', 'has no member “Anna”. Near it: “Ann”.'],
      ['--meeting', '2026-09-25', 'has no meeting “2026-09-25”. Near it: “2026-10-24”, “2026-09-24 19:30”.'],
      ['--note', 'openning', 'has no note “openning”. Near it: “Opening”.'],
    ];
    for (const [option, name, sentence] of sentences) {
      await expect(run(exportCommand, BOOK, option, name)).rejects.toMatchObject({
        code: 'REFUSED',
        message: `“The Lighthouse Keeper's Almanac” ${sentence}`,
      });
    }
  });

  test('is refused where there is none of its kind, and so is a book', async () => {
    const { run } = await withBook();
    await expect(run(exportCommand, BOOK, '--tag', 'gone')).rejects.toMatchObject({
      message: expect.stringMatching(/has no tag “gone”, nor any other tag\.$/),
    });
    await expect(run(exportCommand, 'gone')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('two meetings of one day are told apart by their time', async () => {
  const { run, companion } = await withGroup();
  const editing = { doc: companion.clubs.doc(BOOK), origin: 'test', now: companion.now, newId: companion.newId };
  addMeeting(editing, { date: '2026-09-24', time: '11:00', attendees: [] });
  await expect(run(exportCommand, BOOK, '--meeting', '2026-09-24')).rejects.toMatchObject({
    code: 'REFUSED',
    message: 'There are several meetings on 2026-09-24. Name one of them: “2026-09-24 11:00”, “2026-09-24 19:30”.',
  });
});

describe('a file', () => {
  test('that cannot be written is told in a sentence, and what was there is as it was', async () => {
    const { run } = await withBook();
    const folder = await temporaryFolder();
    const taken = join(folder, 'taken');
    await mkdir(taken);
    const kept = join(folder, 'kept.md');
    await writeFile(kept, 'handed out');
    await chmod(kept, 0o444);
    const refused = (path: string, why: string) =>
      expect(run(exportCommand, BOOK, '-o', path)).rejects.toMatchObject({
        code: 'REFUSED',
        message: `“${path}” could not be written: ${why}`,
      });
    await refused(taken, 'that is a folder.');
    await refused(join(folder, 'gone', 'notes.md'), 'its folder does not exist.');
    await refused(join(kept, 'notes.md'), 'its folder does not exist.');
    await refused(kept, 'that file is read-only. Choose another name.');
    await rm(taken, { recursive: true });
    await refused(join(taken, 'notes.md'), 'its folder does not exist.');
    expect(await readFile(kept, 'utf8')).toBe('handed out');
    expect(await listing(folder)).toEqual(['kept.md']);
  });

  test('that is there gives way to the new one', async () => {
    const { run, folder } = await withBook();
    const file = join(folder, 'notes.md');
    await writeFile(file, 'old');
    await run(exportCommand, BOOK, '-o', file);
    expect(await readFile(file, 'utf8')).toContain('The Lighthouse Keeper');
  });

  test.runIf(process.platform === 'linux')(
    'on a device that is full is told so, and the device stays one',
    async () => {
      const { run } = await withBook();
      expect(existsSync('/dev/full')).toBe(true);
      await expect(run(exportCommand, BOOK, '-o', '/dev/full')).rejects.toMatchObject({
        code: 'REFUSED',
        message: '“/dev/full” could not be written: the disk is full. Free some space, or choose another disk.',
      });
      await run(exportCommand, BOOK, '-o', '/dev/null');
      expect([statSync('/dev/full'), statSync('/dev/null')].every((there) => there.isCharacterDevice())).toBe(true);
    },
  );
});

test('options that do not go together are wrong usage', async () => {
  const { run } = await withBook();
  const wrong: [string, string[]][] = [
    ['--format takes one of: md, txt, html, docx, pdf,', ['--format', 'exe']],
    ['--audience takes one of: handout, leader.', ['--audience', 'all']],
    ['--status takes one of: open, discussed, parked.', ['--status', 'done']],
    ['--by takes one of: tag, status, reviewer, agenda.', ['--by', 'colour']],
    ['--part takes one of: book, members, agenda, points, notes, sources.', ['--part', 'cover']],
    [
      '--audience does not go with --format json: it holds the whole book',
      ['--format', 'club', '--audience', 'handout'],
    ],
    ['--tag does not go with --format reviews-csv: it holds the whole', ['--format', 'reviews-csv', '--tag', 'Fate']],
    ['--note does not go with --format points-csv: it holds points.', ['--format', 'csv', '--note', 'Opening']],
    ['--no-bom does not go with --format annotations', ['--format', 'annotations', '--no-bom']],
    ['--no-bom does not go with --format md: it is no table.', ['--no-bom']],
  ];
  for (const [sentence, words] of wrong) {
    const error = { code: 'USAGE', message: expect.stringContaining(sentence) };
    await expect(run(exportCommand, BOOK, ...words), sentence).rejects.toMatchObject(error);
  }
});
