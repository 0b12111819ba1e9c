// The menu that opens from a button: goes into a MenuTrigger, after the button.
import type { LucideIcon } from 'lucide-react';
import { Menu, MenuItem, type MenuItemProps, type MenuProps, Popover, type PopoverProps } from 'react-aria-components';
import styles from './menu.module.css';

export interface PopoverMenuProps<Row extends object> extends Omit<MenuProps<Row>, 'className'> {
  readonly placement?: PopoverProps['placement'];
}

export function PopoverMenu<Row extends object>({ placement = 'bottom end', ...props }: PopoverMenuProps<Row>) {
  return (
    <Popover className={styles.popover ?? ''} placement={placement}>
      <Menu {...props} className={styles.menu ?? ''} />
    </Popover>
  );
}

export interface MenuRowProps extends Omit<MenuItemProps, 'className' | 'children' | 'textValue'> {
  readonly label: string;
  readonly icon?: LucideIcon;
}

export function MenuRow({ label, icon: Icon, ...props }: MenuRowProps) {
  return (
    <MenuItem {...props} className={styles.row ?? ''} textValue={label}>
      {Icon && <Icon aria-hidden="true" />}
      <span dir="auto">{label}</span>
    </MenuItem>
  );
}
