// Made-up reviews of real size, the same ones from the same seed: words as common and rare as in a language (Zipf), stock phrases
// and whole stock sentences that come again and again, quotation signs, dashes and paragraphs, in several scripts.

/** A repeatable source of chance (mulberry32, T. Ettinger). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(likelihood: number): boolean {
    return this.next() < likelihood;
  }

  of<T>(choices: readonly T[]): T | undefined {
    return choices[this.below(choices.length)];
  }

  one<T>(choices: readonly [T, ...T[]]): T {
    return this.of(choices) ?? choices[0];
  }

  /** Normally distributed (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}

interface Language {
  /** Commonest first. */
  readonly common: readonly string[];
  /** Rarer words are made of these. */
  readonly syllables: readonly string[];
  readonly phrases: readonly string[];
  readonly sentences: readonly string[];
  readonly space: string;
  readonly stops: readonly [string, ...string[]];
}

const list = (words: string) => words.split('|');

const languages: readonly [Language, ...Language[]] = [
  {
    common: list(
      "the|and|of|to|a|I|is|it|that|in|book|this|was|for|but|as|with|not|you|be|story|on|are|his|her|they|so|have|read|all|one|from|what|about|it's|don't|characters|just|more|like|who|novel|by|at|me|which|really|or|very|there|had|an|if|would|my|when|time|their|life|how|some|love|because|can|much|people|even|first|up|into|than|reading|author|will|only|other|no|end|world|then|she's|Kathy|Tommy|Ruth|Ishiguro",
    ),
    syllables: list(
      'ran|ter|est|mo|ing|con|lar|ver|sti|pla|den|gra|tion|mel|or|chi|bel|fan|ow|spe|nar|ra|tive|hail|sham|ly|un|der|stan|able',
    ),
    phrases: list(
      "one of the best books I have read|I couldn't put it down|at the end of the day|I don't know what to say|for the first time|the rest of the book|the main character|in my opinion|I would recommend this book to|a lot of people|“what it means to be human”|as far as I'm concerned|the way the author writes",
    ),
    sentences: list(
      "I couldn't put it down.|Highly recommended!|I loved this book.|This is a book about memory.|I don't want to give anything away.|Five stars.|That is all I can say.",
    ),
    space: ' ',
    stops: ['.', '.', '.', '!', '?', '...'],
  },
  {
    common: list(
      'и|в|не|на|что|я|с|он|как|это|но|а|по|из|у|за|то|книга|она|так|его|все|же|от|мы|для|о|было|бы|только|мне|роман|ещё|автор|когда|уже|или|очень|если|жизнь|время|герои|читать|история|конец|мир|люди|себя|них',
    ),
    syllables: list('ра|ни|то|ва|ло|ко|ста|пре|мен|ли|ность|ска|за|дел|во|ри|ка|ми|тель|ную|ные|пи|сать|че|ло|век'),
    phrases: list(
      'на первый взгляд|с другой стороны|одна из лучших книг|до последней страницы|не могла оторваться|«не отпускай меня»|в конце концов',
    ),
    sentences: list('Очень советую!|Книга мне понравилась.|Читается на одном дыхании.|Не знаю, что сказать.'),
    space: ' ',
    stops: ['.', '.', '!', '?', '…'],
  },
  {
    common: list(
      'و|در|به|از|که|این|را|با|است|کتاب|برای|آن|یک|خود|تا|بر|من|داستان|هم|بود|او|نویسنده|ما|اما|یا|هر|بسیار|می‌شود|زندگی|شخصیت|رمان|خواندن|پایان|دنیا|آدم‌ها|نمی‌دانم',
    ),
    syllables: list('کار|دان|مان|ستان|بر|نام|شه|گاه|مند|سر|پر|خوش|روز|شب|یاد|گر|ناک|آور|بین|دل'),
    phrases: list('یکی از بهترین کتاب‌هایی که خوانده‌ام|به نظر من|تا صفحه آخر|«هرگز رهایم مکن»|از طرف دیگر'),
    sentences: list('خیلی دوستش داشتم.|حتما بخوانید!|نمی‌توانستم زمین بگذارم.'),
    space: ' ',
    stops: ['.', '.', '!', '؟'],
  },
  {
    common: list(
      '的|我|了|是|不|在|这|本书|她|人|有|和|也|就|都|一个|他们|故事|小说|作者|没有|自己|什么|但是|生命|记忆|世界|如果|因为|还是|最后|读|很|让|被',
    ),
    syllables: list('光|海|明|天|心|时|间|情|感|命|运|文|字|结|局|平|静|痛|苦|成|长|学|校|朋|友|真|相|爱|悲'),
    phrases: list('我最喜欢的书之一|从头到尾|对我来说|“别让我走”|不知道该说什么'),
    sentences: list('强烈推荐。|一口气读完了。|我很喜欢这本书。|不想剧透！'),
    space: '',
    stops: ['。', '。', '！'],
  },
  {
    common: list(
      'और|है|की|के|यह|में|से|को|का|एक|पर|नहीं|मैं|किताब|कहानी|भी|था|ने|जो|हैं|तो|लेखक|वह|जीवन|बहुत|लोग|अपने|कुछ|समय|पढ़ना|अंत|दुनिया',
    ),
    syllables: list('कर|मन|वा|ला|ती|ना|रा|सा|धी|पु|नि|प्र|वि|सं|ता|की|ने|गी'),
    phrases: list('मेरी पसंदीदा किताबों में से एक|पहली बार|आख़िर में|मेरे हिसाब से'),
    sentences: list('ज़रूर पढ़ें।|मुझे बहुत पसंद आई।|क्या कहूँ।'),
    space: ' ',
    stops: ['।', '।', '!'],
  },
];

/** A writer of one language with a vocabulary of their own. */
export class Reviewer {
  readonly #language: Language;
  readonly #words: readonly string[];
  #last = '';

  constructor(readonly dice: Dice) {
    // Half of what is imported is English.
    this.#language = dice.chance(0.5) ? languages[0] : dice.one(languages);
    const rare = Array.from({ length: 600 }, () =>
      Array.from({ length: 1 + dice.below(3) }, () => dice.of(this.#language.syllables)).join(''),
    );
    this.#words = [...this.#language.common, ...rare];
  }

  sentence(): string {
    const { dice } = this;
    const stock = dice.of(this.#language.sentences) ?? '';
    if (dice.chance(0.1) && stock !== this.#last) {
      this.#last = stock;
      return stock;
    }
    const parts: string[] = [];
    for (let left = 3 + dice.below(22); left > 0; left -= 1) parts.push(this.#part());
    return `${parts.join(this.#language.space)}${dice.one(this.#language.stops)}`;
  }

  /** About `words` words in paragraphs. */
  review(words: number): string {
    const paragraphs: string[] = [];
    for (let written = 0; written < words; ) {
      const sentences: string[] = [];
      for (let left = 1 + this.dice.below(6); left > 0 && written < words; left -= 1) {
        const sentence = this.sentence();
        written += this.#language.space ? sentence.split(' ').length : sentence.length / 2;
        sentences.push(sentence);
      }
      paragraphs.push(sentences.join(' '));
    }
    return paragraphs.join(this.dice.one(['\n\n', '\n\n', '\n'])).normalize('NFC');
  }

  #part(): string {
    const { dice } = this;
    const stock = dice.of(this.#language.phrases) ?? '';
    if (dice.chance(0.04) && stock !== this.#last) {
      this.#last = stock;
      return stock;
    }
    const word = this.#word();
    if (dice.chance(0.02)) return `${dice.one(['“', '"', "'"])}${word}${this.#language.space}${this.#word()}"`;
    if (dice.chance(0.06)) return `${word}${dice.one([',', ',', ' —', '--', ';'])}`;
    return word;
  }

  /** The chance of a word falls with its rank (Zipf and Mandelbrot); none comes twice running, nor does a stock phrase. */
  #word(): string {
    const [flat, ranks] = [2.7, this.#words.length];
    const rank = (flat + 1) * ((ranks + flat) / (flat + 1)) ** this.dice.next() - flat;
    const word = this.#words[Math.floor(rank) - 1] ?? '';
    if (word === this.#last) return this.#word();
    this.#last = word;
    return word;
  }
}

/** Median 140, now and then 3,000. */
export function reviewLength(dice: Dice): number {
  return Math.max(4, Math.min(3000, Math.round(140 * Math.exp(1.15 * dice.normal()))));
}
