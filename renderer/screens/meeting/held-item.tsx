// One item, large: its words, its quotations with whose they are, and what has been said about it so far.
import { MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import { bookPlaceName } from '../../../electron/shared/book-place.ts';
import { type Evidence, type Point, sourceIdOf } from '../../../electron/shared/club-model.ts';
import { itemState, memberNames } from '../../../electron/shared/meeting-words.ts';
import { Button } from '../../components/button/button.tsx';
import { TagChip } from '../../components/tag-chip/tag-chip.tsx';
import { useReplica } from '../../state/club.tsx';
import { useMembers } from '../../state/members.ts';
import { useQuotedTexts } from '../../state/quotations.ts';
import { hiddenQuotedWords, type QuotedTexts, shownQuotation } from '../../state/shown-quotation.ts';
import type { AgendaEntry } from './agenda-entries.ts';
import styles from './held-meeting.module.css';
import { HeldQuotation } from './held-quotation.tsx';
import { type Opening, useOpenedWords } from './use-opened-words.ts';

export function HeldItem({ entry }: { entry: AgendaEntry }) {
  const { item, point, notThereYet, isAhead, tags } = entry;
  const members = useMembers();
  const [isCovered, setCovered] = useState(isAhead || notThereYet.length > 0);
  const state = itemState(item, point);
  return (
    <article className={styles.item} dir="auto" aria-label={`Item ${entry.number}`}>
      <div className={styles.chips}>
        {state && (
          <span className={styles.state} dir="ltr">
            {state}
          </span>
        )}
        {!isCovered && tags.map((tag) => <TagChip key={tag.id} tag={tag} />)}
      </div>
      {point && isCovered ? (
        <Cover point={point} entry={entry} onShow={() => setCovered(false)} />
      ) : (
        <ItemWords entry={entry} />
      )}
      {item.remarks.length > 0 && (
        <ul className={styles.remarks} aria-label="Remarks">
          {item.remarks.map(({ id, text, by }) => (
            <li key={id}>
              <MessageSquareText aria-hidden="true" />
              <span dir="auto">
                {text}
                {by && <small> – {memberNames([by], members)}</small>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** Not everybody in the room has come as far as the point belongs. */
function Cover({ point, entry, onShow }: { point: Point; entry: AgendaEntry; onShow: () => void }) {
  const { item, notThereYet } = entry;
  const names = notThereYet.map(({ name }) => name).join(', ');
  return (
    <>
      {item.title && <Title text={item.title} />}
      <p className={styles.cover}>
        This belongs to {point.place ? bookPlaceName(point.place) : 'a later part'}.{' '}
        {names && `Not read so far: ${names}.`}
      </p>
      <Button onPress={onShow}>Show it all the same</Button>
    </>
  );
}

function ItemWords({ entry: { item, point, title, isGone } }: { entry: AgendaEntry }) {
  const { bookId } = useReplica();
  const texts = useQuotedTexts(bookId);
  const words = item.title || point?.text;
  return (
    <>
      {/* A point without words of its own lets its quotation speak. */}
      {(words || !point) && <Title text={words || title} />}
      {item.title && point?.text && (
        <p className={styles.asked} dir="auto">
          {point.text}
        </p>
      )}
      {isGone && item.title && <p className={styles.cover}>Its point was deleted.</p>}
      {/* Which words are hidden is known once the texts are. */}
      {point && texts && <Quotations evidence={point.evidence} texts={texts} alone={!words} />}
    </>
  );
}

function Title({ text }: { text: string }) {
  return (
    // The whole item runs as these words do.
    <h2 className={styles.title} data-long={text.length > 140 || undefined}>
      {text}
    </h2>
  );
}

interface QuotationsProps {
  readonly evidence: readonly Evidence[];
  readonly texts: QuotedTexts;
  readonly alone: boolean;
}

function Quotations({ evidence, texts, alone }: QuotationsProps) {
  const quoted = evidence.map((one) => ({
    key: `${sourceIdOf(one)} ${one.position.start} ${one.position.end}`,
    evidence: one,
    hidden: hiddenQuotedWords(one, texts),
  }));
  const opening: Opening = useOpenedWords(quoted);
  return (
    <div className={styles.quotations} data-alone={alone || undefined}>
      {quoted.map(({ key, evidence: one, hidden }) => (
        <HeldQuotation
          key={key}
          hidden={hidden.filter(({ start }) => !opening.isOpen(key, start))}
          stance={one.stance}
          quotation={shownQuotation(one, texts, false)}
          onOpen={(start) => opening.open(key, start)}
        />
      ))}
    </div>
  );
}
