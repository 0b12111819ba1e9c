// The choice of the order in which texts are listed; while searching, best match first is one of them.
import { ArrowDownWideNarrow } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import { useSearch } from '../../state/search.tsx';
import { Button } from '../button/button.tsx';
import { MenuRow, PopoverMenu } from '../menu/menu.tsx';

export interface SortMenuProps<Sort extends string> {
  readonly sorts: readonly { readonly sort: Sort; readonly name: string }[];
  readonly sort: Sort;
  /** Not needed where there is one. */
  readonly onSort?: (sort: Sort) => void;
}

const BEST = 'best';

export function SortMenu<Sort extends string>({ sorts, sort, onSort }: SortMenuProps<Sort>) {
  const { inBook, bestFirst, setBestFirst } = useSearch();
  const choose = (key: unknown) => {
    if (inBook) setBestFirst(key === BEST);
    const chosen = sorts.find((one) => one.sort === key);
    if (chosen) onSort?.(chosen.sort);
  };
  return (
    <MenuTrigger>
      <Button look="bare">
        <ArrowDownWideNarrow aria-hidden="true" /> Sort
      </Button>
      <PopoverMenu
        aria-label="Sort"
        selectionMode="single"
        selectedKeys={[inBook && bestFirst ? BEST : sort]}
        disallowEmptySelection
        onSelectionChange={(keys) => choose([...keys][0])}
      >
        {inBook && <MenuRow id={BEST} label="Best match" />}
        {sorts.map((one) => (
          <MenuRow key={one.sort} id={one.sort} label={one.name} />
        ))}
      </PopoverMenu>
    </MenuTrigger>
  );
}
