// The header: which book, and the search box over it.
import { BookOpen, ChevronDown, Library, Plus, Search } from 'lucide-react';
import { useRef } from 'react';
import { Button, Input, Menu, MenuItem, MenuTrigger, Popover, SearchField, Separator } from 'react-aria-components';
import type { BookEntry } from '../../electron/shared/model.ts';
import { Kbd } from '../components/button/button.tsx';
import { useCommand, useRunCommand } from '../state/commands.tsx';
import { useChangeSettings } from '../state/companion.tsx';
import { usePlace } from '../state/place.tsx';
import { useSearch } from '../state/search.tsx';
import styles from './header.module.css';
import { Spine } from './spine.tsx';

export function Header({ entry, library }: { entry: BookEntry; library: readonly BookEntry[] }) {
  return (
    <header className={styles.header}>
      <BookSwitcher entry={entry} library={library} />
      <SearchBox />
    </header>
  );
}

function BookSwitcher({ entry, library }: { entry: BookEntry; library: readonly BookEntry[] }) {
  const run = useRunCommand();
  const changeSettings = useChangeSettings();
  const { book } = entry;
  return (
    <MenuTrigger>
      <Button className={styles.book ?? ''} aria-label={`${book.title}: choose a book`}>
        <Spine title={book.title} />
        <span className={styles.names}>
          <b dir="auto">
            {book.title} <ChevronDown aria-hidden="true" />
          </b>
          <span className={styles.facts}>{factsOf(entry)}</span>
        </span>
      </Button>
      <Popover className={styles.menu ?? ''} placement="bottom start">
        <Menu
          onAction={(key) => {
            if (key === 'library' || key === 'import') run(key);
            else changeSettings({ openBookId: String(key).slice('book:'.length) });
          }}
        >
          {library.map((other) => (
            <MenuItem
              key={other.book.id}
              id={`book:${other.book.id}`}
              className={styles.item ?? ''}
              textValue={other.book.title}
            >
              <BookOpen aria-hidden="true" /> <span dir="auto">{other.book.title}</span>
            </MenuItem>
          ))}
          <Separator className={styles.separator ?? ''} />
          <MenuItem id="library" className={styles.item ?? ''} textValue="All books">
            <Library aria-hidden="true" /> All books
          </MenuItem>
          <MenuItem id="import" className={styles.item ?? ''} textValue="Import a page">
            <Plus aria-hidden="true" /> Import a page …
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function factsOf({ book }: BookEntry): string {
  const facts = [
    book.authors.join(', '),
    book.firstPublished?.slice(0, 4),
    book.pageCount && `${book.pageCount} pages`,
    book.sample && 'a sample reading',
  ];
  return facts.filter(Boolean).join(' · ');
}

function SearchBox() {
  const { text, setText, results, failed, searching } = useSearch();
  const { place, move } = usePlace();
  const input = useRef<HTMLInputElement>(null);
  useCommand('search', () => input.current?.select());
  return (
    <search className={styles.searching}>
      <SearchField
        className={styles.search ?? ''}
        aria-label="Search the reviews"
        value={text}
        onChange={(value) => {
          setText(value);
          // Results are shown where reviews are listed.
          if (value && place.screen !== 'reviews') move({ screen: 'reviews' });
        }}
      >
        <Search aria-hidden="true" />
        <Input ref={input} className={styles.input ?? ''} placeholder="Search the reviews" dir="auto" />
        <span className={styles.count} aria-live="polite">
          {failed ? 'The search failed' : results ? countOf(results.total, results.tookMs) : searching && 'Searching …'}
        </span>
        <Kbd>/</Kbd>
      </SearchField>
    </search>
  );
}

function countOf(total: number, tookMs: number): string {
  const found = total === 1 ? '1 review' : `${total.toLocaleString('en')} reviews`;
  return `${found} · ${Math.max(1, Math.round(tookMs))} ms`;
}
