// The last step: saving the file, or copying what it says. While a file is being made, how far it is; and what went wrong.

import type { ReactNode } from 'react';
import type { ExportFormat, ExportRequest } from '../../../electron/shared/export-model.ts';
import { Button } from '../../components/button/button.tsx';
import { ProgressLine } from '../../components/progress-line/progress-line.tsx';
import styles from './export-foot.module.css';
import { isOfDiscussion, previewRequest } from './export-request.ts';
import { offered } from './formats.ts';
import { printPage } from './print-page.ts';
import { useCopying } from './use-copying.ts';
import type { Preview } from './use-preview.ts';
import { usePrinting } from './use-printing.ts';
import { type SavingState, useSaving } from './use-saving.ts';

interface ExportFootProps {
  readonly request: ExportRequest;
  readonly preview: Preview;
}

export function ExportFoot({ request, preview: { made } }: ExportFootProps) {
  const { state, save } = useSaving();
  const nothingPrints = usePrinting(request.format)?.by === 'none';
  const isEmpty = isOfDiscussion(request) && request.choice.parts?.length === 0;
  const able = made !== undefined && !isEmpty;
  const shown = previewRequest(request);
  const page = shown === request ? undefined : made?.file;
  return (
    <>
      <Told state={state} format={request.format}>
        {request.format === 'pdf' && <Button onPress={() => void save(shown, page)}>Save as web page instead</Button>}
      </Told>
      <CopyButtons request={request} isDisabled={!able} />
      {nothingPrints ? (
        <>
          <Button isDisabled={!able} onPress={() => void save(shown, page)}>
            Save as web page
          </Button>
          <Button look="filled" isDisabled={!able} onPress={() => made && void printPage(made.file)}>
            Print…
          </Button>
        </>
      ) : (
        <Button look="filled" isDisabled={!able} onPress={() => void save(request, page ? undefined : made?.file)}>
          {offered(request.format).save}
        </Button>
      )}
    </>
  );
}

function CopyButtons({ request, isDisabled }: { request: ExportRequest; isDisabled: boolean }) {
  const { copyText, copyFormatted } = useCopying();
  if (!isOfDiscussion(request)) {
    return (
      <Button isDisabled={isDisabled} onPress={() => void copyText(request, 'The text')}>
        Copy
      </Button>
    );
  }
  return (
    <>
      <Button isDisabled={isDisabled} onPress={() => void copyText({ ...request, format: 'md' }, 'The Markdown')}>
        Copy Markdown
      </Button>
      <Button isDisabled={isDisabled} onPress={() => void copyFormatted(request)}>
        Copy
      </Button>
    </>
  );
}

interface ToldProps {
  readonly state: SavingState;
  readonly format: ExportFormat;
  /** What can be done about a failure. */
  readonly children: ReactNode;
}

function Told({ state, format, children }: ToldProps) {
  if (state.is === 'making') {
    return (
      <div className={styles.making}>
        <ProgressLine
          label={`Making the ${offered(format).name} file …`}
          progress={state.share === undefined ? undefined : { done: state.share, total: 1 }}
        />
        <Button onPress={state.cancel}>Cancel</Button>
      </div>
    );
  }
  // What went wrong with another file is of no concern here.
  if (state.is === 'idle' || state.format !== format) return null;
  return (
    <div role="alert" className={styles.failed}>
      <p>{state.sentence}</p>
      {children}
    </div>
  );
}
