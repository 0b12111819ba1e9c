// The right side of a point's row: tags, kind, who made it, and what can be done with it.
import { CircleHelp, LockKeyhole, MessageSquareText, Pencil, Trash2 } from 'lucide-react';
import type { PointKind, PointStatus, Tag } from '../../../electron/shared/club-model.ts';
import type { Author } from '../../../electron/shared/editing.ts';
import { Button } from '../button/button.tsx';
import { MemberName } from '../member-name/member-name.tsx';
import { TagChip } from '../tag-chip/tag-chip.tsx';
import styles from './point-row.module.css';
import { StatusMenu } from './point-status.tsx';

export interface PointSideProps {
  readonly kind: PointKind;
  readonly tags: readonly Tag[];
  /** Who made it, where that is known. */
  readonly author: Author | undefined;
  readonly status: PointStatus;
  readonly isPrivate: boolean;
  readonly onStatus: (status: PointStatus) => void;
  /** None while what it says is covered. */
  readonly onEdit: (() => void) | undefined;
  readonly onRemove: () => void;
}

export function PointSide(props: PointSideProps) {
  const { kind, tags, author, status, isPrivate, onStatus, onEdit, onRemove } = props;
  const Kind = kind === 'question' ? CircleHelp : MessageSquareText;
  return (
    <div className={styles.side}>
      {tags.map((tag) => (
        <TagChip key={tag.id} tag={tag} />
      ))}
      <span className={styles.kind}>
        <Kind aria-hidden="true" /> {kind === 'question' ? 'Question' : 'Remark'}
      </span>
      {author && (
        <span className={styles.author}>
          <span className="visually-hidden">by </span>
          <MemberName member={author} />
        </span>
      )}
      {isPrivate && (
        <span className={styles.kind}>
          <LockKeyhole aria-hidden="true" /> Private
        </span>
      )}
      <StatusMenu status={status} onChange={onStatus} />
      <span className={styles.actions}>
        {onEdit && (
          <Button look="bare" aria-label="Edit point" onPress={onEdit}>
            <Pencil aria-hidden="true" />
          </Button>
        )}
        <Button look="bare" aria-label="Delete point" onPress={onRemove}>
          <Trash2 aria-hidden="true" />
        </Button>
      </span>
    </div>
  );
}
