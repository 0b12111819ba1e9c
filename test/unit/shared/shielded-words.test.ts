import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../electron/shared/club-model.ts';
import { shieldedWords } from '../../../electron/shared/shielded-words.ts';

const text = 'At first all is calm. Then Tommy dies. I wept.';

function quoting(exact: string, start = text.indexOf(exact)): Evidence {
  return { reviewId: 'r', quote: { exact, prefix: '', suffix: '' }, position: { start, end: start + exact.length } };
}

function hiding(words: string, body = text) {
  const start = body.indexOf(words);
  return {
    spoiler: 'some' as const,
    body: { text: body, marks: [{ type: 'spoiler' as const, start, end: start + words.length }] },
  };
}

describe('a quotation under the shield', () => {
  it('is whole where its review hides nothing of it', () => {
    expect(shieldedWords(quoting('all is calm'), { spoiler: 'none' })).toBe('all is calm');
    expect(shieldedWords(quoting('all is calm'), hiding('Tommy dies'))).toBe('all is calm');
  });

  it('lacks the hidden words', () => {
    expect(shieldedWords(quoting('Then Tommy dies. I'), hiding('Tommy dies'))).toBe('Then (spoiler). I');
  });

  it('lacks them also where the review changed and the words moved', () => {
    const longer = hiding('Tommy dies', `Edited, years later. ${text}`);
    expect(shieldedWords(quoting('Then Tommy dies. I'), longer)).toBe('Then (spoiler). I');
  });

  it('is hidden altogether where the review is, where its words are found no more, and where there is no review', () => {
    expect(shieldedWords(quoting('Tommy dies', 5000), { spoiler: 'whole' })).toBe('(spoiler)');
    expect(shieldedWords(quoting('Tommy died'), hiding('Tommy dies'))).toBe('(spoiler)');
    expect(shieldedWords(quoting('Tommy dies'), undefined)).toBe('(spoiler)');
  });
});
