// The tree of tags with how many points each covers. A tag is moved by dragging, with the mouse or from its grip with the keyboard.
import { memo, useDeferredValue, useMemo, useState } from 'react';
import {
  Collection,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components';
import type { Tag } from '../../../electron/shared/club-model.ts';
import { tagUses } from '../../../electron/shared/tag-tree.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { TextField } from '../../components/text-field/text-field.tsx';
import { useClub } from '../../state/club.tsx';
import { type TagNode, tagNodes } from './tag-nodes.ts';
import { TagRow } from './tag-row.tsx';
import styles from './tag-tree-view.module.css';

/** Fewer are seen at a glance. */
const WORTH_FILTERING = 8;
/** In pixels, before a row was measured. */
const ESTIMATED_ROW = 28;

export interface TagTreeProps {
  readonly chosenId: string;
  /** These three must be stable. */
  readonly onChoose: (tagId: string) => void;
  /** Asked for with Enter. */
  readonly onRename: () => void;
  readonly onMove: (tagId: string, parentId: string | undefined) => void;
}

/** Not drawn again for what is typed beside it. */
export const TagTree = memo(function TagTree({ chosenId, onChoose, onRename, onMove }: TagTreeProps) {
  const { tags, points } = useClub();
  const [typed, setTyped] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const uses = useMemo(() => tagUses(tags, points), [tags, points]);
  const sought = useDeferredValue(typed);
  const { nodes, ids } = useMemo(() => tagNodes(tags, uses, sought), [tags, uses, sought]);
  const { dragAndDropHooks } = useMoving(tags, onMove);
  return (
    <div className={styles.all}>
      {tags.length > WORTH_FILTERING && (
        <TextField label={`Find among ${tags.length} tags`} value={typed} onChange={setTyped} />
      )}
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: ESTIMATED_ROW, padding: 4 }}>
        <Tree
          aria-label="Tags"
          className={styles.tree ?? ''}
          items={nodes}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={[chosenId]}
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : keys;
            if (id !== undefined) onChoose(String(id));
          }}
          onAction={onRename}
          expandedKeys={ids.filter((id) => sought !== '' || !closed.has(id))}
          onExpandedChange={(keys) => setClosed(new Set(ids.filter((id) => !keys.has(id))))}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <p className={styles.nothing}>No tag holds that.</p>}
        >
          {itemOf}
        </Tree>
      </Virtualizer>
    </div>
  );
});

function itemOf(node: TagNode) {
  return (
    <TreeItem
      id={node.id}
      textValue={node.tag.name}
      aria-label={`${node.tag.name}, ${counted(node.count, 'point')}`}
      className={styles.row ?? ''}
    >
      <TreeItemContent>
        <TagRow node={node} />
      </TreeItemContent>
      <Collection items={node.below}>{itemOf}</Collection>
    </TreeItem>
  );
}

/** Dropped on a tag it goes below that; between two, it stands beside them. */
function useMoving(tags: readonly Tag[], onMove: TagTreeProps['onMove']) {
  return useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': tags.find(({ id }) => id === key)?.name ?? String(key) })),
    onMove({ keys, target }) {
      const on = tags.find(({ id }) => id === target.key);
      if (!on) return;
      const parentId = target.dropPosition === 'on' ? on.id : on.parentId;
      for (const key of keys) onMove(String(key), parentId);
    },
  });
}
