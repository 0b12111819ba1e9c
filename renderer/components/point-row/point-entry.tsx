// A point as a row: what it says, the words it quotes, its tags, and ways to change it. Editing swaps in the form.
import { type KeyboardEvent, type MouseEvent, memo, useRef, useState } from 'react';
import type { Evidence, Point, Tag } from '../../../electron/shared/club-model.ts';
import type { Author } from '../../../electron/shared/editing.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import type { PointEdits } from '../../state/points.ts';
import { useAuthor, useIsAhead } from '../../state/readers.tsx';
import type { ShownQuotation } from '../../state/shown-quotation.ts';
import type { WordsOfPoint } from '../../state/words-of-point.tsx';
import { AheadBar, aheadWords } from '../ahead-bar/ahead-bar.tsx';
import { MarkedWords } from '../marked-words/marked-words.tsx';
import { PointForm } from '../point-form/point-form.tsx';
import { colourStyle } from '../tag-chip/tag-chip.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { PointChoice } from './point-choice.tsx';
import styles from './point-row.module.css';
import { PointSide } from './point-side.tsx';

export interface PointEntryProps {
  readonly point: Point;
  /** All there are. */
  readonly tags: readonly Tag[];
  readonly quote: (evidence: Evidence) => ShownQuotation;
  readonly edits: PointEdits;
  /** Whose words are quoted is not said where the whole list is of one text. */
  readonly showWho?: boolean;
  /** The tag it stands under: gives the colour, and needs no chip. Else the first by name gives the colour. */
  readonly underTag?: Tag;
  /** Where its text matches what is searched for. */
  readonly matches?: SearchResult['matches'] | undefined;
  /** The same of the words it quotes. */
  readonly quotedMatches?: ((evidence: Evidence) => SearchResult['matches']) | undefined;
  /** Makes quotations buttons that show them in their text. */
  readonly onOpenWords?: (words: WordsOfPoint) => void;
  readonly isChosen?: boolean;
  /** Lets it be chosen among others; `upTo` chooses all from the one chosen last. */
  readonly onChoose?: (pointId: string, upTo: boolean) => void;
}

const noMatches: SearchResult['matches'] = [];

/** Drawn again only when its own point changed: a list may hold hundreds. */
export const PointEntry = memo(function PointEntry(props: PointEntryProps) {
  const isAhead = useIsAhead()(props.point);
  const author = useAuthor(props.point.createdBy);
  return <PointArticle {...props} isAhead={isAhead} author={author} />;
});

interface PointArticleProps extends PointEntryProps {
  /** The reader has not come so far: what it says is covered. */
  readonly isAhead: boolean;
  readonly author: Author | undefined;
}

const PointArticle = memo(function PointArticle(props: PointArticleProps) {
  const {
    isAhead,
    author,
    point,
    tags,
    quote,
    edits,
    showWho = true,
    underTag,
    matches = noMatches,
    quotedMatches,
    onOpenWords,
    isChosen = false,
    onChoose,
  } = props;
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLElement>(null);
  const own = tags.filter((tag) => point.tagIds.includes(tag.id));
  const colour = (underTag ?? own[0])?.colour;

  const isWritten = editing && !isAhead;
  const quotations = point.evidence.length > 0 && (
    <EvidenceList
      point={point}
      quote={quote}
      matches={quotedMatches}
      showWho={showWho}
      edits={isWritten ? undefined : edits}
      onOpen={isWritten || !onOpenWords ? undefined : (evidence) => onOpenWords({ pointId: point.id, evidence })}
    />
  );
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
    edits.remove([point.id]);
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const [evidence] = point.evidence;
    if (event.key === ' ' && onChoose) onChoose(point.id, event.shiftKey);
    else if (event.key === 'Enter' && evidence && !isAhead && onOpenWords) onOpenWords({ pointId: point.id, evidence });
    else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent) => {
    if (!(event.shiftKey || event.ctrlKey || event.metaKey) || isControl(event.target)) return;
    onChoose?.(point.id, event.shiftKey);
  };

  return (
    <article
      ref={row}
      tabIndex={-1}
      data-point={point.id}
      aria-label={`${point.kind === 'question' ? 'Question' : 'Remark'}: ${isAhead ? aheadWords(point) : point.text || 'a quotation'}`}
      className={styles.point}
      data-chosen={isChosen || undefined}
      style={colour && colourStyle(colour)}
      onKeyDown={press}
      onClick={click}
    >
      {onChoose && <PointChoice isChosen={isChosen} onChoose={(upTo) => onChoose(point.id, upTo)} />}
      <span className={styles.bar} />
      {isWritten ? (
        <PointForm
          initial={{
            ...{ text: point.text, kind: point.kind, tags: own.map(({ id }) => ({ id })) },
            ...{ place: point.place, private: point.private ?? false },
          }}
          quotation={quotations}
          saveLabel="Save point"
          onCancel={stopEditing}
          onSave={save}
        />
      ) : (
        <div className={styles.content}>
          <div className={styles.words}>
            {isAhead && <AheadBar point={point} />}
            {!isAhead && point.text && (
              <strong className={styles.text} dir="auto">
                <MarkedWords text={point.text} matches={matches} />
              </strong>
            )}
            {!isAhead && quotations}
          </div>
          <PointSide
            kind={point.kind}
            tags={own.filter((tag) => tag.id !== underTag?.id)}
            author={author}
            status={point.status}
            isPrivate={point.private ?? false}
            onStatus={(status) => edits.setStatus([point.id], status)}
            onEdit={isAhead ? undefined : () => setEditing(true)}
            onRemove={remove}
          />
        </div>
      )}
    </article>
  );
});

/** Text fields and buttons do something else when they are clicked. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, input, textarea, a, form') !== null;
}

/** Where the focus goes when a row disappears: the row after it, else the one before. */
function neighbourOf(row: HTMLElement | null): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-point]')];
  const at = row ? rows.indexOf(row) : -1;
  return rows[at + 1] ?? rows[at - 1];
}
