// Inline content as lines of Markdown: bold, links and the like nested around escaped words. Strike and underline, which
// CommonMark lacks, are HTML tags that every reader of it knows; so are marks that its delimiters cannot express in place.
import { normaliseText } from '../../shared/rich-text.ts';
import type { Inline, InlineMark, TextSpan } from '../tree/blocks.ts';
import { escapeWords, isBoundary, isPlainAddress, isWord, type Place } from './markdown-escape.ts';

/** From the outermost inwards; a fixed order so that overlapping marks always nest. */
const nesting = ['link', 'bold', 'italic', 'underline', 'strike', 'code'] as const;

/** Plain words as inline content. */
export function plain(text: string, ...marks: InlineMark[]): Inline[] {
  return [{ type: 'text', text, marks }];
}

/** The words between line breaks as a line of Markdown each; blank lines are left out, and so is space around a line. */
export function markdownLines(content: readonly Inline[]): string[] {
  const lines: TextSpan[][] = [[]];
  for (const inline of content) {
    if (inline.type === 'hardBreak') lines.push([]);
    else {
      const [first = '', ...rest] = normaliseText(inline.text).split('\n');
      lines.at(-1)?.push({ ...inline, text: first });
      for (const text of rest) lines.push([{ ...inline, text }]);
    }
  }
  return lines.flatMap((line) => {
    const { core } = trimmed(line);
    return core.length > 0 ? [rendered(core, 0, { before: '', after: '', inLink: false })] : [];
  });
}

/** The same as a single line, for headings and list items; empty where there are no words. */
export function markdownLine(content: readonly Inline[]): string {
  const space: TextSpan = { type: 'text', text: ' ', marks: [] };
  const oneLine = content.map((inline) =>
    inline.type === 'hardBreak' ? space : { ...inline, text: normaliseText(inline.text).replaceAll('\n', ' ') },
  );
  return markdownLines(oneLine)[0] ?? '';
}

function rendered(spans: readonly TextSpan[], level: number, place: Place): string {
  const type = nesting[level];
  if (!type) return escapeWords(spans.map((span) => span.text).join(''), place);
  const groups = groupedBy(spans, type);
  let out = '';
  groups.forEach((group, index) => {
    const next = groups[index + 1];
    const here = {
      before: (place.before + out).slice(-1),
      after: next ? (next.mark ? opening(next.mark) : firstOf(next.spans)) : place.after,
      inLink: place.inLink,
    };
    out += group.mark ? marked(group.spans, group.mark, level, here) : rendered(group.spans, level + 1, here);
  });
  return out;
}

interface Group {
  readonly mark: InlineMark | undefined;
  readonly spans: TextSpan[];
}

/** Neighbouring spans that share one mark of this type, or all lack it. */
function groupedBy(spans: readonly TextSpan[], type: InlineMark['type']): Group[] {
  const groups: Group[] = [];
  for (const span of spans) {
    const mark = span.marks.find((other) => other.type === type);
    const last = groups.at(-1);
    if (last && last.mark?.type === mark?.type && hrefOf(last.mark) === hrefOf(mark)) last.spans.push(span);
    else groups.push({ mark, spans: [span] });
  }
  return groups;
}

function hrefOf(mark: InlineMark | undefined): string | undefined {
  return mark?.type === 'link' ? mark.href : undefined;
}

/** Punctuation standing for what a mark begins with: what matters outside is only that, and `[` after an exclamation mark. */
function opening(mark: InlineMark): string {
  return mark.type === 'link' ? '[' : '*';
}

function firstOf(spans: readonly TextSpan[]): string {
  return spans.find((span) => span.text !== '')?.text.charAt(0) ?? '';
}

/** A marked group; space at its ends moves outside, since delimiters must touch words. */
function marked(spans: readonly TextSpan[], mark: InlineMark, level: number, place: Place): string {
  const { lead, core, trail } = trimmed(spans);
  if (core.length === 0) return lead;
  const outer = { before: lead.slice(-1) || place.before, after: trail.charAt(0) || place.after };
  return lead + delimited(core, mark, level, { ...place, ...outer }) + trail;
}

function delimited(spans: readonly TextSpan[], mark: InlineMark, level: number, place: Place): string {
  if (mark.type === 'code') {
    const code = spans.map((span) => span.text).join('');
    // Brackets in code cannot be escaped, and in a link at the start of a line `]:` would make the line a definition.
    return place.inLink && /[[\]]/.test(code) ? escapeWords(code, place) : codeSpan(code);
  }
  // Whatever is chosen below is punctuation to what is inside it.
  const inner = rendered(spans, level + 1, {
    before: '*',
    after: '*',
    inLink: place.inLink || mark.type === 'link',
  });
  switch (mark.type) {
    case 'link': {
      const address = ownAddress(spans, mark.href);
      return address ? `<${address}>` : `[${inner}](${destination(mark.href)})`;
    }
    case 'bold':
      return touches(inner, place) ? `**${inner}**` : `<strong>${inner}</strong>`;
    case 'italic':
      return isBoundary(place.before) && isBoundary(place.after) ? `_${inner}_` : `<em>${inner}</em>`;
    case 'underline':
      return `<u>${inner}</u>`;
    case 'strike':
      return `<del>${inner}</del>`;
  }
}

/** The text of a link that shows its own address and nothing else. */
function ownAddress(spans: readonly TextSpan[], href: string): string | undefined {
  const [only, ...others] = spans;
  if (!only || others.length > 0 || only.marks.length > 1 || !isPlainAddress(only.text)) return undefined;
  return only.text === href || `${only.text}/` === href ? only.text : undefined;
}

/** CommonMark's rules of left- and right-flanking delimiters. */
function touches(inner: string, { before, after }: Place): boolean {
  return (isWord(inner.charAt(0)) || isBoundary(before)) && (isWord(inner.slice(-1)) || isBoundary(after));
}

/** Backticks longer than any inside, and a space where the code itself would touch them. */
function codeSpan(code: string): string {
  const fence = '`'.repeat(longestRun(code) + 1);
  const pad = /^`|`$/.test(code) ? ' ' : '';
  return fence + pad + code + pad + fence;
}

/** The length of the longest run of backticks in a text. */
export function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** An address that needs no brackets: what would end it is percent-encoded, and what looks like an entity stays what it is. */
function destination(href: string): string {
  return href
    .replace(/[\\()<>`|\s]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)
    .replace(/&(?=#|\w+;)/g, '\\&');
}

/** Spans without the space at their two ends, and that space. */
function trimmed(spans: readonly TextSpan[]): { lead: string; core: TextSpan[]; trail: string } {
  const first = spans.findIndex((span) => span.text.trim() !== '');
  const last = spans.findLastIndex((span) => span.text.trim() !== '');
  if (first === -1) return { lead: spans.map((span) => span.text).join(''), core: [], trail: '' };
  const textOf = (some: readonly TextSpan[]) => some.map((span) => span.text).join('');
  const start = spans[first]?.text ?? '';
  const end = spans[last]?.text ?? '';
  const core = spans.slice(first, last + 1).map((span, index, all) => {
    const from = index === 0 ? span.text.trimStart() : span.text;
    return { ...span, text: index === all.length - 1 ? from.trimEnd() : from };
  });
  return {
    lead: textOf(spans.slice(0, first)) + start.slice(0, start.length - start.trimStart().length),
    core,
    trail: end.slice(end.trimEnd().length) + textOf(spans.slice(last + 1)),
  };
}
