// The way from a point to its words and back: which words were asked for, and the point to return to.
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { type Evidence, sourceOf } from '../../electron/shared/club-model.ts';
import { useOpenSource } from './open-source.ts';
import { usePlace } from './place.tsx';

export interface WordsOfPoint {
  readonly pointId: string;
  readonly evidence: Evidence;
}

interface Way {
  /** The words that were asked for last. */
  readonly asked: WordsOfPoint | undefined;
  /** The point that was returned to, until it has the focus. */
  readonly returnedTo: string | undefined;
  readonly open: (words: WordsOfPoint) => void;
  readonly back: () => void;
  readonly arrived: () => void;
}

const WayContext = createContext<Way | undefined>(undefined);

/** Around the screens of one book: the way leads from Points to where the text is. */
export function WordsOfPointProvider({ children }: { children: ReactNode }) {
  const openSource = useOpenSource();
  const { move } = usePlace();
  const [asked, setAsked] = useState<WordsOfPoint>();
  const [returnedTo, setReturnedTo] = useState<string>();
  const way = useMemo<Way>(
    () => ({
      asked,
      returnedTo,
      open: (words) => {
        setAsked(words);
        openSource(sourceOf(words.evidence));
      },
      back: () => {
        setReturnedTo(asked?.pointId);
        setAsked(undefined);
        move({ screen: 'points' });
      },
      arrived: () => setReturnedTo(undefined),
    }),
    [asked, returnedTo, openSource, move],
  );
  return <WayContext value={way}>{children}</WayContext>;
}

export function useWordsOfPoint(): Way {
  const way = use(WayContext);
  if (!way) throw new Error('useWordsOfPoint outside of WordsOfPointProvider');
  return way;
}
