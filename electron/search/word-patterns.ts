// The tokens of what is typed with `*` in the place of letters: h*m, *ishment. Pure.
import { type Token, tokensOf } from './analysis.ts';

const ANY = '*';

/** The tokens of a text, each with a `*` where any touch it, and those between which only `*` stand as one. */
export function patternsOf(text: string): Token[] {
  const patterns: Token[] = [];
  let last: Token | undefined;
  for (const token of tokensOf(text)) {
    const start = beforeStars(text, token.start);
    const end = afterStars(text, token.end);
    const term = `${start < token.start ? ANY : ''}${token.term}${end > token.end ? ANY : ''}`;
    const joined = last && last.end > start;
    if (joined) patterns.pop();
    last = last && joined ? { term: last.term + term.slice(ANY.length), start: last.start, end } : { term, start, end };
    patterns.push(last);
  }
  return patterns;
}

function beforeStars(text: string, at: number): number {
  let start = at;
  while (text.charAt(start - 1) === ANY) start--;
  return start;
}

function afterStars(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === ANY) end++;
  return end;
}
