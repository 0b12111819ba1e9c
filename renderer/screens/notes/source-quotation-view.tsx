// A live quotation as a note shows it: the words with whose they are and the way to them; and where they changed or are gone, that.
import { useQuery } from '@tanstack/react-query';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { ArrowUpRight } from 'lucide-react';
import {
  type KeptQuotation,
  type PlacedQuotation,
  quotationAttributes,
  quotationIn,
} from '../../../electron/shared/source-quotation.ts';
import { Attribution } from '../../components/attribution/attribution.tsx';
import { Button } from '../../components/button/button.tsx';
import { useReplica } from '../../state/club.tsx';
import { useClient, useSettings } from '../../state/companion.tsx';
import { keptQuotation } from '../../state/kept-quotation.ts';
import { kindOf } from '../../state/open-source.ts';
import { useQuotations, useQuotedTexts } from '../../state/quotations.ts';
import { useOpenWords } from '../../state/words-in-view.ts';
import styles from './point-quotation.module.css';

export function SourceQuotationView({ node, selected, editor, updateAttributes }: ReactNodeViewProps) {
  const kept = quotationIn(node.attrs);
  return (
    <NodeViewWrapper className={styles.point} data-selected={selected || undefined}>
      {kept ? (
        <Quotation
          kept={kept}
          onUse={editor.isEditable ? (changed) => updateAttributes(quotationAttributes(changed)) : undefined}
        />
      ) : (
        <p className={styles.deleted}>This quotation cannot be read</p>
      )}
    </NodeViewWrapper>
  );
}

interface QuotationProps {
  readonly kept: KeptQuotation;
  /** Puts other words in its place. */
  readonly onUse: ((changed: KeptQuotation) => void) | undefined;
}

function Quotation({ kept, onUse }: QuotationProps) {
  const { bookId } = useReplica();
  const texts = useQuotedTexts(bookId);
  const quotation = useQuotations(bookId);
  const openWords = useOpenWords();
  const placed = usePlaced(kept);
  // Before the texts are here nobody knows what is under the shield.
  if (!texts || !placed) return null;
  if (placed.is === 'gone') return <GoneQuotation kept={kept} />;
  const kind = kindOf(kept.evidence);
  const standing = placed.is === 'standing' ? placed.evidence : kept.evidence;
  const { words, language, who, attribution } = quotation(standing);
  const now = placed.is === 'changed' ? placed.evidence : undefined;
  return (
    <figure className={styles.quotation}>
      <blockquote dir="auto" lang={language}>
        “{words}”
      </blockquote>
      {placed.is === 'lost' && <p className={styles.deleted}>The {kind} no longer has these words.</p>}
      {now && (
        <>
          <p className={styles.deleted}>The {kind} says this differently now:</p>
          <blockquote dir="auto" lang={language}>
            “{quotation(now).words}”
          </blockquote>
        </>
      )}
      <figcaption>
        <span>
          — <Attribution words={attribution} />
        </span>
        {now && onUse && (
          <Button look="bare" onPress={() => onUse(keptQuotation(now, texts))}>
            Use the new words
          </Button>
        )}
        <Button
          look="bare"
          data-way
          aria-label={kind === 'review' ? `Show in review by ${who}` : `Show the passage: ${who}`}
          onPress={() => openWords(now ?? standing)}
        >
          {kind === 'review' ? 'Show in review' : 'Show the passage'} <ArrowUpRight aria-hidden="true" />
        </Button>
      </figcaption>
    </figure>
  );
}

/** Where the words are now; asked again when the library changes. */
function usePlaced({ evidence }: KeptQuotation): PlacedQuotation | undefined {
  const client = useClient();
  const { bookId } = useReplica();
  return useQuery({
    queryKey: ['library', 'quotation', bookId, evidence],
    queryFn: () => client.quotations.place({ bookId, evidence }),
  }).data;
}

function GoneQuotation({ kept: { evidence, shielded, attribution } }: { kept: KeptQuotation }) {
  const shield = useSettings()?.shield ?? true;
  const { exact } = evidence.quote;
  return (
    <figure className={styles.quotation}>
      <blockquote dir="auto">“{shield ? (shielded ?? exact) : exact}”</blockquote>
      <figcaption>
        <span>
          — <Attribution words={attribution} />
        </span>
      </figcaption>
      <p className={styles.deleted}>
        {kindOf(evidence) === 'review' ? 'This review' : 'This passage'} is no longer in your library
      </p>
    </figure>
  );
}
