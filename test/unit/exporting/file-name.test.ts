// Exported files can be saved on every file system, whatever the book is called.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../electron/exporting/file-name.ts';

const named = (title: string) => fileName(title, 'discussion notes', 'md');

describe('a file’s name', () => {
  it.each([
    ['Never Let Me Go', 'Never Let Me Go – discussion notes.md'],
    ['わたしを離さないで', 'わたしを離さないで – discussion notes.md'],
    ['هرگز رهایم مکن', 'هرگز رهایم مکن – discussion notes.md'],
    ['Sapiens: A Brief History', 'Sapiens – A Brief History – discussion notes.md'],
    ['AC/DC: 24/7 "live"?', 'AC-DC – 24-7 live – discussion notes.md'],
    ['...And Then There Were None...', 'And Then There Were None – discussion notes.md'],
    ['con', '_con – discussion notes.md'],
    ['NUL.txt', '_NUL.txt – discussion notes.md'],
    ['../../etc/passwd', '-..-etc-passwd – discussion notes.md'],
    ['***', 'Untitled – discussion notes.md'],
    ['a\u202egnp.exe', 'agnp.exe – discussion notes.md'],
  ])('for %j is %j', (title, expected) => {
    expect(named(title)).toBe(expected);
  });

  it('of a long title is cut between characters, in any script', () => {
    for (const character of ['a', '本', '👩‍👩‍👧', 'é']) {
      const name = named(character.repeat(400));
      expect([...name].length).toBeLessThanOrEqual(120);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      expect(name.replaceAll(character, '')).toBe(' – discussion notes.md');
    }
  });

  it('is safe whatever the title', () => {
    const hostile = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('.', ' ', '/', ':', 'con', '\n')));
    fc.assert(
      fc.property(hostile, (pieces) => {
        const name = named(pieces.join(''));
        expect(name).toMatch(/^[^\s.].* – discussion notes\.md$/su);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]/u);
        expect(name.isWellFormed()).toBe(true);
        expect(name.split('.')[0]).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d) *$/i);
        expect([...name].length).toBeLessThanOrEqual(120);
      }),
    );
  });
});
