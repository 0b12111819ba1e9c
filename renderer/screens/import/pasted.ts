// What was pasted, as a source like any file: the HTML of what was copied, which knows more, and its plain text.
import type { Gathered } from './gather.ts';

export interface Pasted {
  readonly text: string;
  /** Of the same words; empty where only text was copied. */
  readonly html: string;
}

export function pastedIn(data: DataTransfer | null): Pasted {
  return { text: data?.getData('text/plain') ?? '', html: data?.getData('text/html') ?? '' };
}

export function gatherPasted({ text, html }: Pasted): Gathered {
  const path = 'Pasted page';
  const plain = new File([text], path, { type: 'text/plain' });
  if (!html) return { sources: [{ file: plain, path }], leftOut: [] };
  return { sources: [{ file: new File([html], path, { type: 'text/html' }), otherwise: plain, path }], leftOut: [] };
}
