// Counting words as readers do: what stands between white space. Pure.

/** Whole libraries are counted when the search starts, so nothing is cut out of the text for it. */
export function wordCount(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const blank = code <= 0x20 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : code >= 0xa0 && isBlank(code);
    if (!blank && !inWord) count++;
    inWord = !blank;
  }
  return count;
}

/** Beyond ASCII, as `\s` has it. */
function isBlank(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    [0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].includes(code)
  );
}
