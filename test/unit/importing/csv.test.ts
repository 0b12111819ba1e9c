import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Delimiter, detectDelimiter, parseCsv, printCsv } from '../../../electron/importing/csv.ts';

const records = (text: string, delimiter: Delimiter = ',') => [...parseCsv(text, delimiter)];
const fields = (text: string, delimiter: Delimiter = ',') => records(text, delimiter).map((record) => record.fields);
const normal = (text: string) => text.replaceAll('\r\n', '\n');

describe('records', () => {
  it('are cut at delimiters and line ends, with empty fields kept', () => {
    expect(fields('a,b,c\n1,,3\n,,\n')).toEqual([
      ['a', 'b', 'c'],
      ['1', '', '3'],
      ['', '', ''],
    ]);
  });

  it('hold quotes, delimiters and line ends inside quotes', () => {
    expect(fields('"say ""hi""","a,b","two\nlines"\nnext')).toEqual([['say "hi"', 'a,b', 'two\nlines'], ['next']]);
  });

  it('know the line on which they begin', () => {
    expect(records('a\n\n"two\nlines",x\nb\n').map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it('keep a quote that stands inside a field, and say so', () => {
    expect(records('1,"He said "no" and left.",2\n3,4,5')).toEqual([
      { line: 1, fields: ['1', 'He said "no" and left.', '2'], damage: 'stray-quote' },
      { line: 2, fields: ['3', '4', '5'] },
    ]);
  });

  it('end a field whose quote is never closed with its line, and say so', () => {
    expect(records('1,"open, and on\n2,fine\n')).toEqual([
      { line: 1, fields: ['1', 'open, and on'], damage: 'unclosed-quote' },
      { line: 2, fields: ['2', 'fine'] },
    ]);
  });

  it('leave the quotes of ="123" where they are', () => {
    expect(fields('="123",""\n')).toEqual([['="123"', '']]);
  });
});

describe('the delimiter', () => {
  it.each([
    ['a,b;c,d', ','],
    ['a;b;c,d', ';'],
    ['a\tb\tc,d', '\t'],
    ['"a,b,c";d;e', ';'],
    ['alone', ','],
  ])('of “%s” is “%s”', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});

describe('any text', () => {
  const delimiter = fc.constantFrom<Delimiter>(',', ';', '\t');
  const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', 'a', ' ', '=') }));

  it('comes back from what was printed', () => {
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(table, delimiter, (written, separator) => {
        expect(fields(normal(printCsv(written, separator)), separator)).toEqual(
          written.map((record) => record.map(normal)),
        );
      }),
    );
  });

  it('is read to its end with lines that never go backwards', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a') }), delimiter, (text, separator) => {
        const lines = records(text, separator).map(({ line }) => line);
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
        expect(lines.at(-1) ?? 1).toBeLessThanOrEqual(text.split('\n').length);
      }),
    );
  });

  it.each([
    ['quotes that are never closed', 'x,"a"b\n'],
    ['quotes side by side', '"" '],
    ['opening quotes', ',"a'],
    ['delimiters', ','],
    ['line ends', '\n'],
  ])('made of %s is read in time linear in its length', (_, piece) => {
    const started = performance.now();
    let widest = 0;
    for (const { fields: found } of parseCsv(piece.repeat(5_000_000 / piece.length), ',')) {
      widest = Math.max(widest, found.length);
    }
    expect(widest).toBeLessThanOrEqual(512);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
