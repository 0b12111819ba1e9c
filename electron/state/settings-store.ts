// This computer's settings at rest.
import { defined } from '../shared/defined.ts';
import { type Settings, type SettingsChange, settingsSchema } from '../shared/settings.ts';
import type { Store, StoreKind } from './store.ts';

export const settingsKind: StoreKind<Settings> = {
  name: 'settings',
  schema: settingsSchema,
  empty: () => settingsSchema.parse({}),
  migrations: [],
};

/** @throws Problem NOT_SAVED */
export function changeSettings(store: Store<Settings>, change: SettingsChange): Settings {
  const { openBookId, me, place, exporting, ...fields } = change;
  const { openBookId: openBefore, me: meBefore, ...rest } = store.value;
  store.write({
    ...rest,
    ...defined(fields),
    ...defined({ openBookId: changed(openBookId, openBefore), me: changed(me, meBefore) }),
    places: place ? { ...rest.places, [place.bookId]: place.place } : rest.places,
    exports: exporting ? { ...rest.exports, [exporting.bookId]: exporting.options } : rest.exports,
  });
  return store.value;
}

/** @param change none to leave it, null for nothing */
function changed(change: string | null | undefined, before: string | undefined): string | undefined {
  return change === undefined ? before : (change ?? undefined);
}
