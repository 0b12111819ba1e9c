// One icon of the toolbar, with its name and key in a tooltip. With `isOn` it says whether what it does is in force.
import type { LucideIcon } from 'lucide-react';
import { Button, ToggleButton } from 'react-aria-components';
import { WithTooltip } from '../../components/tooltip/with-tooltip.tsx';
import styles from './toolbar-button.module.css';

export interface ToolbarButtonProps {
  readonly label: string;
  readonly icon: LucideIcon;
  /** As in state/keys.ts. */
  readonly shortcut?: string;
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress?: () => void;
}

export function ToolbarButton({ label, icon: Icon, shortcut, isOn, isDisabled, onPress }: ToolbarButtonProps) {
  const props = { className: styles.button ?? '', 'aria-label': label, isDisabled, onPress };
  const icon = <Icon aria-hidden="true" />;
  return (
    <WithTooltip words={label} shortcut={shortcut}>
      {isOn === undefined ? (
        <Button {...props}>{icon}</Button>
      ) : (
        <ToggleButton {...props} isSelected={isOn}>
          {icon}
        </ToggleButton>
      )}
    </WithTooltip>
  );
}
