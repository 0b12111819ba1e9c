// What most need not see, folded away under a line that says what it is.
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import styles from './fold.module.css';

export interface FoldProps {
  readonly title: string;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

export function Fold({ title, startsOpen = false, children }: FoldProps) {
  return (
    <Disclosure defaultExpanded={startsOpen}>
      <Heading level={3} className={styles.heading ?? ''}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <ChevronRight aria-hidden="true" /> {title}
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>{children}</DisclosurePanel>
    </Disclosure>
  );
}
