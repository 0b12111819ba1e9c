// The little HTML that exports keep in a review's field, as rich text.
import type { RichText } from '../shared/rich-text.ts';
import { richTextFromHtml } from './html/html-text.ts';
import { withWrittenSpoilers } from './written-spoilers.ts';

/** Tags that say where lines end; without any, line feeds do. */
const LAID_OUT = /<(?:br|p|div|li|blockquote|h[1-6])[\s/>]/i;

/** @param html a review as Goodreads, StoryGraph and their like export it: words with a few tags, or plain text. */
export function readMarkup(html: string): RichText {
  const source = LAID_OUT.test(html) ? html : html.replaceAll('\n', '<br>');
  return withWrittenSpoilers(richTextFromHtml(source));
}

/** `some` where marks say which words are spoilers, else `none`. */
export function spoilerIn({ marks }: RichText): 'none' | 'some' {
  return marks.some(({ type }) => type === 'spoiler') ? 'some' : 'none';
}
