// The reviews of a Goodreads page saved as text: where each begins, who wrote it when, and its body.
import type { FoundReview, Reviewer } from '../../shared/model.ts';
import { plainRichText, type TextRange } from '../../shared/rich-text.ts';
import { reviewWithin, shortened, tooLong } from '../limits.ts';
import type { Notes } from '../notes.ts';
import { spoilerIn, withWrittenSpoilers } from '../written-spoilers.ts';
import {
  dateIn,
  displayedIn,
  isCutFact,
  REVIEW_OPENING,
  reviewerFactsIn,
  WHOLE_SPOILER,
} from './goodreads-text-lines.ts';

/** The lines that open a review; all numbers are indices into the page's lines. */
export interface ReviewOpening {
  readonly line: number;
  readonly reviewer: Reviewer;
  readonly writtenOn: string | undefined;
  /** Whether the facts or the date stood below the name. */
  readonly confirmed: boolean;
  readonly bodyLine: number;
}

/** For people whose name on the page is empty. */
export const NAMELESS = 'A Goodreads reader';

/**
 * The openings of the reviews among the lines `[start, end)`, in order. "Profile Image for" opens a review when the
 * reviewer's facts or a date follow (whole, or cut off by the end), when nothing can follow (at the end, above the next
 * review), or when the page itself speaks next to it: the two lines "Displaying …" around all reviews, the spoiler
 * notice below one. Elsewhere a reviewer quotes it. Read from below, so that what follows is already known.
 */
export function findOpenings(lines: readonly string[], { start, end }: TextRange): ReviewOpening[] {
  const openings: ReviewOpening[] = [];
  const belowCount = firstBelowCount(lines, start, end);
  let lastCount: number | undefined;
  let lastFilled: number | undefined;
  let following = end;
  let followingOpens = true;
  for (let at = end - 1; at >= start; at -= 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    lastFilled ??= at;
    if (displayedIn(line)) lastCount ??= at;
    const opening = line.startsWith(REVIEW_OPENING) ? readOpening(lines, at, end, lastFilled) : undefined;
    const spoken = at === belowCount || lines[at - 1]?.trim() === WHOLE_SPOILER;
    const surrounded: boolean = followingOpens || following === lastCount || spoken;
    followingOpens = opening !== undefined && (opening.confirmed || surrounded);
    following = at;
    if (opening && followingOpens) openings.push(opening);
  }
  return openings.reverse();
}

/** The line below the first "Displaying …" when a review opens there and none opens earlier. */
function firstBelowCount(lines: readonly string[], start: number, end: number): number | undefined {
  let above = '';
  for (let at = start; at < end; at += 1) {
    const line = lines[at] ?? '';
    if (line.startsWith(REVIEW_OPENING)) return displayedIn(above) ? at : undefined;
    if (line.trim() !== '') above = line;
  }
  return undefined;
}

/** Name, facts and date; an empty line may stand before each of the latter two. */
function readOpening(lines: readonly string[], line: number, end: number, lastFilled: number): ReviewOpening {
  const filledAt = (at: number) => (at + 1 < end && lines[at]?.trim() === '' ? at + 1 : at);
  const lineAt = (at: number) => (at < end ? (lines[at] ?? '') : '');
  let bodyLine = line + 1;
  const facts = reviewerFactsIn(lineAt(filledAt(bodyLine)));
  if (facts) bodyLine = filledAt(bodyLine) + 1;
  const writtenOn = dateIn(lineAt(filledAt(bodyLine)));
  if (writtenOn) bodyLine = filledAt(bodyLine) + 1;
  const cut = !writtenOn && filledAt(bodyLine) === lastFilled && isCutFact(lineAt(lastFilled));
  return {
    line,
    reviewer: { isAuthor: false, ...facts, name: nameIn(lineAt(line)) },
    writtenOn,
    confirmed: facts !== undefined || writtenOn !== undefined || cut,
    bodyLine: cut ? end : bodyLine,
  };
}

/** The page puts one full stop behind every name, even one that ends in a full stop or a space. */
function nameIn(line: string): string {
  const name = line.slice(REVIEW_OPENING.length).trim().replace(/\.$/, '').trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(name) ? name : NAMELESS;
}

/**
 * The review whose body is the lines from its opening up to `end`; undefined, and noted as skipped, where there is none.
 * @param cut whether the text may have been cut off at `end`: half of the spoiler sentence counts as the sentence then.
 */
export function readReview(
  lines: readonly string[],
  opening: ReviewOpening,
  { end, cut }: { readonly end: number; readonly cut: boolean },
  notes: Notes,
): FoundReview | undefined {
  const said = lines.slice(opening.bodyLine, Math.max(end, opening.bodyLine));
  if (cut) dropCutOpening(said);
  const last = said.findLastIndex((line) => line.trim() !== '');
  const hidden = isSpoilerSentence(said[last]?.trim() ?? '', cut);
  const written = hidden ? said.slice(0, last) : said;
  const { reviewer, writtenOn } = opening;
  const skip = (why: string) =>
    notes.skip(opening.line + 1, `The review by “${shortened(reviewer.name)}” ${why}.`, lines[opening.line] ?? '');
  const length = written.reduce((sum, line) => sum + line.length + 1, 0);
  const why = tooLong(length);
  if (why) skip(why);
  if (why || !notes.hasRoom(length)) return undefined;
  const body = withWrittenSpoilers(plainRichText(written.join('\n')));
  if (body.text === '') {
    skip(hidden ? 'was hidden because of spoilers and its text is not on the page' : 'has no text and no rating');
    return undefined;
  }
  const review: FoundReview = {
    reviewer,
    body,
    spoiler: hidden ? 'whole' : spoilerIn(body),
    shelves: [],
    source: {},
  };
  return reviewWithin(writtenOn === undefined ? review : { ...review, writtenOn }, notes, opening.line + 1);
}

/** Takes the first letters of the next review, or of the tail, off the end, where the notice above shows that they are that. */
function dropCutOpening(said: string[]): void {
  const last = said.findLastIndex((line) => line.trim() !== '');
  const line = said[last]?.trim() ?? '';
  if (said[last - 1]?.trim() !== WHOLE_SPOILER) return;
  if (REVIEW_OPENING.startsWith(line) || 'Displaying '.startsWith(line)) said.length = last;
}

function isSpoilerSentence(line: string, cut: boolean): boolean {
  const least = 'This entire'.length;
  return line === WHOLE_SPOILER || (cut && line.length >= least && WHOLE_SPOILER.startsWith(line));
}
