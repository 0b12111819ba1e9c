// A text that knows, through every edit, where each of its letters came from. What the benchmark holds placements against.
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import type { Dice } from './review-texts.ts';

/** Where a letter stood in the text before all edits; undefined for one that was put in since. */
interface Letter {
  readonly unit: string;
  readonly from: number | undefined;
}

/** Where a stretch of the former text is now. */
export interface Whereabouts {
  /** Its first to its last letter; undefined if none is left. */
  readonly span: TextRange | undefined;
  /** Offsets in the edited text of what is left of it. */
  readonly places: ReadonlySet<number>;
}

export class EditedText {
  #letters: Letter[];

  constructor(text: string) {
    this.#letters = Array.from({ length: text.length }, (_, from) => ({ unit: text[from] ?? '', from }));
  }

  get text(): string {
    return this.#letters.map(({ unit }) => unit).join('');
  }

  whereabouts({ start, end }: TextRange): Whereabouts {
    const places = this.#letters.flatMap(({ from }, at) =>
      from !== undefined && from >= start && from < end ? [at] : [],
    );
    const [first, last] = [places[0], places.at(-1)];
    return {
      span: first === undefined || last === undefined ? undefined : { start: first, end: last + 1 },
      places: new Set(places),
    };
  }

  insert(at: number, words: string): void {
    this.#letters.splice(at, 0, ...fresh(words));
  }

  remove({ start, end }: TextRange): Letter[] {
    return this.#letters.splice(start, end - start);
  }

  /** `words` for the letters of the range, each standing for what it replaced; of a longer range the last ones go. */
  replace({ start, end }: TextRange, words: string): void {
    const replaced = this.#letters.slice(start, end);
    const letters = Array.from({ length: words.length }, (_, at) => ({
      unit: words[at] ?? '',
      from: replaced[at]?.from,
    }));
    this.#letters.splice(start, end - start, ...letters);
  }

  /** The stretches of `first` and `second` change places; `first` lies before `second`. */
  swap(first: TextRange, second: TextRange): void {
    const later = this.remove(second);
    const between = this.#letters.slice(first.end, second.start);
    const earlier = this.#letters.slice(first.start, first.end);
    this.#letters.splice(first.start, second.start - first.start, ...later, ...between, ...earlier);
  }
}

function fresh(words: string): Letter[] {
  return words.split('').map((unit) => ({ unit, from: undefined }));
}

const places = (text: string, pattern: RegExp): TextRange[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
export const sentencesOf = (text: string) => places(text, /[^.!?。！؟।\n]+[.!?。！؟।]+\s?/gu);
export const paragraphsOf = (text: string) => places(text, /[^\n]+/gu);

type Edit = (edited: EditedText, dice: Dice, sentence: () => string) => void;

const typo: Edit = (edited, dice) => {
  const text = edited.text;
  const letters = places(text, /\p{L}/gu);
  const letter = dice.of(letters);
  if (!letter) return;
  const other = dice.of(letters) ?? letter;
  const unit = text.slice(other.start, other.end);
  dice.one([
    () => edited.replace(letter, unit),
    () => edited.insert(letter.start, unit),
    () => edited.remove(letter),
  ])();
};

const insertSentence: Edit = (edited, dice, sentence) => {
  const after = dice.of(sentencesOf(edited.text));
  edited.insert(dice.chance(0.2) ? 0 : (after?.end ?? 0), `${sentence()} `);
};

const removeSentence: Edit = (edited, dice) => {
  const sentence = dice.of(sentencesOf(edited.text));
  if (sentence) edited.remove(sentence);
};

const swapParagraphs: Edit = (edited, dice) => {
  const paragraphs = paragraphsOf(edited.text);
  const [a, b] = [dice.below(paragraphs.length), dice.below(paragraphs.length)].sort((x, y) => x - y);
  const [first, second] = [paragraphs[a ?? 0], paragraphs[b ?? 0]];
  if (first && second && first !== second) edited.swap(first, second);
};

const changeSpaces: Edit = (edited, dice) => {
  const kind = dice.one([' ', '\u00a0', '  ', '\n', '\n\n']);
  for (const space of places(edited.text, /\s+/gu).reverse()) if (dice.chance(0.2)) edited.replace(space, kind);
};

const changeSigns: Edit = (edited, dice) => {
  const curly = dice.chance(0.5);
  const signs: [RegExp, string][] = [
    [/['‘’]/gu, curly ? '’' : "'"],
    [/["“”]/gu, curly ? '“' : '"'],
    [/—|--| - /gu, dice.one(['—', '--', ' – '])],
    [/\.\.\.|…/gu, curly ? '…' : '...'],
  ];
  for (const [sign, now] of signs) for (const range of places(edited.text, sign).reverse()) edited.replace(range, now);
};

const rewordSentence: Edit = (edited, dice, sentence) => {
  const old = dice.of(sentencesOf(edited.text));
  const other = sentence();
  // A stock sentence for the same one would be no change to a reader.
  if (!old || edited.text.slice(old.start, old.end).trim() === other) return;
  edited.remove(old);
  edited.insert(old.start, `${other} `);
};

/** One to a dozen edits, more in a longer text; typos and small repairs most often, as in what people do to their reviews. */
export function editAtRandom(edited: EditedText, dice: Dice, sentence: () => string): void {
  const edits = 1 + dice.below(4 + Math.min(8, edited.text.length / 800));
  for (let done = 0; done < edits; done += 1) {
    const edit = dice.one([
      typo,
      typo,
      typo,
      insertSentence,
      insertSentence,
      removeSentence,
      swapParagraphs,
      changeSpaces,
      changeSigns,
      rewordSentence,
    ]);
    edit(edited, dice, sentence);
  }
}
