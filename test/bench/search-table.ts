// The search bench on stdout: a table for each number of reviews, and how ours compares with what issue 4 asks for.
import type { EngineFigures, EngineName } from './search.ts';

/** What issue 4 asks for, as shares of another engine's figure in the same run. */
const TARGETS = [
  { what: 'Building', of: 'buildMs', engine: 'lunr', share: 1 / 6 },
  { what: 'Building', of: 'buildMs', engine: 'minisearch', share: 1 / 2 },
  { what: 'Resident memory', of: 'residentMb', engine: 'lunr', share: 1 / 4 },
  { what: 'Ready after a restart', of: 'loadMs', engine: 'lunr', share: 1 / 40 },
  { what: 'Keystroke, 95th percentile', of: 'p95Ms', engine: 'lunr', share: 1 / 6 },
  { what: 'Keystroke, 95th percentile', of: 'p95Ms', engine: 'minisearch', share: 1 / 2 },
] as const satisfies readonly { what: string; of: keyof EngineFigures; engine: EngineName; share: number }[];
/** They are asked for at this many. */
const TARGET_REVIEWS = 48_563;
/** At a thousand reviews a keystroke is to take less. */
const KEYSTROKE = { reviews: 1000, ms: 5 } as const;

export interface Comparison {
  readonly reviews: number;
  readonly what: string;
  readonly engine: EngineName;
  /** Of that engine's figure; the target too. */
  readonly share: number;
  readonly target: number;
  readonly verdict: 'reached' | 'missed';
}

export function comparisonsOf(figures: readonly EngineFigures[]): Comparison[] {
  return figures
    .filter(({ engine }) => engine === 'ours')
    .flatMap((ours) =>
      TARGETS.flatMap(({ what, of, engine, share: target }) => {
        const other = figures.find((each) => each.engine === engine && each.reviews === ours.reviews);
        if (!other) return [];
        const share = ours[of] / other[of];
        return [
          { reviews: ours.reviews, what, engine, share, target, verdict: share <= target ? 'reached' : 'missed' },
        ];
      }),
    );
}

const COLUMNS: readonly (readonly [title: string, value: (figures: EngineFigures) => string])[] = [
  ['reviews', ({ reviews }) => `${reviews}`],
  ['engine', ({ engine }) => engine],
  ['build', ({ buildMs }) => ms(buildMs)],
  ['of it processor', ({ buildCpuMs }) => ms(buildCpuMs)],
  ['resident', ({ residentMb }) => `${residentMb.toFixed(0)} MB`],
  ['(by building)', ({ grownMb }) => `${grownMb.toFixed(0)} MB`],
  ['files', ({ filesMb }) => `${filesMb.toFixed(1)} MB`],
  ['load', ({ loadMs }) => ms(loadMs)],
  ['first search', ({ firstSearchMs }) => ms(firstSearchMs)],
  ['loaded', ({ loadedMb }) => `${loadedMb.toFixed(0)} MB`],
  ['keystrokes', ({ keystrokes }) => `${keystrokes}`],
  ['median', ({ medianMs }) => ms(medianMs)],
  ['95 %', ({ p95Ms }) => ms(p95Ms)],
  ['slowest', ({ slowestMs }) => ms(slowestMs)],
];

export function printSearchTable(machine: string, figures: readonly EngineFigures[]): void {
  const rows = [COLUMNS.map(([title]) => title), ...figures.map((each) => COLUMNS.map(([, value]) => value(each)))];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log(`${machine}\n`);
  for (const row of rows) console.log(row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '));
  console.log('');
  for (const { reviews, what, engine, share, target, verdict } of comparisonsOf(figures)) {
    const said = reviews === TARGET_REVIEWS ? verdict : `asked for at ${TARGET_REVIEWS}`;
    console.log(`${reviews}: ${what}, 1/${(1 / share).toFixed(1)} of ${engine}’s; target 1/${1 / target}: ${said}`);
  }
  for (const { engine, reviews, p95Ms } of figures) {
    if (engine !== 'ours' || reviews !== KEYSTROKE.reviews) continue;
    console.log(
      `${reviews}: a keystroke, 95 %, ${ms(p95Ms)}; target under ${KEYSTROKE.ms} ms: ${p95Ms < KEYSTROKE.ms ? 'reached' : 'missed'}`,
    );
  }
  console.log(
    '\nMade-up reviews. Each engine in a process of its own, memory after garbage collection. Keystrokes: the same log for all, in the same order, each the fastest of three runs, or as far as 90 seconds go.',
  );
}

function ms(value: number): string {
  if (value >= 10_000) return `${(value / 1000).toFixed(1)} s`;
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
