// A member: the colour and shape they go by beside their name, never colour alone.
import type { Author } from '../../../electron/shared/editing.ts';
import { TagDot } from '../tag-chip/tag-chip.tsx';
import styles from './member-name.module.css';

export function MemberName({ member: { name, colour } }: { member: Pick<Author, 'name' | 'colour'> }) {
  return (
    <span className={styles.member}>
      <TagDot colour={colour} />
      <bdi className={styles.name}>{name}</bdi>
    </span>
  );
}
