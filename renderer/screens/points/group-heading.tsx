// A tag as the heading of its points, with the way to delete it.
import { removeTag } from '../../../electron/shared/club-edits.ts';
import type { Tag } from '../../../electron/shared/club-model.ts';
import { Button } from '../../components/button/button.tsx';
import { TagDot } from '../../components/tag-chip/tag-chip.tsx';
import { useToast } from '../../components/toast/toast.tsx';
import { useReplica } from '../../state/club.tsx';
import styles from './points-screen.module.css';

export interface GroupHeadingProps {
  /** None for the points without one. */
  readonly tag: Tag | undefined;
  readonly count: number;
  /** The tag is gone, and with it this heading: the focus needs another place. */
  readonly onDeleted: () => void;
}

export function GroupHeading({ tag, count, onDeleted }: GroupHeadingProps) {
  return (
    <div className={styles.heading}>
      <h2>
        {tag && <TagDot colour={tag.colour} />}
        <bdi>{tag?.name ?? 'Without a tag'}</bdi> <small>{count.toLocaleString('en')}</small>
      </h2>
      {tag && <DeleteTag tag={tag} onDeleted={onDeleted} />}
    </div>
  );
}

function DeleteTag({ tag, onDeleted }: { tag: Tag; onDeleted: () => void }) {
  const replica = useReplica();
  const toast = useToast();
  const remove = () => {
    removeTag(replica.editing, tag.id);
    const takeBack = replica.takingBackLastStep();
    onDeleted();
    toast({
      text: `Tag “${tag.name}” deleted; its points stay.`,
      action: { label: 'Undo', run: () => void takeBack() },
    });
  };
  return (
    <Button look="bare" aria-label={`Delete tag ${tag.name}`} onPress={remove}>
      Delete tag
    </Button>
  );
}
