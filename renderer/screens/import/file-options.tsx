// What an import leaves alone unless it is asked for: spoilers that reviews only announce, and a member's private notes.
import { counted } from '../../../electron/shared/wording.ts';
import { Checkbox } from '../../components/checkbox/checkbox.tsx';
import { type Answers, announcingIn } from './answers.ts';
import styles from './file-options.module.css';
import { isSettled, type Readable } from './import-course.ts';

export function FileOptions({ entry, onAnswer }: { entry: Readable; onAnswer: (answers: Answers) => void }) {
  const { answers, outcome } = entry;
  const { preview } = outcome;
  const announcing = announcingIn(preview, answers);
  if (!announcing && !preview.privateNotes) return null;
  return (
    <div className={styles.options}>
      {announcing > 0 && (
        <Checkbox
          isSelected={answers.hideAnnounced ?? false}
          onChange={(hideAnnounced) => onAnswer({ ...answers, hideAnnounced })}
        >
          <span>
            <b>
              {announcing === 1 ? '1 review announces' : `${counted(announcing, 'review')} announce`} spoilers in{' '}
              {announcing === 1 ? 'its' : 'their'} text.
            </b>{' '}
            Hide what follows, until you open it
          </span>
        </Checkbox>
      )}
      {preview.privateNotes > 0 && (
        <div>
          <Checkbox
            isSelected={answers.privateNotes ?? false}
            onChange={(privateNotes) => onAnswer({ ...answers, privateNotes })}
          >
            <b>Bring in {counted(preview.privateNotes, 'private note')} too</b>
          </Checkbox>
          <p className={styles.hint} role="status">
            {isSettled(entry) ? 'They stay out unless you ask for them.' : 'Reading the file again …'}
          </p>
        </div>
      )}
    </div>
  );
}
