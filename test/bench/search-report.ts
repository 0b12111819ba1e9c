// What a run of the search bench comes to: what it prints, keeps as JSON, and draws.
import type { CompanionFigures } from './companion.ts';
import type { CorpusFigures } from './corpus-figures.ts';
import { quantile } from './figures.ts';
import type { KnownItemFigures } from './known-items.ts';
import type { EngineFigures, SearchFigures } from './search.ts';
import { knownItemVerdicts, searchVerdicts, type Verdict } from './verdicts.ts';

export interface KeystrokeFigures {
  /** How many of the log there was time for. */
  readonly count: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly slowestMs: number;
}

/** The log in four figures; all its times would fill pages. */
type Told<T> = Omit<T, 'keystrokeMs'> & { readonly keystrokes: KeystrokeFigures };

export type EngineReport = Told<EngineFigures>;
export type CompanionReport = Told<CompanionFigures>;

export interface SearchReport {
  readonly machine: string;
  readonly corpora: readonly CorpusFigures[];
  readonly engines: readonly EngineReport[];
  readonly companions: readonly CompanionReport[];
  readonly knownItems?: KnownItemFigures;
  readonly verdicts: readonly Verdict[];
}

export function reportOf(machine: string, figures: SearchFigures, knownItems?: KnownItemFigures): SearchReport {
  return {
    machine,
    corpora: figures.corpora,
    engines: figures.engines.map(told),
    companions: figures.companions.map(told),
    ...(knownItems && { knownItems }),
    verdicts: [...searchVerdicts(figures), ...(knownItems ? knownItemVerdicts(knownItems) : [])],
  };
}

/** As far as figures mean something. */
export function jsonOf(report: SearchReport): string {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;
  return JSON.stringify(report, rounded, 2);
}

function told<T extends { readonly keystrokeMs: readonly (number | null)[] }>({ keystrokeMs, ...figures }: T): Told<T> {
  const times = keystrokeMs.flatMap((time) => time ?? []);
  const keystrokes = {
    count: times.length,
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    slowestMs: quantile(times, 1),
  };
  return { ...figures, keystrokes };
}
