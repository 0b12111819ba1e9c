// What a program of Commonplace ends with (DESIGN §8).
import type { ProblemCode } from '../shared/problem.ts';

export const exitStatus: Record<ProblemCode, number> = {
  REFUSED: 1,
  NOT_FOUND: 1,
  NOT_SAVED: 1,
  USAGE: 2,
  FOLDER_IN_USE: 3,
  DAMAGED: 3,
};
