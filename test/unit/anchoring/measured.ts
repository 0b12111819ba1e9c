// How well quotations follow their reviews through random edits: the measure of the benchmark, with and without the former text.
import { foldedText } from '../../../electron/anchoring/folded-text.ts';
import { reanchorPoints } from '../../../electron/anchoring/reanchor.ts';
import type { Evidence, Point } from '../../../electron/shared/club-model.ts';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { EditedText, editAtRandom, paragraphsOf, sentencesOf, type Whereabouts } from './edited-text.ts';
import { Dice, Reviewer, reviewLength } from './review-texts.ts';

const QUOTES_PER_TEXT = 12;

/** Words, a few of them, sentences, paragraphs and odd selections, as readers quote. */
function anyQuote(text: string, dice: Dice): Evidence | undefined {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}\p{N}’']*/gu)];
  const first = dice.below(words.length);
  const fewWords = (most: number): TextRange => {
    const last = words[Math.min(words.length - 1, first + dice.below(most))];
    return { start: words[first]?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) };
  };
  const sentences = sentencesOf(text);
  const from = dice.below(sentences.length);
  const nothing = { start: 0, end: 0 };
  const range = dice.one<() => TextRange>([
    () => fewWords(1),
    () => fewWords(4),
    () => fewWords(12),
    () => fewWords(40),
    () => sentences[from] ?? nothing,
    () => ({ start: sentences[from]?.start ?? 0, end: sentences[from + 1]?.end ?? 0 }),
    () => dice.of(paragraphsOf(text)) ?? nothing,
    () => {
      const start = dice.below(text.length);
      return { start, end: Math.min(text.length, start + 1 + dice.below(120)) };
    },
  ])();
  return range.end > range.start ? quoteOf({ reviewId: 'review' }, text, range) : undefined;
}

/** What became of random quotations of texts that were edited at random. */
export interface Measured {
  readonly quotations: number;
  /** Whose words still stand, spaces and signs aside; and how many of them were found there. */
  readonly standing: number;
  readonly found: number;
  /** Some of whose letters still stand; and how many of them were offered on changed words, for a member to accept. */
  readonly changed: number;
  readonly offered: number;
  readonly lost: number;
  /** Placed or offered on words none of whose letters is the quotation's: what was quoted, and what became of it. */
  readonly wrong: readonly string[];
  readonly milliseconds: number;
}

/** @param knowing whether the former text is known, as it is after an import. */
export function measure(seed: number, texts: number, knowing: 'former' | 'quotations'): Measured {
  const dice = new Dice(seed);
  const tally = { quotations: 0, standing: 0, found: 0, changed: 0, offered: 0, lost: 0, milliseconds: 0 };
  const wrong: string[] = [];
  for (let done = 0; done < texts; done += 1) {
    const reviewer = new Reviewer(dice);
    const text = reviewer.review(reviewLength(dice));
    const edited = new EditedText(text);
    editAtRandom(edited, dice, () => reviewer.sentence());
    const now = edited.text;
    // Reviews are kept in this form; an edit between two letters may leave it.
    if (now !== now.normalize('NFC')) continue;
    const evidence = Array.from({ length: QUOTES_PER_TEXT }, () => anyQuote(text, dice)).flatMap(
      (quote) => quote ?? [],
    );
    const began = performance.now();
    const reanchored = reanchorPoints([pointOn(evidence)], 'review', now, knowing === 'former' ? text : undefined);
    tally.milliseconds += performance.now() - began;
    for (const { before, placement } of reanchored) {
      const whereabouts = edited.whereabouts(before.position);
      const stands = isStanding(before, now, whereabouts);
      const onIt = placement.is !== 'lost' && overlaps(placement.range, whereabouts);
      tally.quotations += 1;
      if (placement.is === 'lost') tally.lost += 1;
      else if (!onIt)
        wrong.push(`${JSON.stringify(before.quote)} is ${JSON.stringify(placement)} in ${now.slice(0, 400)}`);
      if (stands) {
        tally.standing += 1;
        const isPlaced = placement.is === 'same' || placement.is === 'moved';
        if (isPlaced && onIt && isSame(now.slice(placement.range.start, placement.range.end), before)) tally.found += 1;
      } else if (whereabouts.span) {
        tally.changed += 1;
        if (placement.is === 'changed') tally.offered += 1;
      }
    }
  }
  return { ...tally, wrong };
}

/** Whether the quoted words stand as a reader sees them, nothing put between them. */
function isStanding(evidence: Evidence, edited: string, { span }: Whereabouts): boolean {
  return span !== undefined && isSame(edited.slice(span.start, span.end), evidence);
}

/** Quotation signs at its ends may be one or two; no letter may be. */
function isSame(words: string, { quote }: Evidence): boolean {
  return foldedText(words).text === foldedText(quote.exact).text;
}

function overlaps({ start, end }: TextRange, { places }: Whereabouts): boolean {
  for (let at = start; at < end; at += 1) if (places.has(at)) return true;
  return false;
}

function pointOn(evidence: Evidence[]): Point {
  const day = '2026-01-01T00:00:00.000Z';
  return {
    id: 'point',
    text: '',
    kind: 'question',
    evidence,
    tagIds: [],
    createdAt: day,
    updatedAt: day,
    status: 'open',
  };
}
