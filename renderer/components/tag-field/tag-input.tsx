// The tag field's input: type to complete a tag or to create one; Enter, a comma or leaving the field adds it.
import { ChevronDown, Plus } from 'lucide-react';
import { type KeyboardEvent, use, useEffect, useRef, useState } from 'react';
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  FieldError,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { flushSync } from 'react-dom';
import { tagNameRefusal } from '../../../electron/shared/club-edits.ts';
import type { Tag } from '../../../electron/shared/club-model.ts';
import { TagDot } from '../tag-chip/tag-chip.tsx';
import styles from './tag-field.module.css';
import { type TagOption, tagOptions } from './tag-names.ts';

export interface TagInputProps {
  /** The id of its label. */
  readonly labelledBy: string;
  /** Chosen already. */
  readonly names: readonly string[];
  readonly tags: readonly Tag[];
  readonly onAdd: (names: string[]) => void;
  readonly onRemoveLast: () => void;
}

export function TagInput({ labelledBy, names, tags, onAdd, onRemoveLast }: TagInputProps) {
  const [typed, setTyped] = useState('');
  const options = tagOptions(typed, names, tags);
  const refusal = [...names, ...(typed.trim() ? [typed] : [])].map(tagNameRefusal).find(Boolean);

  const add = (added: string[], rest = '') => {
    onAdd(added);
    setTyped(rest);
  };
  const type = (value: string) => {
    const parts = value.split(/[,，、،]/);
    if (parts.length > 1) add(parts.slice(0, -1), parts.at(-1)?.trimStart());
    else setTyped(value);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const onOption = event.currentTarget.hasAttribute('aria-activedescendant');
    if (event.key === 'Backspace' && typed === '') onRemoveLast();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      // Saves the form: what is typed must be in it by then.
      flushSync(() => add([typed]));
    } else if (event.key === 'Enter' && !onOption) {
      event.preventDefault();
      event.stopPropagation();
      if (typed.trim()) add([typed]);
    }
  };

  return (
    <ComboBox
      className={styles.combo ?? ''}
      aria-labelledby={labelledBy}
      items={options}
      selectedKey={null}
      onSelectionChange={(key) => {
        const option = options.find(({ id }) => id === key);
        if (option) add([option.name]);
      }}
      inputValue={typed}
      onInputChange={type}
      menuTrigger="manual"
      isInvalid={refusal !== undefined}
      allowsCustomValue
    >
      <Completing typed={typed} chosen={names.length} />
      <div className={styles.box}>
        <Input
          className={styles.input ?? ''}
          placeholder={names.length ? 'Another tag' : 'Add a tag, such as “memory”'}
          dir="auto"
          onKeyDownCapture={press}
          onBlur={() => add([typed])}
        />
        <Button className={styles.open ?? ''} aria-label="Show the tags there are">
          <ChevronDown aria-hidden="true" />
        </Button>
      </div>
      <FieldError className={styles.refusal ?? ''}>{refusal}</FieldError>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <ListBox<TagOption> className={styles.list ?? ''}>{(option) => <Option option={option} />}</ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Opens the list while something is typed, closes it when a tag was chosen. The arrow keys and the button open it too. */
function Completing({ typed, chosen }: { typed: string; chosen: number }) {
  const list = useRef(use(ComboBoxStateContext));
  list.current = use(ComboBoxStateContext);
  const before = useRef(chosen);
  useEffect(() => {
    const complete = typed.trim() !== '' && chosen === before.current;
    before.current = chosen;
    if (complete) list.current?.open(null, 'input');
    else list.current?.close();
  }, [typed, chosen]);
  return null;
}

function Option({ option: { id, name, tag } }: { option: TagOption }) {
  return (
    <ListBoxItem id={id} className={styles.option ?? ''} textValue={tag ? name : `Create “${name}”`}>
      {tag ? <TagDot colour={tag.colour} /> : <Plus aria-hidden="true" />}
      <span dir="auto">{tag ? name : `Create “${name}”`}</span>
    </ListBoxItem>
  );
}
