// The tabs, and at the right the state: saved or not, spoilers hidden or shown, and Export.
import { CircleSlash2, Eye } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import type { BookEntry } from '../../electron/shared/model.ts';
import type { Screen } from '../../electron/shared/settings.ts';
import { Button } from '../components/button/button.tsx';
import { SaveStateText } from '../components/save-state/save-state.tsx';
import { useClub } from '../state/club.tsx';
import { useCommand } from '../state/commands.tsx';
import { useChangeSettings, useSettings } from '../state/companion.tsx';
import { useShowScreen } from '../state/open-result.ts';
import { usePlace } from '../state/place.tsx';
import { useSearch } from '../state/search.tsx';
import styles from './tabs.module.css';

export function Tabs({ entry, onExport }: { entry: BookEntry; onExport: () => void }) {
  const { place } = usePlace();
  const show = useShowScreen();
  const { text, everywhere } = useSearch();
  const shown = everywhere && text.trim() ? undefined : place.screen;
  const { points, notes, meetings } = useClub();
  const tabs: { screen: Screen; name: string; count?: number }[] = [
    { screen: 'overview', name: 'Overview' },
    { screen: 'reviews', name: 'Reviews', count: entry.reviewCount },
    ...(entry.passageCount ? [{ screen: 'passages' as const, name: 'Passages', count: entry.passageCount }] : []),
    { screen: 'points', name: 'Points', count: points.length },
    { screen: 'notes', name: 'Notes', count: notes.length },
    { screen: 'meeting', name: 'Meeting', count: meetings.length },
  ];
  return (
    <div className={styles.bar}>
      <nav aria-label="Book" className={styles.tabs}>
        {tabs.map(({ screen, name, count }) => (
          <button
            key={screen}
            type="button"
            className={styles.tab}
            aria-current={shown === screen ? 'page' : undefined}
            onClick={() => show(screen)}
          >
            {name}
            {count !== undefined && <small>{count.toLocaleString('en')}</small>}
          </button>
        ))}
      </nav>
      <div className={styles.state}>
        <SaveStateText />
        <ShieldSwitch />
        <Button onPress={onExport}>Export…</Button>
      </div>
    </div>
  );
}

/** Saved or not; a failure says why, with the way to try again. */
export function ShieldSwitch() {
  const shield = useSettings()?.shield ?? true;
  const changeSettings = useChangeSettings();
  const toggle = () => changeSettings({ shield: !shield });
  useCommand('toggle-shield', toggle);
  return (
    <ToggleButton className={styles.shield ?? ''} isSelected={shield} onChange={toggle} aria-label="Hide spoilers">
      {shield ? <CircleSlash2 aria-hidden="true" /> : <Eye aria-hidden="true" />}
      <span>{shield ? 'Spoilers hidden' : 'Spoilers shown'}</span>
    </ToggleButton>
  );
}
