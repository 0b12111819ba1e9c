// Counting words as readers do: what stands between white space. Pure.

/** 1 for what `\s` has, by code unit. Made when first needed: no start is to wait for it. */
let blanks: Uint8Array | undefined;

function allBlanks(): Uint8Array {
  return Uint8Array.from({ length: 1 << 16 }, (_, code) => (/\s/.test(String.fromCharCode(code)) ? 1 : 0));
}

/**
 * Whole libraries are counted as they are indexed, so nothing is cut out of the text for it, and nothing is decided: where words
 * end no processor can foresee.
 */
export function wordCount(text: string): number {
  blanks ??= allBlanks();
  let count = 0;
  let before = 1;
  for (let at = 0; at < text.length; at++) {
    const blank = blanks[text.charCodeAt(at)] ?? 0;
    count += before & ~blank;
    before = blank;
  }
  return count;
}
