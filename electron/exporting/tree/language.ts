// Which script a language is written in, and so from which side.

/** ISO 15924 codes of the scripts written from the right. */
const fromTheRight = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Samr', 'Mand', 'Adlm', 'Rohg']);

/** @param tag BCP 47; undefined for what is none */
export function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
}

/** Undefined for what is no language tag, or tells no script. */
export function languageDirection(tag: string): 'ltr' | 'rtl' | undefined {
  const script = scriptOf(tag);
  if (!script) return undefined;
  return fromTheRight.has(script) ? 'rtl' : 'ltr';
}
