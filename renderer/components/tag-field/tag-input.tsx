// The tag field's input: type to complete a tag or to create one; Enter, a comma or leaving the field adds it.
import { ChevronDown, Plus } from 'lucide-react';
import { type KeyboardEvent, use, useEffect, useMemo, useRef, useState } from 'react';
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
import type { Tag } from '../../../electron/shared/club-model.ts';
import { MarkedWords } from '../marked-words/marked-words.tsx';
import { TagDot } from '../tag-chip/tag-chip.tsx';
import { type ChosenTag, chosenRefusal, typedTag } from './chosen-tags.ts';
import styles from './tag-field.module.css';
import { type TagOption, tagOptions } from './tag-options.ts';

export interface TagInputProps {
  /** The id of its label. */
  readonly labelledBy: string;
  /** Chosen already. */
  readonly chosen: readonly ChosenTag[];
  readonly tags: readonly Tag[];
  readonly onAdd: (added: readonly ChosenTag[]) => void;
  readonly onRemoveLast: () => void;
}

export function TagInput({ labelledBy, chosen, tags, onAdd, onRemoveLast }: TagInputProps) {
  const [typed, setTyped] = useState('');
  const options = useMemo(() => firstOf(tagOptions(typed, chosen, tags)), [typed, chosen, tags]);
  const meant = (text: string) => typedTag(text, tags) ?? [];
  const refusal = chosenRefusal([...chosen].concat(meant(typed)));

  const add = (added: readonly ChosenTag[], rest = '') => {
    onAdd(added);
    setTyped(rest);
  };
  const type = (value: string) => {
    const parts = value.split(/[,，、،]/);
    if (parts.length > 1) add(parts.slice(0, -1).flatMap(meant), parts.at(-1)?.trimStart());
    else setTyped(value);
  };
  const addTyped = () => add([typed].flatMap(meant));
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const onOption = event.currentTarget.hasAttribute('aria-activedescendant');
    if (event.key === 'Backspace' && typed === '') onRemoveLast();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      // Saves the form: what is typed must be in it by then.
      flushSync(addTyped);
    } else if (event.key === 'Enter' && !onOption) {
      event.preventDefault();
      event.stopPropagation();
      if (typed.trim()) addTyped();
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
        if (option) add([option.chosen]);
      }}
      inputValue={typed}
      onInputChange={type}
      menuTrigger="manual"
      isInvalid={refusal !== undefined}
      allowsCustomValue
    >
      <Completing typed={typed} chosen={chosen.length} />
      <div className={styles.box}>
        <Input
          className={styles.input ?? ''}
          placeholder={chosen.length ? 'Another tag' : 'Add a tag, such as “memory”'}
          dir="auto"
          onKeyDownCapture={press}
          onBlur={addTyped}
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

/** More would hold up what is typed; a letter more finds those. */
const MOST_OFFERED = 50;

function firstOf(options: readonly TagOption[]): TagOption[] {
  return options.filter(({ tag }, at) => !tag || at < MOST_OFFERED);
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

function Option({ option: { id, path, tag, matches } }: { option: TagOption }) {
  return (
    <ListBoxItem id={id} className={styles.option ?? ''} textValue={tag ? path : `Create “${path}”`}>
      {tag ? <TagDot colour={tag.colour} /> : <Plus aria-hidden="true" />}
      <span dir="auto">{tag ? <MarkedWords text={path} matches={matches} /> : `Create “${path}”`}</span>
    </ListBoxItem>
  );
}
