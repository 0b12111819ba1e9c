// How words typed into one field are cut into paragraphs, the same in every format.
import { normaliseText } from '../../shared/rich-text.ts';

/** Text cut at its empty lines; none where there are no words. Line feeds inside a paragraph stay. */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of normaliseText(text).split('\n')) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
}
