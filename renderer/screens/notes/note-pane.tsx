// The open note: on paper with its title, for editing; or for reading only where it holds what this version cannot show.
import { useState } from 'react';
import { noteContent } from '../../../electron/shared/club-document.ts';
import type { Note } from '../../../electron/shared/club-model.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import type { MatchSteps } from '../../components/reading-screen/use-match-steps.ts';
import { useReplica } from '../../state/club.tsx';
import { EditedNote } from './edited-note.tsx';
import { isKnown } from './known-content.ts';
import { ReadOnlyNote } from './read-only-note.tsx';

export interface NotePaneProps {
  readonly note: Note;
  /** It was made just now: the title is where typing begins. */
  readonly fresh: boolean;
  readonly onBack: () => void;
  /** How it matches what is searched for. */
  readonly result: SearchResult | undefined;
  readonly steps: MatchSteps;
}

export function NotePane(props: NotePaneProps) {
  const { doc } = useReplica();
  const fragment = noteContent(doc, props.note.id);
  const [known, setKnown] = useState(() => fragment !== undefined && isKnown(fragment));
  if (!fragment || !known) return <ReadOnlyNote {...props} fragment={fragment} />;
  return <EditedNote {...props} fragment={fragment} onUnknown={() => setKnown(false)} />;
}
