// Keeps what is searched for under a name, or under another one.
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useSavedSearches } from '../../state/saved-searches.ts';
import { useSearch } from '../../state/search.tsx';
import { Button } from '../button/button.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { NameForm } from './saved-searches.tsx';

export function SaveSearch() {
  const words = useSearch().text.trim();
  const { saved, save, rename } = useSavedSearches();
  const [naming, setNaming] = useState(false);
  const known = saved.find(({ text }) => text === words);
  const close = () => setNaming(false);
  const keep = (name: string) => {
    close();
    if (!known) save({ name, text: words });
    else if (name !== known.name) rename(known.name, name);
  };
  return (
    <>
      {/* One button for both, so that the focus finds back to it. */}
      <Button look="bare" onPress={() => setNaming(true)}>
        <Bookmark aria-hidden="true" fill={known ? 'currentColor' : 'none'} />
        <span dir="auto">{known ? `Saved as “${known.name}”` : 'Save search'}</span>
      </Button>
      {naming && (
        <Dialog title={known ? 'Rename search' : 'Save search'} onClose={close}>
          <NameForm initial={known?.name ?? words} onCancel={close} onSave={keep} />
        </Dialog>
      )}
    </>
  );
}
