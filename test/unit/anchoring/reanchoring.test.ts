// The benchmark of issue 3: how well quotations follow their reviews through edits. The thresholds are promises.
import { expect, test } from 'vitest';
import { findQuote } from '../../../electron/anchoring/find-quote.ts';
import { foldedText } from '../../../electron/anchoring/folded-text.ts';
import type { Evidence } from '../../../electron/shared/club-model.ts';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { EditedText, editAtRandom, paragraphsOf, sentencesOf, type Whereabouts } from './edited-text.ts';
import { Dice, Reviewer, reviewLength } from './review-texts.ts';

const TEXTS = Number(process.env.BENCH_TEXTS ?? 600);
const SEED = Number(process.env.BENCH_SEED ?? 2026);
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
  return range.end > range.start ? quoteOf('review', text, range) : undefined;
}

/** Where the quoted words stand as a reader sees them (spaces and signs aside), nothing put between them; else undefined. */
function standing(evidence: Evidence, edited: string, { span }: Whereabouts): TextRange | undefined {
  if (!span) return undefined;
  const words = edited.slice(span.start, span.end);
  return foldedText(words).text === foldedText(evidence.quote.exact).text ? span : undefined;
}

test('at least 99 % of the quotations whose words still stand are found there, and none is ever put on other words', () => {
  const dice = new Dice(SEED);
  const tally = { quotations: 0, standing: 0, found: 0, changed: 0, offered: 0, lost: 0, wrong: [] as string[] };
  const missed: string[] = [];
  const lengths: number[] = [];
  for (let texts = 0; texts < TEXTS; texts += 1) {
    const reviewer = new Reviewer(dice);
    const words = reviewLength(dice);
    lengths.push(words);
    const text = reviewer.review(words);
    const edited = new EditedText(text);
    editAtRandom(edited, dice, () => reviewer.sentence());
    const now = edited.text.normalize('NFC') === edited.text ? edited.text : undefined;
    if (now === undefined) continue;
    const folded = foldedText(now);
    for (let quotes = 0; quotes < QUOTES_PER_TEXT; quotes += 1) {
      const evidence = anyQuote(text, dice);
      if (!evidence) continue;
      const whereabouts = edited.whereabouts(evidence.position);
      const stands = standing(evidence, now, whereabouts);
      const placement = findQuote(evidence, now, folded);
      const said = `${placement.is} ${JSON.stringify(evidence.quote)} in ${JSON.stringify(now.slice(0, 400))}`;
      tally.quotations += 1;
      if (stands) {
        tally.standing += 1;
        const placed = placement.is === 'same' || placement.is === 'moved';
        // Quotation signs at its ends may be one or two; no letter may be.
        if (
          placed &&
          foldedText(now.slice(placement.range.start, placement.range.end)).text ===
            foldedText(evidence.quote.exact).text &&
          overlaps(placement.range, whereabouts)
        )
          tally.found += 1;
        else missed.push(said);
      } else if (whereabouts.span) {
        tally.changed += 1;
        if (placement.is === 'changed') tally.offered += 1;
      }
      if (placement.is === 'lost') tally.lost += 1;
      // Wrong: not one letter of the place, offered or taken, is a letter of the quotation, tracked through the edits.
      else if (!overlaps(placement.range, whereabouts)) tally.wrong.push(said);
    }
  }
  if (process.env.BENCH_REPORT) {
    const { wrong, ...counts } = tally;
    console.log(counts, {
      wrong: wrong.length,
      rate: tally.found / tally.standing,
      median: lengths.sort((a, b) => a - b)[lengths.length >> 1],
    });
    console.log(
      wrong.slice(0, 12).join('\n'),
      '\n----\n',
      missed
        .slice(0, 25)
        .map((m) => m.slice(0, 300))
        .join('\n'),
    );
  }
  expect(tally.wrong).toEqual([]);
  expect(tally.standing).toBeGreaterThan(TEXTS * 5);
  expect(tally.found / tally.standing).toBeGreaterThanOrEqual(0.99);
});

function overlaps({ start, end }: TextRange, { places }: Whereabouts): boolean {
  for (let at = start; at < end; at += 1) if (places.has(at)) return true;
  return false;
}
