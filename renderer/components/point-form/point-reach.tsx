// The quiet part of a point's form: where in the book it belongs, and whether it is for the leader only.
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { bookPlaceName } from '../../../electron/shared/book-place.ts';
import { useReplica } from '../../state/club.tsx';
import { useLibrary } from '../../state/companion.tsx';
import { Button } from '../button/button.tsx';
import { Checkbox } from '../checkbox/checkbox.tsx';
import { PlaceField } from '../place-field/place-field.tsx';
import { type TypedPlace, typedBookPlace, typedPlaceRefusal } from '../place-field/typed-place.ts';
import type { SelectOption } from '../select/select.tsx';
import styles from './point-form.module.css';

export interface PointReachProps {
  readonly place: TypedPlace;
  readonly onPlace: (place: TypedPlace) => void;
  readonly isPrivate: boolean;
  readonly onPrivate: (isPrivate: boolean) => void;
  /** Whether saving was tried: what is refused is shown then. */
  readonly tried: boolean;
}

export const pointPlaces: readonly SelectOption<TypedPlace['choice']>[] = [
  { value: 'unsaid', label: 'Anywhere' },
  { value: 'page', label: 'At a page' },
  { value: 'part', label: 'In a part' },
];

export function PointReach({ place, onPlace, isPrivate, onPrivate, tried }: PointReachProps) {
  const { bookId } = useReplica();
  const pageCount = useLibrary().data?.find(({ book }) => book.id === bookId)?.book.pageCount;
  const [asked, setAsked] = useState(false);
  const panel = useId();
  const refused = typedPlaceRefusal(place) !== undefined;
  const open = asked || (tried && refused);
  return (
    <div className={styles.reach}>
      <Button look="bare" aria-expanded={open} aria-controls={panel} onPress={() => setAsked(!open)}>
        <ChevronRight aria-hidden="true" className={styles.chevron} /> Place and privacy
        {!open && <span className={styles.said}>{said(place, isPrivate)}</span>}
      </Button>
      {open && (
        <div id={panel} className={styles.panel}>
          <PlaceField
            label="Where in the book"
            options={pointPlaces}
            value={place}
            onChange={onPlace}
            tried={tried}
            pageCount={pageCount}
          />
          <p className={styles.hint}>Who has not read so far yet sees it covered, until they open it.</p>
          <Checkbox isSelected={isPrivate} onChange={onPrivate}>
            Private: only in the leader’s copy
          </Checkbox>
        </div>
      )}
    </div>
  );
}

function said(place: TypedPlace, isPrivate: boolean): string {
  const at = typedPlaceRefusal(place) ? undefined : typedBookPlace(place);
  return [at ? bookPlaceName(at) : 'anywhere', isPrivate && 'private'].filter(Boolean).join(' · ');
}
