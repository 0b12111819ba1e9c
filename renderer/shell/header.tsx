// The header: which book, and the search box over it.
import { BookOpen, ChevronDown, Keyboard, Library, Plus, Search, SlidersHorizontal } from 'lucide-react';
import { useRef } from 'react';
import { Button, Input, MenuTrigger, SearchField, Separator } from 'react-aria-components';
import type { BookEntry } from '../../electron/shared/model.ts';
import { counted } from '../../electron/shared/wording.ts';
import { Kbd } from '../components/button/button.tsx';
import { MenuRow, PopoverMenu } from '../components/menu/menu.tsx';
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
      <SearchBox entry={entry} />
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
          <span className={styles.facts} dir="auto">
            {factsOf(entry)}
          </span>
        </span>
      </Button>
      <PopoverMenu placement="bottom start" aria-label="Books">
        {library.map(({ book: other }) => (
          <MenuRow
            key={other.id}
            id={other.id}
            label={other.title}
            icon={BookOpen}
            onAction={() => changeSettings({ openBookId: other.id })}
          />
        ))}
        <Separator className={styles.separator ?? ''} />
        <MenuRow label="All books" icon={Library} onAction={() => run('library')} />
        <MenuRow label="Import a page …" icon={Plus} onAction={() => run('import')} />
        <Separator className={styles.separator ?? ''} />
        <MenuRow label="Settings …" icon={SlidersHorizontal} onAction={() => run('settings')} />
        <MenuRow label="Keys" icon={Keyboard} onAction={() => run('keys')} />
      </PopoverMenu>
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

function SearchBox({ entry }: { entry: BookEntry }) {
  const { text, setText, results, found, failed, searching } = useSearch();
  const { place, move } = usePlace();
  const input = useRef<HTMLInputElement>(null);
  useCommand('search', () => input.current?.select());
  const name = entry.passageCount ? 'Search reviews and passages' : 'Search the reviews';
  return (
    <search className={styles.searching}>
      <SearchField
        className={styles.search ?? ''}
        aria-label={name}
        value={text}
        onChange={(value) => {
          setText(value);
          // Results are shown where reviews and passages are listed.
          if (value && place.screen !== 'reviews' && place.screen !== 'passages') {
            move({ screen: entry.reviewCount || !entry.passageCount ? 'reviews' : 'passages' });
          }
        }}
      >
        <Search aria-hidden="true" />
        <Input ref={input} className={styles.input ?? ''} placeholder={name} dir="auto" />
        <span className={styles.count} aria-live="polite">
          {failed ? 'The search failed' : results ? countOf(found, results.tookMs) : searching && 'Searching …'}
        </span>
        <Kbd>/</Kbd>
      </SearchField>
    </search>
  );
}

function countOf({ review, passage }: ReturnType<typeof useSearch>['found'], tookMs: number): string {
  const reviews = review || !passage ? counted(review, 'review') : '';
  const passages = passage ? counted(passage, 'passage') : '';
  return `${[reviews, passages].filter(Boolean).join(', ')} · ${Math.max(1, Math.round(tookMs))} ms`;
}
