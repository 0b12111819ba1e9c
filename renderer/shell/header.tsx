// The header: which book, and the search box over it.
import { BookOpen, ChevronDown, Keyboard, Library, Plus, SlidersHorizontal, Users } from 'lucide-react';
import { Fragment } from 'react';
import { Button, MenuTrigger, Separator } from 'react-aria-components';
import type { BookEntry } from '../../electron/shared/model.ts';
import { resultKinds } from '../../electron/shared/search-results.ts';
import { MenuRow, PopoverMenu } from '../components/menu/menu.tsx';
import { SearchBox } from '../components/search/search-box.tsx';
import { SearchReport } from '../components/search/search-report.tsx';
import { useRunCommand } from '../state/commands.tsx';
import { useChangeSettings } from '../state/companion.tsx';
import { screenOf } from '../state/open-result.ts';
import { usePlace } from '../state/place.tsx';
import { useSearch } from '../state/search.tsx';
import styles from './header.module.css';
import { Spine } from './spine.tsx';

export function Header({ entry, library }: { entry: BookEntry; library: readonly BookEntry[] }) {
  const { everywhere } = useSearch();
  const { place, move } = usePlace();
  // Results are shown where texts are listed.
  const leaveOverview = () => {
    if (place.screen === 'overview')
      move({ screen: entry.reviewCount || !entry.passageCount ? 'reviews' : 'passages' });
  };
  return (
    <header className={styles.header}>
      <BookSwitcher entry={entry} library={library} />
      <SearchBox bookId={entry.book.id} onTyped={everywhere ? undefined : leaveOverview} />
      <SearchReport
        shown={resultKinds.find((kind) => screenOf[kind] === place.screen)}
        onShow={everywhere ? undefined : (kind) => move({ screen: screenOf[kind] })}
      />
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
          <b>
            <bdi>{book.title}</bdi> <ChevronDown aria-hidden="true" />
          </b>
          <span className={styles.facts}>
            {factsOf(entry).map((fact, index) => (
              <Fragment key={fact}>
                {index > 0 && ' · '}
                <bdi>{fact}</bdi>
              </Fragment>
            ))}
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
        <MenuRow label="Group …" icon={Users} onAction={() => run('members')} />
        <MenuRow label="Settings …" icon={SlidersHorizontal} onAction={() => run('settings')} />
        <MenuRow label="Keys" icon={Keyboard} onAction={() => run('keys')} />
      </PopoverMenu>
    </MenuTrigger>
  );
}

function factsOf({ book }: BookEntry): string[] {
  return [
    book.authors.join(', '),
    book.firstPublished?.slice(0, 4),
    book.pageCount ? `${book.pageCount} pages` : '',
    book.sample ? 'a sample reading' : '',
  ].flatMap((fact) => fact || []);
}
