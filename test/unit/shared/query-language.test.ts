import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../electron/shared/query-language.ts';
import { printQuery } from '../../../electron/shared/query-printing.ts';
import type { QueryNode } from '../../../electron/shared/query-tree.ts';
import { anyQueryText } from '../search/any-query.ts';

/** A tree without its ranges. */
function shapeOf(node: QueryNode | undefined): unknown {
  if (!node) return undefined;
  const { start: _start, end: _end, ...rest } = node;
  if ('operand' in rest) return { ...rest, operand: shapeOf(rest.operand) };
  return 'parts' in rest ? { ...rest, parts: rest.parts.map(shapeOf) } : rest;
}

const shape = (text: string, typing = false) => shapeOf(parseQuery(text, { typing }).tree);
const word = (text: string, match = 'whole') => ({ kind: 'word', text, match });
const phrase = (text: string, unfinished = false) => ({ kind: 'phrase', text, unfinished });
const not = (operand: unknown) => ({ kind: 'not', operand });
const all = (...parts: unknown[]) => ({ kind: 'all', parts });
const any = (...parts: unknown[]) => ({ kind: 'any', parts });
const field = (condition: object) => ({ kind: 'field', condition });

describe('a query is read as', () => {
  test.each<[string, unknown]>([
    ['', undefined],
    [' \n\u3000 ', undefined],
    ['memory', word('memory')],
    ['memory and identity', all(word('memory'), word('and'), word('identity'))],
    ['memory AND identity', all(word('memory'), word('identity'))],
    ['Ishiguro’s heart-breaking', all(word('Ishiguro’s'), word('heart-breaking'))],
    ['"never let\nme go"', phrase('never let\nme go')],
    ['“never let me go”', phrase('never let me go')],
    ['„never let me go“', phrase('never let me go')],
    ['«هرگز رهایم مکن»', phrase('هرگز رهایم مکن')],
    ['kathy "never let me', all(word('kathy'), phrase('never let me'))],
    ['""', undefined],
    ['-film', not(word('film'))],
    ['-"the film"', not(phrase('the film'))],
    ['-tag:film', not(field({ field: 'tag', text: 'film', ending: 'whole' }))],
    ['-(film "the book")', not(all(word('film'), phrase('the book')))],
    ['film - book', all(word('film'), word('-'), word('book'))],
    ['well-known', word('well-known')],
    ['kathy OR tommy', any(word('kathy'), word('tommy'))],
    ['kathy or tommy', all(word('kathy'), word('or'), word('tommy'))],
    ['sad kathy OR tommy OR ruth end', all(word('sad'), any(word('kathy'), word('tommy'), word('ruth')), word('end'))],
    ['(sad kathy) OR -tommy', any(all(word('sad'), word('kathy')), not(word('tommy')))],
    ['(kathy OR tommy) OR ruth', any(word('kathy'), word('tommy'), word('ruth'))],
    ['OR kathy OR', word('kathy')],
    ['kathy OR OR tommy', any(word('kathy'), word('tommy'))],
    ['(sad (kathy OR tommy', all(word('sad'), any(word('kathy'), word('tommy')))],
    ['sad) (kathy', all(word('sad'), word('kathy'))],
    ['()', undefined],
    ['kathy () OR tommy', all(word('kathy'), word('tommy'))],
    ['hum*', word('hum', 'prefix')],
    ['*', word('*')],
    ['ishigro~', word('ishigro', 'typo')],
    ['ishigro~1', word('ishigro', 'typo')],
    ['ishigr~2', word('ishigr', 'two typos')],
    ['by:Seth', field({ field: 'by', text: 'Seth', ending: 'whole' })],
    ['by:“Seth T.”', field({ field: 'by', text: 'Seth T.', ending: 'whole' })],
    ['BY:se*', field({ field: 'by', text: 'se', ending: 'prefix' })],
    ['rating:4.5', field({ field: 'rating', test: { op: '=', value: 4.5 } })],
    ['rating:>=۴', field({ field: 'rating', test: { op: '>=', value: 4 } })],
    ['rating:<3', field({ field: 'rating', test: { op: '<', value: 3 } })],
    ['rating:2..4', field({ field: 'rating', test: { op: '..', from: 2, to: 4 } })],
    ['rating:4..2', field({ field: 'rating', test: { op: '..', from: 2, to: 4 } })],
    ['rating:none', field({ field: 'rating', test: { op: 'none' } })],
    ['year:2008..', field({ field: 'year', test: { op: '>=', value: 2008 } })],
    ['year:..2008', field({ field: 'year', test: { op: '<=', value: 2008 } })],
    ['lang:FA', field({ field: 'lang', language: 'fa' })],
    ['is:unread', field({ field: 'is', state: 'unread' })],
    ['in:passages', field({ field: 'in', place: 'passages' })],
    ['words:>500', field({ field: 'words', test: { op: '>', value: 500 } })],
    ['https://example.org/a:b 12:30', all(word('https://example.org/a:b'), word('12:30'))],
  ])('%j', (text, tree) => expect(shape(text)).toEqual(tree));
});

test('ranges take in marks, and brackets that are excluded', () => {
  const text = 'sad -(by:"Seth T." OR hum*) “let me”';
  const { tree } = parseQuery(text);
  const pieces = (node: QueryNode): string[] => [
    text.slice(node.start, node.end),
    ...('operand' in node ? pieces(node.operand) : 'parts' in node ? node.parts.flatMap(pieces) : []),
  ];
  expect(tree && pieces(tree)).toEqual([
    text,
    'sad',
    '-(by:"Seth T." OR hum*)',
    'by:"Seth T." OR hum*',
    'by:"Seth T."',
    'hum*',
    '“let me”',
  ]);
});

describe('while typing', () => {
  test.each<[string, unknown]>([
    ['hum', word('hum', 'unfinished')],
    ['never hum', all(word('never'), word('hum', 'unfinished'))],
    ['hum ', word('hum')],
    ['hum)', word('hum')],
    ['(a OR hum', any(word('a'), word('hum', 'unfinished'))],
    ['hum*', word('hum', 'prefix')],
    ['-hum', not(word('hum'))],
    ['-(never hum', not(all(word('never'), word('hum')))],
    ['"never let', phrase('never let', true)],
    ['"never let ', phrase('never let ')],
    ['"never let"', phrase('never let')],
    ['by:Se', field({ field: 'by', text: 'Se', ending: 'unfinished' })],
    ['by:"Seth T', field({ field: 'by', text: 'Seth T', ending: 'unfinished' })],
  ])('%j has an unfinished last word unless something follows it', (text, tree) =>
    expect(shape(text, true)).toEqual(tree),
  );
});

describe('what cannot be asked', () => {
  const hints = (text: string) =>
    parseQuery(text).hints.map(({ range, sentence }) => [text.slice(range.start, range.end), sentence]);

  test.each<[string, string, RegExp]>([
    ['sad -rating:good', 'rating:good', /“rating:” cannot be “good”.*rating:>=4/],
    ['sad rating:6', 'rating:6', /up to 5/],
    ['sad year:2010.5', 'year:2010.5', /year:2008\.\.2012/],
    ['sad words:none', 'words:none', /words:>500/],
    ['sad lang:Persian', 'lang:Persian', /lang:fa/],
    ['sad is:good', 'is:good', /is:spoiler/],
    ['sad in:films', 'in:films', /in:reviews/],
    ['sad by:', 'by:', /Nothing stands after “by:”/],
    ['sad by:""', 'by:""', /Nothing stands after “by:”/],
  ])('%s is said and left out, the rest still searches', (text, underlined, sentence) => {
    expect(shape(text)).toEqual(word('sad'));
    expect(hints(text)).toEqual([[underlined, expect.stringMatching(sentence)]]);
  });

  test('an unknown field is searched for as it is written', () => {
    expect(shape('foo:bar')).toEqual(word('foo:bar'));
    expect(hints('foo:bar')).toEqual([['foo:', expect.stringMatching(/no field “foo:”.*by:, title:/)]]);
    expect(shape('-author:"Seth T."')).toEqual(not(all(word('author:'), phrase('Seth T.'))));
    expect(hints('-author:"Seth T."')).toEqual([['author:', expect.stringMatching(/Write the name .* by:/)]]);
    expect(hints('https://example.org 12:30 Themes: memory')).toEqual([]);
  });

  test('more than four words with a * before their end', () => {
    const { tree, hints } = parseQuery('*a b*c d* *e* f*g -h*i*');
    const words = tree && 'parts' in tree ? tree.parts : [];
    expect(words.slice(0, 5).map((node) => 'text' in node && node.text)).toEqual(['*a', 'b*c', 'd', '*e', 'f*g']);
    expect(words[5]).toMatchObject({ operand: { text: 'h_i', match: 'prefix' } });
    expect(hints).toEqual([
      { range: { start: 19, end: 23 }, sentence: 'Only 4 words of a search can have a * that is not at their end.' },
    ]);
  });

  test('more than two typos, and more than four words with them', () => {
    expect(shape('ishigro~5')).toEqual(word('ishigro', 'two typos'));
    expect(hints('ishigro~5')).toEqual([['~5', expect.stringMatching(/~2 for two/)]]);
    expect(shape('a~ b~ c~ d~ e~')).toMatchObject({ parts: { 4: word('e') } });
    expect(hints('a~ b~ c~ d~ e~')).toEqual([['~', expect.stringMatching(/Only 4 words/)]]);
  });

  test('a wrong field joins nothing', () => {
    expect(shape('sad rating:good OR kathy')).toEqual(all(word('sad'), word('kathy')));
    expect(shape('sad OR rating:good kathy')).toEqual(all(word('sad'), word('kathy')));
  });
});

test('any text is a query, and is printed as one that asks the same', () => {
  fc.assert(
    fc.property(anyQueryText, fc.boolean(), (text, typing) => {
      const { tree, hints } = parseQuery(text, { typing });
      for (const { range } of hints) {
        expect(range.start).toBeLessThan(range.end);
        expect(range.end).toBeLessThanOrEqual(text.length);
      }
      const printed = printQuery(tree);
      // A finished last word has a space after it to stay so.
      const again = [parseQuery(printed, { typing }), parseQuery(`${printed} `, { typing })];
      expect(again.map((query) => shapeOf(query.tree))).toContainEqual(shapeOf(tree));
    }),
    { numRuns: 3000 },
  );
});

test('nodes stand inside each other, in order', () => {
  const check = (node: QueryNode) => {
    expect(node.start).toBeLessThan(node.end);
    const inner = 'operand' in node ? [node.operand] : 'parts' in node ? node.parts : [];
    let at = node.start;
    for (const each of inner) {
      expect(each.start).toBeGreaterThanOrEqual(at);
      at = each.end;
      check(each);
    }
    expect(node.end).toBeGreaterThanOrEqual(at);
  };
  fc.assert(
    fc.property(anyQueryText, (text) => {
      const { tree } = parseQuery(text);
      if (tree) check(tree);
    }),
    { numRuns: 1000 },
  );
});

test('a query of any length is read in time that grows with it', () => {
  for (const unit of [
    '(',
    '-(',
    '"',
    '(a OR ',
    'a OR ',
    '-',
    'a~',
    'a~2 ',
    '*',
    'by:',
    'x:',
    'a',
    ' ',
    'rating:',
    '“a” ',
    ')',
  ]) {
    const text = unit.repeat(200_000 / unit.length);
    const begun = performance.now();
    const { tree } = parseQuery(text, { typing: true });
    printQuery(tree);
    expect(performance.now() - begun).toBeLessThan(3000);
  }
});
