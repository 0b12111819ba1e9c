// A tag's row in the tree: its grip, whether tags stand below it, its name, and how many points it covers.
import { ChevronRight, GripVertical } from 'lucide-react';
import { Button } from 'react-aria-components';
import { MarkedWords } from '../../components/marked-words/marked-words.tsx';
import { TagDot } from '../../components/tag-chip/tag-chip.tsx';
import type { TagNode } from './tag-nodes.ts';
import styles from './tag-tree-view.module.css';

export function TagRow({ node: { tag, count, matches, below } }: { node: TagNode }) {
  return (
    <div className={styles.content}>
      <Button slot="drag" className={styles.grip ?? ''} aria-label={`Move ${tag.name}`}>
        <GripVertical aria-hidden="true" />
      </Button>
      {below.length ? (
        <Button slot="chevron" className={styles.chevron ?? ''}>
          <ChevronRight aria-hidden="true" />
        </Button>
      ) : (
        <span className={styles.chevron} />
      )}
      <TagDot colour={tag.colour} />
      <bdi className={styles.name}>
        <MarkedWords text={tag.name} matches={matches} />
      </bdi>
      <small>{count.toLocaleString('en')}</small>
    </div>
  );
}
