// What can be put into a note besides what is written in it: points, passages, words of a review, agendas; chosen from a list.
import type { Editor } from '@tiptap/core';
import { BookOpenText, ChevronDown, ListOrdered, MessageSquareText, Quote } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { MenuTrigger } from 'react-aria-components';
import { GROUP_ID } from '../../../electron/shared/club-document.ts';
import { Button } from '../../components/button/button.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { MenuRow, PopoverMenu } from '../../components/menu/menu.tsx';
import { PickList } from '../../components/pick-list/pick-list.tsx';
import { useToast } from '../../components/toast/toast.tsx';
import { useReplica } from '../../state/club.tsx';
import { usePlace } from '../../state/place.tsx';
import type { SlashItem } from './slash-items.ts';
import { type InsertedKind, useInsertable } from './use-insertable.ts';

const kinds = [
  { kind: 'point', label: 'Point', icon: MessageSquareText, words: 'question remark discussion' },
  { kind: 'passage', label: 'Passage', icon: BookOpenText, words: 'book highlight quote' },
  { kind: 'agenda', label: 'Agenda', icon: ListOrdered, words: 'meeting' },
] as const;

const REVIEW = { label: 'Words of a review', icon: Quote, words: 'sentence quote' } as const;

/** For the slash menu, for a menu beside the toolbar, and the dialog in which either goes on. */
export function useInserting(editor: Editor): {
  readonly items: readonly SlashItem[];
  readonly menu: ReactNode;
  readonly dialog: ReactNode;
} {
  const [kind, setKind] = useState<InsertedKind>();
  const { move } = usePlace();
  const { bookId } = useReplica();
  const toast = useToast();
  const toReviews = () => {
    move({ screen: 'reviews' });
    toast({ text: 'Select the words in a review, then press Q or “Into a note”.' });
  };
  const items: SlashItem[] = [
    ...kinds.map(({ kind: each, ...item }) => ({ ...item, run: () => setKind(each) })),
    { ...REVIEW, run: toReviews },
  ];
  const menu = (
    <MenuTrigger>
      <Button look="bare" aria-label="Insert something else">
        <ChevronDown aria-hidden="true" />
      </Button>
      <PopoverMenu aria-label="Insert" onAction={(key) => items.find(({ label }) => label === key)?.run(editor)}>
        {items.map(({ label, icon }) => (
          <MenuRow key={label} id={label} label={label} icon={icon} />
        ))}
      </PopoverMenu>
    </MenuTrigger>
  );
  return {
    // What belongs to no book has nothing to quote.
    items: bookId === GROUP_ID ? [] : items,
    menu,
    dialog: kind && <InsertDialog editor={editor} kind={kind} onClose={() => setKind(undefined)} />,
  };
}

interface InsertDialogProps {
  readonly editor: Editor;
  readonly kind: InsertedKind;
  readonly onClose: () => void;
}

function InsertDialog({ editor, kind, onClose }: InsertDialogProps) {
  const { title, label, nothing, items, insert } = useInsertable(kind);
  const pick = (id: string) => {
    onClose();
    insert(editor, id);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <PickList label={label} items={items} onPick={pick} nothing={nothing} />
    </Dialog>
  );
}
