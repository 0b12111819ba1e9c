// Made-up reviews for the search bench, the same ones from the same seed: one vocabulary for all of them, words as common and rare
// as in a language (Zipf, Mandelbrot), lengths as of real reviews, most in English; and what readers would type to find them.
//
// Words are not drawn independently, for a real text returns to what it is about: some are drawn from one of a language's topics,
// and some are telling words that the review has used before (K. W. Church, “Empirical estimates of adaptation”, COLING 2000).
import { Dice } from '../unit/anchoring/review-texts.ts';
import { type Tongue, tongues } from './tongues.ts';

export interface MadeReview {
  readonly id: string;
  /** BCP 47. */
  readonly language: string;
  /** The reviewer’s name. */
  readonly title: string;
  readonly body: string;
}

/** Median 140 words, mean 190 and some; a few go on for 3,000. */
const MEDIAN = 140;
const SPREAD = 0.8;
const LONGEST = 3000;

/** Of a review's words, those it repeats, and those its topic brings up. */
const REPEATED = 0.1;
const TOPICAL = 0.12;
const TOPICS = 60;
const TOPIC_WORDS = 250;

interface Vocabulary {
  readonly tongue: Tongue;
  /** By rank, the commonest first. */
  readonly words: readonly string[];
  readonly common: ReadonlySet<string>;
  /** Each its own words, by rank too. */
  readonly topics: readonly (readonly string[])[];
}

/** One review after the other; the first thousand are the same ones in a corpus of ten thousand. */
export function* madeReviews(count: number, seed = 2026): Generator<MadeReview> {
  const dice = new Dice(seed);
  const [english, ...others] = tongues;
  const first = vocabularyOf(english);
  const vocabularies = [first, ...others.map(vocabularyOf)];
  for (let number = 1; number <= count; number++) {
    const vocabulary = vocabularies[tongueIndex(dice.below(100))] ?? first;
    const length = Math.min(LONGEST, Math.max(4, Math.round(MEDIAN * Math.exp(SPREAD * dice.normal()))));
    const given = dice.one(['Mirel', 'Tove', 'Anselm', 'Ife', 'Jun', 'Bram', 'Orla', 'Sunniva']);
    yield {
      id: `review-${number}`,
      language: vocabulary.tongue.tag,
      title: `${given} ${capital(anyWord(first.words, dice, 1000))}`,
      body: textOf(vocabulary, length, dice),
    };
  }
}

/** What is in the box after each letter of queries of one to four words that stand in one review. */
export function typedPrefixes(reviews: readonly MadeReview[], keystrokes: number, seed = 7): string[] {
  const dice = new Dice(seed);
  const common = new Set(tongues.flatMap((tongue) => tongue.common));
  const typed: string[] = [];
  while (typed.length < keystrokes) {
    const words = (dice.of(reviews)?.body ?? '').toLowerCase().match(/[\p{L}\p{M}’]+/gu) ?? [];
    const telling = words.filter((word) => word.length > 2 && word.length < 16 && !common.has(word));
    if (telling.length === 0) continue;
    const first = dice.below(telling.length);
    const query = telling.slice(first, first + 1 + dice.below(4)).join(' ');
    for (let end = 1; end <= query.length; end++) if (query[end - 1] !== ' ') typed.push(query.slice(0, end));
  }
  return typed.slice(0, keystrokes);
}

function tongueIndex(percent: number): number {
  let sum = 0;
  return Math.max(
    0,
    tongues.findIndex(({ share }) => {
      sum += share;
      return percent < sum;
    }),
  );
}

/** Words grow with their rank, and many are forms of one word. */
function vocabularyOf(tongue: Tongue): Vocabulary {
  const { common, syllables, endings, size } = tongue;
  const dice = new Dice(size + common.length);
  const stems = Array.from({ length: Math.ceil(size / 3) }, (_, rank) => {
    const length = rank > 2000 ? 2 + dice.below(2) : 1 + dice.below(2);
    return Array.from({ length }, () => dice.of(syllables)).join('');
  });
  const words = new Set(common);
  while (words.size < size) {
    const nearby = Math.min(stems.length - 1, Math.floor((words.size / 3) * (0.5 + dice.next())));
    const word = `${stems[nearby]}${dice.one(endings)}`;
    words.add(words.has(word) ? `${word}${dice.of(syllables)}` : word);
  }
  const ranked = [...words];
  const topics = Array.from({ length: TOPICS }, () =>
    Array.from({ length: TOPIC_WORDS }, () => anyWord(ranked, dice, common.length)),
  );
  return { tongue, words: ranked, common: new Set(common), topics };
}

/**
 * A word of rank `from` or rarer; its chance falls with its rank (Zipf and Mandelbrot). With these numbers the hundred commonest
 * words are half of what is drawn so, and a million draws are fifty thousand different words, as in English.
 */
function anyWord(words: readonly string[], dice: Dice, from = 0): string {
  const [flat, slope] = [24, -0.4];
  const [first, last] = [(from + 1 + flat) ** slope, (words.length + 1 + flat) ** slope];
  const rank = (first + dice.next() * (last - first)) ** (1 / slope) - flat;
  return words[Math.floor(rank) - 1] ?? words[from] ?? '';
}

function textOf({ tongue, words, common, topics }: Vocabulary, length: number, dice: Dice): string {
  const topic = dice.of(topics) ?? [];
  const telling: string[] = [];
  let text = '';
  let left = 0;
  for (let written = 0; written < length; written++) {
    const begins = left === 0;
    if (begins) left = 4 + dice.below(24);
    left--;
    const source = dice.next();
    const repeated = source < REPEATED ? dice.of(telling) : undefined;
    const word = repeated ?? (source < REPEATED + TOPICAL ? anyWord(topic, dice) : anyWord(words, dice));
    // What was repeated is the likelier to be so again.
    if (!common.has(word)) telling.push(word);
    const shown = begins || dice.chance(0.04) ? capital(word) : word;
    text += dice.chance(0.01) ? `“${shown}”` : shown;
    if (left === 0) text += dice.one(tongue.stops);
    else text += dice.chance(0.07) ? `,${tongue.space}` : tongue.space;
  }
  return text.trim().normalize('NFC');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
