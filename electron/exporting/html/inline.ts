// Inline content and small pieces of it: marked words, links, names, stars.
import { normaliseText } from '../../shared/rich-text.ts';
import type { Inline, TextSpan } from '../tree/blocks.ts';
import { stars } from '../tree/wording.ts';
import { type Content, element, type HtmlElement, words } from './element.ts';

const elementOf = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', code: 'code' } as const;
/** From the inside outwards. */
const nesting = ['code', 'strike', 'underline', 'italic', 'bold'] as const;

/** Neighbouring words under one link are one link, whatever other marks they have. */
export function inlineContent(content: readonly Inline[]): Content[] {
  const runs: { readonly href: string | undefined; readonly inlines: Inline[] }[] = [];
  for (const inline of content) {
    const last = runs.at(-1);
    const href = inline.type === 'text' ? hrefOf(inline) : last?.href;
    if (last && last.href === href) last.inlines.push(inline);
    else runs.push({ href, inlines: [inline] });
  }
  return runs.flatMap(({ href, inlines }) => {
    const children = inlines.flatMap((inline) => (inline.type === 'text' ? marked(inline) : [element('br', {})]));
    return href !== undefined && saysSomething(inlines) ? [link(href, ...children)] : children;
  });
}

/** Whether there is a word to show. */
export function saysSomething(content: readonly Inline[]): boolean {
  return content.some((inline) => inline.type === 'text' && normaliseText(inline.text).trim() !== '');
}

function marked({ text, marks }: TextSpan): Content[] {
  const types = new Set(marks.map(({ type }) => type));
  let content = words(text);
  for (const type of nesting) if (types.has(type)) content = [element(elementOf[type], {}, ...content)];
  return content;
}

function hrefOf({ marks }: TextSpan): string | undefined {
  const mark = marks.find((other) => other.type === 'link');
  return mark?.type === 'link' ? safeAddress(mark.href) : undefined;
}

/** An address a reader may follow; none for those that would run something. */
export function safeAddress(href: string): string | undefined {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
}

/** A link out of the file, which stays open beside it. */
export function link(href: string, ...children: readonly Content[]): HtmlElement {
  return element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}

/** A name among words of another direction, which it must not turn around. */
export function name(text: string): HtmlElement {
  return element('bdi', {}, text);
}

export function starsOf(rating: number): HtmlElement {
  return element('span', { class: 'stars', role: 'img', 'aria-label': `${rating} of 5 stars` }, stars(rating));
}
