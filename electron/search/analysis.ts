// How text becomes words: where they begin and end, and the one spelling under which all ways of typing them meet. Pure.
// It knows scripts, not languages: what depends on a language is stemming.ts.

/** A word of a text. */
export interface Token {
  /** Folded spelling, see `fold`; never empty. */
  readonly term: string;
  /** Offsets of the word in the original text, in UTF-16 code units, end exclusive; `fold(text.slice(start, end)) === term`. */
  readonly start: number;
  readonly end: number;
}

// Scripts written without spaces between words; Intl.Segmenter finds their words with ICU's dictionaries.
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\u30fc\uff70`;
// U+02BC is a letter to Unicode and an apostrophe to writers, so letters below leave it out.
const APOSTROPHE = "['\\u2019\\u2018\\u02bc\\uff07]";
// Written inside words for the typesetter's sake only: soft hyphen, (non-)joiners, word joiner, direction and byte order marks.
const UNSEEN = String.raw`[\u00ad\u200c\u200d\u2060\u200e\u200f\ufeff]`;
const LETTER = String.raw`(?!\u02bc)[\p{L}\p{N}]`;

// Without punctuation no writer goes on that long, and ICU's time grows with the square of a run.
const LONGEST_RUN = 1000;
const unspacedRun = `(?=[${UNSPACED}])[\\p{L}\\p{N}](?:(?=[${UNSPACED}\\p{M}])[\\p{L}\\p{N}\\p{M}]){0,${LONGEST_RUN - 1}}`;
const spacedPart = `(?![${UNSPACED}])(?:${LETTER}|\\p{M})`;
const spacedWord = `(?:${spacedPart})(?:${spacedPart}|${UNSEEN}*${APOSTROPHE}${UNSEEN}*(?=${LETTER})|${UNSEEN}+(?=${spacedPart}))*`;
/** Group 1: a run of an unspaced script, words still to be found in it. Otherwise a word. */
const WORDS = new RegExp(`(${unspacedRun})|(?=${LETTER})${spacedWord}`, 'gu');

const POSSESSIVE = new RegExp(`${APOSTROPHE}${UNSEEN}*s$`, 'iu');
const HAS_LETTER = new RegExp(LETTER, 'u');
const PLAIN = /^[a-z0-9]*$/;

// The root collation's rules segment every script alike, whatever the computer's own language.
let segmenter: Intl.Segmenter | undefined;
/** Made when first needed: ICU's dictionaries take as long to load as all else of a start. */
function unspacedWordsOf(run: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  return segmenter.segment(run);
}

// Marks that readers leave out when they type: accents, Arabic vowel signs, Hebrew points. Indic and Thai vowel signs are
// spelling, and kana's voicing marks tell か from が: they stay. Of everything else only letters and digits do.
const DROPPED =
  /(?![\u3099\u309a])(?=[\p{sc=Zinh}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])\p{M}|[^\p{L}\p{M}\p{N}]|[\u02bc\u0640]/gu;

// Letters that NFKD leaves whole, though readers type them plainly or on another keyboard. (It does split hamza from its
// carrier, dots and commas from their letters, and ligatures and full-width forms into plain letters.)
const FOLDED = new Map(
  Object.entries({
    ...{ ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ŧ: 't', ŋ: 'n', ı: 'i' },
    ...{ æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ς: 'σ' },
    ...{ ي: 'ی', ى: 'ی', ك: 'ک', ٱ: 'ا', ة: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه', ۃ: 'ه' },
  }),
);
const FOLDABLE = new RegExp(`[${[...FOLDED.keys()].join('')}\u0660-\u0669\u06f0-\u06f9]`, 'gu');

/** The words of `text`, in order and disjoint. A possessive ’s is left out of the word. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  forEachWord(text, (start, end) => {
    const term = fold(text.slice(start, end));
    if (term) tokens.push({ term, start, end });
  });
  return tokens;
}

/** Where the words of `tokensOf(text)` begin and end, and nothing else of them: word `n` from `[2n]` to `[2n + 1]`. */
export function wordPlacesOf(text: string): Uint32Array {
  const places: number[] = [];
  forEachWord(text, (start, end, isPlain) => {
    if (isPlain || fold(text.slice(start, end))) places.push(start, end);
  });
  return new Uint32Array(places);
}

/** Of ASCII, what words are made of and what may stand inside one. */
const PLAIN_LETTER = 1;
const PLAIN_APOSTROPHE = 2;
const plainKinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return letter === "'" ? PLAIN_APOSTROPHE : /[a-z0-9]/i.test(letter) ? PLAIN_LETTER : 0;
});

/**
 * Calls `found` with each word; it may be of marks alone, and so have no term, unless it is plain: ASCII letters and digits.
 * Most words of most texts are, and are found without the expression, which is many times slower.
 */
export function forEachWord(text: string, found: (start: number, end: number, isPlain: boolean) => void): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const start = at;
    while (plainKinds[text.charCodeAt(at)] === PLAIN_LETTER) at++;
    const next = at === length ? 0 : plainKinds[text.charCodeAt(at)];
    // An apostrophe begins no word; anything else of ASCII does not go on with one either.
    if (next === 0 || (next === PLAIN_APOSTROPHE && at === start)) {
      if (at > start) found(start, at, true);
      at++;
      continue;
    }
    WORDS.lastIndex = start;
    const match = WORDS.exec(text);
    if (!match) return;
    const [word, run] = match;
    at = match.index + word.length;
    if (run === undefined) found(match.index, match.index + word.replace(POSSESSIVE, '').length, false);
    else {
      // Asked for one by one: an iterator would copy ICU's, which takes longer than the words of a sentence.
      const words = unspacedWordsOf(run);
      for (let word = words.containing(0); word; word = words.containing(word.index + word.segment.length)) {
        const from = match.index + word.index;
        if (HAS_LETTER.test(word.segment)) found(from, from + word.segment.length, false);
      }
    }
  }
}

/**
 * The spelling under which a word is found: lower case, no accents, plain letters, Persian forms of Arabic letters, ASCII
 * digits, no apostrophes. Folding twice changes nothing. Empty where `word` has neither letter nor digit.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(FOLDABLE, (letter) => FOLDED.get(letter) ?? String(letter.charCodeAt(0) & 0xf))
    .normalize('NFC');
}

/** A word as dictionaries and stemmers spell it: lower case, composed, accents kept, apostrophes straight. */
export function spell(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(SPELT_APOSTROPHES, "'")
    .replace(SPELT_UNSEEN, '');
}
const SPELT_APOSTROPHES = new RegExp(APOSTROPHE, 'gu');
const SPELT_UNSEEN = new RegExp(UNSEEN, 'gu');
