// Parsed sources between their preview and their import. A page that was closed never discards its own, so the oldest go.
import type { ParsedFile } from './parse-file.ts';

/** Letters of reviews and passages: ten times what 560 pages of thirty reviews hold, and some 300 MB at most. */
const MOST_LETTERS = 150_000_000;

export type KeptPreviews = ReturnType<typeof keepPreviews>;

/** @param mostLetters beyond so many the oldest previews go; the newest is always kept. */
export function keepPreviews(mostLetters = MOST_LETTERS) {
  const kept = new Map<string, { parsed: ParsedFile; letters: number }>();
  let letters = 0;

  function drop(previewId: string): void {
    letters -= kept.get(previewId)?.letters ?? 0;
    kept.delete(previewId);
  }

  return {
    keep(previewId: string, parsed: ParsedFile): void {
      const own = lettersIn(parsed);
      kept.set(previewId, { parsed, letters: own });
      letters += own;
      for (const id of kept.keys()) {
        if (letters <= mostLetters || id === previewId) break;
        drop(id);
      }
    },
    get(previewId: string): ParsedFile | undefined {
      return kept.get(previewId)?.parsed;
    },
    drop,
  };
}

function lettersIn({ readings }: ParsedFile): number {
  let letters = 0;
  for (const { reviews, passages } of readings) {
    for (const { body } of reviews) letters += body.text.length;
    for (const { text } of passages) letters += text.length;
  }
  return letters;
}
