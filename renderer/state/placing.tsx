// Quotations that wait for a place after their text changed: which ones, the one being placed now, and what can be decided.
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { type Evidence, type Point, sameQuotation } from '../../electron/shared/club-model.ts';
import { Problem } from '../../electron/shared/problem.ts';
import { acceptPlacing, keepWithoutPlace, placeEvidence } from '../../electron/shared/quotation-edits.ts';
import { useToast } from '../components/toast/toast.tsx';
import { useClub, useReplica } from './club.tsx';

export interface WaitingQuotation {
  readonly point: Point;
  readonly evidence: Evidence;
}

/** Those that changed or were lost, in the points' order; the ones kept without a place wait for nothing. */
export function waitingQuotations(points: readonly Point[]): readonly WaitingQuotation[] {
  return points.flatMap((point) =>
    point.evidence
      .filter(({ placing }) => placing?.state === 'changed' || placing?.state === 'lost')
      .map((evidence) => ({ point, evidence })),
  );
}

interface NowPlacing {
  /** The quotation whose words are to be selected in its text; none, too, once it was decided in another way. */
  readonly waiting: WaitingQuotation | undefined;
  readonly start: (waiting: WaitingQuotation) => void;
  readonly stop: () => void;
}

const PlacingContext = createContext<NowPlacing | undefined>(undefined);

/** Around the screens of one book: a placing starts in Points and ends where the text is. */
export function PlacingProvider({ children }: { children: ReactNode }) {
  const { points } = useClub();
  const [chosen, choose] = useState<WaitingQuotation>();
  const value = useMemo(() => {
    const waiting =
      chosen &&
      waitingQuotations(points).find(
        ({ point, evidence }) => point.id === chosen.point.id && sameQuotation(evidence, chosen.evidence),
      );
    return { waiting, start: choose, stop: () => choose(undefined) };
  }, [chosen, points]);
  return <PlacingContext value={value}>{children}</PlacingContext>;
}

export function useNowPlacing(): NowPlacing {
  const value = use(PlacingContext);
  if (!value) throw new Error('useNowPlacing outside of PlacingProvider');
  return value;
}

/** Each is one undo step and says what it did, or why it could not. */
export function usePlacingEdits() {
  const replica = useReplica();
  const toast = useToast();
  return useMemo(() => {
    const { editing } = replica;

    const decide = (done: string, edit: () => void): void => {
      try {
        edit();
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        toast({ text: error.message, failed: true });
        return;
      }
      const takeBack = replica.takingBackLastStep();
      toast({ text: done, action: { label: 'Undo', run: () => void takeBack() } });
    };

    return {
      accept({ point, evidence }: WaitingQuotation): void {
        decide('The quotation has its new words.', () => acceptPlacing(editing, point.id, evidence));
      },
      place({ point, evidence }: WaitingQuotation, found: Evidence): void {
        decide('The quotation has its place again.', () => placeEvidence(editing, point.id, evidence, found));
      },
      keep({ point, evidence }: WaitingQuotation): void {
        decide('The quotation stays, without a place.', () => keepWithoutPlace(editing, point.id, evidence));
      },
    };
  }, [replica, toast]);
}
