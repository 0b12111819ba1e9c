// What somebody types as the address of a link.

/** The whole address, `https://` added where it was left out; undefined where it is none of the web's. */
export function webAddress(typed: string): string | undefined {
  const tidy = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(tidy) ? tidy : `https://${tidy}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
