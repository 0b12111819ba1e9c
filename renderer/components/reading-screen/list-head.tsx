// Above the list: how many of how many, in what order, and what can be done about it; and where else the search found something.
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { counted } from '../../../electron/shared/wording.ts';
import type { SourceKind } from '../../state/open-source.ts';
import { usePlace } from '../../state/place.tsx';
import { useSearch } from '../../state/search.tsx';
import { Button } from '../button/button.tsx';
import styles from './list-head.module.css';

export interface ListHeadProps {
  readonly shown: number;
  readonly total: number;
  /** How the list is ordered, in lower case. */
  readonly order: string;
  /** Filter and sort. */
  readonly children: ReactNode;
}

export function ListHead({ shown, total, order, children }: ListHeadProps) {
  const count = (number: number) => number.toLocaleString('en');
  return (
    <div className={styles.head}>
      <span role="status">
        {shown === total ? count(total) : `${count(shown)} of ${count(total)}`} · {order}
      </span>
      <span className={styles.actions}>{children}</span>
    </div>
  );
}

/** The way to what the search found of the other kind. */
export function FoundElsewhere({ kind }: { kind: SourceKind }) {
  const { found } = useSearch();
  const { move } = usePlace();
  const other = kind === 'review' ? 'passage' : 'review';
  const count = found[other];
  if (!count) return null;
  return (
    <div className={styles.elsewhere}>
      <Button look="bare" onPress={() => move({ screen: `${other}s` })}>
        {counted(count, other)} {count === 1 ? 'matches' : 'match'} <ArrowRight aria-hidden="true" />
      </Button>
    </div>
  );
}
