// Changes how far a member has read, their rating and their verdict: one step for all three.
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { Member } from '../../../electron/shared/group-model.ts';
import { setReading, verdictRefusal } from '../../../electron/shared/member-edits.ts';
import { Button } from '../../components/button/button.tsx';
import { PlaceField } from '../../components/place-field/place-field.tsx';
import {
  type TypedPlace,
  typedPlace,
  typedPlaceRefusal,
  typedReadTo,
} from '../../components/place-field/typed-place.ts';
import { RatingField } from '../../components/rating-field/rating-field.tsx';
import type { SelectOption } from '../../components/select/select.tsx';
import { TextField } from '../../components/text-field/text-field.tsx';
import { useReplica } from '../../state/club.tsx';
import { keyLabel } from '../../state/keys.ts';
import styles from './readers.module.css';

export interface ReadingFormProps {
  readonly member: Member;
  readonly pageCount: number | undefined;
  readonly onClose: () => void;
}

const howFar: readonly SelectOption<TypedPlace['choice']>[] = [
  { value: 'unsaid', label: 'Not said' },
  { value: 'start', label: 'Not begun' },
  { value: 'page', label: 'Up to a page' },
  { value: 'part', label: 'Up to a part' },
  { value: 'end', label: 'Finished' },
];

export function ReadingForm({ member, pageCount, onClose }: ReadingFormProps) {
  const { editing } = useReplica();
  const [place, setPlace] = useState(() => typedPlace(member.readTo));
  const [rating, setRating] = useState(member.rating);
  const [verdict, setVerdict] = useState(member.verdict ?? '');
  const [tried, setTried] = useState(false);

  const save = () => {
    setTried(true);
    if (typedPlaceRefusal(place) || verdictRefusal(verdict)) return;
    setReading(editing, member, { readTo: typedReadTo(place), rating, verdict });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      className={styles.form}
      aria-label={`What ${member.name} made of the book`}
      onSubmit={submit}
      onKeyDown={press}
    >
      <PlaceField
        label="How far"
        options={howFar}
        value={place}
        onChange={setPlace}
        tried={tried}
        pageCount={pageCount}
      />
      <RatingField label="Rating" value={rating} onChange={setRating} />
      <TextField
        label="Verdict"
        hint="A line for the others."
        lines={2}
        value={verdict}
        onChange={setVerdict}
        refusal={verdictRefusal(verdict)}
      />
      <div className={styles.actions}>
        <Button onPress={onClose} kbd="Esc">
          Cancel
        </Button>
        <Button look="filled" type="submit" kbd={keyLabel('mod+enter')}>
          Save
        </Button>
      </div>
    </form>
  );
}
