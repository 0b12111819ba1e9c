// A note with parts this version does not know, such as a newer version's: the editor would drop them, so it is only shown.
import type * as Y from 'yjs';
import type { NotePaneProps } from './note-pane.tsx';
import { textsOf } from './note-words.ts';
import { Paper } from './paper.tsx';
import styles from './read-only-note.module.css';

export function ReadOnlyNote({ fragment, ...props }: NotePaneProps & { fragment: Y.XmlFragment | undefined }) {
  const texts = fragment ? [...textsOf(fragment)] : [];
  return (
    <Paper {...props}>
      <div>
        <p className={styles.why}>
          This note holds parts that this version of Commonplace cannot show, so it can only be read here. Nothing in it
          is lost; a newer version will open it for editing.
        </p>
        <div className={styles.text}>{texts.join('\n\n')}</div>
      </div>
    </Paper>
  );
}
