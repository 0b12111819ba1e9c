// What became of a version since: blocks that were added, removed or reworded, with the words that differ, and where they are.
import { useMemo } from 'react';
import type * as Y from 'yjs';
import { counted } from '../../../electron/shared/wording.ts';
import type { ChangedWords } from '../points/word-differences.ts';
import { plainBlocks } from './note-blocks.ts';
import { aroundChanges, type ChangedBlock, changedCounts, noteDifferences } from './note-differences.ts';
import { useEmbedWords } from './use-embed-words.ts';
import styles from './version-comparison.module.css';
import { changesInWords } from './version-words.ts';

interface Version {
  readonly title: string;
  readonly content: Y.XmlFragment;
}

export function VersionComparison({ before, after }: { before: Version; after: Version }) {
  const embedWords = useEmbedWords();
  const blocks = useMemo(() => {
    const blocksOf = ({ title, content }: Version) => [
      { look: 'heading' as const, words: title || 'Untitled note' },
      ...plainBlocks(content, embedWords),
    ];
    return noteDifferences(blocksOf(before), blocksOf(after));
  }, [before, after, embedWords]);
  const counts = changedCounts(blocks);
  return (
    <>
      <p className={styles.summary}>{changesInWords(counts)}</p>
      {keyed(aroundChanges(blocks)).map(({ key, item: stretch }) =>
        'blocks' in stretch ? (
          keyed(stretch.blocks).map(({ key: at, item: block }) => <Block key={`${key} ${at}`} block={block} />)
        ) : (
          <p key={key} className={styles.passedOver}>
            {counted(stretch.passedOver, 'paragraph')} unchanged
          </p>
        ),
      )}
    </>
  );
}

function Block({ block: { look, pieces } }: { block: ChangedBlock }) {
  return (
    <p className={styles.block} data-look={look} dir="auto">
      {keyed(pieces).map(({ key, item }) => (
        <Piece key={key} {...item} />
      ))}
    </p>
  );
}

function Piece({ words, change }: ChangedWords) {
  if (change === 'same') return words;
  const Changed = change === 'added' ? 'ins' : 'del';
  return (
    <Changed>
      <span className="visually-hidden"> {change}: </span>
      {words}
      <span className="visually-hidden"> end of {change}. </span>
    </Changed>
  );
}

/** What has no name of its own, by its place: these lists are drawn once. */
function keyed<T>(items: readonly T[]): { key: number; item: T }[] {
  return items.map((item, key) => ({ key, item }));
}
