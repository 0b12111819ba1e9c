// Dates as people read them, in the interface's language.

const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "16 August 2010"; a year or a month alone stays what it is. */
export function longDate(date: string): string {
  return format(date, long);
}

/** "16 Aug 2010" */
export function shortDate(date: string): string {
  return format(date, short);
}

function format(date: string, whole: Intl.DateTimeFormat): string {
  if (date.length === 4) return date;
  return (date.length === 7 ? month : whole).format(new Date(date));
}
