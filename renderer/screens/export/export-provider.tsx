// Opens the export of the open book (or of the group’s own notes), or of one note or meeting of it, from wherever it is asked for.
import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { ExportDialog } from './export-dialog.tsx';
import type { ExportSubject } from './export-request.ts';

type OpenExport = (subject?: ExportSubject) => void;

const OpenExportContext = createContext<OpenExport | undefined>(undefined);

export function ExportProvider({ bookId, children }: { bookId: string; children: ReactNode }) {
  const [opened, setOpened] = useState<{ readonly subject: ExportSubject | undefined }>();
  const open = useCallback((subject?: ExportSubject) => setOpened({ subject }), []);
  return (
    <OpenExportContext value={open}>
      {children}
      {opened && <ExportDialog bookId={bookId} subject={opened.subject} onClose={() => setOpened(undefined)} />}
    </OpenExportContext>
  );
}

/** Of the whole book where no subject is given. */
export function useOpenExport(): OpenExport {
  const open = use(OpenExportContext);
  if (!open) throw new Error('useOpenExport outside of ExportProvider');
  return open;
}
