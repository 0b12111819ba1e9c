// "Move to…": the columns a card can go to, found by typing; does what dragging does.
import { Dialog } from '../../components/dialog/dialog.tsx';
import { PickList } from '../../components/pick-list/pick-list.tsx';
import { TagDot } from '../../components/tag-chip/tag-chip.tsx';
import type { BoardColumn } from './board-columns.ts';

export interface MoveDialogProps {
  readonly from: BoardColumn;
  readonly columns: readonly BoardColumn[];
  readonly onMove: (to: BoardColumn) => void;
  readonly onClose: () => void;
}

export function MoveDialog({ from, columns, onMove, onClose }: MoveDialogProps) {
  const items = columns
    .filter(({ id }) => id !== from.id)
    .map((column) => ({
      ...{ id: column.id, label: column.title },
      ...(column.kind === 'tag' && { mark: <TagDot colour={column.tag.colour} /> }),
    }));
  return (
    <Dialog title={`Move from “${from.title}” to`} onClose={onClose}>
      <PickList
        label="Find a column"
        items={items}
        nothing="No column is called that."
        onPick={(id) => {
          const to = columns.find((column) => column.id === id);
          if (to) onMove(to);
        }}
      />
    </Dialog>
  );
}
