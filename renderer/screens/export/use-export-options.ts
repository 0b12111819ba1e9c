// What is chosen for a book's export: as it was last, kept in settings with every change.
import { useRef, useState } from 'react';
import { type ExportOptions, exportOptionsSchema } from '../../../electron/shared/settings.ts';
import { useChangeSettings, useSettings } from '../../state/companion.tsx';
import { beginning, type ExportSubject } from './export-request.ts';

export type ChangeOptions = (change: Partial<ExportOptions>) => void;

/** Of a note or meeting alone, only the format and the audience are kept. */
export function useExportOptions(bookId: string, subject: ExportSubject | undefined): [ExportOptions, ChangeOptions] {
  const settings = useSettings();
  const changeSettings = useChangeSettings();
  const kept = useRef(settings?.exports[bookId] ?? exportOptionsSchema.parse({}));
  const [options, setOptions] = useState(() => beginning(kept.current, subject));
  const change: ChangeOptions = (changed) => {
    setOptions((before) => ({ ...before, ...changed }));
    const { format, audience } = { ...options, ...changed };
    kept.current = subject ? { ...kept.current, format, audience } : { ...kept.current, ...changed };
    changeSettings({ exporting: { bookId, options: kept.current } });
  };
  return [options, change];
}
