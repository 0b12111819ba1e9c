// Which language a text is in, when that is sure. Knows nothing of reviews.
import type { eld as Detector } from 'eld/extrasmall';

/**
 * Too little to judge below this many letters; a Chinese, Japanese or Korean character says as much as three letters.
 * At this length the detector's smallest database is right in 98.7 % of sentences (its README), so the larger ones, which
 * take up to five times the time and memory to load, would buy next to nothing for whole reviews.
 */
const MIN_LETTERS = 24;
const LETTERS_PER_IDEOGRAPH = 3;
/** How much a text is judged at a time: the detector itself stops reading after about a thousand characters. */
const CHUNK_LETTERS = 200;
/** No more of a text is judged than this many characters: the language does not change after it. */
const MAX_LENGTH = 50_000;
/** The least lead over the runner-up, of scores from 0 to 1. Persian leads Urdu by 0.06 and more, look-alikes by 0.01. */
const MIN_LEAD = 0.03;
/** Names given to a language and to its twins alike: Malay to Indonesian, Croatian to Bosnian and Serbian in Latin script. */
const AMBIGUOUS = new Set(['ms', 'hr']);

type LanguageResult = ReturnType<typeof Detector.detect>;

/** The detector, loaded when it is first needed. */
let detector: Promise<typeof Detector> | undefined;

async function loadDetector(): Promise<typeof Detector> {
  return (await import('eld/extrasmall')).eld;
}

/** Loads the detector before it is needed. */
export async function prepareLanguages(): Promise<void> {
  detector ??= loadDetector();
  await detector;
}

/**
 * The BCP 47 tag of the language that more than half of the text's letters are in, or undefined when the text is too
 * short, mixed, or like two languages at once. The first call loads the detector (about 300 ms, 40 MB).
 * Method: character n-grams, ELD 2 (https://github.com/nitotm/efficient-language-detector-js), over stretches of the text.
 */
export async function detectLanguage(text: string): Promise<string | undefined> {
  const chunks = chunksOf(text.slice(0, MAX_LENGTH));
  const total = chunks.reduce((sum, chunk) => sum + chunk.letters, 0);
  if (total < MIN_LETTERS) return undefined;
  detector ??= loadDetector();
  const { detect } = await detector;
  const lettersIn = new Map<string, number>();
  for (const { content, letters } of chunks) {
    const language = sureLanguage(detect(content));
    if (language) lettersIn.set(language, (lettersIn.get(language) ?? 0) + letters);
  }
  for (const [language, letters] of lettersIn) if (letters > total / 2) return language;
  return undefined;
}

/** `isReliable` compares with the detector's usual score for the language; the lead over the runner-up is checked here. */
function sureLanguage(result: LanguageResult): string | undefined {
  if (!result.isReliable() || AMBIGUOUS.has(result.language)) return undefined;
  const [best = 0, second = 0] = Object.values(result.getScores()).toSorted((a, b) => b - a);
  return best - second >= MIN_LEAD ? result.language : undefined;
}

interface Chunk {
  readonly content: string;
  readonly letters: number;
}

/** The text's lines, short ones joined with the next, each with its number of letters; addresses of pages left out. */
function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let content = '';
  let letters = 0;
  const close = () => {
    if (letters > 0) chunks.push({ content, letters });
    content = '';
    letters = 0;
  };
  for (const line of text.replace(/https?:\/\/\S+/g, ' ').split('\n')) {
    content += `${line}\n`;
    letters += lettersOf(line);
    if (letters >= CHUNK_LETTERS) close();
  }
  close();
  return chunks;
}

function lettersOf(line: string): number {
  const all = line.match(/\p{L}/gu)?.length ?? 0;
  const ideographs =
    line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return all + ideographs * (LETTERS_PER_IDEOGRAPH - 1);
}
