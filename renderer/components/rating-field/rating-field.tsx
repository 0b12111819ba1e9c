// A rating in half stars, given by the pointer or by the arrow keys.
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { Button } from '../button/button.tsx';
import styles from './rating-field.module.css';

export interface RatingFieldProps {
  readonly label: string;
  /** 0.5 to 5 in halves; none where there is no rating. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

const halves = Array.from({ length: 10 }, (_, at) => (at + 1) / 2);

export function RatingField({ label, value, onChange }: RatingFieldProps) {
  return (
    <div className={styles.field}>
      <RadioGroup
        className={styles.group ?? ''}
        orientation="horizontal"
        value={value === undefined ? null : String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
      >
        <Label className={styles.label ?? ''}>{label}</Label>
        <div className={styles.stars}>
          {halves.map((half) => (
            <Radio
              key={half}
              value={String(half)}
              className={styles.half ?? ''}
              data-side={half % 1 ? 'left' : 'right'}
            >
              <span aria-hidden="true" className={styles.star}>
                {value !== undefined && half <= value ? '★' : '☆'}
              </span>
              <span className="visually-hidden">{half === 1 ? '1 star' : `${half} stars`}</span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <span className={styles.said}>{value === undefined ? 'No rating' : `${value} of 5`}</span>
      {value !== undefined && (
        <Button look="bare" onPress={() => onChange(undefined)}>
          Take away
        </Button>
      )}
    </div>
  );
}
