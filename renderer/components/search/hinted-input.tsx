// The input of the search box, with what cannot be asked underlined where it stands. An input draws only plain text, so the
// underlines are drawn by the same text behind it, which is not seen itself.
import { type KeyboardEventHandler, type Ref, useLayoutEffect, useRef } from 'react';
import { Input } from 'react-aria-components';
import type { QueryHint } from '../../../electron/shared/query-tree.ts';
import { runsOf } from '../../../electron/shared/rich-text.ts';
import styles from './hinted-input.module.css';

export interface HintedInputProps {
  readonly text: string;
  readonly hints: readonly QueryHint[];
  readonly placeholder: string;
  readonly onCaret: (caret: number) => void;
  readonly onKeyDownCapture: KeyboardEventHandler<HTMLElement>;
  readonly ref: Ref<HTMLInputElement>;
}

export function HintedInput({ text, hints, placeholder, onCaret, onKeyDownCapture, ref }: HintedInputProps) {
  const underlines = useRef<HTMLSpanElement>(null);
  const field = useRef<HTMLSpanElement>(null);
  const follow = () => {
    const input = field.current?.querySelector('input');
    if (input && underlines.current) underlines.current.scrollLeft = input.scrollLeft;
  };
  // What is typed moves what is seen of it.
  useLayoutEffect(follow);
  const ranges = hints.map(({ range }) => range);
  return (
    <span ref={field} className={styles.field} onKeyDownCapture={onKeyDownCapture}>
      <span ref={underlines} className={styles.underlines} dir="auto" aria-hidden="true">
        {runsOf({ start: 0, end: text.length }, ranges).map((run) => (
          <span key={run.start} className={run.marks.length ? styles.hinted : undefined}>
            {text.slice(run.start, run.end)}
          </span>
        ))}
      </span>
      <Input
        ref={ref}
        className={styles.input ?? ''}
        placeholder={placeholder}
        dir="auto"
        maxLength={1000}
        spellCheck={false}
        onScroll={follow}
        onSelect={(event) => {
          follow();
          onCaret(event.currentTarget.selectionStart ?? 0);
        }}
      />
    </span>
  );
}
