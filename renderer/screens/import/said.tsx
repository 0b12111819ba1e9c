// What has to be said beside a step: what was left out, what failed, what was called off.
import styles from './said.module.css';

export function Said({ notes, alert }: { notes: readonly string[]; alert?: string | undefined }) {
  return (
    <>
      {notes.length > 0 && <p className={styles.notes}>{notes.join(' ')}</p>}
      {alert && (
        <p role="alert" className={styles.alert}>
          {alert}
        </p>
      )}
    </>
  );
}
