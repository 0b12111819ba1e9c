// Above the list: how many of how many, in what order, and the choice of order.
import { ArrowDownWideNarrow } from 'lucide-react';
import type { ReactNode } from 'react';
import { MenuTrigger } from 'react-aria-components';
import { sortNames } from '../../../electron/shared/review-order.ts';
import { reviewSortSchema, reviewSorts } from '../../../electron/shared/settings.ts';
import { Button } from '../../components/button/button.tsx';
import { MenuRow, PopoverMenu } from '../../components/menu/menu.tsx';
import { usePlace } from '../../state/place.tsx';
import { useSearch } from '../../state/search.tsx';
import styles from './list-head.module.css';

export function ListHead({ shown, total, children }: { shown: number; total: number; children: ReactNode }) {
  const { place, move } = usePlace();
  const searching = useSearch().results !== undefined;
  const order = searching ? 'best match' : sortNames[place.sort].toLowerCase();
  const count = (number: number) => number.toLocaleString('en');
  return (
    <div className={styles.head}>
      <span role="status">
        {shown === total ? count(total) : `${count(shown)} of ${count(total)}`} · {order}
      </span>
      <span className={styles.actions}>
        {children}
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
      </span>
    </div>
  );
}
