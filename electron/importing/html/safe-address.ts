// Which addresses a link in somebody's words may lead to: web pages and nothing else.

/** Longer ones are data rather than addresses. */
const MAX_LENGTH = 2048;

/**
 * The address of a web page, absolute and as a URL parser writes it; undefined for every other scheme (`javascript:`, `data:`, …).
 * @param base the page that relative addresses belong to; without one they lead nowhere.
 */
export function webAddress(address: string | undefined, base?: string): string | undefined {
  const written = address?.trim() ?? '';
  // An address of nothing but a place in the same page is a button, not a link.
  if (written === '' || written.startsWith('#') || written.length > MAX_LENGTH) return undefined;
  if (!URL.canParse(written, base)) return undefined;
  const url = new URL(written, base);
  return /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.href : undefined;
}
