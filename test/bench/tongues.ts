// The languages of made-up reviews: their commonest words, and what rarer ones are put together from.

export interface Tongue {
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

export const tongues: readonly [Tongue, ...Tongue[]] = [
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
