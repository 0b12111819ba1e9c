// What can be done to the table the caret is in; for the toolbar's menu and the slash menu.
import {
  ArrowDownToLine,
  ArrowLeftToLine,
  ArrowRightToLine,
  ArrowUpToLine,
  type LucideIcon,
  PanelTop,
  Trash2,
} from 'lucide-react';
import type { Chain } from './formats.ts';

export interface TableAction {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly act: (chain: Chain) => Chain;
}

export const tableActions: readonly TableAction[] = [
  { label: 'Add row below', icon: ArrowDownToLine, act: (chain) => chain.addRowAfter() },
  { label: 'Add row above', icon: ArrowUpToLine, act: (chain) => chain.addRowBefore() },
  { label: 'Add column after', icon: ArrowRightToLine, act: (chain) => chain.addColumnAfter() },
  { label: 'Add column before', icon: ArrowLeftToLine, act: (chain) => chain.addColumnBefore() },
  { label: 'Header row on or off', icon: PanelTop, act: (chain) => chain.toggleHeaderRow() },
  { label: 'Delete row', icon: Trash2, act: (chain) => chain.deleteRow() },
  { label: 'Delete column', icon: Trash2, act: (chain) => chain.deleteColumn() },
  { label: 'Delete table', icon: Trash2, act: (chain) => chain.deleteTable() },
];

export function insertTable(chain: Chain): Chain {
  return chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true });
}
