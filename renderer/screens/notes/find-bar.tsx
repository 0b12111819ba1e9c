// "Find in note" above the paper. Enter goes from place to place; Escape goes back to where one was writing.
import type { Editor } from '@tiptap/react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Input, TextField } from 'react-aria-components';
import { Button } from '../../components/button/button.tsx';
import styles from './find-bar.module.css';
import { useFind } from './use-find.ts';

interface FindBarProps {
  readonly editor: Editor;
  readonly begunWith: string;
  /** Changes each time it is asked for: the field is where typing goes on. */
  readonly asked: number;
  readonly onClose: () => void;
}

export function FindBar({ editor, begunWith, asked, onClose }: FindBarProps) {
  const { words, count, index, place, look, step } = useFind(editor, begunWith);
  const field = useFieldWhenAsked(asked);
  const leave = () => {
    onClose();
    editor.commands.focus();
  };
  const write = () => {
    if (!place) return;
    onClose();
    editor.chain().setTextSelection({ from: place.start, to: place.end }).focus().run();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) write();
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <search className={styles.bar} aria-label="Find in note">
      <TextField className={styles.field ?? ''} aria-label="Find in note" value={words} onChange={look}>
        <Input ref={field} className={styles.input ?? ''} placeholder="Find in note" dir="auto" onKeyDown={press} />
      </TextField>
      <span className={styles.count} role="status">
        {words && (count ? `${(index + 1).toLocaleString('en')} of ${count.toLocaleString('en')}` : 'Not found')}
      </span>
      <Button look="bare" aria-label="Previous place" isDisabled={!count} onPress={() => step(-1)}>
        <ChevronUp aria-hidden="true" />
      </Button>
      <Button look="bare" aria-label="Next place" isDisabled={!count} onPress={() => step(1)}>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Button look="bare" aria-label="Close" onPress={leave}>
        <X aria-hidden="true" />
      </Button>
    </search>
  );
}

function useFieldWhenAsked(asked: number) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked > 0) field.current?.select();
  }, [asked]);
  return field;
}
