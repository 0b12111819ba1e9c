// What is worth knowing of a file before it is saved: that there is nothing to put in it yet, or what will not be in it.
import type { ExportFormat } from '../../../electron/shared/contract.ts';
import { useClub } from '../../state/club.tsx';
import { useReviews } from '../../state/companion.tsx';
import styles from './export-dialog.module.css';

export function ExportHint({ bookId, format }: { bookId: string; format: ExportFormat }) {
  const { points, notes } = useClub();
  const reviews = useReviews(bookId);
  switch (format) {
    case 'md':
      if (points.length || notes.length) return null;
      return (
        <p className={styles.hint}>
          There are no points and notes yet. Select words in a review to make a point, or write a note: both will be in
          this file, points by tag with their quotations.
        </p>
      );
    case 'json':
      return <p>All that is known of the book, its reviews with their former texts, and its passages. {OURS}</p>;
    case 'csv':
      if (reviews?.length === 0) return <p className={styles.hint}>There are no reviews to put into a table yet.</p>;
      return <p>Who wrote each review and when, its stars and its words, hidden words marked as such. {OURS}</p>;
    default:
      return format satisfies never;
  }
}

const OURS = 'What the group made – points, tags and notes – is not in it.';
