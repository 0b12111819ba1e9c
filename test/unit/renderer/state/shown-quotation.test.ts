import { describe, expect, test } from 'vitest';
import { shownQuotation } from '../../../../renderer/state/shown-quotation.ts';
import { ofReview, quoting, texts } from '../quoted-texts.ts';

describe('a quotation outside of its text', () => {
  test('of a review has its hidden words left out, and its reviewer’s name', () => {
    expect(shownQuotation(ofReview, texts, true)).toEqual({
      words: 'all (spoiler) at last',
      shielded: true,
      who: 'Marit Solheim',
      attribution: 'Marit Solheim, 16 August 2010',
      language: 'nb',
      source: { reviewId: 'r1' },
    });
    expect(shownQuotation(ofReview, texts, false)).toMatchObject({ words: 'all die at last', shielded: false });
  });

  test('of a passage is the author’s own words with their place, which the shield leaves alone', () => {
    expect(shownQuotation(quoting('one'), texts, true)).toEqual({
      words: 'No ship',
      shielded: false,
      who: 'Ada Brandt, p. 12',
      attribution: 'Ada Brandt, p. 12',
      source: { passageId: 'one' },
    });
  });

  test('of a text that is gone is hidden under the shield, and leads nowhere', () => {
    expect(shownQuotation(quoting('gone'), texts, true)).toEqual({
      words: '(spoiler)',
      shielded: true,
      who: 'Ada Brandt',
      attribution: 'Ada Brandt',
    });
    const gone = { ...ofReview, reviewId: 'gone' };
    expect(shownQuotation(gone, texts, true)).toMatchObject({ words: '(spoiler)', who: 'a reader' });
    expect(shownQuotation(gone, texts, false)).toMatchObject({ words: 'all die at last', shielded: false });
  });
});
