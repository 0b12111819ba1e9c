// The way from marked word to marked word through what a screen shows, by the keys that step through matches.
import { type RefObject, useRef } from 'react';
import { useCommand } from '../../state/commands.tsx';
import { useSearch } from '../../state/search.tsx';
import styles from './marked-words.module.css';

/** @param screen all marked words in it are stepped through, in the order in which they stand there. */
export function useMarkSteps(screen: RefObject<HTMLElement | null>): void {
  const current = useRef<Element>(undefined);
  const searching = useSearch().inBook !== undefined;
  const step = (by: 1 | -1) => {
    const marks = [...(screen.current?.querySelectorAll(`.${styles.match}`) ?? [])];
    const at = current.current ? marks.indexOf(current.current) : -1;
    const next = marks[at < 0 ? (by > 0 ? 0 : marks.length - 1) : at + by];
    if (!next) return;
    // On the element itself: only this one is drawn otherwise, whichever component it belongs to.
    current.current?.removeAttribute('data-current');
    next.setAttribute('data-current', 'true');
    next.scrollIntoView({ block: 'center' });
    current.current = next;
  };
  useCommand('next-match', searching ? () => step(1) : undefined);
  useCommand('previous-match', searching ? () => step(-1) : undefined);
}
