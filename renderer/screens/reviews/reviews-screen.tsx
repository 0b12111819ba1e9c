// The Reviews screen: filters, list and reading pane. Narrow windows show the filters in a popover, and list or pane in turn.
import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Book, ReviewSummary } from '../../../electron/shared/model.ts';
import { reviewFilterSchema } from '../../../electron/shared/settings.ts';
import { Button } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { useCommand, useRunCommand } from '../../state/commands.tsx';
import { useReviews } from '../../state/companion.tsx';
import { usePlace } from '../../state/place.tsx';
import { useSearch } from '../../state/search.tsx';
import { Filters } from './filters.tsx';
import { ListHead } from './list-head.tsx';
import { useListedReviews } from './listed-reviews.ts';
import { ReviewList } from './review-list.tsx';
import { ReviewPane } from './review-pane.tsx';
import styles from './reviews-screen.module.css';

export function ReviewsScreen({ book }: { book: Book }) {
  const reviews = useReviews(book.id);
  const run = useRunCommand();
  if (!reviews) return null;
  if (reviews.length) return <Reviews book={book} reviews={reviews} />;
  return (
    <EmptyState
      title="No reviews yet"
      action={
        <Button look="filled" onPress={() => run('import')}>
          Import a page
        </Button>
      }
    >
      Import a page on which readers have written about this book, and their reviews stand here.
    </EmptyState>
  );
}

function Reviews({ book, reviews }: { book: Book; reviews: readonly ReviewSummary[] }) {
  const { place, move } = usePlace();
  const listed = useListedReviews(reviews);
  // Where the window shows one of them at a time: a review that is open, from before or by a link, comes first.
  const [paneInFront, setPaneInFront] = useState(place.reviewId !== undefined);

  const open = (reviewId: string | undefined) => {
    if (reviewId === undefined || reviewId === place.reviewId) return;
    move({ reviewId, paneScroll: 0 });
  };
  const step = (by: 1 | -1) => {
    const at = listed.findIndex(({ review }) => review.id === place.reviewId);
    open(listed[at < 0 ? 0 : Math.min(listed.length - 1, Math.max(0, at + by))]?.review.id);
  };
  useCommand('next', () => step(1));
  useCommand('previous', () => step(-1));

  const first = listed[0]?.review.id;
  const known = reviews.some((review) => review.id === place.reviewId);
  useEffect(() => {
    if (!known && first !== undefined) move({ reviewId: first, paneScroll: 0 });
  }, [known, first, move]);

  return (
    <div className={styles.screen} data-front={paneInFront ? 'pane' : 'list'}>
      <h1 className="visually-hidden">Reviews</h1>
      <aside className={styles.filters} aria-label="Filters">
        <Filters reviews={reviews} />
      </aside>
      <section className={styles.list} aria-label="Reviews">
        <ListHead shown={listed.length} total={reviews.length}>
          <FilterPopover reviews={reviews} />
        </ListHead>
        {listed.length ? (
          <ReviewList listed={listed} onOpen={open} onRead={() => setPaneInFront(true)} />
        ) : (
          <NothingListed />
        )}
      </section>
      {place.reviewId !== undefined && known && (
        <ReviewPane
          key={place.reviewId}
          reviewId={place.reviewId}
          book={book}
          result={listed.find(({ review }) => review.id === place.reviewId)?.result}
          onBack={() => setPaneInFront(false)}
        />
      )}
    </div>
  );
}

function FilterPopover({ reviews }: { reviews: readonly ReviewSummary[] }) {
  return (
    <span className={styles.popoverButton}>
      <DialogTrigger>
        <Button look="bare">
          <SlidersHorizontal aria-hidden="true" /> Filter
        </Button>
        <Popover className={styles.popover ?? ''} placement="bottom start">
          <Dialog aria-label="Filters">
            <Filters reviews={reviews} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  );
}

function NothingListed() {
  const { move } = usePlace();
  const { text, setText } = useSearch();
  return (
    <EmptyState
      title="Nothing here"
      action={
        <Button
          onPress={() => {
            setText('');
            move({ filter: reviewFilterSchema.parse({}) });
          }}
        >
          Show all reviews
        </Button>
      }
    >
      {text.trim()
        ? `No review holds “${text.trim()}” with these filters. Fewer or shorter words find more.`
        : 'No review passes these filters.'}
    </EmptyState>
  );
}
