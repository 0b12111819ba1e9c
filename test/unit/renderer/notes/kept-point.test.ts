import { describe, expect, it } from 'vitest';
import { keptIn, keptPoint, shieldedKeptWords } from '../../../../renderer/screens/notes/kept-point.ts';
import { having, ofReview, passage, point, quoting, review, texts } from '../quoted-texts.ts';

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

  it('is covered by what hides its words now, not only by what did when they were kept', () => {
    const kept = { ...keptPoint(asked, texts), shielded: null };
    expect(shieldedKeptWords(kept, texts)).toBe('all (spoiler) at last');
    const { body, ...hidden } = review;
    expect(shieldedKeptWords(kept, having({ ...hidden, spoiler: 'whole' }))).toBe('(spoiler)');
    expect(shieldedKeptWords(kept, having({ ...hidden, body: { ...body, marks: [] } }))).toBe(kept.exact);
  });

  it('is covered as it was kept where its review is gone', () => {
    expect(shieldedKeptWords(keptPoint(asked, texts), having())).toBe('all (spoiler) at last');
  });

  it('is covered where it is from a passage whose words the group hides', () => {
    const kept = keptPoint(point('p2', [quoting('one')]), texts);
    const marked = { ...passage('one'), hidden: [{ start: 3, end: 7 }] };
    expect(shieldedKeptWords(kept, { ...texts, passages: new Map([['one', marked]]) })).toBe('No (spoiler)');
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
