// Counts and dates in words, the same in the window and in exports. English, like the interface.

/** `3 points`, `1 point`, `48,563 ratings`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2010-08-16` → `16 August 2010`; `2005-04` → `April 2005`; a year stays as it is. */
export function longDate(date: string): string {
  return format(date, long);
}

/** `16 Aug 2010` */
export function shortDate(date: string): string {
  return format(date, short);
}

/** The day of a moment (ISO) where the reader is, as an ISO date: Sweden writes them so. */
export function localDay(moment: string): string {
  return new Date(moment).toLocaleDateString('sv');
}

function format(date: string, whole: Intl.DateTimeFormat): string {
  if (date.length === 4) return date;
  return (date.length === 7 ? month : whole).format(new Date(date));
}
