// The Reviews screen: what readers wrote about the book, to be filtered, sorted, read and quoted.
import { useCallback, useMemo } from 'react';
import type { Book, ReviewSummary } from '../../../electron/shared/model.ts';
import {
  coveringTagsBySource,
  passes,
  sortNames,
  sortReviews,
  tagsBySource,
} from '../../../electron/shared/review-order.ts';
import { reviewFilterSchema, reviewSorts } from '../../../electron/shared/settings.ts';
import { stillThere } from '../../../electron/shared/tag-tree.ts';
import { Button } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { listedOf } from '../../components/reading-screen/listed.ts';
import { ReadingScreen } from '../../components/reading-screen/reading-screen.tsx';
import { SortMenu } from '../../components/reading-screen/sort-menu.tsx';
import { useClub } from '../../state/club.tsx';
import { useRunCommand } from '../../state/commands.tsx';
import { useReviews } from '../../state/companion.tsx';
import { usePlace } from '../../state/place.tsx';
import { useSearch } from '../../state/search.tsx';
import { Filters } from './filters.tsx';
import { ReviewPane } from './review-pane.tsx';
import { ReviewRow } from './review-row.tsx';

/** In pixels: two lines of text and its head. */
const ESTIMATED_ROW = 92;

const sorts = reviewSorts.map((sort) => ({ sort, name: sortNames[sort] }));

export function ReviewsScreen({ book }: { book: Book }) {
  const reviews = useReviews(book.id);
  const run = useRunCommand();
  if (!reviews) return null;
  if (reviews.length) return <Reviews reviews={reviews} />;
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

function Reviews({ reviews }: { reviews: readonly ReviewSummary[] }) {
  const { place, move } = usePlace();
  const club = useClub();
  const { inBook, bestFirst } = useSearch();
  const { sort, reviewId: openId } = place;
  const tags = useMemo(() => tagsBySource(club), [club]);
  const coveringTags = useMemo(() => coveringTagsBySource(club), [club]);
  const filter = useMemo(
    () => ({ ...place.filter, tagIds: stillThere(club.tags, place.filter.tagIds) }),
    [place.filter, club],
  );
  const sorted = useMemo(() => sortReviews(reviews, sort), [reviews, sort]);
  const listed = useMemo(
    () =>
      listedOf({
        items: sorted,
        found: inBook,
        bestFirst,
        passes: (review) => passes(review, filter, { ...club, tags: coveringTags }),
        openId,
      }),
    [sorted, inBook, bestFirst, club, coveringTags, filter, openId],
  );
  const open = useCallback((reviewId: string) => move({ reviewId, paneScroll: 0 }), [move]);
  return (
    <ReadingScreen
      kind="review"
      texts={reviews}
      listed={listed}
      openId={openId}
      onOpen={open}
      order={sortNames[sort].toLowerCase()}
      filters={<Filters reviews={reviews} />}
      onClearFilters={() => move({ filter: reviewFilterSchema.parse({}) })}
      sort={<SortMenu sorts={sorts} sort={sort} onSort={(next) => move({ sort: next, listScroll: 0 })} />}
      estimatedRow={ESTIMATED_ROW}
      scrollAtFirst={place.listScroll}
      onScroll={(listScroll) => move({ listScroll })}
      row={(one) => (
        <ReviewRow
          listed={one}
          read={club.read.has(one.item.id)}
          starred={club.starred.has(one.item.id)}
          tags={club.tags.filter((tag) => tags.get(one.item.id)?.has(tag.id))}
        />
      )}
      pane={({ item, result }, steps, onBack) => (
        <ReviewPane key={item.id} reviewId={item.id} result={result} steps={steps} onBack={onBack} />
      )}
    />
  );
}
