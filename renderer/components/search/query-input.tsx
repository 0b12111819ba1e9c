// The search field with what completes the word being typed: Enter or Tab takes what the arrow keys are at, Escape closes the list.
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { Autocomplete, Button, SearchField } from 'react-aria-components';
import { type Completion, completed } from '../../../electron/shared/query-completion.ts';
import type { QueryHint } from '../../../electron/shared/query-tree.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Kbd } from '../button/button.tsx';
import { CompletionList } from './completion-list.tsx';
import { HintedInput } from './hinted-input.tsx';
import styles from './search-box.module.css';
import type { OpenCompletion } from './use-completion.ts';

export interface QueryInputProps {
  readonly name: string;
  readonly text: string;
  readonly hints: readonly QueryHint[];
  /** The id of what describes it. */
  readonly describedBy: string;
  readonly completion: OpenCompletion;
  readonly onType: (text: string) => void;
  readonly onSubmit: () => void;
  readonly ref: RefObject<HTMLInputElement | null>;
}

export function QueryInput(props: QueryInputProps) {
  const { name, text, hints, describedBy, completion, onType, onSubmit, ref } = props;
  const { open, completing, completions, close, setCaret } = completion;
  const goTo = useCaretAfter(ref, text);

  const take = (taken: Completion) => {
    if (!completing) return;
    const next = completed(text, completing, taken);
    onType(next.text);
    goTo(next.caret);
    setCaret(next.caret);
  };
  // Before the field itself, which empties on Escape, and before the focus moves on.
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (!open || event.nativeEvent.isComposing) return;
    // A letter is for the box alone: the list would look for it among its options, and keep it.
    if (event.key.length === 1) {
      event.stopPropagation();
      return;
    }
    const at = document.getElementById(ref.current?.getAttribute('aria-activedescendant') ?? '')?.dataset.key;
    const chosen = completions.find(({ value }) => value === at);
    if (event.key === 'Escape') close();
    else if (chosen && (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey))) take(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Autocomplete inputValue={text} onInputChange={onType} disableAutoFocusFirst>
      <SearchField className={styles.field ?? ''} aria-label={name} aria-describedby={describedBy} onSubmit={onSubmit}>
        <Search aria-hidden="true" />
        <HintedInput
          ref={ref}
          text={text}
          hints={hints}
          placeholder={name}
          onCaret={setCaret}
          onKeyDownCapture={press}
        />
        {text ? (
          <Button className={styles.clear ?? ''}>
            <X aria-hidden="true" />
          </Button>
        ) : (
          <Kbd>/</Kbd>
        )}
      </SearchField>
      {open && <CompletionList completions={completions} onTake={take} />}
      <p aria-live="polite" className="visually-hidden">
        {open && `${counted(completions.length, 'completion')}. Arrow keys choose one.`}
      </p>
    </Autocomplete>
  );
}

/** Puts the caret where a completion ends, once its text is in the box. */
function useCaretAfter(ref: RefObject<HTMLInputElement | null>, text: string): (caret: number) => void {
  const wanted = useRef<number>(undefined);
  useLayoutEffect(() => {
    const input = ref.current;
    if (wanted.current === undefined || input?.value !== text) return;
    input.focus();
    input.setSelectionRange(wanted.current, wanted.current);
    wanted.current = undefined;
  }, [ref, text]);
  return (caret) => {
    wanted.current = caret;
  };
}
