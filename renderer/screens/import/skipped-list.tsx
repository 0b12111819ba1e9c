// What could not be read, line by line, behind a button that says how much there is.
import { ChevronRight } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Skipped } from '../../../electron/shared/import-report.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { shown } from './preview-facts.ts';
import styles from './skipped-list.module.css';

/** A damaged file can have thousands; nobody reads more than the first, and they would slow the window. */
const MOST_SHOWN = 200;

export function SkippedList({ skipped }: { skipped: readonly Skipped[] }) {
  if (!skipped.length) return null;
  return (
    <Disclosure>
      <Heading level={4} className={styles.heading ?? ''}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <ChevronRight aria-hidden="true" /> {counted(skipped.length, 'passage')} could not be read
        </Button>
      </Heading>
      <DisclosurePanel>
        <ul className={styles.list}>
          {skipped.slice(0, MOST_SHOWN).map(({ line, reason, excerpt }) => (
            <li key={`${line} ${reason} ${excerpt}`}>
              {line !== undefined && <b>Line {shown(line)}</b>} {reason}
              <q dir="auto">{excerpt}</q>
            </li>
          ))}
        </ul>
        {skipped.length > MOST_SHOWN && <p className={styles.more}>… and {shown(skipped.length - MOST_SHOWN)} more.</p>}
      </DisclosurePanel>
    </Disclosure>
  );
}
