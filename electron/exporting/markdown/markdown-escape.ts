// Plain words as Markdown: escaped so that CommonMark, and GFM and Obsidian on top of it, show exactly those words; and no
// further, so that the file reads well as it is.

/** What the words stand in. Both characters are as written in the Markdown; empty at the start and end of a line. */
export interface Place {
  readonly before: string;
  readonly after: string;
  /** Inside a link there can be no other link. */
  readonly inLink: boolean;
}

/** A web address without the punctuation of the sentence around it. */
const address = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>]*[^\s<>.,;:!?'"’”»)\]*_~]/gu;
/** Addresses that every program shows letter for letter; some decode `%20` or encode what is not ASCII. */
const plainAddress = /^https?:\/\/[\w.~/?#@!$&'()*+,;=:-]+$/;

/** One line of words as Markdown. Web addresses become `<https://…>`: the same words, a link, and no escapes inside them. */
export function escapeWords(text: string, place: Place): string {
  let out = '';
  let at = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    if (place.inLink || !isPlainAddress(found)) continue;
    out += escaped(text.slice(at, index), { before: (place.before + out).slice(-1), after: '<' });
    out += `<${found}>`;
    at = index + found.length;
  }
  return out + escaped(text.slice(at), { before: (place.before + out).slice(-1), after: place.after });
}

/** Whether `<…>` around these words is a link that shows just them. */
export function isPlainAddress(words: string): boolean {
  return plainAddress.test(words);
}

/** A letter or digit, which delimiters may touch on the inside. A half of a surrogate pair is not known to be one. */
export function isWord(char: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(char);
}

/**
 * A line's end, space or punctuation, which delimiters may touch on the outside. Symbols and emoji are neither word nor
 * boundary here: CommonMark 0.31 counts them as punctuation, earlier versions do not.
 */
export function isBoundary(char: string): boolean {
  return char === '' || /^[\s\p{P}$+<=>^`|~]$/u.test(char);
}

function escaped(text: string, { before, after }: Omit<Place, 'inLink'>): string {
  const inline = text.replace(/[\\`*[\]<|~$^_#&!=%]|(?<=https?):(?=\/\/)|(?<=www)\./gi, (char, at: number) => {
    const previous = at === 0 ? before : text.charAt(at - 1);
    const rest = text.slice(at + 1, at + 1 + FAR);
    return needsEscape(char, previous, rest, after) ? `\\${char}` : char;
  });
  if (before !== '') return inline;
  // What would begin a quotation, a list, a heading's underline, a rule or a table at the start of a line.
  return inline.replace(/^(?:>|=|[-+](?=[-+:\s]|$)|:(?=-))/, '\\$&').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

/** How far to look ahead: past the longest entity, `&CounterClockwiseContourIntegral;`, and most addresses. */
const FAR = 100;

function needsEscape(char: string, previous: string, rest: string, after: string): boolean {
  const next = rest.charAt(0) || after;
  switch (char) {
    case '_':
      return !(isWord(previous) && isWord(next));
    case '#':
      // A heading, its closing marks, or a tag in Obsidian; C# is none of them.
      return !isWord(previous);
    case '&':
      return /^(#|\w+;)/.test(rest);
    case '!':
      // Before a link of ours it would make an image.
      return rest === '' && after === '[';
    case '=':
    case '%':
      // ==highlight== and %%comment%% in Obsidian.
      return previous === char || next === char;
    case ':':
    case '.': {
      // GFM makes a link of all up to the next space and shows the escapes in it; then rather no link.
      const [address = ''] = rest.match(/^\S*/) ?? [];
      const toTheEnd = address.length === rest.length && (rest.length === FAR || !/^\s?$/.test(after));
      return toTheEnd || /[^a-z0-9./:?,;()'"-]/i.test(address);
    }
    default:
      return true;
  }
}
