// How new books are named: readable, and fit for a folder on every system. Pure.

/** A readable id no book has yet, also fit for a folder's name: letters a–z, digits and hyphens. */
export function freeBookId(title: string, isTaken: (id: string) => boolean): string {
  const slug =
    title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || 'book';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!isTaken(id) && !RESERVED.has(id)) return id;
  }
}

/** Names that Windows gives to devices, not to folders, and one that objects give to their prototype. */
const RESERVED = new Set(['con', 'prn', 'aux', 'nul', 'constructor', ...range('com'), ...range('lpt')]);

function range(name: string): string[] {
  return Array.from({ length: 10 }, (_, digit) => `${name}${digit}`);
}
