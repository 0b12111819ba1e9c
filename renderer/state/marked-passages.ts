// The passages of the open book as the group sees them: with what it hides of their words.
import { replaceEqualDeep } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { SpoilerMark } from '../../electron/shared/group-model.ts';
import { type MarkedPassage, passagesWithSpoilerMarks } from '../../electron/shared/spoiler-marks.ts';
import { useClub } from './club.tsx';
import { usePassages } from './companion.tsx';

/** In the order of the book; undefined while they load. The same objects while neither they nor the group's marks change. */
export function useMarkedPassages(bookId: string): readonly MarkedPassage[] | undefined {
  const passages = usePassages(bookId);
  const marks = useRef<readonly SpoilerMark[]>([]);
  marks.current = replaceEqualDeep(marks.current, useClub().spoilerMarks);
  const { current } = marks;
  return useMemo(() => passages && passagesWithSpoilerMarks(passages, current), [passages, current]);
}
