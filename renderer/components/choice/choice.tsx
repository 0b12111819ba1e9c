// One of a few: radio buttons, each with its words and, where they do not say enough, a line that explains.
import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';
import styles from './choice.module.css';

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly says?: string;
}

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly ChoiceOption<Value>[];
  readonly layout?: 'row' | 'column';
}

export function Choice<Value extends string>({ label, value, onChange, options, layout = 'row' }: ChoiceProps<Value>) {
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={`${styles.options} ${styles[layout]}`}>
        {options.map((option) => (
          <RadioField key={option.value} value={option.value} className={styles.option ?? ''}>
            <RadioButton className={styles.radio ?? ''}>
              <span className={styles.dot} />
              {option.label}
            </RadioButton>
            {option.says && (
              <Text slot="description" className={styles.says ?? ''}>
                {option.says}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
