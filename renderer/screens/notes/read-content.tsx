// The content of a note to be read, such as that of an earlier version: as the editor draws it where it knows all of it.

import { EditorContent, useEditor } from '@tiptap/react';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { useMemo } from 'react';
import type * as Y from 'yjs';
import content from './content.module.css';
import { isKnown } from './known-content.ts';
import { textsOf } from './note-words.ts';
import plain from './read-only-note.module.css';
import { writing } from './writing.ts';

export function ReadContent({ content: fragment }: { content: Y.XmlFragment }) {
  if (!isKnown(fragment)) return <div className={plain.text}>{[...textsOf(fragment)].join('\n\n')}</div>;
  return <DrawnContent content={fragment} />;
}

const editorProps = { attributes: { class: content.content ?? '', 'aria-label': 'Note' } };

function DrawnContent({ content: fragment }: { content: Y.XmlFragment }) {
  const drawn = useMemo(() => yXmlFragmentToProsemirrorJSON(fragment), [fragment]);
  const editor = useEditor({ extensions: writing, content: drawn, editable: false, editorProps, injectCSS: false }, [
    drawn,
  ]);
  return <EditorContent editor={editor} />;
}
