import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenFromAnnouncement, withWrittenSpoilers } from '../../../electron/importing/written-spoilers.ts';
import type { FoundReview } from '../../../electron/shared/model.ts';
import { plainRichText, richTextSchema } from '../../../electron/shared/rich-text.ts';

const read = (text: string) => {
  const rich = withWrittenSpoilers(plainRichText(text));
  return { text: rich.text, hidden: rich.marks.map(({ start, end }) => rich.text.slice(start, end)) };
};

const review = (name: string, text: string): FoundReview => ({
  reviewer: { name, isAuthor: false },
  body: plainRichText(text),
  spoiler: 'none',
  shelves: [],
  source: {},
});

describe('spoilers that readers mark in their own words', () => {
  it.each([
    ['a (view spoiler)[b (hide spoiler)] c', 'a b c', ['b']],
    ['(view spoiler)[b\n\n(hide spoiler)]\n\nc', 'b\n\nc', ['b']],
    ['a <spoiler>b</spoiler> [spoiler]c[/spoiler]', 'a b c', ['b', 'c']],
    ['a **SPOILERS** b\n\n**END SPOILERS** c', 'a **SPOILERS** b\n\n**END SPOILERS** c', ['b']],
    ['a [spoiler hidden: the goat did it] b', 'a [spoiler hidden: the goat did it] b', ['the goat did it']],
  ])('%j hides what is between two certain ends', (text, expected, hidden) => {
    expect(read(text)).toEqual({ text: expected, hidden });
  });

  it.each([
    'a (view spoiler)[b',
    'b (hide spoiler)] c',
    '**SPOILERS** follow',
    '**END SPOILERS** **SPOILERS**',
    '[Revised, spoiler hidden 12/31/22]',
    '[spoiler hidden: 12/31/22]',
    'No spoilers here.',
  ])('%j is left as it stands', (text) => {
    expect(read(text)).toEqual({ text, hidden: [] });
  });

  it('joins pairs inside pairs', () => {
    expect(read('(view spoiler)[a (view spoiler)[b (hide spoiler)] c (hide spoiler)] d')).toEqual({
      text: 'a b c d',
      hidden: ['a b c'],
    });
  });

  it('keeps the shape that is stored, whatever is written', () => {
    const piece = fc.constantFrom(
      '(view spoiler)[',
      '(hide spoiler)]',
      '**SPOILERS**',
      '**END SPOILERS**',
      '<spoiler>',
      '</spoiler>',
      '[spoiler: x]',
      ' ',
      '\n',
      'e',
      '\u0301',
      'word',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const before = plainRichText(pieces.join(''));
        const after = withWrittenSpoilers(before);
        expect(richTextSchema.parse(after)).toEqual(after);
        expect(plainRichText(after.text).text).toBe(after.text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('spoilers that a paragraph announces', () => {
  const hide = (text: string) => {
    const { body } = hiddenFromAnnouncement(review('Ann', text));
    return body.marks.map(({ start, end }) => body.text.slice(start, end));
  };

  it.each([
    ['Good.\n\n*** SPOILER ALERT ***\n\nHe dies.\n\nShe lives.', ['He dies.\n\nShe lives.']],
    ['SPOILERS\n\nHe dies.\n\nEND OF SPOILERS\n\nRead it.', ['He dies.']],
    ['SPOILERS AHEAD\nHe dies.\nSpoilers end here.\nFine.\nMAJOR SPOILERS BELOW\nShe too.', ['He dies.', 'She too.']],
    ['⚠ MILD SPOILERS AHEAD: he dies.', ['he dies.']],
    ['SPOILER WARNING! He dies.\n/SPOILER\nFine.', ['He dies.']],
  ])('are hidden from there to where it says they end in %j', (text, hidden) => {
    expect(hide(text)).toEqual(hidden);
    expect(hiddenFromAnnouncement(review('Ann', text)).spoiler).toBe('some');
  });

  it.each([
    'This has no SPOILER ALERT in it.',
    'Spoilers ahead, as they say.',
    'Good.\n\nSPOILERS AHEAD',
    'SPOILER-FREE REVIEW\n\nGood.',
    '',
  ])('are none in %j', (text) => {
    const plain = review('Ann', text);
    expect(hiddenFromAnnouncement(plain)).toBe(plain);
  });

  it('are left where their writer marked some, or hid the whole review', () => {
    const text = 'SPOILERS AHEAD\nHe dies.';
    const marked = withWrittenSpoilers(plainRichText(`${text} <spoiler>x</spoiler>`));
    const some: FoundReview = { ...review('Ann', ''), body: marked, spoiler: 'some' };
    const whole: FoundReview = { ...review('Ann', text), spoiler: 'whole' };
    for (const hiding of [some, whole]) expect(hiddenFromAnnouncement(hiding)).toBe(hiding);
  });

  it('keep the other marks, and the shape that is stored', () => {
    const piece = fc.constantFrom(
      'SPOILERS AHEAD',
      '\n',
      '\n\n',
      'END SPOILERS',
      ' ',
      '! ',
      'word',
      'é',
      '🌊',
      'SPOILERS',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const plain = review('Ann', pieces.join(''));
        const marked =
          plain.body.text === '' ? [] : [{ type: 'strong' as const, start: 0, end: plain.body.text.length }];
        const { body } = hiddenFromAnnouncement({ ...plain, body: { ...plain.body, marks: marked } });
        expect(richTextSchema.parse(body)).toEqual(body);
        expect(body.marks.filter(({ type }) => type === 'strong')).toEqual(marked);
      }),
      { numRuns: 500 },
    );
  });
});
