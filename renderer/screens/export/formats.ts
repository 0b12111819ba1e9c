// The files that are offered, in the words of those who want one.
import {
  BookText,
  Braces,
  FileText,
  FileType,
  Globe,
  Hash,
  type LucideIcon,
  MessageSquareQuote,
  Sheet,
  Table,
} from 'lucide-react';
import type { ExportFormat } from '../../../electron/shared/export-model.ts';

export interface OfferedFormat {
  readonly format: ExportFormat;
  readonly name: string;
  /** What it is good for. */
  readonly says: string;
  readonly save: string;
  readonly icon: LucideIcon;
  /** Ends a file's name. */
  readonly extension: string;
}

export const toRead: readonly OfferedFormat[] = [
  {
    format: 'docx',
    name: 'Word',
    says: 'To go on working with, in Word, LibreOffice or Google Docs.',
    save: 'Save as Word',
    icon: FileText,
    extension: 'docx',
  },
  {
    format: 'pdf',
    name: 'PDF',
    says: 'To print or to send: it looks the same everywhere.',
    save: 'Save as PDF',
    icon: BookText,
    extension: 'pdf',
  },
  {
    format: 'html',
    name: 'Web page',
    says: 'One file that any browser opens, on a phone, too.',
    save: 'Save as web page',
    icon: Globe,
    extension: 'html',
  },
  {
    format: 'md',
    name: 'Markdown',
    says: 'For Obsidian, Joplin, Zettlr and other programs for notes.',
    save: 'Save as Markdown',
    icon: Hash,
    extension: 'md',
  },
  {
    format: 'txt',
    name: 'Plain text',
    says: 'To be read in an e-mail.',
    save: 'Save as plain text',
    icon: FileType,
    extension: 'txt',
  },
];

export const forPrograms: readonly OfferedFormat[] = [
  {
    format: 'points-csv',
    name: 'Points table',
    says: 'The points, what they quote and where it stands, for a spreadsheet (CSV).',
    save: 'Save points',
    icon: Table,
    extension: 'csv',
  },
  {
    format: 'annotations',
    name: 'Annotations',
    says: 'The points, for programs that show notes beside a text (W3C Web Annotations).',
    save: 'Save annotations',
    icon: MessageSquareQuote,
    extension: 'jsonld',
  },
  {
    format: 'reviews-csv',
    name: 'Reviews table',
    says: 'Who wrote each review and when, its stars and its words, for a spreadsheet (CSV).',
    save: 'Save reviews',
    icon: Sheet,
    extension: 'csv',
  },
  {
    format: 'json',
    name: 'Everything',
    says: 'All data of this book, to keep it or to import it into Commonplace elsewhere (JSON).',
    save: 'Save everything',
    icon: Braces,
    extension: 'json',
  },
];

const all = [...toRead, ...forPrograms];

export function offered(format: ExportFormat): OfferedFormat {
  const found = all.find((each) => each.format === format);
  if (!found) throw new Error(`${format} is not offered.`);
  return found;
}
