// A point as a note shows it: its question or remark, the words it quotes with who wrote them, its tags, the way to their text.
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { ArrowUpRight, MessageCircleQuestionMark, MessageSquareText } from 'lucide-react';
import { useMemo } from 'react';
import { type Evidence, type Point, sourceIdOf, type Tag } from '../../../electron/shared/club-model.ts';
import { AheadBar } from '../../components/ahead-bar/ahead-bar.tsx';
import { Attribution } from '../../components/attribution/attribution.tsx';
import { Button } from '../../components/button/button.tsx';
import { colourStyle, TagChip } from '../../components/tag-chip/tag-chip.tsx';
import { useClub, useReplica } from '../../state/club.tsx';
import { useSettings } from '../../state/companion.tsx';
import { kindOf, useOpenSource } from '../../state/open-source.ts';
import { useQuotations, useQuotedTexts } from '../../state/quotations.ts';
import { useIsAhead } from '../../state/readers.tsx';
import { type KeptPoint, keptIn, shieldedKeptWords } from './kept-point.ts';
import styles from './point-quotation.module.css';

export function PointQuotationView({ node, selected }: ReactNodeViewProps) {
  const { points, tags } = useClub();
  const isAhead = useIsAhead();
  const kept = useMemo(() => keptIn(node.attrs), [node.attrs]);
  const point = points.find(({ id }) => id === kept.pointId);
  const own = point ? tags.filter(({ id }) => point.tagIds.includes(id)) : [];
  const [first] = own;
  return (
    <NodeViewWrapper
      className={styles.point}
      style={first && colourStyle(first.colour)}
      data-selected={selected || undefined}
    >
      {point && isAhead(point) && <AheadBar point={point} />}
      {point && !isAhead(point) && <LivingPoint point={point} tags={own} />}
      {!point && <DeletedPoint kept={kept} />}
    </NodeViewWrapper>
  );
}

function LivingPoint({ point, tags }: { point: Point; tags: readonly Tag[] }) {
  const Kind = point.kind === 'question' ? MessageCircleQuestionMark : MessageSquareText;
  return (
    <>
      <div className={styles.head}>
        <Kind role="img" aria-label={point.kind === 'question' ? 'Question' : 'Remark'} />
        {point.text && (
          <p className={styles.text} dir="auto">
            {point.text}
          </p>
        )}
        {tags.map((tag) => (
          <TagChip key={tag.id} tag={tag} />
        ))}
      </div>
      {point.evidence.map((evidence) => (
        <Quotation key={`${sourceIdOf(evidence)} ${evidence.position.start}`} evidence={evidence} />
      ))}
    </>
  );
}

function Quotation({ evidence }: { evidence: Evidence }) {
  const { bookId } = useReplica();
  const openSource = useOpenSource();
  // Before the texts are here nobody knows what is under the shield.
  const ready = useQuotedTexts(bookId) !== undefined;
  const { words, language, who, attribution, source } = useQuotations(bookId)(evidence);
  if (!ready) return null;
  return (
    <figure className={styles.quotation}>
      <blockquote dir="auto" lang={language}>
        “{words}”
      </blockquote>
      <figcaption>
        <span>
          — <Attribution words={attribution} />
        </span>
        {source && (
          <Button
            look="bare"
            aria-label={kindOf(source) === 'review' ? `Show in review by ${who}` : `Show the passage: ${who}`}
            onPress={() => openSource(source)}
          >
            {kindOf(source) === 'review' ? 'Show in review' : 'Show the passage'} <ArrowUpRight aria-hidden="true" />
          </Button>
        )}
      </figcaption>
    </figure>
  );
}

function DeletedPoint({ kept }: { kept: KeptPoint }) {
  const { bookId } = useReplica();
  const shield = useSettings()?.shield ?? true;
  const texts = useQuotedTexts(bookId);
  const words = useMemo(() => {
    if (!shield || !kept.exact) return kept.exact;
    // Before the texts are here nobody knows what is under the shield.
    return texts && shieldedKeptWords(kept, texts);
  }, [shield, kept, texts]);
  return (
    <>
      {kept.text && (
        <p className={styles.text} dir="auto">
          {kept.text}
        </p>
      )}
      {words && (
        <figure className={styles.quotation}>
          <blockquote dir="auto">“{words}”</blockquote>
          {kept.attribution && (
            <figcaption>
              <span>
                — <Attribution words={kept.attribution} />
              </span>
            </figcaption>
          )}
        </figure>
      )}
      <p className={styles.deleted}>This point was deleted</p>
    </>
  );
}
