// From a job to a file: each format's writer, pure. What the job holds was chosen and shielded before.
import type { ExportedFile } from '../shared/contract.ts';
import type { DataFormat, DiscussionFormat, PointsFormat } from '../shared/export-model.ts';
import { annotationsOf } from './data/annotations.ts';
import { type CommonplaceData, toCommonplaceCsv, toCommonplaceJson } from './data/commonplace-data.ts';
import type { CsvOptions } from './data/csv-file.ts';
import { pointsCsv } from './data/points-csv.ts';
import { fileName } from './file-name.ts';
import { htmlOf } from './html/html.ts';
import { markdownOf } from './markdown/markdown.ts';
import { textOf } from './text/text.ts';
import type { Discussion } from './tree/discussion.ts';

/** What a file is made of. A PDF is printed from HTML by the host (DESIGN: the pages know of no file). */
export type ExportJob =
  | ({ readonly format: Exclude<DiscussionFormat, 'pdf'> | PointsFormat; readonly discussion: Discussion } & CsvOptions)
  | ({ readonly format: DataFormat; readonly data: CommonplaceData } & CsvOptions);

/** Formats that can be written; a PDF is, where the host can print. */
export const writableFormats = [
  'md',
  'txt',
  'html',
  'docx',
  'pdf',
  'points-csv',
  'annotations',
  'reviews-csv',
  'json',
] as const;

/** Web Annotation Protocol, section 3. */
const ANNOTATIONS_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function writtenFile(job: ExportJob): Promise<ExportedFile> {
  switch (job.format) {
    case 'md':
      return file(nameOf(job.discussion, 'md'), 'text/markdown', markdownOf(job.discussion));
    case 'html':
      return file(nameOf(job.discussion, 'html'), 'text/html', htmlOf(job.discussion));
    case 'docx': {
      // Its library is a megabyte of code, which only a Word file has to wait for.
      const { wordOf } = await import('./word/word.ts');
      return { name: nameOf(job.discussion, 'docx'), mediaType: WORD_TYPE, bytes: await wordOf(job.discussion) };
    }
    case 'txt':
      return file(nameOf(job.discussion, 'txt'), 'text/plain', textOf(job.discussion));
    case 'points-csv':
      return file(nameOf(job.discussion, 'csv', 'points'), 'text/csv', pointsCsv(job.discussion, job));
    case 'annotations':
      return file(nameOf(job.discussion, 'jsonld', 'annotations'), ANNOTATIONS_TYPE, annotationsOf(job.discussion));
    case 'json':
      return file(fileName(job.data.book.title, 'all data', 'json'), 'application/json', toCommonplaceJson(job.data));
    case 'reviews-csv':
      return file(fileName(job.data.book.title, 'reviews', 'csv'), 'text/csv', toCommonplaceCsv(job.data, job));
    default:
      return job satisfies never;
  }
}

/** By its name too a hand-out can be told from what only the leader should hold. */
function nameOf({ title, audience }: Discussion, extension: string, what = 'discussion notes'): string {
  const handout = what === 'discussion notes' ? 'hand-out' : `${what} (hand-out)`;
  return fileName(title, audience === 'handout' ? handout : what, extension);
}

function file(name: string, mediaType: string, text: string): ExportedFile {
  return { name, mediaType, bytes: new TextEncoder().encode(text) };
}
