// The search box: what is typed, what of it cannot be asked, whether one book or all are meant, and the searches kept by name.
import { Search, X } from 'lucide-react';
import { type FocusEvent, useId, useMemo, useRef, useState } from 'react';
import { Button, SearchField, ToggleButton } from 'react-aria-components';
import { parseQuery } from '../../../electron/shared/query-language.ts';
import { useCommand, useRunCommand } from '../../state/commands.tsx';
import { useSearch } from '../../state/search.tsx';
import { Kbd } from '../button/button.tsx';
import { HintedInput } from './hinted-input.tsx';
import { HowToSearch } from './how-to-search.tsx';
import { SavedSearches } from './saved-searches.tsx';
import styles from './search-box.module.css';

export interface SearchBoxProps {
  /** There is one book that the search can be narrowed to. */
  readonly inBook: boolean;
  readonly onTyped?: (() => void) | undefined;
}

/** One is mended after the other; more would push the texts out of the window. */
const HINTS_SAID = 2;

export function SearchBox({ inBook, onTyped }: SearchBoxProps) {
  const { text, setText, everywhere, setEverywhere } = useSearch();
  const [focused, setFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hintsId = useId();
  const run = useRunCommand();
  const { hints } = useMemo(() => parseQuery(text, { typing: true }), [text]);
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
        <SearchField
          className={styles.field ?? ''}
          aria-label={name}
          aria-describedby={hintsId}
          value={text}
          onChange={type}
          onSubmit={() => run('first-result')}
        >
          <Search aria-hidden="true" />
          <HintedInput ref={input} text={text} hints={hints} placeholder={name} />
          {text ? (
            <Button className={styles.clear ?? ''}>
              <X aria-hidden="true" />
            </Button>
          ) : (
            <Kbd>/</Kbd>
          )}
        </SearchField>
        {inBook && (
          <ToggleButton className={styles.everywhere ?? ''} isSelected={everywhere} onChange={setEverywhere}>
            All books
          </ToggleButton>
        )}
        <HowToSearch onChoose={(example) => put([text.trim(), example].filter(Boolean).join(' '))} />
      </div>
      <div id={hintsId} role="status" className={styles.hints}>
        {hints.slice(0, HINTS_SAID).map(({ range, sentence }) => (
          <p key={`${range.start} ${sentence}`}>{sentence}</p>
        ))}
      </div>
      {focused && text === '' && <SavedSearches onChoose={put} onEmptied={() => input.current?.focus()} />}
    </search>
  );
}
