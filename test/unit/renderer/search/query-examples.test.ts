import { describe, expect, test } from 'vitest';
import { fieldNames } from '../../../../electron/shared/query-fields.ts';
import { parseQuery } from '../../../../electron/shared/query-language.ts';
import { queryExamples } from '../../../../renderer/components/search/query-examples.ts';

const texts = queryExamples.flatMap(({ examples }) => examples.map(({ text }) => text));

describe('the examples of how to search', () => {
  test.each(texts)('%s can be asked as it stands, also after other words', (text) => {
    for (const query of [text, `words ${text}`]) {
      expect(parseQuery(query, { typing: true })).toMatchObject({ tree: expect.anything(), hints: [] });
    }
  });

  test('show every field', () => {
    expect(fieldNames.filter((name) => !texts.some((text) => text.startsWith(`${name}:`)))).toEqual([]);
  });
});
