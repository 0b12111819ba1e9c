// A tag: its colour as a square beside its name, never colour alone.
import type { CSSProperties } from 'react';
import type { Tag, TagColour } from '../../../electron/shared/club-model.ts';
import styles from './tag-chip.module.css';

/** For `style`: makes the tag's colour available as `--c`. */
export function colourStyle(colour: TagColour): CSSProperties {
  return { '--c': `var(--tag-${colour})` } as CSSProperties;
}

export function TagChip({ tag }: { tag: Tag }) {
  return (
    <span className={styles.chip} dir="auto">
      <TagDot colour={tag.colour} />
      {tag.name}
    </span>
  );
}

export function TagDot({ colour }: { colour: TagColour }) {
  return <span className={styles.dot} style={colourStyle(colour)} />;
}
