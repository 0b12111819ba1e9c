// Made-up reviews for the search bench, the same ones from the same seed: one vocabulary for all of them, words as common and rare
// as in a language (Zipf, Mandelbrot), lengths as of real reviews, most in English; and what readers would type to find them.
import type { IndexedDocument } from '../../electron/search/shard-builder.ts';
import { Dice } from '../unit/anchoring/review-texts.ts';

interface Tongue {
  /** BCP 47. */
  readonly tag: string;
  /** Of a hundred reviews. */
  readonly share: number;
  /** Commonest first; they hold the language's first ranks. */
  readonly common: readonly string[];
  readonly syllables: readonly string[];
  /** What one word is inflected with. */
  readonly endings: readonly [string, ...string[]];
  readonly size: number;
  readonly space: string;
  readonly stops: readonly [string, ...string[]];
}

const list = (words: string) => words.split(' ');
const STOPS = ['. ', '. ', '. ', '! ', '? ', '.\n\n', '… '] as const;

const tongues: readonly [Tongue, ...Tongue[]] = [
  {
    tag: 'en',
    share: 86,
    common: list(
      'the and of to a i is it that in book this was for but as with not you be story on are his her they so have read all one from what about it’s don’t characters just more like who novel by at me which really or very there had an if would my when time their life how some love because can much people even first up into than reading author will only other no end world then she’s way think know most also great after could were been well thing good find many never feel make little',
    ),
    syllables: list(
      'ran ter est mo con lar ver sti pla den gra mel or chi bel fan ow spe nar ra hail sham un der stan bri tho lo ka wes quin fer dal om pu jor vi ash nel tur gos em',
    ),
    endings: ['', '', '', 's', 'ed', 'ing', 'ly', 'er', 'ness', 'ation', '’s'],
    size: 130_000,
    space: ' ',
    stops: STOPS,
  },
  {
    tag: 'es',
    share: 4,
    common: list(
      'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si libro historia muy vida también',
    ),
    syllables: list('ra ción te lá mo que ñar sol ven dé gar pi lu cho res tó ma bri'),
    endings: ['', 'o', 'a', 'os', 'as', 'ando', 'aron', 'mente'],
    size: 20_000,
    space: ' ',
    stops: STOPS,
  },
  {
    tag: 'fr',
    share: 3,
    common: list(
      'de la le et les des en un une du que est pour qui dans a par plus pas au sur ne se ce il sont l’histoire c’est livre très vie être',
    ),
    syllables: list('ré con lai mour pé tou gen vrai è lou sou dri chan fé li té'),
    endings: ['', 'e', 's', 'es', 'ement', 'ait', 'aient', 'er'],
    size: 20_000,
    space: ' ',
    stops: STOPS,
  },
  {
    tag: 'fa',
    share: 3,
    common: list(
      'و در به از که این را با است کتاب برای آن یک خود تا بر من داستان هم بود او نویسنده ما اما می‌شود زندگی',
    ),
    syllables: list('کار دان مان ستان بر نام شه گاه مند سر پر خوش روز شب یاد گر'),
    endings: ['', 'ی', '‌ها', '‌های'],
    size: 20_000,
    space: ' ',
    stops: ['. ', '. ', '؟ ', '! ', '.\n\n'],
  },
  {
    tag: 'ru',
    share: 2,
    common: list('и в не на что я с он как это но а по из у за то книга она так его все же от мы для о было роман ещё'),
    syllables: list('ра ни то ва ло ко ста пре мен ли ска за дел во ри'),
    endings: ['', 'а', 'ы', 'ов', 'ами', 'ость', 'ный', 'ная'],
    size: 20_000,
    space: ' ',
    stops: STOPS,
  },
  {
    tag: 'zh',
    share: 2,
    common: list(
      '的 我 了 是 不 在 这 本书 她 人 有 和 也 就 都 一个 他们 故事 小说 作者 没有 自己 什么 但是 生命 记忆 世界',
    ),
    syllables: list('光 海 明 天 心 时间 情感 命运 文字 结局 平静 痛苦 成长 学校 朋友 真相 悲'),
    endings: [''],
    size: 4_000,
    space: '',
    stops: ['。', '。', '！', '。\n\n'],
  },
];

/** Median 140 words, mean 190 and some; a few go on for 3,000. */
const MEDIAN = 140;
const SPREAD = 0.8;
const LONGEST = 3000;

/** One review after the other; the first thousand are the same ones in a corpus of ten thousand. */
export function* madeReviews(count: number, seed = 2026): Generator<IndexedDocument> {
  const dice = new Dice(seed);
  const vocabularies = tongues.map((tongue) => vocabularyOf(tongue));
  for (let number = 1; number <= count; number++) {
    const index = tongueIndex(dice.below(100));
    const [tongue, words] = [tongues[index] ?? tongues[0], vocabularies[index] ?? []];
    const length = Math.min(LONGEST, Math.max(4, Math.round(MEDIAN * Math.exp(SPREAD * dice.normal()))));
    const given = dice.one(['Mirel', 'Tove', 'Anselm', 'Ife', 'Jun', 'Bram', 'Orla', 'Sunniva']);
    yield {
      id: `review-${number}`,
      stamp: number,
      language: tongue.tag,
      title: `${given} ${capital(anyWord(vocabularies[0] ?? [], dice, 1000))}`,
      body: textOf(tongue, words, length, dice),
    };
  }
}

/** What is in the box after each letter of queries of one to four words that stand in one review. */
export function typedPrefixes(reviews: readonly IndexedDocument[], keystrokes: number, seed = 7): string[] {
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

/** By rank. Words grow with their rank, and many are forms of one word. */
function vocabularyOf({ common, syllables, endings, size }: Tongue): string[] {
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
  return [...words];
}

/**
 * A word of rank `from` or rarer; its chance falls with its rank (Zipf and Mandelbrot). With these numbers the hundred commonest
 * words are half of a text, and a million words of it are fifty thousand different ones, as in English.
 */
function anyWord(words: readonly string[], dice: Dice, from = 0): string {
  const [flat, slope] = [24, -0.4];
  const [first, last] = [(from + 1 + flat) ** slope, (words.length + 1 + flat) ** slope];
  const rank = (first + dice.next() * (last - first)) ** (1 / slope) - flat;
  return words[Math.floor(rank) - 1] ?? words[from] ?? '';
}

function textOf(tongue: Tongue, words: readonly string[], length: number, dice: Dice): string {
  let text = '';
  let left = 0;
  for (let written = 0; written < length; written++) {
    const begins = left === 0;
    if (begins) left = 4 + dice.below(24);
    left--;
    const word = anyWord(words, dice);
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
