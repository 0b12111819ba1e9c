// A tag: its colour and shape beside its name, never colour alone.
import type { CSSProperties } from 'react';
import type { Tag, TagColour } from '../../../electron/shared/club-model.ts';
import styles from './tag-chip.module.css';

/** What the colours of styles/tokens.css are called where they are chosen. */
export const tagColourNames: Readonly<Record<TagColour, string>> = {
  1: 'blue',
  2: 'orange',
  3: 'olive',
  4: 'violet',
  5: 'teal',
  6: 'rose',
};

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

/** Each colour has a shape of its own, for eyes that see two of the colours alike. */
export function TagDot({ colour }: { colour: TagColour }) {
  return <span className={styles.dot} data-colour={colour} style={colourStyle(colour)} />;
}
