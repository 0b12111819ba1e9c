// The checkbox in the margin of a point's row: with Shift it chooses all from the one chosen last.
import styles from './point-row.module.css';

export interface PointChoiceProps {
  readonly isChosen: boolean;
  readonly onChoose: (upTo: boolean) => void;
}

export function PointChoice({ isChosen, onChoose }: PointChoiceProps) {
  return (
    <label className={styles.choice}>
      <span className="visually-hidden">Choose this point</span>
      {/* The browser's own: a list may hold thousands. */}
      <input
        type="checkbox"
        checked={isChosen}
        onChange={(event) => onChoose(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
      />
    </label>
  );
}
