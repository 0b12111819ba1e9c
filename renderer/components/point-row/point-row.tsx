// One point with all it needs, for places that show a few. A long list shares these between its rows (PointEntry).
import { useClub } from '../../state/club.tsx';
import { usePointEdits } from '../../state/points.ts';
import { useQuotations } from '../../state/quotations.ts';
import { PointEntry, type PointEntryProps } from './point-entry.tsx';

export interface PointRowProps extends Omit<PointEntryProps, 'tags' | 'quote' | 'edits'> {
  readonly bookId: string;
}

export function PointRow({ bookId, ...props }: PointRowProps) {
  return <PointEntry {...props} tags={useClub().tags} quote={useQuotations(bookId)} edits={usePointEdits()} />;
}
