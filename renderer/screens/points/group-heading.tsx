// A tag as the heading of its points, with the way to change it.
import { Fragment } from 'react';
import type { Tag } from '../../../electron/shared/club-model.ts';
import { TAG_PATH_SEPARATOR } from '../../../electron/shared/tag-tree.ts';
import { Button } from '../../components/button/button.tsx';
import { TagDot } from '../../components/tag-chip/tag-chip.tsx';
import { useOpenTags } from '../tags/tags-provider.tsx';
import styles from './points-screen.module.css';

export interface GroupHeadingProps {
  /** None for the points without one. */
  readonly tag: Tag | undefined;
  /** The tags it stands below, from the top. */
  readonly above: readonly Tag[];
  readonly count: number;
}

export function GroupHeading({ tag, above, count }: GroupHeadingProps) {
  const openTags = useOpenTags();
  return (
    <div className={styles.heading}>
      <h2>
        {tag && <TagDot colour={tag.colour} />}
        <span className={styles.headingWords}>
          {above.map(({ id, name }) => (
            <Fragment key={id}>
              <bdi className={styles.above}>{name}</bdi>
              {TAG_PATH_SEPARATOR}
            </Fragment>
          ))}
          <bdi>{tag?.name ?? 'Without a tag'}</bdi>
        </span>{' '}
        <small>{count.toLocaleString('en')}</small>
      </h2>
      {tag && (
        <Button look="bare" aria-label={`Edit tag ${tag.name}`} onPress={() => openTags(tag.id)}>
          Edit tag
        </Button>
      )}
    </div>
  );
}
