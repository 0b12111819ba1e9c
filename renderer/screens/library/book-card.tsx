// One book on the shelf: what it is and how much there is of it; opens it, and has a menu of its own.
import { EllipsisVertical, Merge, Pencil, Split, Trash2 } from 'lucide-react';
import { Button as AriaButton, MenuTrigger } from 'react-aria-components';
import type { BookEntry } from '../../../electron/shared/model.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { MenuRow, PopoverMenu } from '../../components/menu/menu.tsx';
import { Spine } from '../../shell/spine.tsx';
import styles from './book-card.module.css';
import type { GoneBook } from './use-library-changes.ts';

export interface BookCardProps {
  readonly entry: BookEntry;
  readonly onOpen: () => void;
  readonly onEdit: () => void;
  /** None where there is no other book that it could be merged with. */
  readonly onMerge: (() => void) | undefined;
  readonly onSeparate: (gone: GoneBook) => void;
  readonly onRemove: () => void;
}

export function BookCard({ entry, onOpen, onEdit, onMerge, onSeparate, onRemove }: BookCardProps) {
  const { book, reviewCount, passageCount, pointCount, noteCount, merged } = entry;
  return (
    <li>
      <AriaButton className={styles.card ?? ''} onPress={onOpen}>
        <Spine title={book.title} large />
        <span className={styles.words}>
          <b className={styles.title} dir="auto">
            {book.title}
          </b>
          <span dir="auto">{book.authors.join(', ') || 'Author not known'}</span>
          {merged.length > 0 && (
            <span className={styles.also} dir="auto">
              also {merged.map(({ title }) => `“${title}”`).join(', ')}
            </span>
          )}
          {book.sample && <span className={styles.mark}>Sample</span>}
          <span className={styles.counts}>
            {(reviewCount > 0 || passageCount === 0) && <span>{counted(reviewCount, 'review')}</span>}
            {passageCount > 0 && <span>{counted(passageCount, 'passage')}</span>}
            <span>{counted(pointCount, 'point')}</span>
            <span>{counted(noteCount, 'note')}</span>
          </span>
        </span>
      </AriaButton>
      <div className={styles.menu}>
        <MenuTrigger>
          <Button look="bare" aria-label={`More for ${book.title}`}>
            <EllipsisVertical aria-hidden="true" />
          </Button>
          <PopoverMenu aria-label={book.title}>
            <MenuRow label="Edit …" icon={Pencil} onAction={onEdit} />
            {onMerge && <MenuRow label="Merge with another book …" icon={Merge} onAction={onMerge} />}
            {merged.map((gone) => (
              <MenuRow
                key={gone.id}
                label={`Separate from “${gone.title}” again`}
                icon={Split}
                onAction={() => onSeparate(gone)}
              />
            ))}
            <MenuRow label="Remove" icon={Trash2} onAction={onRemove} />
          </PopoverMenu>
        </MenuTrigger>
      </div>
    </li>
  );
}
