import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  completed,
  completingAt,
  knownCompletions,
  libraryFieldOf,
} from '../../../electron/shared/query-completion.ts';
import { parseQuery } from '../../../electron/shared/query-language.ts';

/** What is begun at the `|` of a query. */
function at(query: string) {
  return completingAt(query.replace('|', ''), query.indexOf('|'));
}

/** The query once the word at the `|` is completed, with the caret again as `|`. */
function taken(query: string, value: string): string | undefined {
  const completing = at(query);
  if (!completing) return undefined;
  const { text, caret } = completed(query.replace('|', ''), completing, { value });
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

describe('the word at the caret', () => {
  test('is a field’s value after its name, from the colon on', () => {
    expect(at('hailsham tag:mem|')).toEqual({ range: { start: 9, end: 16 }, field: 'tag', begun: 'mem' });
    expect(at('-tag:|')).toEqual({ range: { start: 1, end: 5 }, field: 'tag', begun: '' });
    expect(at('BY:se|th rest')).toEqual({ range: { start: 0, end: 7 }, field: 'by', begun: 'se' });
    expect(at('by:“Seth T|')).toEqual({ range: { start: 0, end: 10 }, field: 'by', begun: 'Seth T' });
  });

  test('is nothing between words, in a closed quotation, in a phrase, and of no field', () => {
    for (const query of ['|', 'by:x |', '|by:x', 'by:"x"|', '"a phrase|', 'http://x|', '(|', 'colour:red|']) {
      const completing = at(query);
      expect(completing && knownCompletions(completing), query).toBeUndefined();
    }
  });

  test('may become a field’s name, from its third letter on', () => {
    expect(knownCompletions(at('rat|') ?? fail())).toMatchObject([{ value: 'rating:' }]);
    expect(knownCompletions(at('by|') ?? fail())).toEqual([]);
    expect(taken('love rat|', 'rating:')).toBe('love rating:|');
  });
});

describe('values', () => {
  test('of a field that has a few are known', () => {
    const values = (query: string) => knownCompletions(at(query) ?? fail()).map(({ value }) => value);
    expect(values('in:|')).toEqual(['reviews', 'points', 'notes', 'passages', 'meetings', 'book']);
    expect(values('is:S|')).toEqual(['spoiler', 'starred']);
    expect(values('rating:>|')).toEqual(['>=4']);
    // All of it stands there.
    expect(values('is:starred|')).toEqual([]);
  });

  test('are asked of the library where only it knows them', () => {
    expect(libraryFieldOf(at('by:|') ?? fail())).toBe('by');
    expect(knownCompletions(at('by:|') ?? fail())).toEqual([]);
    expect(libraryFieldOf(at('in:|') ?? fail())).toBeUndefined();
  });

  test('are put in with a space behind, in quotation marks where they need them', () => {
    expect(taken('hail tag:mem|', 'memory')).toBe('hail tag:memory |');
    expect(taken('-tag:fi| rest', 'first love')).toBe('-tag:"first love" |rest');
    expect(taken('by:“Se|', 'Seth T.')).toBe('by:"Seth T." |');
    expect(taken('title:|', 'The “Almanac”')).toBe('title:"The  Almanac" |');
  });

  test('of any kind are what the completed query asks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('by', 'title', 'tag'),
        fc
          .string({ minLength: 1 })
          .filter((value) =>
            /^[^\s"\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02]+( [^\s"\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02]+)*$/.test(
              value,
            ),
          ),
        (field, value) => {
          const query = `${field}:`;
          const { text } = completed(query, completingAt(query, query.length) ?? fail(), { value });
          expect(parseQuery(text).tree).toMatchObject({
            kind: 'field',
            condition: { field, text: value, ending: 'whole' },
          });
        },
      ),
    );
  });
});

function fail(): never {
  throw new Error('Nothing there can be completed.');
}
