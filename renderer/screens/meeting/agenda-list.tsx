// The items in their order: chosen one by one or several at once, moved by dragging, by keys, or with a screen reader.
import { type KeyboardEvent, useMemo } from 'react';
import { DropIndicator, GridList, useDragAndDrop } from 'react-aria-components';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { moveAgendaItems } from '../../../electron/shared/meeting-edits.ts';
import { useReplica } from '../../state/club.tsx';
import { useRunCommand } from '../../state/commands.tsx';
import { commandOfKey } from '../../state/keys.ts';
import styles from './agenda.module.css';
import type { AgendaEntry } from './agenda-entries.ts';
import { AgendaRow } from './agenda-row.tsx';

interface AgendaListProps {
  readonly meeting: Meeting;
  readonly entries: readonly AgendaEntry[];
  /** Ids of items. */
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

export function AgendaList({ meeting, entries, selected, onSelect }: AgendaListProps) {
  const { editing } = useReplica();
  const run = useRunCommand();
  const ids = useMemo(() => entries.map(({ id }) => id), [entries]);
  const { dragAndDropHooks } = useDragAndDrop<AgendaEntry>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': entries.find(({ id }) => id === key)?.title ?? '' })),
    getAllowedDropOperations: () => ['move'],
    onReorder: ({ keys, target }) => {
      const at = ids.indexOf(String(target.key));
      const before = target.dropPosition === 'before' ? ids[at] : ids[at + 1];
      const moved = ids.filter((id) => keys.has(id));
      moveAgendaItems(editing, meeting.id, moved, before);
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop ?? ''} />,
  });
  const press = (event: KeyboardEvent) => {
    const command = commandOfKey(event.nativeEvent, (one) => one === 'move-up' || one === 'move-down');
    if (!command) return;
    // Else the list takes the arrow for its own.
    event.preventDefault();
    event.stopPropagation();
    run(command);
  };
  return (
    <div onKeyDownCapture={press}>
      <GridList
        aria-label="Agenda"
        data-agenda=""
        className={styles.list ?? ''}
        items={entries}
        selectionMode="multiple"
        // Letters are keys for commands.
        disallowTypeAhead
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={(keys) => onSelect(keys === 'all' ? new Set(ids) : new Set([...keys].map(String)))}
        dragAndDropHooks={dragAndDropHooks}
      >
        {(entry) => <AgendaRow entry={entry} />}
      </GridList>
    </div>
  );
}
