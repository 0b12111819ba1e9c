// "Insert point…": the book's points, found by their words, to be put into the note as quotations; and beside it what else can be.
import type { Editor } from '@tiptap/react';
import { Plus, Search } from 'lucide-react';
import {
  Autocomplete,
  Group,
  Input,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SearchField,
  Text,
  useFilter,
} from 'react-aria-components';
import { GROUP_ID } from '../../../electron/shared/club-document.ts';
import type { Point } from '../../../electron/shared/club-model.ts';
import { aheadWords } from '../../components/ahead-bar/ahead-bar.tsx';
import { Button } from '../../components/button/button.tsx';
import { useClub, useReplica } from '../../state/club.tsx';
import { useQuotations, useQuotedTexts } from '../../state/quotations.ts';
import { useIsAhead } from '../../state/readers.tsx';
import styles from './insert-point.module.css';
import { keptPoint } from './kept-point.ts';
import { insertPoint } from './point-quotation.tsx';
import { useInserting } from './use-inserting.tsx';

export function InsertPoint({ editor }: { editor: Editor }) {
  const { bookId } = useReplica();
  const texts = useQuotedTexts(bookId);
  const { points } = useClub();
  const insert = (pointId: string) => {
    const point = points.find(({ id }) => id === pointId);
    if (!point || !texts) return;
    insertPoint(editor, keptPoint(point, texts));
  };
  const { menu, dialog } = useInserting(editor);
  // What belongs to no book has nothing to quote.
  if (bookId === GROUP_ID) return null;
  return (
    <Group className={styles.group ?? ''}>
      <MenuTrigger>
        {/* Which words are hidden is known once the texts are. */}
        <Button look="bare" isDisabled={!texts}>
          <Plus aria-hidden="true" /> Insert point…
        </Button>
        <Popover className={styles.popover ?? ''} placement="bottom start">
          <PointMenu points={points} onInsert={insert} />
        </Popover>
      </MenuTrigger>
      {menu}
      {dialog}
    </Group>
  );
}

function PointMenu({ points, onInsert }: { points: readonly Point[]; onInsert: (pointId: string) => void }) {
  const { bookId } = useReplica();
  const quotations = useQuotations(bookId);
  const isAhead = useIsAhead();
  const { contains } = useFilter({ sensitivity: 'base' });
  if (!points.length) {
    return (
      <Menu aria-label="Points" renderEmptyState={() => <NoPoints />}>
        {[]}
      </Menu>
    );
  }
  return (
    <Autocomplete filter={contains}>
      <SearchField className={styles.search ?? ''} aria-label="Find a point" autoFocus>
        <Search aria-hidden="true" />
        <Input className={styles.input ?? ''} placeholder="Find a point" dir="auto" />
      </SearchField>
      <Menu
        className={styles.menu ?? ''}
        aria-label="Points"
        onAction={(key) => onInsert(String(key))}
        renderEmptyState={() => <p className={styles.empty}>No point has these words.</p>}
      >
        {points.map((point) =>
          isAhead(point) ? (
            <PointItem key={point.id} point={{ id: point.id, text: aheadWords(point) }} words={[]} />
          ) : (
            <PointItem key={point.id} point={point} words={point.evidence.map((one) => quotations(one).words)} />
          ),
        )}
      </Menu>
    </Autocomplete>
  );
}

function PointItem({ point, words }: { point: Pick<Point, 'id' | 'text'>; words: readonly string[] }) {
  return (
    <MenuItem id={point.id} className={styles.item ?? ''} textValue={[point.text, ...words].join(' ')}>
      {point.text && (
        <Text slot="label" className={styles.text ?? ''} dir="auto">
          {point.text}
        </Text>
      )}
      {words[0] && (
        <Text slot={point.text ? 'description' : 'label'} className={styles.words ?? ''} dir="auto">
          “{words[0]}”
        </Text>
      )}
    </MenuItem>
  );
}

function NoPoints() {
  return (
    <p className={styles.empty}>
      There are no points for this book yet. Select words in a review or passage to make one, and it can be put in here.
    </p>
  );
}
