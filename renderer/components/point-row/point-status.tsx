// What became of a point: a word and a sign, and the menu that changes it.
import { Circle, CircleCheck, CirclePause, type LucideIcon } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import { type PointStatus, pointStatuses, pointStatusSchema } from '../../../electron/shared/club-model.ts';
import { Button } from '../button/button.tsx';
import { MenuRow, PopoverMenu } from '../menu/menu.tsx';
import styles from './point-row.module.css';
import { statusNames } from './status-names.ts';

export const statusIcons: Readonly<Record<PointStatus, LucideIcon>> = {
  open: Circle,
  discussed: CircleCheck,
  parked: CirclePause,
};

export interface StatusMenuProps {
  readonly status: PointStatus;
  readonly onChange: (status: PointStatus) => void;
}

export function StatusMenu({ status, onChange }: StatusMenuProps) {
  const Icon = statusIcons[status];
  return (
    <span className={styles.status} data-status={status}>
      <MenuTrigger>
        <Button look="bare">
          <Icon aria-hidden="true" />
          <span className="visually-hidden">Status: </span>
          {statusNames[status]}
        </Button>
        <PopoverMenu
          aria-label="Status"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[status]}
          onAction={(chosen) => onChange(pointStatusSchema.parse(chosen))}
        >
          {pointStatuses.map((each) => (
            <MenuRow key={each} id={each} label={statusNames[each]} icon={statusIcons[each]} />
          ))}
        </PopoverMenu>
      </MenuTrigger>
    </span>
  );
}
