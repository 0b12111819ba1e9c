// What a button of few or no words is called, and its key, for the pointer and for whoever comes to it by keys.
import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { keyLabel } from '../../state/keys.ts';
import styles from './with-tooltip.module.css';

export interface WithTooltipProps {
  readonly words: string;
  /** As in state/keys.ts. */
  readonly shortcut?: string | undefined;
  /** A button that has the words as its accessible name. */
  readonly children: ReactNode;
}

export function WithTooltip({ words, shortcut, children }: WithTooltipProps) {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <Tooltip className={styles.tooltip ?? ''} placement="bottom" offset={6}>
        {words}
        {shortcut && <span>{keyLabel(shortcut)}</span>}
      </Tooltip>
    </TooltipTrigger>
  );
}
