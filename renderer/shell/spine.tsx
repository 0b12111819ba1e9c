// A book's spine with its first letter: what stands for a book where there is no cover.
import styles from './spine.module.css';

export function Spine({ title, large = false }: { title: string; large?: boolean }) {
  const [letter = '·'] = title.replace(/^(the|a|an)\s+/i, '');
  return (
    <span className={`${styles.spine} ${large ? styles.large : ''}`} aria-hidden="true">
      {letter.toLocaleUpperCase()}
    </span>
  );
}
