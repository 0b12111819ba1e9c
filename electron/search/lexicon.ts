// Text to forms (see postings.ts), each word analysed once: a book's reviews say a hundred thousand words in some ten thousand
// ways, and folding and stemming them is what takes time.
import { fold, forEachWord } from './analysis.ts';
import { NumberList } from './number-list.ts';
import { orderingOf } from './ordering.ts';
import { PartTable } from './part-table.ts';
import { stem } from './stemming.ts';

export type Lexicon = ReturnType<typeof createLexicon>;

export const ENGLISH = 'en';
/** No list of stems gets that long. */
export const NO_STEM = 0xffffffff;
export const ASCII_WORD = /^[a-z]+$/i;

// Characters that no word has inside it, neither here nor for the tokenizer: what stands between two of them has the same words
// wherever it stands. Apostrophes are not among them.
const SEPARATOR = 0;
/** ASCII letters and digits: alone, they are a word. */
const PLAIN = 1;
const OTHER = 2;
/** Of ASCII: read as small letters, for neither where a word ends nor its form depends on that. */
const CAPITAL = 3;
const TO_SMALL = 0x20;
const OTHER_SEPARATORS = '\u00a0\u00ab\u00bb\u2013\u2014\u201c\u201d\u2026';

function kindOf(char: string): number {
  if (/[a-z0-9]/.test(char)) return PLAIN;
  if (/[A-Z]/.test(char)) return CAPITAL;
  return char === "'" || (char > '\u007f' && !OTHER_SEPARATORS.includes(char)) ? OTHER : SEPARATOR;
}
/** Made with the first lexicon: nobody who only searches is to wait for it. */
let allKinds: Uint8Array | undefined;
/** What goes on longer without a separator is a sentence of an unspaced script, and hardly comes twice. */
const LONGEST_REMEMBERED = 40;

const MOST_TERMS = 1_000_000;

/** A stem belongs to its language: what Romanian makes of `care` must not find English `car`. */
export function stemKey(stemmed: string, language: string): string {
  return `${language}:${stemmed}`;
}

export function createLexicon() {
  allKinds ??= Uint8Array.from({ length: 1 << 16 }, (_, code) => kindOf(String.fromCharCode(code)));
  const kindByUnit = allKinds;
  const terms: string[] = [];
  const ownStems = new NumberList();
  const englishStems = new NumberList();
  /** Term → its first form; form → the next of the same term. */
  const firstForms = new Map<string, number>();
  const nextForms: (number | undefined)[] = [];
  const stemKeys: string[] = [];
  /** Language → stem → its number. */
  const stemNumbers = new Map<string, Map<string, number>>();
  /** Language → what is known of its parts and words. */
  const memories = new Map<string, Memory>();
  const letters = createLetters();

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
      if (ownStems.at(number) === ownStem && englishStems.at(number) === englishStem) return number;
    }
    const number = terms.push(term) - 1;
    ownStems.push(ownStem);
    englishStems.push(englishStem);
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

  /** The forms of the words between two places in `letters`. */
  function analyse(start: number, end: number, isPlain: boolean, language: string, { words }: Memory): number[] {
    const part = letters.slice(start, end);
    if (isPlain) return [formOf(part, part, language)];
    const found: number[] = [];
    forEachWord(part, (from, to) => {
      // The words of an unspaced script come again, though their sentence does not.
      const hash = letters.hash(start + from, start + to);
      let number = words.get(letters.units, start + from, start + to, hash);
      if (number === undefined) {
        const word = part.slice(from, to);
        const term = fold(word);
        number = term === '' ? NO_WORD : formOf(term, word, language);
        words.set(letters.units, start + from, start + to, hash, number);
      }
      if (number !== NO_WORD) found.push(number);
    });
    return found;
  }

  return {
    /** Whether another should take over: the words of a large library fit, a stranger's endless ones do not eat the memory. */
    get full(): boolean {
      return terms.length >= MOST_TERMS;
    },

    /** Number of a form → what was written, folded; grows. */
    terms: terms as readonly string[],
    /** Number of a form → number of its stem in its text’s language, or `NO_STEM`. */
    ownStemOf: (form: number) => ownStems.at(form),
    /** Number of a form → number of its English stem, or `NO_STEM`. */
    englishStemOf: (form: number) => englishStems.at(form),
    /** Number of a stem → its `stemKey`; grows. */
    stemKeys: stemKeys as readonly string[],
    termOrder: orderingOf(terms),
    stemOrder: orderingOf(stemKeys),

    /** The number of a form; new if need be. */
    formNumber,
    /** The number of a stem of a language; new if need be. */
    stemNumber,

    /**
     * Appends the number of each token's form, the tokens being those of `tokensOf(text)`.
     * @param language from `stemmingLanguage`
     */
    append(text: string, language: string, numbers: NumberList): void {
      const memory = memories.get(language) ?? createMemory();
      memories.set(language, memory);
      const { parts, several } = memory;
      const units = letters.take(text);
      for (let at = 0; at < text.length; at++) {
        const start = at;
        let hash = 0;
        let kinds = 0;
        for (; at < text.length; at++) {
          let unit = units[at] ?? 0;
          const kind = kindByUnit[unit] ?? 0;
          if (kind === SEPARATOR) break;
          if (kind === CAPITAL) {
            unit += TO_SMALL;
            units[at] = unit;
          } else kinds |= kind;
          hash = PartTable.hash(hash, unit);
        }
        if (at === start) continue;
        const number = parts.get(units, start, at, hash);
        if (number !== undefined && number >= 0) {
          numbers.push(number);
          continue;
        }
        const found =
          number === undefined
            ? analyse(start, at, (kinds & OTHER) === 0, language, memory)
            : (several[-1 - number] ?? []);
        for (const each of found) numbers.push(each);
        if (number === undefined && at - start <= LONGEST_REMEMBERED) {
          const [only = 0] = found;
          parts.set(units, start, at, hash, found.length === 1 ? only : -several.push(found));
        }
      }
    },
  };
}

const NO_WORD = -1;

interface Memory {
  /** What stands between separators → its form, or, below 0, `-1 -` the place of its forms in `several`. */
  readonly parts: PartTable;
  readonly several: number[][];
  /** Words that are not all of what stands between separators → their form, or `NO_WORD`. */
  readonly words: PartTable;
}

function createMemory(): Memory {
  return { parts: new PartTable(), several: [], words: new PartTable() };
}

/** The text at hand as an array: its characters are looked at one by one, which takes several times longer in a string. */
function createLetters() {
  let bytes = Buffer.alloc(0);
  let units = new Uint16Array(0);
  return {
    get units() {
      return units;
    },
    take(text: string): Uint16Array {
      if (units.length < text.length) {
        units = new Uint16Array(2 * text.length);
        bytes = Buffer.from(units.buffer);
      }
      bytes.write(text, 'utf16le');
      return units;
    },
    hash(start: number, end: number): number {
      let hash = 0;
      for (let at = start; at < end; at++) hash = PartTable.hash(hash, units[at] ?? 0);
      return hash;
    },
    /** A string of its own: a slice of the text would keep all of it in memory. */
    slice: (start: number, end: number) => bytes.toString('utf16le', 2 * start, 2 * end),
  };
}
