// Marks in the note editor where the note matches what is searched for: drawn over it, never written into it.
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/react';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { useEffect } from 'react';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import marked from '../../components/marked-words/marked-words.module.css';
import { matchesOf } from '../../components/reading-screen/listed.ts';
import type { MatchSteps } from '../../components/reading-screen/use-match-steps.ts';
import { placesInNote } from './note-places.ts';

interface Shown {
  /** Of the note's plain text. */
  readonly matches: readonly TextRange[];
  readonly current: TextRange | undefined;
}

interface Drawn {
  readonly shown: Shown;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Drawn>('noteMatches');
const nothing: Shown = { matches: [], current: undefined };

export function noteMatches(): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key,
    state: {
      init: () => ({ shown: nothing, decorations: DecorationSet.empty }),
      apply(transaction, drawn) {
        const shown: Shown | undefined = transaction.getMeta(key);
        if (shown) return { shown, decorations: draw(transaction.doc, shown) };
        if (!transaction.docChanged) return drawn;
        // What comes from the club document replaces all there was, and the marks with it.
        if (transaction.getMeta(ySyncPluginKey)) {
          return { ...drawn, decorations: draw(transaction.doc, drawn.shown) };
        }
        return { ...drawn, decorations: drawn.decorations.map(transaction.mapping, transaction.doc) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
    },
  });
}

function draw(doc: Parameters<typeof placesInNote>[0], { matches, current }: Shown): DecorationSet {
  const [here] = current ? placesInNote(doc, [current]) : [];
  const decorations = placesInNote(doc, matches).map(({ start, end }) =>
    Decoration.inline(start, end, {
      nodeName: 'mark',
      class: marked.match ?? '',
      ...(start === here?.start && { 'data-current': 'true' }),
    }),
  );
  return DecorationSet.create(doc, decorations);
}

/** Marks the matches of a result in the editor, and brings the one that was stepped to into view. */
export function useNoteMatches(editor: Editor, result: SearchResult | undefined, { current }: MatchSteps): void {
  useEffect(() => {
    if (editor.isDestroyed) return;
    const shown: Shown = { matches: matchesOf(result), current };
    editor.view.dispatch(editor.state.tr.setMeta(key, shown));
    if (current) editor.view.dom.querySelector('mark[data-current]')?.scrollIntoView({ block: 'center' });
  }, [editor, result, current]);
}
