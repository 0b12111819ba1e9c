// How fast quotations follow their reviews through edits, and where they end up. What is promised of that is tested in
// test/unit/anchoring/reanchoring.test.ts, with more kinds of quotations.
import { foldedText } from '../../electron/anchoring/folded-text.ts';
import { reanchorPoints } from '../../electron/anchoring/reanchor.ts';
import type { Evidence, Point } from '../../electron/shared/club-model.ts';
import { quoteOf } from '../../electron/shared/quote-anchor.ts';
import type { TextRange } from '../../electron/shared/rich-text.ts';
import { EditedText, editAtRandom, paragraphsOf, sentencesOf } from '../unit/anchoring/edited-text.ts';
import { Dice, Reviewer, reviewLength } from '../unit/anchoring/review-texts.ts';

export interface ReanchoringFigures {
  readonly quotes: number;
  readonly quotesPerSecond: number;
  /** Whose words still stand, spaces and signs aside; and how many of them were found there. */
  readonly standing: number;
  readonly found: number;
  /** Offered on changed words, for a member to accept. */
  readonly offered: number;
  readonly lost: number;
  /** Placed or offered on words none of whose letters is the quotation's. */
  readonly wrong: number;
}

const QUOTES_PER_REVIEW = 12;

export function measureReanchoring(quotes: number, seed = 2026): ReanchoringFigures {
  const dice = new Dice(seed);
  const tally = { quotes: 0, standing: 0, found: 0, offered: 0, lost: 0, wrong: 0 };
  let milliseconds = 0;
  while (tally.quotes < quotes) {
    const reviewer = new Reviewer(dice);
    const text = reviewer.review(reviewLength(dice));
    const edited = new EditedText(text);
    editAtRandom(edited, dice, () => reviewer.sentence());
    const now = edited.text;
    // Reviews are kept in this form; an edit between two letters may leave it.
    if (now !== now.normalize('NFC')) continue;
    const few = Math.min(QUOTES_PER_REVIEW, quotes - tally.quotes);
    const points = Array.from({ length: few }, () => anyQuote(text, dice)).flatMap((evidence) =>
      evidence ? [pointOn(evidence)] : [],
    );
    const start = performance.now();
    const reanchored = reanchorPoints(points, 'review', now);
    milliseconds += performance.now() - start;
    for (const { before, placement } of reanchored) {
      const { span, places } = edited.whereabouts(before.position);
      const stands = span !== undefined && sameWords(now.slice(span.start, span.end), before.quote.exact);
      tally.quotes += 1;
      if (stands) tally.standing += 1;
      if (placement.is === 'lost') {
        tally.lost += 1;
        continue;
      }
      const onIt = [...places].some((at) => at >= placement.range.start && at < placement.range.end);
      if (!onIt) tally.wrong += 1;
      if (placement.is === 'changed') tally.offered += 1;
      else if (stands && onIt && sameWords(now.slice(placement.range.start, placement.range.end), before.quote.exact)) {
        tally.found += 1;
      }
    }
  }
  return { ...tally, quotesPerSecond: (tally.quotes / milliseconds) * 1000 };
}

/** Some words, a sentence, a paragraph or an odd selection. */
function anyQuote(text: string, dice: Dice): Evidence | undefined {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}\p{N}’']*/gu)];
  const first = dice.below(words.length);
  const last = words[Math.min(words.length - 1, first + dice.below(dice.one([1, 4, 12, 40])))];
  const from = dice.below(text.length);
  const range = dice.one<TextRange | undefined>([
    { start: words[first]?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) },
    dice.of(sentencesOf(text)),
    dice.of(paragraphsOf(text)),
    { start: from, end: Math.min(text.length, from + 1 + dice.below(120)) },
  ]);
  return range && range.end > range.start ? quoteOf('review', text, range) : undefined;
}

function pointOn(evidence: Evidence): Point {
  const day = '2026-01-01T00:00:00.000Z';
  return {
    id: 'point',
    text: '',
    kind: 'question',
    evidence: [evidence],
    tagIds: [],
    createdAt: day,
    updatedAt: day,
    status: 'open',
  };
}

function sameWords(a: string, b: string): boolean {
  return foldedText(a).text === foldedText(b).text;
}
