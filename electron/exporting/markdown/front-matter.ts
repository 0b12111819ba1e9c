// The YAML at the head of the Markdown file, under the names that Obsidian, Zettlr, Joplin and Pandoc give a document’s properties.
import { normaliseText } from '../../shared/rich-text.ts';
import { TAG_PATH_SEPARATOR } from '../../shared/tag-tree.ts';
import type { Discussion } from '../tree/discussion.ts';

/** What is not known of the book has no line; each line is `name: value`, the value in JSON’s form where it is anybody’s words. */
export function frontMatter({ title, book, date, audience, groups }: Discussion): string[] {
  const tags = new Set(groups.flatMap(({ points }) => points.flatMap((point) => point.tags)).flatMap(programTag));
  return [
    '---',
    `title: ${yamlText(title)}`,
    `authors: ${yamlList(book.authors)}`,
    ...(book.isbn ? [`isbn: ${yamlText(book.isbn)}`] : []),
    `date: ${date}`,
    `audience: ${audience === 'handout' ? 'hand-out' : 'leader'}`,
    ...(tags.size > 0 ? [`tags: ${yamlList([...tags])}`] : []),
    '---',
  ];
}

/**
 * A tag as those programs take it: letters, digits, `-` and `_`, with `/` before one below it. None where none of its characters
 * would be left, or where it would be a mere number, which they refuse.
 */
function programTag(path: string): string[] {
  const names = path
    .split(TAG_PATH_SEPARATOR)
    .map((name) => name.replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-').replace(/^-+|-+$/g, ''));
  const tag = names.filter((name) => name !== '').join('/');
  return /[^\p{N}/]/u.test(tag) ? [tag] : [];
}

function yamlList(texts: readonly string[]): string {
  return `[${texts.map(yamlText).join(', ')}]`;
}

/** A double-quoted YAML scalar on one line. JSON's escapes are YAML's too; YAML allows fewer characters unescaped. */
function yamlText(text: string): string {
  const line = normaliseText(text)
    .replace(/[\n\t]/g, ' ')
    .trim();
  return JSON.stringify(line).replace(
    /[\u007f-\u009f\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
