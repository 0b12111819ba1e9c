// How far this reading has come: each number a way to what it counts, and each member with what they made of the book.
import type { Book } from '../../../electron/shared/model.ts';
import { type Place, placeSchema } from '../../../electron/shared/settings.ts';
import { useClub } from '../../state/club.tsx';
import { useReviews } from '../../state/companion.tsx';
import { usePlace } from '../../state/place.tsx';
import styles from './overview-screen.module.css';
import { Readers } from './readers.tsx';

export function ThisReading({ book: { id: bookId, pageCount } }: { book: Book }) {
  const { move } = usePlace();
  const { read, starred, points, notes } = useClub();
  const reviews = useReviews(bookId) ?? [];
  const counts: { name: string; count: number; place: Partial<Place> }[] = [
    { name: 'unread', count: reviews.filter(({ id }) => !read.has(id)).length, place: reviewsWith({ unread: true }) },
    {
      name: 'starred',
      count: reviews.filter(({ id }) => starred.has(id)).length,
      place: reviewsWith({ starred: true }),
    },
    { name: points.length === 1 ? 'point' : 'points', count: points.length, place: { screen: 'points' } },
    { name: notes.length === 1 ? 'note' : 'notes', count: notes.length, place: { screen: 'notes' } },
  ];
  return (
    <section>
      <h2 className={styles.title}>This reading</h2>
      <ul className={styles.counts}>
        {counts.map(({ name, count, place }) => (
          <li key={name}>
            <button type="button" className={styles.count} onClick={() => move(place)}>
              <b>{count.toLocaleString('en')}</b> {name}
            </button>
          </li>
        ))}
      </ul>
      <Readers pageCount={pageCount} />
    </section>
  );
}

/** The Reviews screen showing these only. */
function reviewsWith(only: Partial<Place['filter']>): Partial<Place> {
  return { screen: 'reviews', filter: { ...placeSchema.parse({}).filter, ...only }, listScroll: 0 };
}
