// Where the keys of a list lead.

/** How far Page Up and Page Down go. */
const PAGE = 8;

/** The row that a key pressed on the row `at` leads to; undefined for other keys. */
export function listStep(key: string, at: number, length: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: length - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
  };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return to === undefined ? undefined : Math.min(length - 1, Math.max(0, to));
}
