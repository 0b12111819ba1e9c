// The search box: what is typed, what of it cannot be asked, whether one book or all are meant, and the searches kept by name.
import { type FocusEvent, useId, useMemo, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { parseQuery } from '../../../electron/shared/query-language.ts';
import { touches } from '../../../electron/shared/shield.ts';
import { useCommand, useRunCommand } from '../../state/commands.tsx';
import { useSearch } from '../../state/search.tsx';
import { HowToSearch } from './how-to-search.tsx';
import { QueryInput } from './query-input.tsx';
import { SavedSearches } from './saved-searches.tsx';
import styles from './search-box.module.css';
import { useCompletion } from './use-completion.ts';

export interface SearchBoxProps {
  /** That the search can be narrowed to. */
  readonly bookId?: string;
  readonly onTyped?: (() => void) | undefined;
}

/** One is mended after the other; more would push the texts out of the window. */
const HINTS_SAID = 2;

export function SearchBox({ bookId, onTyped }: SearchBoxProps) {
  const { text, setText, everywhere, setEverywhere } = useSearch();
  const [focused, setFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hintsId = useId();
  const run = useRunCommand();
  const { hints } = useMemo(() => parseQuery(text, { typing: true }), [text]);
  const completion = useCompletion(text, everywhere ? undefined : bookId, focused);
  const { open, completing } = completion;
  // What can be completed is not wrong yet.
  const shownHints = open ? hints.filter(({ range }) => !completing || !touches(range, [completing.range])) : hints;
  const name = everywhere ? 'Search all books' : 'Search this book';
  useCommand('search', () => input.current?.select());

  const type = (next: string) => {
    setText(next);
    if (next) onTyped?.();
  };
  const put = (next: string) => {
    type(next);
    input.current?.focus();
  };
  return (
    <search
      className={styles.searching}
      // What opens over the window is not in the box, though its events pass here.
      onFocus={(event) => setFocused(event.currentTarget.contains(event.target))}
      onBlur={(event: FocusEvent) => setFocused(event.currentTarget.contains(event.relatedTarget))}
    >
      <div className={styles.box}>
        <QueryInput
          ref={input}
          name={name}
          text={text}
          hints={shownHints}
          describedBy={hintsId}
          completion={completion}
          onType={type}
          onSubmit={() => run('first-result')}
        />
        {bookId !== undefined && (
          <ToggleButton className={styles.everywhere ?? ''} isSelected={everywhere} onChange={setEverywhere}>
            All books
          </ToggleButton>
        )}
        <HowToSearch onChoose={(example) => put([text.trim(), example].filter(Boolean).join(' '))} />
      </div>
      <div id={hintsId} role="status" className={styles.hints}>
        {shownHints.slice(0, HINTS_SAID).map(({ range, sentence }) => (
          <p key={`${range.start} ${sentence}`}>{sentence}</p>
        ))}
      </div>
      {focused && text === '' && <SavedSearches onChoose={put} onEmptied={() => input.current?.focus()} />}
    </search>
  );
}
