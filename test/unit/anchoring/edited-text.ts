// A text that knows, through every edit, where each of its letters came from. What the benchmark holds placements against.
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import type { Dice } from './review-texts.ts';

/** Where a letter stood in the text before all edits, or the letters that it replaced; nowhere for one that was put in since. */
interface Letter {
  readonly unit: string;
  readonly from: readonly number[];
}

/** Where a stretch of the former text is now. */
export interface Whereabouts {
  /** Its first to its last letter; undefined if none is left. */
  readonly span: TextRange | undefined;
  /** Offsets in the edited text of what is left of it. */
  readonly places: ReadonlySet<number>;
}

export class EditedText {
  readonly #before: string;
  #letters: Letter[];
  /** For each letter of the text before all edits, where it is; undefined until it is asked for after an edit. */
  #now: number[][] | undefined;

  constructor(text: string) {
    this.#before = text;
    this.#letters = Array.from({ length: text.length }, (_, at) => ({ unit: text[at] ?? '', from: [at] }));
  }

  get text(): string {
    return this.#letters.map(({ unit }) => unit).join('');
  }

  /** Whether these words stand fewer times than they did before all edits. */
  hasLost(words: string): boolean {
    return this.text.split(words).length < this.#before.split(words).length;
  }

  whereabouts({ start, end }: TextRange): Whereabouts {
    this.#now ??= this.#placesByOrigin();
    const places = new Set(this.#now.slice(start, end).flat());
    if (places.size === 0) return { span: undefined, places };
    const inOrder = [...places].sort((a, b) => a - b);
    return { span: { start: inOrder[0] ?? 0, end: (inOrder.at(-1) ?? 0) + 1 }, places };
  }

  #placesByOrigin(): number[][] {
    const now: number[][] = Array.from({ length: this.#before.length }, () => []);
    for (const [at, { from }] of this.#letters.entries()) for (const origin of from) now[origin]?.push(at);
    return now;
  }

  insert(at: number, words: string): void {
    this.#splice(at, 0, fresh(words));
  }

  remove({ start, end }: TextRange): Letter[] {
    return this.#splice(start, end - start, []);
  }

  /** `words` for the letters of the range, each standing for the one it replaced; the last one for all that are left over. */
  replace({ start, end }: TextRange, words: string): void {
    const replaced = this.#letters.slice(start, end);
    const letters = words.split('').map((unit, at) => {
      const of =
        at === words.length - 1 ? replaced.slice(Math.min(at, replaced.length - 1)) : replaced.slice(at, at + 1);
      return { unit, from: of.flatMap(({ from }) => from) };
    });
    this.#splice(start, end - start, letters);
  }

  /** The stretches of `first` and `second` change places; `first` lies before `second`. */
  swap(first: TextRange, second: TextRange): void {
    const later = this.remove(second);
    const between = this.#letters.slice(first.end, second.start);
    const earlier = this.#letters.slice(first.start, first.end);
    this.#splice(first.start, second.start - first.start, [...later, ...between, ...earlier]);
  }

  #splice(at: number, gone: number, put: readonly Letter[]): Letter[] {
    this.#now = undefined;
    return this.#letters.splice(at, gone, ...put);
  }
}

function fresh(words: string): Letter[] {
  return words.split('').map((unit) => ({ unit, from: [] }));
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
  const words = sentence();
  const at = dice.chance(0.2) ? 0 : (after?.end ?? 0);
  // To a reader, a stock sentence that was removed and comes again is the same one.
  if (!edited.hasLost(words)) edited.insert(at, `${words} `);
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
