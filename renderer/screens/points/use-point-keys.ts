// The keys for points: they change those that are chosen, else the one that has the focus.
import type { Point, PointStatus } from '../../../electron/shared/club-model.ts';
import { useToast } from '../../components/toast/toast.tsx';
import { useCommand } from '../../state/commands.tsx';
import { usePointEdits } from '../../state/points.ts';
import { useIsAhead } from '../../state/readers.tsx';
import { useWordsOfPoint } from '../../state/words-of-point.tsx';
import { focusedPointId } from './focused-point.ts';

export function usePointKeys(points: readonly Point[], chosen: readonly string[] = []): void {
  const edits = usePointEdits();
  const toast = useToast();
  const isAhead = useIsAhead();
  const { open } = useWordsOfPoint();

  const focused = () => {
    const id = focusedPointId();
    const point = points.find((one) => one.id === id);
    if (!point) toast({ text: 'Go to a point first: with J and K, or by clicking on it.' });
    return point;
  };
  const become = (status: PointStatus) => {
    const ids = chosen.length ? chosen : [focused()?.id ?? []].flat();
    if (ids.length) edits.setStatus(ids, status);
  };
  useCommand('mark-point-discussed', () => become('discussed'));
  useCommand('park-point', () => become('parked'));
  useCommand('reopen-point', () => become('open'));
  useCommand('open-words', () => {
    const point = focused();
    if (!point || isAhead(point)) return;
    const [evidence] = point.evidence;
    if (evidence) open({ pointId: point.id, evidence });
    else toast({ text: 'This point quotes no words.' });
  });
}
