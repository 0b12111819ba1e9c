// From the words selected on the page to a range of the text they are from, and back. Every text piece carries its offset in data-at.
import type { TextRange } from '../../../electron/shared/rich-text.ts';

/** The selected range of the body drawn in `body`; undefined where nothing of it is selected. */
export function selectedRange(body: HTMLElement): TextRange | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(body)) return undefined;
  let found: TextRange | undefined;
  for (const piece of piecesIn(body)) {
    if (!range.intersectsNode(piece)) continue;
    const at = Number(piece.dataset.at);
    const text = piece.firstChild;
    const length = piece.textContent.length;
    const from = range.startContainer === text ? range.startOffset : 0;
    const to = range.endContainer === text ? range.endOffset : range.comparePoint(piece, 1) > 0 ? 0 : length;
    if (from >= to) continue;
    found = { start: found?.start ?? at + from, end: at + to };
  }
  return found;
}

/** Selects a range of the body, as far as it is not under the shield, and brings it into view. */
export function selectRange(body: HTMLElement, { start, end }: TextRange): void {
  const pieces = piecesIn(body).filter((piece) => {
    const at = Number(piece.dataset.at);
    return at < end && at + piece.textContent.length > start;
  });
  const [first, last] = [pieces[0], pieces.at(-1)];
  const selection = document.getSelection();
  if (!first?.firstChild || !last?.firstChild || !selection) return;
  selection.setBaseAndExtent(
    first.firstChild,
    Math.max(0, start - Number(first.dataset.at)),
    last.firstChild,
    Math.min(last.textContent.length, end - Number(last.dataset.at)),
  );
  first.scrollIntoView({ block: 'nearest' });
}

/** The sentence after (or before) `from` that has visible words; none at the end. Sentences by Unicode's rules (UAX #29). */
export function sentenceBeside(
  text: string,
  from: TextRange | undefined,
  step: 1 | -1,
  hidden: readonly TextRange[],
): TextRange | undefined {
  const sentences = [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)].flatMap(
    ({ segment, index }): TextRange[] => {
      const words = segment.trim();
      const start = index + segment.indexOf(words);
      const range = { start, end: start + words.length };
      const covered = hidden.some((other) => other.start <= range.start && other.end >= range.end);
      return words && !covered ? [range] : [];
    },
  );
  if (!from) return sentences.at(step === 1 ? 0 : -1);
  return step === 1
    ? sentences.find(({ start }) => start >= from.end)
    : sentences.findLast(({ end }) => end <= from.start);
}

function piecesIn(body: HTMLElement): HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>('[data-at]')];
}
