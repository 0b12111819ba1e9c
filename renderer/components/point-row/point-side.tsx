// The right side of a point's row: tags, kind, and what can be done with it.
import { CircleHelp, MessageSquareText, Pencil, Trash2 } from 'lucide-react';
import type { PointKind, Tag } from '../../../electron/shared/club-model.ts';
import { Button } from '../button/button.tsx';
import { TagChip } from '../tag-chip/tag-chip.tsx';
import styles from './point-row.module.css';

export interface PointSideProps {
  readonly kind: PointKind;
  readonly tags: readonly Tag[];
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

export function PointSide({ kind, tags, onEdit, onRemove }: PointSideProps) {
  const Kind = kind === 'question' ? CircleHelp : MessageSquareText;
  return (
    <div className={styles.side}>
      {tags.map((tag) => (
        <TagChip key={tag.id} tag={tag} />
      ))}
      <span className={styles.kind}>
        <Kind aria-hidden="true" /> {kind === 'question' ? 'Question' : 'Remark'}
      </span>
      <span className={styles.actions}>
        <Button look="bare" aria-label="Edit point" onPress={onEdit}>
          <Pencil aria-hidden="true" />
        </Button>
        <Button look="bare" aria-label="Delete point" onPress={onRemove}>
          <Trash2 aria-hidden="true" />
        </Button>
      </span>
    </div>
  );
}
