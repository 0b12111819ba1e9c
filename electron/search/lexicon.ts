// Text to forms (see postings.ts), each word analysed once: a book's reviews say a hundred thousand words in some ten thousand
// ways, and folding and stemming them is what takes time.
import { tokensOf } from './analysis.ts';
import type { NumberList } from './number-list.ts';
import { PartTable } from './part-table.ts';
import { stem } from './stemming.ts';

/** A word of a shard's dictionary: what was written, folded, and what it is found by besides. */
export interface Form {
  readonly term: string;
  /** Numbers of `stemKeys`; `NO_STEM` where there is none. */
  readonly ownStem: number;
  readonly englishStem: number;
}

export type Lexicon = ReturnType<typeof createLexicon>;

export const ENGLISH = 'en';
export const NO_STEM = -1;
export const ASCII_WORD = /^[a-z]+$/i;

// Characters that no word has inside it, neither here nor for the tokenizer: what stands between two of them has the same words
// wherever it stands. Apostrophes are not among them.
const PLAIN = 1;
const SEPARATOR = 2;
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(char)) return PLAIN;
  return char === "'" ? 0 : SEPARATOR;
});
const OTHER_SEPARATORS = new Set(
  Array.from('\u00a0\u00ab\u00bb\u2013\u2014\u201c\u201d\u2026', (char) => char.charCodeAt(0)),
);
/** What goes on longer without a separator is a sentence of an unspaced script, and hardly comes twice. */
const LONGEST_REMEMBERED = 40;

/** A stem belongs to its language: what Romanian makes of `care` must not find English `car`. */
export function stemKey(stemmed: string, language: string): string {
  return `${language}:${stemmed}`;
}

export function createLexicon() {
  const forms: Form[] = [];
  /** Term → its first form; form → the next of the same term. */
  const firstForms = new Map<string, number>();
  const nextForms: (number | undefined)[] = [];
  const stemKeys: string[] = [];
  /** Language → stem → its number. */
  const stemNumbers = new Map<string, Map<string, number>>();
  /** Language → what stands between separators → its form, or, below 0, `-1 -` the place of its forms in `several`. */
  const known = new Map<string, PartTable>();
  const several: number[][] = [];

  function stemNumber(stemmed: string, language: string): number {
    const ofLanguage = stemNumbers.get(language) ?? new Map<string, number>();
    stemNumbers.set(language, ofLanguage);
    let number = ofLanguage.get(stemmed);
    if (number === undefined) {
      number = stemKeys.push(stemKey(stemmed, language)) - 1;
      ofLanguage.set(stemmed, number);
    }
    return number;
  }

  function formNumber(term: string, ownStem: number, englishStem: number): number {
    const first = firstForms.get(term);
    for (let number = first; number !== undefined; number = nextForms[number]) {
      const form = forms[number];
      if (form?.ownStem === ownStem && form.englishStem === englishStem) return number;
    }
    const number = forms.push({ term, ownStem, englishStem }) - 1;
    nextForms.push(first);
    firstForms.set(term, number);
    return number;
  }

  function formOf(term: string, word: string, language: string): number {
    const english = language === ENGLISH || ASCII_WORD.test(word);
    const own = language !== '' && language !== ENGLISH;
    return formNumber(
      term,
      own ? stemNumber(stem(word, language), language) : NO_STEM,
      english ? stemNumber(stem(word, ENGLISH), ENGLISH) : NO_STEM,
    );
  }

  function analyse(part: string, plain: boolean, language: string): number[] {
    if (plain) return [formOf(part.toLowerCase(), part, language)];
    return tokensOf(part).map(({ term, start, end }) => formOf(term, part.slice(start, end), language));
  }

  return {
    /** Number → form; grows. */
    forms: forms as readonly Form[],
    /** Number → `stemKey`; grows. */
    stemKeys: stemKeys as readonly string[],

    /** The number of a form; new if need be. */
    formNumber,
    /** The number of a stem of a language; new if need be. */
    stemNumber,

    /**
     * Appends the number of each token's form, the tokens being those of `tokensOf(text)`.
     * @param language from `stemmingLanguage`
     */
    append(text: string, language: string, numbers: NumberList): void {
      const memory = known.get(language) ?? new PartTable();
      known.set(language, memory);
      let start = 0;
      let hash = 0;
      let plain = true;
      for (let at = 0; at <= text.length; at++) {
        const code = at < text.length ? text.charCodeAt(at) : 0;
        const kind = code < 128 ? ASCII[code] : OTHER_SEPARATORS.has(code) ? SEPARATOR : 0;
        if (kind !== SEPARATOR) {
          plain &&= kind === PLAIN;
          hash = PartTable.hash(hash, code);
          continue;
        }
        if (at > start) {
          const number = memory.get(text, start, at, hash);
          if (number !== undefined && number >= 0) numbers.push(number);
          else {
            const found = number === undefined ? analyse(text.slice(start, at), plain, language) : several[-1 - number];
            for (const each of found ?? []) numbers.push(each);
            if (number === undefined && found && at - start <= LONGEST_REMEMBERED) {
              const [only = 0] = found;
              memory.set(text, start, at, hash, found.length === 1 ? only : -several.push(found));
            }
          }
        }
        start = at + 1;
        hash = 0;
        plain = true;
      }
    },
  };
}
