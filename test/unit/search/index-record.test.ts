import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printRecord, readRecord } from '../../../electron/search/index-record.ts';

const anyRecord = fc.record({
  versions: fc.array(fc.tuple(fc.string(), fc.string())).map((entries) => new Map(entries)),
  retired: fc.array(fc.tuple(fc.string(), fc.array(fc.nat(9000)))).map((entries) => new Map(entries)),
});

test('A record reads back as what was printed', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      expect(readRecord(printRecord(record))).toEqual(record);
    }),
  );
});

test('and not at all when it was cut, changed or never one', () => {
  fc.assert(
    fc.property(anyRecord, fc.nat(), fc.string(), (record, at, other) => {
      const printed = printRecord(record);
      const place = at % printed.length;
      expect(readRecord(printed.slice(0, place))).toBeUndefined();
      expect(readRecord(`${printed.slice(0, place)}\u0001${printed.slice(place + 1)}`)).toBeUndefined();
      expect(readRecord(other)).toBeUndefined();
    }),
  );
});
