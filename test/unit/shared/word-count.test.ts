import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordCount } from '../../../electron/shared/word-count.ts';

test('counts what stands between white space of any kind', () => {
  expect(wordCount('')).toBe(0);
  expect(wordCount(' one\n\ttwo–three\u3000four ')).toBe(3);
  const unit = fc.oneof(
    fc.constantFrom(...' \t\n\v\f\r\u00a0\u1680\u2000\u2009\u200a\u200b\u2028\u202f\u205f\u3000\ufeff'),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
      expect(wordCount(text)).toBe(text.split(/\s+/).filter(Boolean).length);
    }),
  );
});
