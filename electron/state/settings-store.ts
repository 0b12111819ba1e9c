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
  const { openBookId, place, ...fields } = change;
  const { openBookId: before, ...rest } = store.value;
  store.write({
    ...rest,
    ...defined(fields),
    ...defined({ openBookId: openBookId === undefined ? before : (openBookId ?? undefined) }),
    places: place ? { ...rest.places, [place.bookId]: place.place } : rest.places,
  });
  return store.value;
}
