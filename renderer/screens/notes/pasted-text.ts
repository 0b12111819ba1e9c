// Plain text from the clipboard. Where it is Markdown it becomes what it says; ordinary prose stays as it is, line by line.
import { Node as Block, type JSONContent } from '@tiptap/core';
import { MarkdownManager } from '@tiptap/markdown';
import { Fragment, type Node, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model';
import { StarterKit } from '@tiptap/starter-kit';
import { isMarkdown } from './markdown-signs.ts';
import { writing } from './writing.ts';

/** Reading more would keep the window waiting; it comes in as the plain text it is. */
const MOST_READ = 500_000;

const WEB_LINK = /^\[[^[\]\n]+\]\(\s*<?https?:\/\//i;

/** @param plain it is to stay plain text: pasted with Shift. */
export function sliceOfText(text: string, $at: ResolvedPos, plain: boolean): Slice {
  const { schema } = $at.doc.type;
  const rich = plain || text.length > MOST_READ || !isMarkdown(text) ? undefined : markdownContent(text, schema);
  return rich ? asBlocks(rich) : linesOf(text, $at);
}

/** Words at either end join the words around them; any other block stays whole. */
function asBlocks(content: Fragment): Slice {
  const isWords = (node: Node | null) => (node?.type.name === 'paragraph' ? 1 : 0);
  return new Slice(content, isWords(content.firstChild), isWords(content.lastChild));
}

function linesOf(text: string, $at: ResolvedPos): Slice {
  const { schema } = $at.doc.type;
  const lines = text.split(/(?:\r\n?|\n)+/);
  return Slice.maxOpen(
    Fragment.from(lines.map((line) => schema.node('paragraph', null, line ? schema.text(line, $at.marks()) : []))),
  );
}

/** What a note holds for it; undefined where it has no place in a note, or cannot be read. */
export function markdownContent(markdown: string, schema: Schema): Fragment | undefined {
  try {
    // marked throws over a few odd nestings (an indented block in a quotation, where nothing indented is code): then it stays plain.
    const json = reader().parse(markdown.replace(/\r\n?/g, '\n'));
    const doc = schema.nodeFromJSON({ type: 'doc', content: (json.content ?? []).flatMap(fitted) });
    doc.check();
    return doc.content;
  } catch {
    return undefined;
  }
}

/** Tiptap's own leaves out what stands between indented fences, or such of `~`. */
const AnyCodeBlock = Block.create({
  name: 'codeBlock',
  code: true,
  markdownTokenName: 'code',
  parseMarkdown: ({ lang, text }, { createNode, createTextNode }) =>
    createNode('codeBlock', { language: lang || null }, [createTextNode(text ?? '')]),
});

let made: MarkdownManager | undefined;

function reader(): MarkdownManager {
  if (made) return made;
  made = new MarkdownManager({
    // With headings of all levels; `fitted` brings them down to those of a note.
    extensions: [
      StarterKit.configure({ codeBlock: false }),
      AnyCodeBlock,
      ...writing.filter(({ name }) => name !== StarterKit.name),
    ],
    // A line that was broken stays broken.
    markedOptions: { breaks: true },
  });
  made.instance.use({
    tokenizer: {
      // Nothing is HTML. Nothing vanishes because it might be meant as a link's address further up; and indented prose is no
      // code, nor words above a line of dashes a heading.
      ...{ html: none, tag: none, def: none, code: none, lheading: none },
      /** A note links to the web only, and holds no pictures: of one there stays the link, of another address all that was written. */
      link: (source) => (WEB_LINK.test(source) ? false : undefined),
    },
  });
  return made;
}

function none(): undefined {}

/** As a note may hold it: headings of two levels, links to the web, no empty words, a paragraph first in each item. */
function fitted({ content, marks, ...node }: JSONContent): JSONContent[] {
  if (node.type === 'text') return node.text ? [{ ...node, marks: fittedMarks(marks ?? []) }] : [];
  const level = node.type === 'heading' && { attrs: { level: node.attrs?.level > 2 ? 3 : 2 } };
  const inside = content?.flatMap(fitted) ?? [];
  const isItem = node.type === 'listItem' || node.type === 'taskItem';
  if (isItem && inside[0]?.type !== 'paragraph') inside.unshift({ type: 'paragraph' });
  return [{ ...node, ...level, content: inside }];
}

type MarkJson = NonNullable<JSONContent['marks']>[number];

function fittedMarks(marks: readonly MarkJson[]): MarkJson[] {
  const fitting = marks.filter(({ type, attrs }) => type !== 'link' || /^https?:\/\//i.test(attrs?.href));
  // Code goes with no other mark.
  return fitting.length > 1 ? fitting.filter(({ type }) => type !== 'code') : fitting;
}
