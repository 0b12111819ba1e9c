// For whom a file is: what that hides is told here, and done where the file is made.
import type { Audience } from '../../../electron/shared/export-model.ts';
import { Choice, type ChoiceOption } from '../../components/choice/choice.tsx';
import type { OptionsProps } from './format-choice.tsx';
import { Step } from './step.tsx';

const audiences: readonly ChoiceOption<Audience>[] = [
  {
    value: 'handout',
    label: 'Hand-out',
    says: 'For everyone: without spoilers, private points and timings.',
  },
  { value: 'leader', label: 'Leader’s copy', says: 'All of it, spoilers and private points, too.' },
];

export function AudienceChoice({ options: { audience }, onChange }: OptionsProps) {
  return (
    <Step>
      <Choice
        label="For whom"
        value={audience}
        onChange={(chosen) => onChange({ audience: chosen })}
        options={audiences}
      />
    </Step>
  );
}
