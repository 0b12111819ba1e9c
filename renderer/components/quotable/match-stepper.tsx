// Beside the open text's title: how many matches it has, which one was stepped to, and the way to the next and the one before.
import { ChevronDown, ChevronUp } from 'lucide-react';
import { Button } from '../button/button.tsx';
import type { MatchSteps } from '../reading-screen/use-match-steps.ts';
import styles from './match-stepper.module.css';

export function MatchStepper({ count, index, next, previous }: MatchSteps) {
  if (!count) return null;
  return (
    <span className={styles.stepper}>
      <span role="status">
        {index === undefined
          ? `${count.toLocaleString('en')} ${count === 1 ? 'match' : 'matches'}`
          : `${(index + 1).toLocaleString('en')} of ${count.toLocaleString('en')}`}
      </span>
      <Button look="bare" aria-label="Previous match" onPress={previous}>
        <ChevronUp aria-hidden="true" />
      </Button>
      <Button look="bare" aria-label="Next match" onPress={next}>
        <ChevronDown aria-hidden="true" />
      </Button>
    </span>
  );
}
