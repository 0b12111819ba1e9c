// Queries kept by name: saved, renamed and deleted, each with a way back.
import type { SavedSearch } from '../../electron/shared/settings.ts';
import { useToast } from '../components/toast/toast.tsx';
import { useChangeSettings, useSettings } from './companion.tsx';

/** `search` last; one of the same name gives way to it. */
export function withSaved(saved: readonly SavedSearch[], search: SavedSearch): SavedSearch[] {
  return [...saved.filter(({ name }) => name !== search.name), search];
}

/** In the same place under its new name; another one of that name gives way to it. */
export function withRenamed(saved: readonly SavedSearch[], from: string, to: string): SavedSearch[] {
  return saved
    .filter(({ name }) => name === from || name !== to)
    .map((search) => (search.name === from ? { ...search, name: to } : search));
}

export function useSavedSearches() {
  const saved = useSettings()?.savedSearches ?? [];
  const changeSettings = useChangeSettings();
  const toast = useToast();
  const change = (savedSearches: SavedSearch[], done: string) => {
    changeSettings({ savedSearches });
    toast({
      text: done,
      action: { label: 'Undo', run: () => changeSettings({ savedSearches: [...saved] }) },
    });
  };
  return {
    saved,
    save: (search: SavedSearch) => change(withSaved(saved, search), `Search saved as “${search.name}”.`),
    rename: (from: string, to: string) => change(withRenamed(saved, from, to), `Search renamed to “${to}”.`),
    remove: (gone: SavedSearch) =>
      change(
        saved.filter((search) => search !== gone),
        `Search “${gone.name}” deleted.`,
      ),
  };
}
