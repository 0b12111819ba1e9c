// Where in the book: a page, a part, or one of the answers that need no number.
import { Select, type SelectOption } from '../select/select.tsx';
import { TextField } from '../text-field/text-field.tsx';
import styles from './place-field.module.css';
import { isCount, type TypedPlace, typedPlaceRefusal } from './typed-place.ts';

export interface PlaceFieldProps {
  readonly label: string;
  readonly options: readonly SelectOption<TypedPlace['choice']>[];
  readonly value: TypedPlace;
  readonly onChange: (value: TypedPlace) => void;
  /** Whether saving was tried: an empty number is refused then, not while it is still to be typed. */
  readonly tried: boolean;
  /** How many pages the book has, where that is known: a number above is not refused, for editions differ. */
  readonly pageCount: number | undefined;
}

export function PlaceField({ label, options, value, onChange, tried, pageCount }: PlaceFieldProps) {
  const { choice, typed } = value;
  const refusal = tried || typed.trim() ? typedPlaceRefusal(value) : undefined;
  const beyond = choice === 'page' && !refusal && pageCount !== undefined && Number(typed) > pageCount;
  return (
    <div className={styles.place}>
      <Select
        label={label}
        value={choice}
        onChange={(next) => onChange({ ...value, choice: next })}
        options={options}
      />
      {isCount(choice) && (
        <TextField
          label={choice === 'page' ? 'Page' : 'Part'}
          inputMode="numeric"
          value={typed}
          onChange={(next) => onChange({ ...value, typed: next })}
          refusal={refusal}
          {...(beyond && { hint: `The book as it is known here has ${pageCount.toLocaleString('en')} pages.` })}
        />
      )}
    </div>
  );
}
