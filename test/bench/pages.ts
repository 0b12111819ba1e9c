// The figures that issue 3 sets targets for: imports of made-up pages, and quotations that follow their reviews.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type ImportFigures, measureImports, measurePreview, type PreviewFigures } from './imports.ts';
import { measureReanchoring, type ReanchoringFigures } from './reanchoring.ts';

/** What issue 3 asks for; time and memory are those of this many pages. */
const TARGETS = { previewMs: 300, pages: 560, seconds: 120, rssMb: 700, blockMs: 50 } as const;

type Verdict = 'reached' | 'missed' | 'not measured';

export interface PageFigures {
  readonly targets: typeof TARGETS;
  readonly preview: PreviewFigures & { readonly verdicts: Record<'warm' | 'first' | 'firstBlock', Verdict> };
  readonly imports: ImportFigures & { readonly verdicts: Record<'seconds' | 'rss' | 'block', Verdict> };
  readonly reanchoring: ReanchoringFigures;
}

/** @param count of pages, which are written into `folder` */
export async function measurePages(folder: string, count: number, quotes: number): Promise<PageFigures> {
  const writer = join(import.meta.dirname, 'write-pages.ts');
  execFileSync(process.execPath, ['--import', 'tsx', writer, folder, `${count}`], { stdio: 'inherit' });
  const pages = Array.from({ length: count }, (_, index) => join(folder, `${index + 1}.html`));
  const preview = await measurePreview(folder, pages[0] ?? '');
  const imports = await measureImports(folder, pages);
  const whole = count >= TARGETS.pages;
  return {
    targets: TARGETS,
    preview: {
      ...preview,
      verdicts: {
        warm: verdict(preview.p95Ms, TARGETS.previewMs),
        first: verdict(preview.firstMs, TARGETS.previewMs),
        firstBlock: verdict(preview.firstLongestBlockMs, TARGETS.blockMs),
      },
    },
    imports: {
      ...imports,
      verdicts: {
        seconds: verdict(imports.seconds, TARGETS.seconds, whole),
        rss: verdict(imports.peakRssMb, TARGETS.rssMb, whole),
        block: verdict(imports.longestBlockMs, TARGETS.blockMs, whole),
      },
    },
    reanchoring: measureReanchoring(quotes),
  };
}

/** A part of the pages can miss a target of all of them, but not reach it. */
function verdict(value: number, below: number, whole = true): Verdict {
  if (value >= below) return 'missed';
  return whole ? 'reached' : 'not measured';
}

export function printPages({ preview, imports, reanchoring }: PageFigures): void {
  const of560 = (target: string, said: Verdict) =>
    `${target}: ${said}${said === 'not measured' ? ` (needs --pages ${TARGETS.pages})` : ''}`;
  const { verdicts } = imports;
  const rows: [what: string, figure: string, target?: string][] = [
    [`Preview, one page of ${kilobytes(preview.pageBytes)}, median`, ms(preview.medianMs)],
    [`  95th percentile of ${preview.runs}`, ms(preview.p95Ms), `< ${TARGETS.previewMs} ms: ${preview.verdicts.warm}`],
    ['  the process’s first', ms(preview.firstMs), `< ${TARGETS.previewMs} ms: ${preview.verdicts.first}`],
    ['  making ready before it, once', ms(preview.prepareMs)],
    [
      '  longest block in that one',
      ms(preview.firstLongestBlockMs),
      `< ${TARGETS.blockMs} ms: ${preview.verdicts.firstBlock}`,
    ],
    [
      '  JSON.parse of its data, median',
      `${ms(preview.jsonParseMedianMs)} (preview: ${preview.timesJsonParse.toFixed(0)} times that)`,
    ],
    [
      `Import of ${imports.pages} pages in one run, ${imports.megabytes.toFixed(0)} MB`,
      `${imports.seconds.toFixed(1)} s, ${imports.pagesPerSecond.toFixed(1)} pages/s`,
      of560(`< ${TARGETS.seconds} s`, verdicts.seconds),
    ],
    ['  processor time, all threads', `${imports.cpuSeconds.toFixed(1)} s`],
    ['  books and reviews then there', `${imports.books}, ${imports.reviews}`],
    ['  peak RSS of the process', `${imports.peakRssMb.toFixed(0)} MB`, of560(`< ${TARGETS.rssMb} MB`, verdicts.rss)],
    ['  longest block (warm)', ms(imports.longestBlockMs), of560(`< ${TARGETS.blockMs} ms`, verdicts.block)],
    ['  in preview, in commit', `${ms(imports.longestBlockInPreviewMs)}, ${ms(imports.longestBlockInCommitMs)}`],
    [
      '  each preview’s longest, median, 95th percentile',
      `${ms(imports.medianOfLongestBlocksMs)}, ${ms(imports.p95OfLongestBlocksMs)}`,
    ],
    [`  previews with one over ${TARGETS.blockMs} ms`, `${imports.previewsWithBlockOver50Ms} of ${imports.pages}`],
    [`Re-anchoring, ${reanchoring.quotes} quotations`, `${reanchoring.quotesPerSecond.toFixed(0)} a second`],
    ['  words still stand: found there', `${reanchoring.found} of ${reanchoring.standing}`],
    ['  offered on changed words, lost', `${reanchoring.offered}, ${reanchoring.lost}`],
    ['  on wrong words', `${reanchoring.wrong}`],
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const [what, figure, target = ''] of rows) {
    console.log(`${what.padEnd(widths[0] ?? 0)}  ${figure.padEnd(widths[1] ?? 0)}  ${target}`.trimEnd());
  }
  console.log(
    '\nMade-up pages, each another book. Companion process only: neither the window nor the way to it. Target: issue 3.',
  );
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
