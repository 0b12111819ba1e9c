// Spoiler marks that readers write into their own words: found in any text, made marks only where both ends are certain.
import type { FoundReview } from '../shared/model.ts';
import { linesOf, type Mark, type RichText, type TextRange } from '../shared/rich-text.ts';
import { mergeRanges } from '../shared/text-ranges.ts';
import { tidied, tightened, without } from './html/rich-text-edits.ts';

interface Marker {
  readonly kind: 'control' | 'tag' | 'bracket' | 'words';
  readonly opens: boolean;
  /** Goodreads' own controls go; what a reader wrote stays. */
  readonly dropped: boolean;
  readonly pattern: RegExp;
}

const MARKERS: readonly Marker[] = [
  { kind: 'control', opens: true, dropped: true, pattern: /\(view spoiler\)[ \u00a0]?\[[ \u00a0]*/gi },
  { kind: 'control', opens: false, dropped: true, pattern: /[ \u00a0]{0,8}\(hide spoiler\)[ \u00a0]?\]/gi },
  { kind: 'tag', opens: true, dropped: true, pattern: /<spoiler>/gi },
  { kind: 'tag', opens: false, dropped: true, pattern: /<\/spoiler>/gi },
  { kind: 'bracket', opens: true, dropped: true, pattern: /\[spoiler\]/gi },
  { kind: 'bracket', opens: false, dropped: true, pattern: /\[\/spoiler\]/gi },
  { kind: 'words', opens: true, dropped: false, pattern: /\*{1,3} ?SPOILERS?(?: START| BEGIN)? ?\*{1,3}/g },
  { kind: 'words', opens: false, dropped: false, pattern: /\*{1,3} ?(?:END|\/) ?(?:OF )?SPOILERS? ?\*{1,3}/g },
];

/** `[spoiler hidden: the butler]`; a day or nothing behind the words is a note about the review, and hides nothing. */
const HIDDEN_IN_BRACKETS = /\[spoilers?(?: hidden)?[:–—-] ?([^[\]\n]{1,2000})\]/gi;
const ONLY_NUMBERS = /^[\d\s./,:–-]*$/;

interface Found extends TextRange {
  readonly marker: Marker;
}

/**
 * The same words with a spoiler mark between the two ends of every pair. Ends are paired like brackets, kind by kind; one without its
 * partner is left as it stands, and so is the text around it.
 */
export function withWrittenSpoilers(rich: RichText): RichText {
  if (!/spoiler/i.test(rich.text)) return rich;
  const cuts: TextRange[] = [];
  const hidden: TextRange[] = [];
  for (const kind of ['control', 'tag', 'bracket', 'words'] as const) {
    const open: Found[] = [];
    for (const found of markersIn(rich.text, kind)) {
      if (found.marker.opens) {
        open.push(found);
        continue;
      }
      const partner = open.pop();
      if (!partner) continue;
      hidden.push({ start: partner.end, end: found.start });
      if (found.marker.dropped) cuts.push(partner, found);
    }
  }
  for (const found of rich.text.matchAll(HIDDEN_IN_BRACKETS)) {
    const [whole, words = ''] = found;
    const end = found.index + whole.length - 1;
    if (!ONLY_NUMBERS.test(words)) hidden.push({ start: end - words.length, end });
  }
  if (hidden.length === 0) return rich;
  const known = rich.marks.filter((mark) => mark.type === 'spoiler');
  const spoilers: Mark[] = mergeRanges([...known, ...hidden]).map((range) => ({ type: 'spoiler', ...range }));
  const others = rich.marks.filter((mark) => mark.type !== 'spoiler');
  return tidied(without({ text: rich.text, marks: [...others, ...spoilers] }, cuts));
}

function markersIn(text: string, kind: Marker['kind']): Found[] {
  return MARKERS.filter((marker) => marker.kind === kind)
    .flatMap((marker) =>
      [...text.matchAll(marker.pattern)].map(({ index, 0: words }) => ({
        marker,
        start: index,
        end: index + words.length,
      })),
    )
    .sort((a, b) => a.start - b.start);
}

/** What a review with this body hides, as far as its marks say. */
export function spoilerIn({ marks }: RichText): 'some' | 'none' {
  return marks.some((mark) => mark.type === 'spoiler') ? 'some' : 'none';
}

/** Words that announce spoilers at the beginning of a line: `*** SPOILER ALERT ***`, `MAJOR SPOILERS AHEAD: …`, `SPOILERS`. */
const ANNOUNCES =
  /^[^\p{L}]{0,20}(?:(?:(?:MAJOR|BIG|HUGE|MILD|MINOR) )?SPOILERS?(?: ALERT| WARNING| AHEAD| BELOW| FOLLOW)(?!\p{L})|SPOILERS?(?=[^\p{L}]{0,20}$))[^\p{L}\p{N}]{0,20}/u;
/** Words that say that they are over: `END OF SPOILERS`, `Spoilers end here.`, `/SPOILERS`. */
const ENDS =
  /^[^\p{L}]{0,20}(?:END(?:S|ING)? (?:OF )?(?:THE )?SPOILERS?(?!\p{L})|SPOILERS? (?:END|ENDS|OVER|ARE OVER)(?: HERE)?[^\p{L}]{0,20}$)|^[^\p{L}]{0,20}\/ ?SPOILERS?[^\p{L}]{0,20}$/iu;

/** The stretches that a text announces, each up to a line that says that the spoilers end, else to the text's end. */
function announcedIn({ text, marks }: RichText): Mark[] {
  if (!text.includes('SPOILER') || marks.some((mark) => mark.type === 'spoiler')) return [];
  const announced: Mark[] = [];
  let from: number | undefined;
  for (const { start, end } of [...linesOf(text), { start: text.length, end: text.length }]) {
    const line = text.slice(start, end);
    if (from === undefined) {
      const found = ANNOUNCES.exec(line);
      if (found) from = start + found[0].length;
    } else if (start === text.length || ENDS.test(line)) {
      announced.push({ type: 'spoiler', start: from, end: start });
      from = undefined;
    }
  }
  return announced.filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

/**
 * The review with the words hidden that a paragraph of its text announces, from behind the announcing words on; the same review
 * where nothing is announced, nothing follows, or its writer hid some of it.
 */
export function hiddenFromAnnouncement(review: FoundReview): FoundReview {
  const announced = review.spoiler === 'none' ? announcedIn(review.body) : [];
  if (announced.length === 0) return review;
  const { text, marks } = review.body;
  return { ...review, body: tightened({ text, marks: [...marks, ...announced] }), spoiler: 'some' };
}
