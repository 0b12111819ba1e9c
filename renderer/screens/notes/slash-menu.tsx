// The menu that `/` opens in a note. The caret stays in the text, so what is typed there chooses, and the arrows go through
// the list by `aria-activedescendant`, which react-aria-components has only for inputs.
import { type Editor, useEditorState } from '@tiptap/react';
import { type RefObject, useEffect, useId, useMemo, useState } from 'react';
import { Popover } from 'react-aria-components';
import { leaveSlash, type SlashQuery, slashQuery } from './slash-command.ts';
import { matchingItems, type SlashItem } from './slash-items.ts';
import styles from './slash-menu.module.css';
import { asOneStep } from './undo-step.ts';

interface SlashMenuProps {
  readonly editor: Editor;
  readonly items: readonly SlashItem[];
}

export function SlashMenu({ editor, items }: SlashMenuProps) {
  const query = useEditorState({ editor, selector: () => slashQuery(editor.state) });
  const possible = query ? items.filter(({ isPossible }) => isPossible?.(editor) ?? true) : [];
  const matching = query ? matchingItems(possible, query.words) : [];
  // The slash may be meant as one: with nothing to offer it is left alone.
  if (!query || matching.length === 0) return null;
  return <OpenMenu editor={editor} items={matching} query={query} />;
}

function OpenMenu({ editor, items, query }: SlashMenuProps & { query: SlashQuery }) {
  const listId = useId();
  const { index, step } = useIndex(query.words, items.length);
  const choose = (item: SlashItem) => {
    asOneStep(editor, () => {
      editor.chain().focus().deleteRange(query.range).run();
      item.run(editor);
    });
  };
  usePresses(editor, (event) => {
    const item = items[index];
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && item) choose(item);
    else return false;
    return true;
  });
  useActiveDescendant(editor, listId, index);
  const { dom } = editor.view;
  const slash = useMemo(() => slashIn(dom), [dom]);
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={slash}
      // Among the note, as a part of it.
      UNSTABLE_portalContainer={dom.closest('section') ?? undefined}
      placement="bottom start"
      isNonModal
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) leaveSlash(editor);
      }}
    >
      <div id={listId} role="listbox" aria-label="Insert" tabIndex={0} className={styles.list}>
        {items.map((item, at) => (
          <Option
            key={item.label}
            id={optionId(listId, at)}
            item={item}
            isActive={at === index}
            onChoose={() => choose(item)}
          />
        ))}
      </div>
    </Popover>
  );
}

/** The slash as it is drawn now: the editor draws it anew as the words behind it grow. */
function slashIn(dom: Element): RefObject<Element | null> {
  return {
    get current() {
      return dom.querySelector('.slash');
    },
  };
}

interface OptionProps {
  readonly id: string;
  readonly item: SlashItem;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

function Option({ id, item, isActive, onChoose }: OptionProps) {
  const { label, icon: Icon, typed } = item;
  return (
    <div
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: 'nearest' });
      }}
      id={id}
      role="option"
      aria-selected={isActive}
      className={styles.option}
      tabIndex={-1}
      // The caret stays where it is.
      onPointerDown={(event) => event.preventDefault()}
      // Keys come by the editor.
      onPointerUp={onChoose}
    >
      <Icon aria-hidden="true" />
      <span>{label}</span>
      {typed && (
        <span aria-hidden="true">
          <kbd>{typed}</kbd>
        </span>
      )}
    </div>
  );
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** Which option Enter would choose: the first again after each letter. */
function useIndex(words: string, count: number) {
  const [stepped, setStepped] = useState({ words, index: 0 });
  const index = stepped.words === words ? Math.min(stepped.index, count - 1) : 0;
  return {
    index,
    step: (by: 1 | -1) => setStepped({ words, index: (index + by + count) % count }),
  };
}

function usePresses(editor: Editor, press: (event: KeyboardEvent) => boolean): void {
  useEffect(() => {
    const { slashCommand } = editor.storage;
    slashCommand.press = (event) => !event.isComposing && press(event);
    return () => {
      slashCommand.press = undefined;
    };
  });
}

/** Says to screen readers which option is meant, while the focus stays in the text. */
function useActiveDescendant(editor: Editor, listId: string, index: number): void {
  useEffect(() => {
    const { dom } = editor.view;
    const told = {
      'aria-haspopup': 'listbox',
      'aria-autocomplete': 'list',
      'aria-controls': listId,
      'aria-activedescendant': optionId(listId, index),
    };
    for (const [name, value] of Object.entries(told)) dom.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(told)) dom.removeAttribute(name);
    };
  }, [editor, listId, index]);
}
