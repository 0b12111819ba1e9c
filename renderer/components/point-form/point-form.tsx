// Writing a point: the words it quotes, question or remark, what is to be said, tags, and where in the book it belongs.
import { type FormEvent, type KeyboardEvent, type ReactNode, useCallback, useId, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { pointKindSchema } from '../../../electron/shared/club-model.ts';
import { useClub } from '../../state/club.tsx';
import { keyLabel } from '../../state/keys.ts';
import type { PointValue } from '../../state/points.ts';
import { Button } from '../button/button.tsx';
import { typedBookPlace, typedPlace, typedPlaceRefusal } from '../place-field/typed-place.ts';
import { chosenRefusal } from '../tag-field/chosen-tags.ts';
import { TagField } from '../tag-field/tag-field.tsx';
import { TextField } from '../text-field/text-field.tsx';
import styles from './point-form.module.css';
import { PointReach } from './point-reach.tsx';

export interface PointFormProps {
  readonly initial: PointValue;
  /** The quoted words, where it has some. */
  readonly quotation?: ReactNode;
  readonly saveLabel: string;
  /** Gives back why the value cannot be saved, as a sentence. */
  readonly onSave: (value: PointValue) => string | undefined;
  readonly onCancel: () => void;
}

export function PointForm({ initial, quotation, saveLabel, onSave, onCancel }: PointFormProps) {
  const { tags } = useClub();
  const [value, setValue] = useState(initial);
  const [place, setPlace] = useState(() => typedPlace(initial.place));
  const [refusal, setRefusal] = useState<string>();
  const [tried, setTried] = useState(false);
  const form = useId();

  const change = useCallback((part: Partial<PointValue>) => {
    setValue((before) => ({ ...before, ...part }));
    setRefusal(undefined);
  }, []);
  const changeTags = useCallback((chosen: PointValue['tags']) => change({ tags: chosen }), [change]);
  const save = () => {
    setTried(true);
    // A tag's refusal is said by the tag field, and so is a place's by its own.
    if (chosenRefusal(value.tags) || typedPlaceRefusal(place)) return;
    setRefusal(onSave({ ...value, place: typedBookPlace(place) }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape' && !isOpenList(event.target)) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <form id={form} className={styles.form} aria-label={saveLabel} onSubmit={submit} onKeyDown={press}>
      {quotation}
      <RadioGroup
        aria-label="Kind of point"
        orientation="horizontal"
        className={styles.kinds ?? ''}
        value={value.kind}
        onChange={(kind) => change({ kind: pointKindSchema.parse(kind) })}
      >
        <Radio value="question" className={styles.kind ?? ''}>
          Question
        </Radio>
        <Radio value="remark" className={styles.kind ?? ''}>
          Remark
        </Radio>
      </RadioGroup>
      <TextField
        label={value.kind === 'question' ? 'What do you want to ask the group?' : 'What is worth saying?'}
        {...(quotation ? { hint: 'May stay empty where the quoted words speak for themselves.' } : {})}
        lines={3}
        autoFocus
        value={value.text}
        onChange={(text) => change({ text })}
        refusal={refusal}
      />
      <TagField chosen={value.tags} onChange={changeTags} tags={tags} />
      <PointReach
        place={place}
        onPlace={setPlace}
        isPrivate={value.private}
        onPrivate={(isPrivate) => change({ private: isPrivate })}
        tried={tried}
      />
      <div className={styles.actions}>
        <Button onPress={onCancel} kbd="Esc">
          Cancel
        </Button>
        <Button look="filled" type="submit" kbd={keyLabel('mod+enter')}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}

/** Escape closes an open list of tags first. */
function isOpenList(target: EventTarget): boolean {
  return target instanceof Element && target.matches('[role="combobox"][aria-expanded="true"]');
}
