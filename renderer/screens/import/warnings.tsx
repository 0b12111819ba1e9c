// What is odd in a source though nothing was lost.
import styles from './warnings.module.css';

export function Warnings({ warnings }: { warnings: readonly string[] }) {
  if (!warnings.length) return null;
  return (
    <ul className={styles.warnings} aria-label="Worth knowing">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}
