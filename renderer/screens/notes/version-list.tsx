// The versions of a note, newest first: name or day and time, and how many words.
import { Bookmark } from 'lucide-react';
import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import type { NoteVersion } from '../../../electron/shared/note-version.ts';
import { counted } from '../../../electron/shared/wording.ts';
import styles from './version-list.module.css';
import { momentInWords } from './version-words.ts';

interface VersionListProps {
  readonly versions: readonly NoteVersion[];
  readonly shownId: string;
  readonly onChoose: (versionId: string) => void;
}

export function VersionList({ versions, shownId, onChoose }: VersionListProps) {
  const now = Date.now();
  return (
    <ListBox
      className={styles.list ?? ''}
      aria-label="Versions"
      items={versions}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[shownId]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) onChoose(String(key));
      }}
    >
      {(version) => <VersionRow version={version} now={now} />}
    </ListBox>
  );
}

function VersionRow({ version: { id, name, at, words }, now }: { version: NoteVersion; now: number }) {
  const moment = sentence(momentInWords(at, now));
  const count = counted(words, 'word');
  return (
    <ListBoxItem id={id} className={styles.row ?? ''} textValue={[name, moment, count].filter(Boolean).join(', ')}>
      <Text slot="label" className={styles.name ?? ''} dir="auto">
        {name !== undefined && <Bookmark aria-hidden="true" />}
        {name ?? moment}
      </Text>
      <Text slot="description" className={styles.facts ?? ''}>
        {name === undefined ? count : `${moment} · ${count}`}
      </Text>
    </ListBoxItem>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
