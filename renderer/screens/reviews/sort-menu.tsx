// The choice of the order in which reviews are listed.
import { ArrowDownWideNarrow } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import { sortNames } from '../../../electron/shared/review-order.ts';
import { reviewSortSchema, reviewSorts } from '../../../electron/shared/settings.ts';
import { Button } from '../../components/button/button.tsx';
import { MenuRow, PopoverMenu } from '../../components/menu/menu.tsx';
import { usePlace } from '../../state/place.tsx';
import { useSearch } from '../../state/search.tsx';

export function SortMenu() {
  const { place, move } = usePlace();
  const searching = useSearch().results !== undefined;
  return (
    <MenuTrigger>
      <Button look="bare" isDisabled={searching}>
        <ArrowDownWideNarrow aria-hidden="true" /> Sort
      </Button>
      <PopoverMenu
        aria-label="Sort"
        selectionMode="single"
        selectedKeys={[place.sort]}
        disallowEmptySelection
        onSelectionChange={(keys) => {
          const [sort] = [...keys];
          move({ sort: reviewSortSchema.parse(sort), listScroll: 0 });
        }}
      >
        {reviewSorts.map((sort) => (
          <MenuRow key={sort} id={sort} label={sortNames[sort]} />
        ))}
      </PopoverMenu>
    </MenuTrigger>
  );
}
