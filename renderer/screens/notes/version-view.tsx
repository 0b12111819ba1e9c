// One version of a note: as it was, or what was added and removed since.
import { useRef, useState } from 'react';
import type * as Y from 'yjs';
import { noteContent } from '../../../electron/shared/club-document.ts';
import type { Note } from '../../../electron/shared/club-model.ts';
import type { NoteVersion } from '../../../electron/shared/note-version.ts';
import { Choice } from '../../components/choice/choice.tsx';
import { useOverflows } from '../../components/scrolling/use-overflows.ts';
import { useReplica } from '../../state/club.tsx';
import { isKnown } from './known-content.ts';
import { ReadContent } from './read-content.tsx';
import { useVersionContent } from './use-note-versions.ts';
import { VersionComparison } from './version-comparison.tsx';
import styles from './version-view.module.css';

const ways = [
  { value: 'as-it-was', label: 'As it was' },
  { value: 'compare', label: 'What changed since' },
] as const;

export function VersionView({ note, version }: { note: Note; version: NoteVersion }) {
  const [way, setWay] = useState<(typeof ways)[number]['value']>('as-it-was');
  const { content, failure } = useVersionContent(version);
  const scroller = useRef<HTMLElement>(null);
  const overflows = useOverflows(scroller);
  return (
    <section className={styles.view} aria-label="Version">
      <div className={styles.head}>
        <Choice label="Show" value={way} onChange={setWay} options={ways} />
      </div>
      <article ref={scroller} className={styles.scroller} tabIndex={overflows ? 0 : undefined}>
        {failure && <p role="alert">{failure}</p>}
        {content && way === 'as-it-was' && <AsItWas version={version} content={content} />}
        {content && way === 'compare' && <Compared note={note} version={version} content={content} />}
      </article>
    </section>
  );
}

interface ShownProps {
  readonly version: NoteVersion;
  readonly content: Y.XmlFragment;
}

function AsItWas({ version, content }: ShownProps) {
  return (
    <>
      <h3 className={styles.title} dir="auto">
        {version.title || 'Untitled note'}
      </h3>
      {!isKnown(content) && (
        <p className={styles.why}>
          This version holds parts that this Commonplace cannot show, so it can be read here but not restored. A newer
          Commonplace can do both.
        </p>
      )}
      <ReadContent content={content} />
    </>
  );
}

function Compared({ note, version, content }: ShownProps & { note: Note }) {
  const { doc } = useReplica();
  const now = noteContent(doc, note.id);
  if (!now) return <p>The note itself is no longer there, so there is nothing to compare with.</p>;
  return <VersionComparison before={{ title: version.title, content }} after={{ title: note.title, content: now }} />;
}
