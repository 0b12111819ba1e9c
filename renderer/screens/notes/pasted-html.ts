// HTML from the clipboard. The content security policy refuses style attributes and handlers even in the inert document
// ProseMirror parses it in, and complains of each; yet bold from a word processor is often nothing but a style.
import { DOMParser, type Node, type ParseOptions, type Schema, type Slice } from '@tiptap/pm/model';

/** Styles are put aside as `data-style`, handlers and style elements dropped, headings brought to the two levels a note has. */
export function quietHtml(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi, (tag) =>
      tag
        .replace(/(?<=[\s"'/])on\w+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '')
        .replace(/(?<=[\s"'/])style(?=\s*=)/gi, 'data-style'),
    )
    .replace(/(<\/?)h1\b/gi, '$1h2')
    .replace(/(<\/?)h[456]\b/gi, '$1h3');
}

/** Reads what `quietHtml` put aside: set by script, styles are allowed. */
export class PastedParser extends DOMParser {
  static of(schema: Schema): PastedParser {
    return new PastedParser(schema, DOMParser.fromSchema(schema).rules);
  }

  override parse(dom: globalThis.Node, options?: ParseOptions): Node {
    return super.parse(withStyles(dom), options);
  }

  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    return super.parseSlice(withStyles(dom), options);
  }
}

function withStyles(dom: globalThis.Node): globalThis.Node {
  if (dom instanceof Element) {
    for (const element of dom.querySelectorAll<HTMLElement>('[data-style]')) {
      element.style.cssText = element.dataset.style ?? '';
    }
  }
  return dom;
}
