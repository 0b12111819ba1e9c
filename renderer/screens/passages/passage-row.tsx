// One passage in the list: its words or those that match, where it stands, who marked it, and what the group made of it.
import { StickyNote } from 'lucide-react';
import type { Tag } from '../../../electron/shared/club-model.ts';
import { placesOf } from '../../../electron/shared/passage-place.ts';
import { redact } from '../../../electron/shared/shield.ts';
import { SPOILER } from '../../../electron/shared/shielded-words.ts';
import type { MarkedPassage } from '../../../electron/shared/spoiler-marks.ts';
import { counted } from '../../../electron/shared/wording.ts';
import type { Listed } from '../../components/reading-screen/listed.ts';
import { RowHidden, RowMatches, RowStar, RowTags, RowWords } from '../../components/reading-screen/row.tsx';
import { useSettings } from '../../state/companion.tsx';
import styles from './passage-row.module.css';

interface PassageRowProps {
  readonly listed: Listed<MarkedPassage>;
  readonly starred: boolean;
  readonly points: number;
  readonly tags: readonly Tag[];
  /** The list says no chapters above its rows. */
  readonly showChapter: boolean;
}

export function PassageRow({ listed: { item, result }, starred, points, tags, showChapter }: PassageRowProps) {
  const shield = useSettings()?.shield ?? true;
  const [place] = placesOf(item);
  // Found by the name of who marked it, it has no words to mark.
  const [snippet] = result?.snippets ?? [];
  return (
    <div className={styles.row}>
      {snippet && <RowMatches snippet={snippet} lines={3} />}
      {result?.hiddenMatch && <RowHidden>Match in hidden text</RowHidden>}
      {!snippet && !result?.hiddenMatch && (
        <RowWords lines={3}>{shield ? redact(item.text, item.hidden ?? [], SPOILER) : item.text}</RowWords>
      )}
      <div className={styles.facts}>
        {starred && <RowStar />}
        {place && <span>{place}</span>}
        {showChapter && item.chapter && <bdi>{item.chapter}</bdi>}
        {item.by && <bdi>{item.by}</bdi>}
        {item.note && <StickyNote role="img" aria-label="With a note" />}
        {points > 0 && <span className={styles.points}>{counted(points, 'point')}</span>}
      </div>
      <RowTags tags={tags} />
    </div>
  );
}
