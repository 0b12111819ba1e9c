// The search bench on stdout: tables for each number of reviews, what was measured, and how ours compares with what issue 4 asks for.
import type { CorpusFigures } from './corpus-figures.ts';
import { type KindFigures, type KnownItemFigures, WAYS } from './known-items.ts';
import type { CompanionReport, EngineReport, SearchReport } from './search-report.ts';
import type { Verdict } from './verdicts.ts';

type Columns<T> = readonly (readonly [title: string, value: (figures: T) => string])[];

const ENGINE_COLUMNS: Columns<EngineReport> = [
  ['reviews', ({ reviews }) => `${reviews}`],
  ['engine', ({ engine }) => engine],
  ['build', ({ buildMs }) => ms(buildMs)],
  ['processor', ({ buildCpuMs }) => ms(buildCpuMs)],
  ['resident', ({ residentMb }) => mb(residentMb)],
  ['(by building)', ({ grownMb }) => mb(grownMb)],
  ['files', ({ filesMb }) => `${filesMb.toFixed(1)} MB`],
  ['load', ({ loadMs }) => ms(loadMs)],
  ['first search', ({ firstSearchMs }) => ms(firstSearchMs)],
  ['loaded', ({ loadedMb }) => mb(loadedMb)],
  ['keystrokes', ({ keystrokes }) => `${keystrokes.count}`],
  ['median', ({ keystrokes }) => ms(keystrokes.medianMs)],
  ['95 %', ({ keystrokes }) => ms(keystrokes.p95Ms)],
  ['slowest', ({ keystrokes }) => ms(keystrokes.slowestMs)],
];

const COMPANION_COLUMNS: Columns<CompanionReport> = [
  ['reviews', ({ reviews }) => `${reviews}`],
  ['first results', ({ firstResultsMs }) => ms(firstResultsMs)],
  ['all indexed', ({ indexedMs }) => ms(indexedMs)],
  ['resident', ({ indexedMb }) => mb(indexedMb)],
  ['peak', ({ indexingPeakMb }) => mb(indexingPeakMb)],
  ['block opening', ({ openingBlockMs }) => ms(openingBlockMs)],
  ['block indexing', ({ indexingBlockMs }) => ms(indexingBlockMs)],
];

const RESTART_COLUMNS: Columns<CompanionReport> = [
  ['reviews', ({ reviews }) => `${reviews}`],
  ['opened', ({ openMs }) => ms(openMs)],
  ['answered', ({ answeredMs }) => ms(answeredMs)],
  ['complete', ({ completeMs }) => ms(completeMs)],
  ['block', ({ restartBlockMs }) => ms(restartBlockMs)],
  ['keystroke median', ({ keystrokes }) => ms(keystrokes.medianMs)],
  ['95 %', ({ keystrokes }) => ms(keystrokes.p95Ms)],
  ['slowest', ({ keystrokes }) => ms(keystrokes.slowestMs)],
  ['resident', ({ restartedMb }) => mb(restartedMb)],
  ['peak', ({ peakMb }) => mb(peakMb)],
];

const CHANGE_COLUMNS: Columns<CompanionReport> = [
  ['reviews', ({ reviews }) => `${reviews}`],
  ['slow query', ({ cancelling }) => ms(cancelling.slowestMs)],
  ['newer alone', ({ cancelling }) => ms(cancelling.aloneMs)],
  ['newer, slow one called off', ({ cancelling }) => ms(cancelling.newerMs)],
  ['importing 30 more', ({ more }) => ms(more.importMs)],
  ['found after it', ({ more }) => ms(more.foundMs)],
  ['block', ({ more }) => ms(more.blockMs)],
  ['shards kept', ({ more }) => `${more.shardsKept} of ${more.shards}`],
];

export function printSearch({ corpora, engines, companions }: SearchReport): void {
  if (engines.length > 0) {
    printTable('Each engine alone', ENGINE_COLUMNS, engines);
    console.log(
      'Each in a process of its own, memory after garbage collection. Keystrokes: the same log for all, each the fastest of three runs,\nor as far as 40 seconds go, one-letter beginnings last. Ours makes the snippets of 20 results, the others have none.\n',
    );
  }
  if (companions.length > 0) {
    printTable('The whole companion, a book new to it', COMPANION_COLUMNS, companions);
    printTable('Opened again', RESTART_COLUMNS, companions);
    printTable('Changes', CHANGE_COLUMNS, companions);
    console.log(
      'Built as its hosts are, through the router and a message port. Times from the moment it is opened; memory of all its threads, that of\nthe main one after garbage collection; blocks of the main thread. Without the window.\n',
    );
  }
  for (const corpus of corpora) console.log(described(corpus));
  console.log('');
}

export function printKnownItems({ kinds, corpus }: KnownItemFigures): void {
  const columns: Columns<KindFigures> = [
    ['three words', ({ kind }) => kind],
    ['each in reviews', ({ frequency }) => `${frequency}`],
    ['queries', ({ queries }) => `${queries}`],
    ...WAYS.map((engine): Columns<KindFigures>[number] => [engine, ({ ranks }) => ranks[engine].toFixed(4)]),
    ['at best', ({ ceiling }) => ceiling.toFixed(4)],
    ['undecidable', ({ undecidable }) => `${undecidable}`],
  ];
  printTable('Known items, mean reciprocal rank', columns, kinds);
  console.log(
    `All words must match, but for “any”, which is how these engines are if they are not told otherwise. Undecidable: another review has all three as often, as near, in as short a text, and more so in\none of these. ${described(corpus)}\n`,
  );
}

export function printVerdicts(verdicts: readonly Verdict[]): void {
  const columns: Columns<Verdict> = [
    ['reviews', ({ reviews }) => `${reviews}`],
    ['', ({ verdict }) => verdict],
    ['figure', ({ figure }) => figure],
    ['target', ({ target }) => target],
    ['what', ({ what }) => what],
  ];
  printTable('Targets (issue 4)', columns, verdicts);
}

function described({ reviews, words, median, mean, longest, differentWords, zipfSlope }: CorpusFigures): string {
  return `${reviews} made-up reviews, ${words} words, ${differentWords} different ones: median ${median}, mean ${mean.toFixed(0)}, longest ${longest}; Zipf’s line falls by ${(-zipfSlope).toFixed(2)}.`;
}

/** The last column is read from the left, the others line up at the right. */
function printTable<T>(title: string, columns: Columns<T>, figures: readonly T[]): void {
  const rows = [columns.map(([name]) => name), ...figures.map((each) => columns.map(([, value]) => value(each)))];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log(title);
  for (const row of rows) {
    const cells = row.slice(0, -1).map((cell, column) => cell.padStart(widths[column] ?? 0));
    console.log(`  ${[...cells, row.at(-1)].join('  ')}`);
  }
  console.log('');
}

function ms(value: number): string {
  if (value >= 10_000) return `${(value / 1000).toFixed(1)} s`;
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

function mb(value: number): string {
  return `${value.toFixed(0)} MB`;
}
