// List or board.
import { Columns3, List } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Place } from '../../../electron/shared/settings.ts';
import { useCommand } from '../../state/commands.tsx';
import styles from './points-screen.module.css';

export interface ViewSwitchProps {
  readonly value: Place['pointsView'];
  readonly onChange: (view: Place['pointsView']) => void;
}

export function ViewSwitch({ value, onChange }: ViewSwitchProps) {
  useCommand('toggle-board', () => onChange(value === 'list' ? 'board' : 'list'));
  return (
    <RadioGroup
      aria-label="View"
      orientation="horizontal"
      className={styles.views ?? ''}
      value={value}
      onChange={(view) => onChange(view === 'board' ? 'board' : 'list')}
    >
      <Radio value="list" className={styles.view ?? ''}>
        <List aria-hidden="true" /> List
      </Radio>
      <Radio value="board" className={styles.view ?? ''}>
        <Columns3 aria-hidden="true" /> Board
      </Radio>
    </RadioGroup>
  );
}
