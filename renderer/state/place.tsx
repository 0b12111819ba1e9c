// Where the reader is in the open book: kept in settings a moment after it changes, so that reopening brings everything back.
import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react';
import { type Place, placeSchema } from '../../electron/shared/settings.ts';
import { useChangeSettings, useSettings } from './companion.tsx';

type Move = (change: Partial<Place>) => void;

const PlaceContext = createContext<{ place: Place; move: Move } | undefined>(undefined);

/** Scrolling calls this many times a second; one write follows when it rests. */
const WRITE_DELAY_MS = 250;

export function PlaceProvider({ bookId, children }: { bookId: string; children: ReactNode }) {
  const settings = useSettings();
  const changeSettings = useChangeSettings();
  const [place, setPlace] = useState(() => settings?.places[bookId] ?? placeSchema.parse({}));
  const latest = useRef(place);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const write = useCallback(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    changeSettings({ place: { bookId, place: latest.current } });
  }, [bookId, changeSettings]);

  const move = useCallback<Move>(
    (change) => {
      latest.current = { ...latest.current, ...change };
      // Scroll positions are only ever read on opening: they need no drawing.
      if (Object.keys(change).some((field) => !field.endsWith('Scroll'))) setPlace(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(write, WRITE_DELAY_MS);
    },
    [write],
  );

  useEffect(() => {
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [write]);

  return <PlaceContext value={{ place, move }}>{children}</PlaceContext>;
}

export function usePlace() {
  const value = use(PlaceContext);
  if (!value) throw new Error('usePlace outside of PlaceProvider');
  return value;
}
