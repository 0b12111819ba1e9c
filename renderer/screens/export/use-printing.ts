// What would make a PDF here, asked anew whenever somebody chooses one: programs come and go.
import { useQuery } from '@tanstack/react-query';
import type { ExportFormat, PrintedBy } from '../../../electron/shared/export-model.ts';
import { useClient } from '../../state/companion.tsx';

/** Undefined until it is known, and for other files. */
export function usePrinting(format: ExportFormat): PrintedBy | undefined {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['printing'],
    queryFn: () => client.exporting.printing(),
    enabled: format === 'pdf',
    staleTime: 0,
    gcTime: 0,
  });
  return format === 'pdf' ? data : undefined;
}

export function printingInWords(printing: PrintedBy): string {
  switch (printing.by) {
    case 'electron':
      return 'Commonplace prints the PDF itself.';
    case 'program':
      return `${printing.name} prints the PDF, without being seen.`;
    case 'none':
      return 'No program here makes PDF files. “Print…” opens your browser’s print window, where you can choose to save as PDF.';
    default:
      return printing satisfies never;
  }
}
