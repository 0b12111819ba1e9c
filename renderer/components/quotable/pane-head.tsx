// Above the open text: the way back to the list, what it is, the star and more to be done with it, and facts about it.
import { ArrowLeft, Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { setStarred } from '../../../electron/shared/reading-edits.ts';
import { useClub, useReplica } from '../../state/club.tsx';
import { useCommand } from '../../state/commands.tsx';
import { Button } from '../button/button.tsx';
import type { MatchSteps } from '../reading-screen/use-match-steps.ts';
import { MatchStepper } from './match-stepper.tsx';
import styles from './pane-head.module.css';

export interface PaneHeadProps {
  /** Of the review or passage. */
  readonly id: string;
  readonly title: ReactNode;
  /** What the way back is called. */
  readonly all: string;
  readonly onBack: () => void;
  readonly steps: MatchSteps;
  /** Beside the star. */
  readonly actions?: ReactNode;
  /** In one line, as far as they fit. */
  readonly facts: ReactNode;
  readonly children?: ReactNode;
}

export function PaneHead({ id, title, all, onBack, steps, actions, facts, children }: PaneHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.back}>
        <Button look="bare" onPress={onBack}>
          <ArrowLeft aria-hidden="true" /> {all}
        </Button>
      </div>
      <div className={styles.top}>
        <h2>{title}</h2>
        <span className={styles.actions}>
          <MatchStepper {...steps} />
          <StarToggle id={id} />
          {actions}
        </span>
      </div>
      <div className={styles.facts}>{facts}</div>
      {children}
    </header>
  );
}

function StarToggle({ id }: { id: string }) {
  const replica = useReplica();
  const starred = useClub().starred.has(id);
  const toggle = () => setStarred(replica.editing, id, !starred);
  useCommand('star', toggle);
  return (
    <HeadToggle isSelected={starred} onChange={toggle}>
      <Star aria-hidden="true" /> Star
    </HeadToggle>
  );
}

export interface HeadToggleProps {
  readonly isSelected: boolean;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

export function HeadToggle(props: HeadToggleProps) {
  return <ToggleButton {...props} className={styles.toggle ?? ''} />;
}
