// The words a point quotes: those that speak for it and against it side by side, the others before them.
import { Ellipsis, Minus, ThumbsDown, ThumbsUp, Trash2 } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import { type Evidence, type Point, type Stance, sourceIdOf } from '../../../electron/shared/club-model.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import type { PointEdits } from '../../state/points.ts';
import type { ShownQuotation } from '../../state/shown-quotation.ts';
import { Button } from '../button/button.tsx';
import { MenuRow, PopoverMenu } from '../menu/menu.tsx';
import styles from './point-row.module.css';
import { Quotation } from './quotation.tsx';

export interface EvidenceListProps {
  readonly point: Point;
  readonly quote: (evidence: Evidence) => ShownQuotation;
  readonly matches: ((evidence: Evidence) => SearchResult['matches']) | undefined;
  readonly showWho: boolean;
  /** None while the point is being edited. */
  readonly edits: Pick<PointEdits, 'setStance' | 'takeAway'> | undefined;
  readonly onOpen: ((evidence: Evidence) => void) | undefined;
}

const noMatches: SearchResult['matches'] = [];

export function EvidenceList(props: EvidenceListProps) {
  const { evidence } = props.point;
  const sides = evidence.some(({ stance }) => stance);
  return (
    <>
      {evidence
        .filter(({ stance }) => !stance)
        .map((one) => (
          <QuotedWords key={keyOf(one)} evidence={one} {...props} />
        ))}
      {sides && (
        <div className={styles.sides}>
          <Side stance="for" {...props} />
          <Side stance="against" {...props} />
        </div>
      )}
    </>
  );
}

function Side({ stance, ...props }: EvidenceListProps & { readonly stance: Stance }) {
  const own = props.point.evidence.filter((one) => one.stance === stance);
  if (!own.length) return null;
  const Icon = stance === 'for' ? ThumbsUp : ThumbsDown;
  const name = stance === 'for' ? 'For' : 'Against';
  return (
    <section className={styles.oneSide} aria-label={name}>
      <span className={styles.stance}>
        <Icon aria-hidden="true" /> {name}
      </span>
      {own.map((one) => (
        <QuotedWords key={keyOf(one)} evidence={one} {...props} />
      ))}
    </section>
  );
}

function QuotedWords(props: EvidenceListProps & { readonly evidence: Evidence }) {
  const { point, evidence, quote, matches, showWho, edits, onOpen } = props;
  const quotation = quote(evidence);
  return (
    <div className={styles.quoted}>
      <Quotation
        quotation={quotation}
        matches={matches?.(evidence) ?? noMatches}
        // Among several it must be said whose each one is.
        showWho={showWho || point.evidence.length > 1}
        alone={point.text === '' && edits !== undefined}
        {...(onOpen && { onOpen: () => onOpen(evidence) })}
      />
      {edits && (
        <QuotationMenu
          who={quotation.who}
          stance={evidence.stance}
          onStance={(stance) => edits.setStance(point.id, evidence, stance)}
          onTakeAway={() => edits.takeAway(point.id, evidence)}
        />
      )}
    </div>
  );
}

interface QuotationMenuProps {
  readonly who: string;
  readonly stance: Stance | undefined;
  readonly onStance: (stance: Stance | undefined) => void;
  readonly onTakeAway: () => void;
}

function QuotationMenu({ who, stance, onStance, onTakeAway }: QuotationMenuProps) {
  const act = (key: unknown) => {
    if (key === 'take-away') onTakeAway();
    else onStance(key === 'for' || key === 'against' ? key : undefined);
  };
  return (
    <span className={styles.quotedMenu}>
      <MenuTrigger>
        <Button look="bare" aria-label={`Quotation from ${who}: for, against, or away`}>
          <Ellipsis aria-hidden="true" />
        </Button>
        <PopoverMenu aria-label="Quotation" disabledKeys={[stance ?? 'neutral']} onAction={act}>
          <MenuRow id="for" label="Speaks for it" icon={ThumbsUp} />
          <MenuRow id="against" label="Speaks against it" icon={ThumbsDown} />
          <MenuRow id="neutral" label="Neither" icon={Minus} />
          <MenuRow id="take-away" label="Take away" icon={Trash2} />
        </PopoverMenu>
      </MenuTrigger>
    </span>
  );
}

function keyOf(evidence: Evidence): string {
  return `${sourceIdOf(evidence)} ${evidence.position.start} ${evidence.position.end} ${evidence.quote.exact}`;
}
