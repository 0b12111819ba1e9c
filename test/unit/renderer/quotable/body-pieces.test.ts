import { expect, test } from 'vitest';
import { highlightSaid, type Overlay, paragraphsOf } from '../../../../renderer/components/quotable/body-pieces.ts';

const text = 'I gave up counting.';
const highlight = (pointId: string, name: string, start: number, end: number): Overlay => ({
  ...{ type: 'highlight', pointId, name, colour: '1', start, end },
});

/** What is heard of the text: before each piece what is said of it. */
function heard(overlays: readonly Overlay[], marks: { type: 'strong'; start: number; end: number }[] = []): string {
  const [{ pieces } = { pieces: [] }] = paragraphsOf({ text, marks }, [], overlays);
  return pieces
    .map((piece, index) => {
      const said = highlightSaid(piece, pieces[index - 1]);
      return `${said ? `[${said}]` : ''}${piece.kind === 'text' ? piece.text : ''}`;
    })
    .join('');
}

test('a highlight is named once, with its tags and how many points it stands for', () => {
  expect(heard([highlight('one', 'memory', 2, 9)])).toBe('I [highlight, memory, 1 point: ]gave up counting.');
});

test('it is named once though its words look different, or match what is searched for', () => {
  const match: Overlay = { type: 'match', start: 5, end: 7 };
  expect(heard([highlight('one', 'memory', 2, 9), match], [{ type: 'strong', start: 2, end: 4 }])).toBe(
    'I [highlight, memory, 1 point: ]gave up counting.',
  );
});

test('where highlights overlap, each change is named', () => {
  expect(heard([highlight('one', 'memory', 2, 9), highlight('two', 'ethics', 7, 18)])).toBe(
    'I [highlight, memory, 1 point: ]gave [highlight, memory, ethics, 2 points: ]up[highlight, ethics, 1 point: ] counting.',
  );
});
