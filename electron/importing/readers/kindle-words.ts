// The words of a Kindle's `My Clippings.txt` in eleven languages: what an entry is, where in the book it stands, and when it was made.
import { defined } from '../../shared/defined.ts';
import { isoDateSchema } from '../../shared/model.ts';

export type ClippingKind = 'highlight' | 'note' | 'bookmark';

export interface ClippingFacts {
  readonly kind: ClippingKind;
  readonly page?: string;
  /** Kindle's own count, `145` or `145-147`; written out, though Kindle shortens `1145-47`. */
  readonly location?: string;
  readonly highlightedOn?: string;
}

/** Longer lines are prose; the cap keeps the patterns below cheap on any input. */
const MAX_LINE = 400;

/** In this order: `выделенный` and `Markierung` hold no other kind's word, while a Japanese line names only one kind. English, Spanish, German, French, Italian, Portuguese, Dutch, Japanese, Chinese, Russian, Turkish. */
const KINDS: readonly (readonly [ClippingKind, RegExp])[] = [
  ['bookmark', /bookmark|marcador|lesezeichen|signet|segnalibro|bladwijzer|ブックマーク|书签|書籤|закладк|yer i̇?mi/i],
  [
    'highlight',
    /highlight|subrayado|resaltado|markierung|surlign|evidenziazione|destaque|markering|ハイライト|标注|標註|выделенн|отрывок|vurgu/i,
  ],
  ['note', /\bnot[ea]\b|\bnotiz|\bnotitie|opmerking|anotação|メモ|笔记|筆記|заметк|\bnotunuz|\bnot\b/i],
];
const PAGE =
  /(?:page|página|pagina|seite|страниц[еа]|sayfa)\s+([\dIVXLC]{1,8}(?:[-–]\d{1,6})?)\b|第\s*(\d{1,6})\s*[页頁]|(\d{1,6})\s*ページ/i;
const LOCATION =
  /(?:location|loc\.|posición|posicion|pos\.|position|emplacement|empl\.|posizione|posição|locatie|место|местоположени[ея]|konum|位置(?:\s*no\.)?)\s*#?\s*(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?/i;

const MONTHS = new Map(
  [
    'january|january|enero|januar|janvier|gennaio|janeiro|januari|января|ocak',
    'february|febrero|februar|février|febbraio|fevereiro|februari|февраля|şubat',
    'march|marzo|märz|mars|março|maart|марта|mart',
    'april|abril|avril|aprile|апреля|nisan',
    'may|mayo|mai|maggio|maio|mei|мая|mayıs',
    'june|junio|juni|juin|giugno|junho|июня|haziran',
    'july|julio|juli|juillet|luglio|julho|июля|temmuz',
    'august|agosto|août|augustus|августа|ağustos',
    'september|septiembre|septembre|settembre|setembro|сентября|eylül',
    'october|octubre|oktober|octobre|ottobre|outubro|октября|ekim',
    'november|noviembre|novembre|novembro|ноября|kasım',
    'december|diciembre|dezember|décembre|dicembre|dezembro|december|декабря|aralık',
  ].flatMap((names, at) => names.split('|').map((name): [string, number] => [name, at + 1])),
);

/** The second line of an entry, `- Your Highlight on page 12 | Location 145-147 | Added on …`; undefined for any other line. */
export function clippingFactsIn(line: string): ClippingFacts | undefined {
  if (line.length > MAX_LINE || !/^\s*[-–]/.test(line)) return undefined;
  // Without its last part: the weekday and month names of some language could hold another's word.
  const parts = line.split('|');
  const place = parts.length > 1 ? parts.slice(0, -1).join('|') : line;
  const kind = KINDS.find(([, words]) => words.test(place))?.[0];
  if (!kind) return undefined;
  const page = PAGE.exec(place);
  return defined({
    kind,
    page: page?.[1] ?? page?.[2] ?? page?.[3],
    location: locationIn(place),
    highlightedOn: dayIn(parts.at(-1) ?? ''),
  });
}

function locationIn(place: string): string | undefined {
  const [, start, end] = LOCATION.exec(place) ?? [];
  if (start === undefined || end === undefined) return start;
  // Older Kindles leave out the digits that both ends share: `1145-47`.
  const full = end.length < start.length ? start.slice(0, start.length - end.length) + end : end;
  return `${start}-${full}`;
}

/** The numbers of a location, both ends the same for a single place. */
export function rangeOf(location: string | undefined): { start: number; end: number } | undefined {
  const [, start, end] = /^(\d+)(?:-(\d+))?$/.exec(location ?? '') ?? [];
  if (start === undefined) return undefined;
  return { start: Number(start), end: Math.max(Number(start), Number(end ?? start)) };
}

/** `Saturday, March 3, 2012 9:20:15 AM`, `sábado, 3 de marzo de 2012`, `2012年3月3日`: by the month's name, so the order never matters. */
function dayIn(text: string): string | undefined {
  const asian = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(text);
  if (asian) return isoDay(asian[1], asian[2], asian[3]);
  const words = text.toLocaleLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  const at = words.findIndex((word) => MONTHS.has(word));
  const year = words.find((word) => /^\d{4}$/.test(word));
  // `3 de marzo`: small words may stand between, but no number.
  const before = words.slice(Math.max(0, at - 2), at).findLast((word) => /^\d{1,2}$/.test(word));
  const day = before ?? words.slice(at + 1, at + 2).find((word) => /^\d{1,2}$/.test(word));
  if (at === -1 || !year || !day) return undefined;
  return isoDay(year, String(MONTHS.get(words[at] ?? '')), day);
}

function isoDay(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isoDateSchema.safeParse(date).success ? date : undefined;
}
