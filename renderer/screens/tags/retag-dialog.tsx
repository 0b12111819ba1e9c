// The tags of several points at once: which all of them have, some of them, or none; changed in one step.
import { useMemo, useState } from 'react';
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { TagChecklist } from '../../components/tag-filter/tag-checklist.tsx';
import type { Ticked } from '../../components/tag-filter/ticked.ts';
import { useClub } from '../../state/club.tsx';
import { NewOnes } from './new-ones.tsx';
import { nextTicked, tickedOn } from './retagging.ts';
import { useTagEdits } from './use-tag-edits.ts';

export interface RetagDialogProps {
  readonly pointIds: readonly string[];
  readonly onClose: () => void;
}

export function RetagDialog({ pointIds, onClose }: RetagDialogProps) {
  const { tags, points } = useClub();
  const edits = useTagEdits();
  const [changed, setChanged] = useState<ReadonlyMap<string, Ticked>>(new Map());
  const [created, setCreated] = useState<readonly string[]>([]);
  const before = useMemo(() => tickedOn(points, pointIds), [points, pointIds]);
  const beforeOf = (tagId: string) => before.get(tagId) ?? 'none';
  const toggle = (tagId: string) =>
    setChanged((all) => new Map(all).set(tagId, nextTicked(all.get(tagId) ?? beforeOf(tagId), beforeOf(tagId))));
  const idsThatBecome = (ticked: Ticked) =>
    [...changed].flatMap(([id, now]) => (now === ticked && beforeOf(id) !== ticked ? [id] : []));
  const change = { add: idsThatBecome('all'), remove: idsThatBecome('none'), create: created };
  const changes = change.add.length + change.remove.length + created.length > 0;
  const apply = () => {
    edits.retag(pointIds, change);
    onClose();
  };
  return (
    <Dialog
      title={`Tags of ${counted(pointIds.length, 'point')}`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="filled" isDisabled={!changes} onPress={apply}>
            Change tags
          </Button>
        </>
      }
    >
      <TagChecklist
        tags={tags}
        tickedOf={(tagId) => changed.get(tagId) ?? beforeOf(tagId)}
        onToggle={toggle}
        onCreate={(path) => setCreated((all) => (all.includes(path) ? all : [...all, path]))}
      >
        <NewOnes paths={created} onRemove={(path) => setCreated((all) => all.filter((one) => one !== path))} />
      </TagChecklist>
    </Dialog>
  );
}
