// Counts in words.

/** `3 points`, `1 point`, `48,563 ratings`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
