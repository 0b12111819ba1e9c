// A point as a row: what it says, the words it quotes, its tags, and ways to change it. Editing swaps in the form.
import { memo, useRef, useState } from 'react';
import {
  type Evidence,
  type Point,
  type QuoteSource,
  sourceIdOf,
  type Tag,
} from '../../../electron/shared/club-model.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import type { usePointEdits } from '../../state/points.ts';
import type { ShownQuotation } from '../../state/shown-quotation.ts';
import { MarkedWords } from '../marked-words/marked-words.tsx';
import { PointForm } from '../point-form/point-form.tsx';
import { colourStyle } from '../tag-chip/tag-chip.tsx';
import styles from './point-row.module.css';
import { PointSide } from './point-side.tsx';
import { Quotation } from './quotation.tsx';

export interface PointEntryProps {
  readonly point: Point;
  /** All there are. */
  readonly tags: readonly Tag[];
  readonly quote: (evidence: Evidence) => ShownQuotation;
  readonly edits: Pick<ReturnType<typeof usePointEdits>, 'change' | 'remove'>;
  /** Whose words are quoted is not said where the whole list is of one text. */
  readonly showWho?: boolean;
  /** The tag it stands under: gives the colour, and needs no chip. Else the first by name gives the colour. */
  readonly underTag?: Tag;
  /** Where its text matches what is searched for. */
  readonly matches?: SearchResult['matches'] | undefined;
  /** Makes quotations buttons that show them in their text. */
  readonly onOpenSource?: (source: QuoteSource) => void;
}

const noMatches: SearchResult['matches'] = [];

/** Drawn again only when its own point changed: a list may hold hundreds. */
export const PointEntry = memo(function PointEntry(props: PointEntryProps) {
  const { point, tags, quote, edits, showWho = true, underTag, matches = noMatches, onOpenSource } = props;
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLElement>(null);
  const own = tags.filter((tag) => point.tagIds.includes(tag.id));
  const colour = (underTag ?? own[0])?.colour;

  const quotations = point.evidence.map((evidence) => (
    <Quotation
      key={`${sourceIdOf(evidence)} ${evidence.position.start} ${evidence.position.end}`}
      quotation={quote(evidence)}
      showWho={showWho}
      alone={point.text === '' && !editing}
      {...(onOpenSource && !editing ? { onOpen: onOpenSource } : {})}
    />
  ));
  const stopEditing = () => {
    setEditing(false);
    row.current?.focus();
  };
  const save = (value: Parameters<typeof edits.change>[1]) => {
    const refusal = edits.change(point.id, value);
    if (!refusal) stopEditing();
    return refusal;
  };
  const remove = () => {
    neighbourOf(row.current)?.focus();
    edits.remove(point.id);
  };

  return (
    <article
      ref={row}
      tabIndex={-1}
      data-point={point.id}
      aria-label={`${point.kind === 'question' ? 'Question' : 'Remark'}: ${point.text || 'a quotation'}`}
      className={styles.point}
      style={colour && colourStyle(colour)}
    >
      <span className={styles.bar} />
      {editing ? (
        <PointForm
          initial={{ text: point.text, kind: point.kind, tagNames: own.map((tag) => tag.name) }}
          quotation={quotations.length > 0 && quotations}
          saveLabel="Save point"
          onCancel={stopEditing}
          onSave={save}
        />
      ) : (
        <div className={styles.content}>
          <div className={styles.words}>
            {point.text && (
              <strong className={styles.text} dir="auto">
                <MarkedWords text={point.text} matches={matches} />
              </strong>
            )}
            {quotations}
          </div>
          <PointSide
            kind={point.kind}
            tags={own.filter((tag) => tag.id !== underTag?.id)}
            onEdit={() => setEditing(true)}
            onRemove={remove}
          />
        </div>
      )}
    </article>
  );
});

/** Where the focus goes when a row disappears: the row after it, else the one before. */
function neighbourOf(row: HTMLElement | null): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-point]')];
  const at = row ? rows.indexOf(row) : -1;
  return rows[at + 1] ?? rows[at - 1];
}
