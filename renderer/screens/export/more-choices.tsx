// Which points: by tag, status, who made them, a meeting or a search. Rarely wanted, so folded away until one is in use.
import { ChevronDown } from 'lucide-react';
import { CheckboxGroup, Dialog, DialogTrigger, Label, Popover } from 'react-aria-components';
import { pointStatuses, pointStatusSchema } from '../../../electron/shared/club-model.ts';
import type { Member } from '../../../electron/shared/group-model.ts';
import { meetingDay } from '../../../electron/shared/meeting-words.ts';
import { Button } from '../../components/button/button.tsx';
import { Checkbox } from '../../components/checkbox/checkbox.tsx';
import { MemberName } from '../../components/member-name/member-name.tsx';
import { statusNames } from '../../components/point-row/status-names.ts';
import { Select } from '../../components/select/select.tsx';
import { TagChip } from '../../components/tag-chip/tag-chip.tsx';
import { TagChecklist } from '../../components/tag-filter/tag-checklist.tsx';
import tagFilter from '../../components/tag-filter/tag-filter.module.css';
import { useClub } from '../../state/club.tsx';
import { narrowings, pointChoice } from './export-request.ts';
import { Fold } from './fold.tsx';
import type { OptionsProps } from './format-choice.tsx';
import styles from './more-choices.module.css';
import { QueryField } from './query-field.tsx';

const ANY = 'any';
const everyPoint = { tagIds: [], statuses: [], memberIds: [], meetingId: undefined, query: '' };

export function MoreChoices({ options, onChange, members }: OptionsProps & { readonly members: readonly Member[] }) {
  const { tags, meetings, notes } = useClub();
  const inUse = narrowings(pointChoice(options, { tags, meetings, notes, members }));
  return (
    <Fold title={inUse ? `More choices (${inUse} in use)` : 'More choices'} startsOpen={inUse > 0}>
      {tags.length > 0 && <TagChoice options={options} onChange={onChange} />}
      <CheckboxGroup
        className={styles.few ?? ''}
        value={options.statuses}
        onChange={(chosen) => onChange({ statuses: chosen.map((status) => pointStatusSchema.parse(status)) })}
      >
        <Label className={styles.label ?? ''}>Only points that are</Label>
        {pointStatuses.map((status) => (
          <Checkbox key={status} value={status}>
            {statusNames[status]}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {members.length > 0 && (
        <CheckboxGroup
          className={styles.few ?? ''}
          value={options.memberIds}
          onChange={(memberIds) => onChange({ memberIds })}
        >
          <Label className={styles.label ?? ''}>Only points made by</Label>
          {members.map((member) => (
            <Checkbox key={member.id} value={member.id}>
              <MemberName member={member} />
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      {meetings.length > 0 && (
        <Select
          label="Only the meeting and its points"
          value={meetings.find(({ id }) => id === options.meetingId)?.id ?? ANY}
          onChange={(chosen) => onChange({ meetingId: chosen === ANY ? undefined : chosen })}
          options={[
            { value: ANY, label: 'All meetings, all points' },
            ...meetings.map(({ id, date }) => ({ value: id, label: meetingDay(date) })),
          ]}
        />
      )}
      <QueryField value={options.query} onChange={(query) => onChange({ query })} />
      {inUse > 0 && <Button onPress={() => onChange(everyPoint)}>All points again</Button>}
    </Fold>
  );
}

function TagChoice({ options: { tagIds }, onChange }: OptionsProps) {
  const { tags, points } = useClub();
  const chosen = tags.filter(({ id }) => tagIds.includes(id));
  const toggle = (tagId: string) =>
    onChange({ tagIds: tagIds.includes(tagId) ? tagIds.filter((id) => id !== tagId) : [...tagIds, tagId] });
  return (
    <div className={styles.tags}>
      <span className={styles.label}>Only points with the tags</span>
      <DialogTrigger>
        <Button>
          {chosen.length > 0 ? 'Choose others' : 'Choose tags'} <ChevronDown aria-hidden="true" />
        </Button>
        <Popover className={tagFilter.popover ?? ''} placement="bottom start">
          <Dialog aria-label="Tags">
            <TagChecklist
              tags={tags}
              tickedOf={(id) => (tagIds.includes(id) ? 'all' : 'none')}
              onToggle={toggle}
              countOf={(tagId) => points.filter((point) => point.tagIds.includes(tagId)).length}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
      {chosen.map((tag) => (
        <TagChip key={tag.id} tag={tag} />
      ))}
    </div>
  );
}
