// Which file: to be read, or for other programs.
import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';
import type { ExportOptions } from '../../../electron/shared/settings.ts';
import { Checkbox } from '../../components/checkbox/checkbox.tsx';
import styles from './format-choice.module.css';
import { forPrograms, type OfferedFormat, offered, toRead } from './formats.ts';
import { Step } from './step.tsx';
import type { ChangeOptions } from './use-export-options.ts';

export interface OptionsProps {
  readonly options: ExportOptions;
  readonly onChange: ChangeOptions;
}

export function FormatChoice({ options, onChange, ofSubject }: OptionsProps & { readonly ofSubject: boolean }) {
  const { format, byteOrderMark } = options;
  return (
    <Step>
      <RadioGroup
        className={styles.group ?? ''}
        value={format}
        onChange={(chosen) => {
          const option = [...toRead, ...forPrograms].find((each) => each.format === chosen);
          if (option) onChange({ format: option.format });
        }}
      >
        <Label className={styles.label ?? ''}>What</Label>
        {!ofSubject && <span className={styles.kind}>Discussion notes</span>}
        <Tiles formats={toRead} />
        {!ofSubject && (
          <>
            <span className={styles.kind}>For other programs</span>
            <Tiles formats={forPrograms} isLonger />
          </>
        )}
        <Text slot="description" className={styles.says ?? ''}>
          {offered(format).says}
        </Text>
      </RadioGroup>
      {offered(format).extension === 'csv' && (
        <Checkbox isSelected={byteOrderMark} onChange={(marked) => onChange({ byteOrderMark: marked })}>
          So that Excel reads all letters right
        </Checkbox>
      )}
    </Step>
  );
}

interface TilesProps {
  readonly formats: readonly OfferedFormat[];
  /** Their names take more room. */
  readonly isLonger?: boolean;
}

function Tiles({ formats, isLonger = false }: TilesProps) {
  return (
    <div className={`${styles.tiles} ${isLonger ? styles.longer : ''}`}>
      {formats.map(({ format, name, icon: Icon }) => (
        <RadioField key={format} value={format} className={styles.tile ?? ''}>
          <RadioButton className={styles.radio ?? ''}>
            <Icon aria-hidden="true" />
            {name}
          </RadioButton>
        </RadioField>
      ))}
    </div>
  );
}
