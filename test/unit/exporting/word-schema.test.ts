// However hostile the words: the file is what the standard says a Word file is, and all it refers to is in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordOf } from '../../../electron/exporting/word/word.ts';
import { hostileDiscussion, hostileGroup } from './hostile-groups.ts';
import { elementsIn, everything, named, type OpenedWord, openedWord } from './opened-word.ts';
import { disorderIn } from './word-order.ts';

const audience = fc.constantFrom('handout' as const, 'leader' as const);
const anyFile = fc
  .tuple(hostileGroup, audience)
  .map(([made, audience]) => wordOf(hostileDiscussion(made, { audience })));

/** What holds of every file. */
function always(holds: (file: OpenedWord) => void): Promise<void> {
  return fc.assert(
    fc.asyncProperty(anyFile, async (bytes) => holds(openedWord(await bytes))),
    { numRuns: 25 },
  );
}

const relationshipsOf = (path: string) => path.replace(/[^/]+$/, '_rels/$&.rels');

describe('a Word file of whatever people wrote', () => {
  it('has its elements in the schema’s order', () =>
    always(({ parts }) => {
      for (const [path, part] of parts) expect([path, ...disorderIn(part)]).toEqual([path]);
    }));

  it('has all that its relationships name, and takes nothing from elsewhere but links', () =>
    always(({ parts, at }) => {
      for (const [path, part] of parts) {
        if (path.endsWith('.rels')) continue;
        const used = everything(part).flatMap(({ attributes }) => attributes['r:id'] ?? []);
        const listed = parts.get(relationshipsOf(path)) ? elementsIn(at(relationshipsOf(path))) : [];
        const ids = listed.map(({ attributes }) => attributes.Id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(used.filter((id) => !ids.includes(id))).toEqual([]);
        for (const { attributes } of listed) {
          if (attributes.TargetMode === 'External') {
            expect(attributes.Type).toMatch(/\/hyperlink$/);
            expect(attributes.Target).toMatch(/^(https?|mailto):[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/);
          } else {
            expect([...parts.keys()]).toContain(`word/${attributes.Target}`);
          }
        }
      }
    }));

  it('says of each part what it is', () =>
    always(({ parts, at }) => {
      const types = elementsIn(at('[Content_Types].xml'));
      const known = new Set(types.map(({ attributes }) => attributes.PartName ?? attributes.Extension));
      for (const path of parts.keys()) {
        if (path === '[Content_Types].xml') continue;
        expect(known.has(`/${path}`) || known.has(path.split('.').at(-1))).toBe(true);
      }
    }));

  it('has each style, list and footnote it uses', () =>
    always(({ parts, at }) => {
      const styles = named(at('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']);
      expect(new Set(styles).size).toBe(styles.length);
      const numbering = at('word/numbering.xml');
      const lists = named(numbering, 'w:num').map(({ attributes }) => attributes['w:numId']);
      const notes = named(at('word/footnotes.xml'), 'w:footnote').map(({ attributes }) => attributes['w:id']);
      const value = 'w:val';
      for (const [path, part] of parts) {
        if (!path.startsWith('word/') || path === 'word/numbering.xml') continue;
        for (const { name, attributes } of everything(part)) {
          if (['w:pStyle', 'w:rStyle', 'w:tblStyle'].includes(name)) expect(styles).toContain(attributes[value]);
          if (name === 'w:numId') expect(lists).toContain(attributes[value]);
          if (name === 'w:footnoteReference') expect(notes).toContain(attributes['w:id']);
        }
      }
      const kinds = named(numbering, 'w:abstractNum').map(({ attributes }) => attributes['w:abstractNumId']);
      for (const list of named(numbering, 'w:num')) {
        const [kind] = elementsIn(list);
        expect(kinds).toContain(kind?.attributes[value]);
      }
    }));
});
