import { describe, expect, it } from 'vitest';
import { keptIn, keptPoint } from '../../../../renderer/screens/notes/kept-point.ts';
import { having, ofReview, point, quoting, review, texts } from '../quoted-texts.ts';

const asked = point('p1', [ofReview]);

describe('what a note keeps of a point', () => {
  it('is its words, who wrote them, and how they may be shown under the shield', () => {
    expect(keptPoint(asked, texts)).toEqual({
      pointId: 'p1',
      text: 'Why?',
      exact: 'all die at last',
      attribution: 'Marit Solheim, 16 August 2010',
      shielded: 'all (spoiler) at last',
    });
  });

  it('is the author’s words and their place, which hide nothing', () => {
    expect(keptPoint(point('p2', [quoting('one')]), texts)).toMatchObject({
      exact: 'No ship',
      attribution: 'Ada Brandt, p. 12',
      shielded: null,
    });
  });

  it('says nothing of the shield where nothing is hidden', () => {
    const { body: _, ...open } = review;
    expect(keptPoint(asked, having({ ...open, spoiler: 'none' })).shielded).toBeNull();
  });

  it('hides all words of a review that is not there', () => {
    expect(keptPoint(asked, having()).shielded).toBe('(spoiler)');
  });

  it('has neither words nor writer for a point that quotes nothing', () => {
    expect(keptPoint(point('p1', []), texts)).toMatchObject({
      exact: '',
      attribution: '',
      shielded: null,
    });
  });

  it('is read back as text, whatever another program put there', () => {
    expect(keptIn({ pointId: 7, text: { a: 1 }, shielded: undefined })).toEqual({
      pointId: '',
      text: '',
      exact: '',
      attribution: '',
      shielded: null,
    });
  });
});
