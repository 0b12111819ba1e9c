// The agenda of a meeting: its items in their order, the minutes they take against those planned, and what is written about each.
import { ListPlus, WandSparkles } from 'lucide-react';
import { useState } from 'react';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { minutesInWords } from '../../../electron/shared/meeting-words.ts';
import type { Book } from '../../../electron/shared/model.ts';
import { orderFacts, suggestedOrder } from '../../../electron/shared/suggested-order.ts';
import { Button } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { useClub } from '../../state/club.tsx';
import { useCommand } from '../../state/commands.tsx';
import { useQuotedTexts } from '../../state/quotations.ts';
import { hiddenQuotedWords } from '../../state/shown-quotation.ts';
import { AddItem } from './add-item.tsx';
import { AddPointsDialog } from './add-points-dialog.tsx';
import styles from './agenda.module.css';
import { useAgendaEntries } from './agenda-entries.ts';
import { AgendaList } from './agenda-list.tsx';
import { GonePoints } from './gone-points.tsx';
import { ItemPanel } from './item-panel.tsx';
import { useMeetingEdits } from './use-meeting-edits.ts';

export function Agenda({ book, meeting }: { book: Book; meeting: Meeting }) {
  const entries = useAgendaEntries(book.id, meeting);
  const edits = useMeetingEdits();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState(false);
  const suggest = useSuggestedOrder(book.id, meeting);
  const chosen = entries.filter(({ id }) => selected.has(id));
  const add = () => setAdding(true);
  const move = (by: -1 | 1) => edits.move(meeting, [...selected], by);
  const takeOff = () => {
    const next = neighbourOf(entries, selected);
    edits.takeOff(meeting, [...selected]);
    setSelected(new Set(next ? [next.id] : []));
    // What was pressed, or stood in, goes with the item.
    document.querySelector<HTMLElement>('[data-agenda]')?.focus();
  };
  useCommand('add-points', add);
  useCommand('move-up', chosen.length ? () => move(-1) : undefined);
  useCommand('move-down', chosen.length ? () => move(1) : undefined);
  useCommand('remove-item', chosen.length ? takeOff : undefined);
  const some = entries.length > 0;
  return (
    <div className={styles.agenda}>
      <header className={styles.head}>
        <h3>Agenda</h3>
        {some && (
          <p className={styles.sum} role="status">
            {minutesInWords(meeting)}
          </p>
        )}
        <div className={styles.actions}>
          {entries.length > 1 && (
            <Button look="bare" isDisabled={!suggest} onPress={() => suggest && edits.order(meeting, suggest())}>
              <WandSparkles aria-hidden="true" /> Suggest an order
            </Button>
          )}
          <Button look={some ? 'bordered' : 'filled'} kbd="A" onPress={add}>
            <ListPlus aria-hidden="true" /> Add points
          </Button>
        </div>
      </header>
      <div className={styles.split} data-empty={!some || undefined}>
        <div className={styles.left}>
          <GonePoints entries={entries} onRemove={(ids) => edits.takeOff(meeting, ids)} />
          {some ? (
            <AgendaList meeting={meeting} entries={entries} selected={selected} onSelect={setSelected} />
          ) : (
            <EmptyState title="Nothing on the agenda yet">
              Add the points you want to talk about, and what else the evening needs: a welcome, a break, the choice of
              the next book. Then give them minutes and an order.
            </EmptyState>
          )}
          <AddItem meeting={meeting} onAdded={(id) => setSelected(new Set([id]))} />
        </div>
        {some && <ItemPanel meeting={meeting} chosen={chosen} onMove={move} onTakeOff={takeOff} />}
      </div>
      {adding && (
        <AddPointsDialog
          bookId={book.id}
          meeting={meeting}
          onClose={() => setAdding(false)}
          onAdded={(ids) => {
            setAdding(false);
            setSelected(new Set(ids));
          }}
        />
      )}
    </div>
  );
}

/** Undefined until it is known which words are hidden. */
function useSuggestedOrder(bookId: string, { agenda }: Meeting) {
  const club = useClub();
  const texts = useQuotedTexts(bookId);
  if (!texts) return undefined;
  return () =>
    suggestedOrder(
      orderFacts(agenda, club, ({ evidence }) => evidence.some((one) => hiddenQuotedWords(one, texts).length > 0)),
    );
}

/** What is chosen once those chosen are gone: the next one below, or above where there is none. */
function neighbourOf<T extends { readonly id: string }>(
  entries: readonly T[],
  gone: ReadonlySet<string>,
): T | undefined {
  const last = entries.findLastIndex(({ id }) => gone.has(id));
  return entries[last + 1] ?? entries.slice(0, last).findLast(({ id }) => !gone.has(id));
}
