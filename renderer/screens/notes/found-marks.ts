// Marks in the editor at what "Find in note" found: drawn over the note, never written into it.
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/react';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import marked from '../../components/marked-words/marked-words.module.css';

/** Of the document, in order, and which of them is the one that was stepped to. */
export interface Found {
  readonly places: readonly TextRange[];
  readonly index: number;
}

/** A single letter stands in a long note ten thousand times; so many marks would take seconds, and nobody looks at them. */
const DRAWN_AROUND = 400;

const key = new PluginKey<DecorationSet>('foundMarks');

export function foundMarks(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, drawn) {
        const found: Found | undefined = transaction.getMeta(key);
        return found ? draw(transaction.doc, found) : drawn.map(transaction.mapping, transaction.doc);
      },
    },
    props: {
      decorations: (state) => key.getState(state),
    },
  });
}

function draw(doc: Node, { places, index }: Found): DecorationSet {
  const first = Math.max(0, index - DRAWN_AROUND);
  const decorations = places.slice(first, index + DRAWN_AROUND).map(({ start, end }, nth) =>
    Decoration.inline(start, end, {
      nodeName: 'mark',
      class: marked.match ?? '',
      ...(first + nth === index && { 'data-current': 'found' }),
    }),
  );
  return DecorationSet.create(doc, decorations);
}

/** Draws them instead of what was drawn before; no places: nothing. */
export function showFound(editor: Editor, found: Found): void {
  if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(key, found));
}

export function scrollToFound(editor: Editor): void {
  editor.view.dom.querySelector('mark[data-current="found"]')?.scrollIntoView({ block: 'center' });
}
