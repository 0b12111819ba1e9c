import { describe, expect, test } from 'vitest';
import { exportOptionsSchema, placeSchema, settingsChangeSchema } from '../../../electron/shared/settings.ts';
import { changeSettings, settingsKind } from '../../../electron/state/settings-store.ts';
import { openStore } from '../../../electron/state/store.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { roomIn } from './room.ts';

async function settings() {
  const folder = await temporaryFolder();
  const open = () => openStore(roomIn(folder), folder, settingsKind);
  const store = open();
  return {
    /** As a page asks for it. */
    change: (asked: unknown) => changeSettings(store, settingsChangeSchema.parse(asked)),
    open,
  };
}

describe('a change of settings', () => {
  test('changes what it names and nothing else, also for the next start', async () => {
    const { change, open } = await settings();
    change({ theme: 'dark', textSize: 150, shield: false });
    change({ textSize: 120 });
    change({ place: { bookId: 'book', place: placeSchema.parse({ screen: 'points' }) } });
    expect(open().value).toMatchObject({
      theme: 'dark',
      textSize: 120,
      shield: false,
      places: { book: { screen: 'points' } },
    });
  });

  test('remembers what was last chosen for each book’s export', async () => {
    const { change, open } = await settings();
    const chosen = exportOptionsSchema.parse({ format: 'md', audience: 'leader', notesLeftOut: ['draft'] });
    change({ exporting: { bookId: 'one', options: chosen } });
    change({ exporting: { bookId: 'two', options: exportOptionsSchema.parse({}) } });
    expect(open().value.exports).toEqual({ one: chosen, two: exportOptionsSchema.parse({}) });
  });

  test('remembers the place in each book, and the open book until it is closed', async () => {
    const { change, open } = await settings();
    change({ openBookId: 'one', place: { bookId: 'one', place: placeSchema.parse({ listScroll: 10.5 }) } });
    change({ place: { bookId: 'two', place: placeSchema.parse({ sort: 'oldest' }) } });
    expect(open().value).toMatchObject({
      openBookId: 'one',
      places: { one: { listScroll: 10.5 }, two: { sort: 'oldest' } },
    });
    expect(change({ openBookId: null })).not.toHaveProperty('openBookId');
    expect(open().value).not.toHaveProperty('openBookId');
    expect(Object.keys(open().value.places)).toEqual(['one', 'two']);
  });
});
