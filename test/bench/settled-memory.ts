// What a process occupies, without what it has let go of.

/** Of the whole process, after collecting garbage; needs `--expose-gc`. */
export function residentMb(): number {
  for (let round = 0; round < 3; round++) globalThis.gc?.();
  return process.memoryUsage.rss() / 1e6;
}
