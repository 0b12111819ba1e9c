// Opens the Tags dialog, also at one tag from wherever a tag can be edited.
import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { TagsDialog } from './tags-dialog.tsx';

type OpenTags = (tagId?: string) => void;

const OpenTagsContext = createContext<OpenTags | undefined>(undefined);

export function TagsProvider({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<{ readonly at: string | undefined }>();
  const open = useCallback((tagId?: string) => setOpened({ at: tagId }), []);
  return (
    <OpenTagsContext value={open}>
      {children}
      {opened && <TagsDialog at={opened.at} onClose={() => setOpened(undefined)} />}
    </OpenTagsContext>
  );
}

/** Shows all tags, and one of them to be edited if it is given. */
export function useOpenTags(): OpenTags {
  const open = use(OpenTagsContext);
  if (!open) throw new Error('useOpenTags outside of TagsProvider');
  return open;
}
