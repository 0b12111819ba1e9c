// Taking a book out, in plain steps beside the file itself: what it is to be, for whom, and what of the book; then saved or copied.
import type { Note } from '../../../electron/shared/club-model.ts';
import { discussionParts } from '../../../electron/shared/export-model.ts';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { useClub } from '../../state/club.tsx';
import { useMembers } from '../../state/members.ts';
import { AudienceChoice } from './audience-choice.tsx';
import styles from './export-dialog.module.css';
import { ExportFoot } from './export-foot.tsx';
import { ExportPreview } from './export-preview.tsx';
import { type ExportSubject, exportRequest, isData, previewRequest } from './export-request.ts';
import { FormatChoice } from './format-choice.tsx';
import { MoreChoices } from './more-choices.tsx';
import { PartChoice } from './part-choice.tsx';
import { useExportOptions } from './use-export-options.ts';
import { usePreview } from './use-preview.ts';

export interface ExportDialogProps {
  readonly bookId: string;
  /** None for the whole book. */
  readonly subject: ExportSubject | undefined;
  readonly onClose: () => void;
}

export function ExportDialog({ bookId, subject, onClose }: ExportDialogProps) {
  const [options, change] = useExportOptions(bookId, subject);
  const club = useClub();
  const members = useMembers();
  const request = exportRequest(bookId, options, { ...club, members }, subject);
  const preview = usePreview(previewRequest(request));
  const isNote = subject !== undefined && 'noteId' in subject;
  return (
    <Dialog
      roomy
      title={titleOf(subject, club.notes)}
      onClose={onClose}
      actions={<ExportFoot request={request} preview={preview} />}
    >
      <div className={styles.sheet}>
        <div className={styles.columns}>
          <div className={styles.steps}>
            <FormatChoice options={options} onChange={change} ofSubject={subject !== undefined} />
            {!isData(options.format) && <AudienceChoice options={options} onChange={change} />}
            {!isData(options.format) && !isNote && (
              <PartChoice
                options={options}
                onChange={change}
                offered={subject ? ['agenda', 'points', 'sources'] : discussionParts}
              >
                {!subject && <MoreChoices options={options} onChange={change} members={members} />}
              </PartChoice>
            )}
          </div>
          <ExportPreview bookId={bookId} request={request} preview={preview} onClose={onClose} />
        </div>
      </div>
    </Dialog>
  );
}

function titleOf(subject: ExportSubject | undefined, notes: readonly Note[]): string {
  if (!subject) return 'Export';
  if ('meetingId' in subject) return 'Export this meeting';
  const title = notes.find(({ id }) => id === subject.noteId)?.title.trim();
  return title ? `Export “${title}”` : 'Export this note';
}
