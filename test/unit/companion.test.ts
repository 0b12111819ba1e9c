import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCompanion } from '../../electron/companion.ts';
import { readClub } from '../../electron/shared/club-document.ts';
import { addPoint } from '../../electron/shared/point-edits.ts';
import { abilities, companionIn } from './open-companion.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('a companion', () => {
  test('has its folder for itself until it is closed', async () => {
    const folder = await temporaryFolder();
    const first = await companionIn(folder, { what: 'the Commonplace window' });
    await expect(openCompanion(folder, abilities)).rejects.toMatchObject({
      code: 'FOLDER_IN_USE',
      message: expect.stringContaining('the Commonplace window'),
    });
    await first.close();
    await companionIn(folder);
  });

  test('that cannot open gives the folder back', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'catalogue.json'), '{"schemaVersion":99}');
    await expect(openCompanion(folder, abilities)).rejects.toMatchObject({ code: 'DAMAGED' });
    await writeFile(join(folder, 'catalogue.json'), '{"schemaVersion":0,"books":{}}');
    await companionIn(folder);
  });

  test('tells what it found damaged and how it was mended', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'settings.json'), '{"theme":');
    const { notices, settings } = await companionIn(folder);
    expect(notices).toEqual([expect.stringContaining(join(folder, 'settings.json'))]);
    expect(settings.value.theme).toBe('system');
  });

  test('writes what was just changed when it is closed', async () => {
    const folder = await temporaryFolder();
    const { clubs, newId, now, close } = await companionIn(folder);
    const doc = clubs.doc('book');
    addPoint({ doc, origin: 'test', newId, now }, { text: 'Late', kind: 'remark', tagIds: [], evidence: [] });
    const saved = clubs.save('book');
    await close();
    await saved;
    const later = await companionIn(folder);
    expect(readClub(later.clubs.doc('book')).points).toMatchObject([{ text: 'Late' }]);
  });

  test('makes ids that are fit for an address, a command line and a file, each another one', async () => {
    const { newId } = await companionIn(await temporaryFolder());
    const ids = Array.from({ length: 1000 }, newId);
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{11}$/);
  });
});
