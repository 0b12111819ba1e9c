// Headings one below another: whatever levels their writers chose, the file skips none (WCAG technique G141).
import { type Attributes, type Content, element, type HtmlElement } from './element.ts';

const DEEPEST = 6;

export interface Outline {
  /** @param level as its writer chose it; only how it compares with those before counts */
  heading(level: number, attributes: Attributes, content: readonly Content[]): HtmlElement;
}

/** Headings below one of level `above`. */
export function outlineBelow(above: number): Outline {
  const open: number[] = [];
  return {
    heading(level, attributes, content) {
      while ((open.at(-1) ?? 0) >= level) open.pop();
      open.push(level);
      return element(`h${Math.min(above + open.length, DEEPEST)}`, attributes, ...content);
    },
  };
}
