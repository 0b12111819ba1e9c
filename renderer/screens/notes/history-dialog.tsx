// A note's history: its versions, one of them to be read or compared with what the note says now, and the way back to it.
import { useState } from 'react';
import type { Note } from '../../../electron/shared/club-model.ts';
import { sentenceOf } from '../../client.ts';
import { Button } from '../../components/button/button.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import styles from './history-dialog.module.css';
import { KeepVersion } from './keep-version.tsx';
import { isKnown } from './known-content.ts';
import { useNoteVersions, useVersionContent, useVersionEdits } from './use-note-versions.ts';
import { VersionList } from './version-list.tsx';
import { VersionView } from './version-view.tsx';

export interface HistoryDialogProps {
  readonly note: Note;
  readonly onClose: () => void;
}

export function HistoryDialog({ note, onClose }: HistoryDialogProps) {
  const { data: versions, error } = useNoteVersions(note.id);
  const edits = useVersionEdits(note.id);
  const [chosenId, setChosenId] = useState<string>();
  const shown = versions?.find(({ id }) => id === chosenId) ?? versions?.[0];
  return (
    <Dialog
      wide
      staysOnOutsideClick
      title={`History of ${note.title ? `“${note.title}”` : 'this note'}`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          {shown && (
            <RestoreButton
              key={shown.id}
              version={shown}
              onRestore={async (content) => {
                if (await edits.restore(shown, content)) onClose();
              }}
            />
          )}
        </>
      }
    >
      <KeepVersion onKeep={edits.keep} onKept={() => setChosenId(undefined)} />
      <p className={styles.explained}>
        What the note says is kept by itself at the end of each sitting: when nobody wrote in it for ten minutes, or
        when Commonplace closes. The older these versions are, the fewer of them stay. Those with a name stay for good.
      </p>
      {error && <p role="alert">{sentenceOf(error)}</p>}
      {versions?.length === 0 && <p>No version is kept yet. The first comes at the end of this sitting.</p>}
      {versions && shown && (
        <div className={styles.parts}>
          <div className={styles.columns}>
            <VersionList versions={versions} shownId={shown.id} onChoose={setChosenId} />
            <VersionView key={shown.id} note={note} version={shown} />
          </div>
        </div>
      )}
    </Dialog>
  );
}

type RestoreButtonProps = {
  readonly version: Parameters<typeof useVersionContent>[0];
  readonly onRestore: (content: NonNullable<ReturnType<typeof useVersionContent>['content']>) => void;
};

function RestoreButton({ version, onRestore }: RestoreButtonProps) {
  const { content } = useVersionContent(version);
  // The editor would delete what it does not know.
  const restorable = content && isKnown(content) ? content : undefined;
  return (
    <Button look="filled" isDisabled={!restorable} onPress={() => restorable && onRestore(restorable)}>
      Restore this version
    </Button>
  );
}
