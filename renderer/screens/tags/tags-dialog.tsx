// The group's tags in one place: their tree, and what is known and can be done about the one that is chosen.
import { useCallback, useRef, useState } from 'react';
import { inTreeOrder } from '../../../electron/shared/tag-tree.ts';
import { Button } from '../../components/button/button.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { useClub } from '../../state/club.tsx';
import { UndoButtons } from '../points/undo-buttons.tsx';
import { NewTag } from './new-tag.tsx';
import { StarterSet } from './starter-set.tsx';
import { TagDetails } from './tag-details.tsx';
import { TagTree } from './tag-tree-view.tsx';
import styles from './tags-dialog.module.css';
import { useTagDrafts } from './use-tag-drafts.ts';
import { useTagEdits } from './use-tag-edits.ts';

export interface TagsDialogProps {
  /** The tag to begin with; else the first. */
  readonly at: string | undefined;
  readonly onClose: () => void;
}

export function TagsDialog({ at, onClose }: TagsDialogProps) {
  const { tags } = useClub();
  const edits = useTagEdits();
  const [chosenId, choose] = useState(at);
  const drafts = useTagDrafts(tags, edits);
  const nameField = useRef<HTMLInputElement>(null);
  const chosen = tags.find(({ id }) => id === chosenId) ?? inTreeOrder(tags)[0]?.tag;
  const rename = useCallback(() => nameField.current?.select(), []);
  const close = () => {
    const refused = drafts.saveAll();
    if (refused === undefined) return onClose();
    choose(refused);
    rename();
  };
  return (
    <Dialog
      title="Tags"
      wide
      onClose={close}
      actions={
        <>
          <UndoButtons />
          <Button look="filled" onPress={close}>
            Done
          </Button>
        </>
      }
    >
      {chosen ? (
        <div className={styles.columns}>
          <section className={styles.all} aria-label="All tags">
            <TagTree chosenId={chosen.id} onChoose={choose} onRename={rename} onMove={edits.move} />
            <NewTag onAdd={(path) => choose(edits.add(path))} />
          </section>
          <TagDetails
            key={chosen.id}
            tag={chosen}
            drafts={drafts}
            edits={edits}
            nameField={nameField}
            onChoose={choose}
            onClose={close}
          />
        </div>
      ) : (
        <div className={styles.none}>
          <p>
            A tag gathers points about one thing, and colours their words in the reviews. Begin with what groups often
            use, or with one of your own.
          </p>
          <StarterSet onAdd={edits.addStarters} />
          <NewTag onAdd={(path) => choose(edits.add(path))} />
        </div>
      )}
    </Dialog>
  );
}
