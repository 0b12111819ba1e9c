// What became of a point, in a word.
import type { PointStatus } from '../../../electron/shared/club-model.ts';

export const statusNames: Readonly<Record<PointStatus, string>> = {
  open: 'Open',
  discussed: 'Discussed',
  parked: 'Parked',
};
