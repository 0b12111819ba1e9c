// The choice of the order in which what was found in all books is listed.
import { ArrowDownWideNarrow } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import { sortNames } from '../../../electron/shared/review-order.ts';
import { type ResultOrder, resultOrders } from '../../../electron/shared/search-results.ts';
import { Button } from '../button/button.tsx';
import { MenuRow, PopoverMenu } from '../menu/menu.tsx';

export const orderNames: Record<ResultOrder, string> = { ...sortNames, best: 'Best match' };

export interface OrderMenuProps {
  readonly order: ResultOrder;
  readonly onOrder: (order: ResultOrder) => void;
}

export function OrderMenu({ order, onOrder }: OrderMenuProps) {
  return (
    <MenuTrigger>
      <Button look="bare">
        <ArrowDownWideNarrow aria-hidden="true" /> Sort
      </Button>
      <PopoverMenu
        aria-label="Sort"
        selectionMode="single"
        selectedKeys={[order]}
        disallowEmptySelection
        onSelectionChange={(keys) => {
          const chosen = resultOrders.find((each) => each === [...keys][0]);
          if (chosen) onOrder(chosen);
        }}
      >
        {resultOrders.map((each) => (
          <MenuRow key={each} id={each} label={orderNames[each]} />
        ))}
      </PopoverMenu>
    </MenuTrigger>
  );
}
