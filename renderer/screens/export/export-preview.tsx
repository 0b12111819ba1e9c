// The file beside what is chosen of it: what it is called, what is not in it, and what it says. What is under the shield is shown
// when somebody wants it.
import { Info } from 'lucide-react';
import { useState } from 'react';
import { GROUP_ID } from '../../../electron/shared/club-document.ts';
import type { ExportRequest } from '../../../electron/shared/export-model.ts';
import { sentenceOf } from '../../client.ts';
import { Button } from '../../components/button/button.tsx';
import { ProgressLine } from '../../components/progress-line/progress-line.tsx';
import { useClub } from '../../state/club.tsx';
import { useReviews, useSettings } from '../../state/companion.tsx';
import styles from './export-preview.module.css';
import { audienceOf } from './export-request.ts';
import { offered } from './formats.ts';
import { leftOut } from './left-out.ts';
import type { MadeFile } from './make-file.ts';
import { PagePreview } from './page-preview.tsx';
import { TextPreview } from './text-preview.tsx';
import type { Preview } from './use-preview.ts';
import { printingInWords, usePrinting } from './use-printing.ts';

export interface ExportPreviewProps {
  readonly bookId: string;
  readonly request: ExportRequest;
  readonly preview: Preview;
  readonly onClose: () => void;
}

export function ExportPreview({ bookId, request, preview, onClose }: ExportPreviewProps) {
  const { made, shown, failed, working, goOn } = preview;
  const { covered, cover } = useCover(bookId, request);
  return (
    <div className={styles.result}>
      <Hints bookId={bookId} request={request} made={made} />
      <section className={styles.preview} aria-label="Preview">
        <div className={styles.head}>
          <bdi className={styles.name}>{shown && nameFor(shown, request)}</bdi>
          {cover && (
            <Button look="bare" aria-expanded={!covered} onPress={cover}>
              {covered ? 'Show the text' : 'Cover the text'}
            </Button>
          )}
        </div>
        <div className={styles.body} aria-busy={working !== undefined}>
          {failed ? (
            <p role="alert" className={styles.failed}>
              {sentenceOf(failed)}
            </p>
          ) : covered ? (
            <p className={styles.covered}>There are spoilers in this file, and it does not hide them.</p>
          ) : (
            shown && <Shown made={shown} onClose={onClose} />
          )}
        </div>
        {working && (
          <div className={styles.working}>
            <ProgressLine
              label="Making the preview …"
              progress={working.share === undefined ? undefined : { done: working.share, total: 1 }}
            />
            <Button onPress={working.cancel}>Cancel</Button>
          </div>
        )}
        {goOn && (
          <div className={styles.working}>
            <p>The preview was called off.</p>
            <Button onPress={goOn}>Make it after all</Button>
          </div>
        )}
      </section>
    </div>
  );
}

function Shown({ made, onClose }: { made: MadeFile; onClose: () => void }) {
  if (made.file.mediaType.startsWith('text/html')) return <PagePreview file={made.file} onEscape={onClose} />;
  return <TextPreview file={made.file} />;
}

function Hints({ bookId, request, made }: { bookId: string; request: ExportRequest; made: MadeFile | undefined }) {
  const { points, notes } = useClub();
  const reviews = useReviews(bookId)?.length ?? 1;
  const printing = usePrinting(request.format);
  const hints = [
    ...leftOut(request, made?.counts, { points: points.length, notes: notes.length, reviews }),
    ...(printing ? [printingInWords(printing)] : []),
    ...(request.format === 'docx' ? ['Word lays the pages out itself; the words and their order are these.'] : []),
  ];
  return (
    <ul className={styles.hints} aria-live="polite">
      {hints.map((hint) => (
        <li key={hint}>
          <Info aria-hidden="true" /> {hint}
        </li>
      ))}
    </ul>
  );
}

/** What the file will be called where another one is shown in its place. */
function nameFor({ file }: MadeFile, { format }: ExportRequest): string {
  return format === 'docx' || format === 'pdf'
    ? file.name.replace(/\.html$/, `.${offered(format).extension}`)
    : file.name;
}

/** Hand-outs hide spoilers themselves; of the others none is shown by the way while the shield is up. */
function useCover(bookId: string, request: ExportRequest) {
  const { format } = request;
  const [opened, setOpened] = useState<string>();
  const holdsSpoilers = useHoldsSpoilers(bookId);
  if (audienceOf(request) === 'handout' || !holdsSpoilers) return { covered: false, cover: undefined };
  return { covered: opened !== format, cover: () => setOpened(opened === format ? undefined : format) };
}

/** Whether the shield hides words of some review; also while that is not known yet. */
function useHoldsSpoilers(bookId: string): boolean {
  const shield = useSettings()?.shield ?? true;
  const reviews = useReviews(bookId);
  const hidden =
    bookId !== GROUP_ID && (reviews?.some(({ spoiler, body }) => spoiler === 'whole' || body !== undefined) ?? true);
  return shield && hidden;
}
