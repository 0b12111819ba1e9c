// Which parts of the discussion are in the file, which notes, and how points are arranged; what narrows the points down follows.
import type { ReactNode } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import { type DiscussionPart, discussionParts, type Grouping } from '../../../electron/shared/export-model.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Checkbox } from '../../components/checkbox/checkbox.tsx';
import { Select, type SelectOption } from '../../components/select/select.tsx';
import { useClub } from '../../state/club.tsx';
import { isDiscussion } from './export-request.ts';
import { Fold } from './fold.tsx';
import type { OptionsProps } from './format-choice.tsx';
import styles from './part-choice.module.css';
import { Step } from './step.tsx';

const partNames: Readonly<Record<DiscussionPart, string>> = {
  book: 'Book facts and ratings',
  members: 'What members made of it',
  agenda: 'Agenda and outcomes',
  points: 'Points',
  notes: 'Notes',
  sources: 'Sources',
};

const groupings: readonly SelectOption<Grouping>[] = [
  { value: 'tag', label: 'By tag' },
  { value: 'agenda', label: 'In the order of the agenda' },
  { value: 'reviewer', label: 'By reviewer' },
  { value: 'status', label: 'By status' },
];

interface PartChoiceProps extends OptionsProps {
  readonly offered: readonly DiscussionPart[];
  readonly children: ReactNode;
}

export function PartChoice({ options, onChange, offered, children }: PartChoiceProps) {
  const { format, parts, groupBy } = options;
  const counts = useCounts();
  const laidOut = isDiscussion(format);
  return (
    <Step>
      {laidOut ? (
        <CheckboxGroup
          className={styles.parts ?? ''}
          value={parts}
          onChange={(chosen) => onChange({ parts: discussionParts.filter((part) => chosen.includes(part)) })}
        >
          <Label className={styles.label ?? ''}>What of it</Label>
          {offered.map((part) => (
            <Checkbox key={part} value={part}>
              {partNames[part]} <small className={styles.count}>{counts[part]}</small>
            </Checkbox>
          ))}
        </CheckboxGroup>
      ) : (
        <p className={styles.label}>Which points</p>
      )}
      {laidOut && offered.includes('notes') && parts.includes('notes') && (
        <WhichNotes options={options} onChange={onChange} />
      )}
      {(laidOut ? parts.includes('points') : format === 'points-csv') && (
        <div className={styles.arranged}>
          <Select
            label="Points are arranged"
            value={groupBy}
            onChange={(chosen) => onChange({ groupBy: chosen })}
            options={groupings}
          />
        </div>
      )}
      {children}
    </Step>
  );
}

/** How much there is of a part, where it can be counted. */
function useCounts(): Readonly<Partial<Record<DiscussionPart, string>>> {
  const { points, notes, meetings } = useClub();
  return {
    points: points.length.toLocaleString('en'),
    notes: notes.length.toLocaleString('en'),
    agenda: meetings.length > 1 ? `of ${counted(meetings.length, 'meeting')}` : '',
  };
}

function WhichNotes({ options: { notesLeftOut }, onChange }: OptionsProps) {
  const { notes } = useClub();
  if (notes.length < 2) return null;
  const left = notes.filter(({ id }) => notesLeftOut.includes(id)).length;
  const which = left ? `${notes.length - left} of ${notes.length}` : 'all of them';
  return (
    <Fold title={`Which notes: ${which}`}>
      <CheckboxGroup
        aria-label="Which notes"
        className={styles.parts ?? ''}
        value={notes.map(({ id }) => id).filter((id) => !notesLeftOut.includes(id))}
        onChange={(chosen) =>
          onChange({ notesLeftOut: notes.map(({ id }) => id).filter((id) => !chosen.includes(id)) })
        }
      >
        {notes.map(({ id, title }) => (
          <Checkbox key={id} value={id}>
            <bdi>{title.trim() || 'Untitled note'}</bdi>
          </Checkbox>
        ))}
      </CheckboxGroup>
    </Fold>
  );
}
