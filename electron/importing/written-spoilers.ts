// Spoiler marks that readers write into their own words: found in any text, made marks only where both ends are certain.
import type { FoundReview } from '../shared/model.ts';
import { type Mark, mergeRanges, type RichText, type TextRange } from '../shared/rich-text.ts';
import { tidied, without } from './html/rich-text-edits.ts';

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

/** The sentence that offers to hide what such reviews announce, or undefined where none of them does. */
export function announcedSpoilers(reviews: readonly FoundReview[]): string | undefined {
  const open = reviews.filter(({ spoiler, body }) => spoiler === 'none' && announcesSpoilers(body));
  const [first, ...others] = open.map(({ reviewer }) => `“${reviewer.name}”`);
  if (first === undefined) return undefined;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `The review by ${first}${more} announces spoilers without marking where they end, so nothing in it is hidden. You can hide its words yourself.`;
}

/** Whether the text announces spoilers in a paragraph of its own and nothing in it is marked: where they end only its reader can tell. */
function announcesSpoilers({ text, marks }: RichText): boolean {
  if (marks.some((mark) => mark.type === 'spoiler')) return false;
  return /^[^\p{L}\n]{0,20}(?:(?:MAJOR|BIG|HUGE|MILD|MINOR) )?SPOILERS?(?: ALERT| WARNING| AHEAD| BELOW| FOLLOW)(?!\p{L})|^[^\p{L}\n]{0,20}SPOILERS?[^\p{L}\n]{0,20}$/mu.test(
    text,
  );
}
