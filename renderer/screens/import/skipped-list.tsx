// What could not be read, line by line, behind a button that says how much there is.
import { ChevronRight } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Repair, Skipped } from '../../../electron/shared/import-report.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { shown } from './preview-facts.ts';
import styles from './skipped-list.module.css';

/** A damaged file can have thousands; nobody reads more than the first, and they would slow the window. */
const MOST_SHOWN = 200;

export interface RowsShown {
  /** Only rows with all of these words; every row where left out. */
  readonly filter?: string;
  /** Open from the start. */
  readonly expanded?: boolean;
}

export function SkippedList({ skipped, ...rowsShown }: { skipped: readonly Skipped[] } & RowsShown) {
  const rows = skipped.map(({ line, reason, excerpt }) => ({ line, said: reason, excerpt }));
  return <Rows rows={rows} title={`${counted(skipped.length, 'place')} could not be read`} {...rowsShown} />;
}

export function RepairList({ repairs, ...rowsShown }: { repairs: readonly Repair[] } & RowsShown) {
  const rows = repairs.map(({ line, repair, excerpt }) => ({ line, said: repair, excerpt }));
  const were = repairs.length === 1 ? 'was' : 'were';
  return (
    <Rows
      rows={rows}
      title={`${counted(repairs.length, 'place')} ${were} damaged and could be mended`}
      {...rowsShown}
    />
  );
}

interface Row {
  readonly line: number | undefined;
  readonly said: string;
  readonly excerpt: string;
}

interface RowsProps extends RowsShown {
  readonly rows: readonly Row[];
  readonly title: string;
}

function Rows({ rows: all, title, filter = '', expanded = false }: RowsProps) {
  if (!all.length) return null;
  const rows = withWords(all, filter);
  return (
    <Disclosure defaultExpanded={expanded}>
      <Heading level={4} className={styles.heading ?? ''}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <ChevronRight aria-hidden="true" />
          {title}
          {rows.length < all.length && ` · ${shown(rows.length)} with these words`}
        </Button>
      </Heading>
      <DisclosurePanel>
        <ul className={styles.list}>
          {rows.slice(0, MOST_SHOWN).map(({ line, said, excerpt }) => (
            <li key={`${line} ${said} ${excerpt}`}>
              {line !== undefined && <b>Line {shown(line)}</b>} {said}
              <q dir="auto">{excerpt}</q>
            </li>
          ))}
        </ul>
        {rows.length > MOST_SHOWN && <p className={styles.more}>… and {shown(rows.length - MOST_SHOWN)} more.</p>}
      </DisclosurePanel>
    </Disclosure>
  );
}

function withWords(rows: readonly Row[], filter: string): readonly Row[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return rows;
  return rows.filter(({ said, excerpt }) => {
    const text = `${said} ${excerpt}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
