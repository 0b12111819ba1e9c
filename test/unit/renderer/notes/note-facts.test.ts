import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { outlineFacts, wordFacts } from '../../../../renderer/screens/notes/note-facts.ts';
import { markdownContent } from '../../../../renderer/screens/notes/pasted-text.ts';
import { writing } from '../../../../renderer/screens/notes/writing.ts';

const schema = getSchema(writing);

/** A note with this content, and what is selected in it, by default the very beginning. */
function noteOf(markdown: string, from = 1, to = from): EditorState {
  const doc = schema.node('doc', null, markdownContent(markdown, schema));
  return EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
}

describe('the words of a note', () => {
  it('are those of every block, list and cell', () => {
    expect(
      wordFacts(noteOf('## Two words\n\nthree *of* them\nand\n\n- [ ] one\n\n| a | b |\n|---|---|\n| c | |')),
    ).toEqual({ all: 10, selected: 0 });
    expect(wordFacts(noteOf('a')).all).toBe(1);
  });

  it('are not those of a point that is quoted', () => {
    const point = schema.node('pointQuotation', { text: 'Why not?' });
    const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text('One')]), point]);
    expect(wordFacts(EditorState.create({ doc })).all).toBe(1);
  });

  it('are counted in the selection, also from block to block', () => {
    expect(wordFacts(noteOf('one two\n\nthree', 5, 13))).toEqual({ all: 3, selected: 2 });
  });
});

describe('the outline', () => {
  it('has the headings with words, and under which one the caret is', () => {
    const note = 'Before.\n\n## First\n\n### Second\n\nMore.';
    expect(outlineFacts(noteOf(note))).toEqual({
      headings: [
        { nth: 0, text: 'First', level: 2 },
        { nth: 1, text: 'Second', level: 3 },
      ],
      current: -1,
    });
    expect(outlineFacts(noteOf(note, 12)).current).toBe(0);
    expect(outlineFacts(noteOf(note, 27)).current).toBe(1);
    expect(outlineFacts(noteOf('##  \n\na')).headings).toEqual([]);
  });
});
