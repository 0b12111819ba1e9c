import { expect, test } from 'vitest';
import {
  exportOptionsSchema,
  placeSchema,
  settingsChangeSchema,
  settingsSchema,
} from '../../../electron/shared/settings.ts';

test('a new computer begins with the system’s colours, usual letters and spoilers hidden', () => {
  expect(settingsSchema.parse({})).toEqual({
    theme: 'system',
    textSize: 100,
    shield: true,
    savedSearches: [],
    places: {},
    exports: {},
  });
});

test('a place begins at the overview with every review shown', () => {
  expect(placeSchema.parse({})).toMatchObject({
    screen: 'overview',
    sort: 'followers',
    filter: { unread: false, spoiler: 'any', ratings: [], tagIds: [], languages: [], years: [] },
  });
});

test('an export begins with a Word hand-out of everything', () => {
  expect(exportOptionsSchema.parse({})).toMatchObject({
    format: 'docx',
    audience: 'handout',
    parts: ['book', 'members', 'agenda', 'points', 'notes', 'sources'],
    notesLeftOut: [],
    query: '',
  });
});

test('of what was chosen for an export in another version, what is not known is as if never chosen', () => {
  const kept = {
    format: 'papyrus',
    audience: 'leader',
    parts: ['points', 'songs'],
    tagIds: 'all',
    meetingId: 7,
    new: 1,
  };
  expect(settingsSchema.parse({ exports: { book: kept } }).exports.book).toEqual({
    ...exportOptionsSchema.parse({}),
    audience: 'leader',
  });
});

test('a place that was kept before tags could be left out asks for any of its tags', () => {
  const kept = { screen: 'reviews', filter: { tagIds: ['ethics'] } };
  expect(placeSchema.parse(kept)).toMatchObject({
    filter: { tagIds: ['ethics'], tagMatch: 'any' },
    pointFilter: { tagIds: [], tagMatch: 'any' },
  });
});

test.each([
  ['letters of half the size', { textSize: 50 }],
  ['letters three times as large', { textSize: 300 }],
  ['an unknown theme', { theme: 'sepia' }],
  ['a window without width', { window: { x: 0, y: 0, width: 0, height: 600 } }],
  ['a place on an unknown screen', { places: { book: { screen: 'cellar' } } }],
])('%s are no settings', (_, settings) => {
  expect(settingsSchema.safeParse(settings).success).toBe(false);
});

test('a page cannot move the window or rewrite every place at once', () => {
  const change = settingsChangeSchema.parse({ theme: 'dark', window: { x: 1 }, places: {} });
  expect(change).toEqual({ theme: 'dark' });
});
