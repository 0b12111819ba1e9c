// How ours compares with what issue 4 asks for: shares of another engine's figure in the same run, and limits of its own.
import type { CompanionFigures } from './companion.ts';
import { quantile } from './figures.ts';
import type { KnownItemFigures } from './known-items.ts';
import type { EngineFigures, EngineName, SearchFigures } from './search.ts';

/** Most is asked for at this many reviews, and told of other sizes for scale. */
const TARGET_REVIEWS = 48_563;
/** At a thousand reviews a keystroke is to take less. */
const KEYSTROKE = { reviews: 1000, ms: 5 } as const;
const MORE_FOUND_MS = 200;
const BLOCK_MS = 50;
/** Of what an older query would have kept a newer one waiting for: a query is called off between two shards, not within one. */
const CANCELLED_SHARE = 1 / 2;
const KNOWN_ITEMS = { rarest: 0.99, middling: 0.98 } as const;
/** It is asked for a corpus of that size. */
const KNOWN_REVIEWS = 7217;

export interface Verdict {
  readonly reviews: number;
  readonly what: string;
  readonly figure: string;
  readonly target: string;
  readonly verdict: 'reached' | 'missed' | 'for scale';
}

/** A share of another engine's figure, or a figure in its unit. */
interface Measured {
  readonly reviews: number;
  readonly what: string;
  readonly value: number;
  readonly atMost: number;
  readonly against?: EngineName;
  readonly askedAt?: number;
}

export function searchVerdicts({ engines, companions }: Pick<SearchFigures, 'engines' | 'companions'>): Verdict[] {
  const sizes = [...new Set([...engines, ...companions].map(({ reviews }) => reviews))];
  return sizes.flatMap((reviews) => {
    const engine = (name: EngineName) => engines.find((each) => each.engine === name && each.reviews === reviews);
    const companion = companions.find((each) => each.reviews === reviews);
    const ours = engine('ours');
    return [
      ...(ours ? engineMeasures(ours, engine) : []),
      ...(companion ? [...companionShares(companion, engine), ...companionLimits(companion)] : []),
    ].map(verdictOf);
  });
}

type Engine = (name: EngineName) => EngineFigures | undefined;

function engineMeasures(ours: EngineFigures, engine: Engine): Measured[] {
  const { reviews, buildMs, loadMs, firstSearchMs, keystrokeMs } = ours;
  const [lunr, mini] = [engine('lunr'), engine('minisearch')];
  const ready = 'Index ready after a restart, its first search included, of loading';
  return [
    ...share({ reviews, what: 'Building the index', value: buildMs }, 'lunr', lunr?.buildMs, 1 / 6),
    ...share({ reviews, what: 'Building the index', value: buildMs }, 'minisearch', mini?.buildMs, 1 / 2),
    ...share({ reviews, what: ready, value: loadMs + firstSearchMs }, 'lunr', lunr?.loadMs, 1 / 40),
    ...keystrokes({ reviews, what: 'Keystroke in the index, 95 %', keystrokeMs }, engine),
    keystrokeLimit({ reviews, what: 'Keystroke in the index, 95 %, ms', keystrokeMs }),
  ];
}

function companionShares(companion: CompanionFigures, engine: Engine): Measured[] {
  const { reviews, indexedMb, completeMs, keystrokeMs } = companion;
  const lunr = engine('lunr');
  const ready = 'Companion ready after a restart, from opening to a whole answer, of loading';
  return [
    ...share(
      { reviews, what: 'Resident memory of the whole companion', value: indexedMb },
      'lunr',
      lunr?.residentMb,
      1 / 4,
    ),
    ...share({ reviews, what: ready, value: completeMs }, 'lunr', lunr?.loadMs, 1 / 40),
    ...keystrokes({ reviews, what: 'Keystroke through the companion, 95 %', keystrokeMs }, engine),
  ];
}

function companionLimits({ reviews, ...companion }: CompanionFigures): Measured[] {
  const { keystrokeMs, openingBlockMs, indexingBlockMs, more, cancelling } = companion;
  const { aloneMs, newerMs, slowestMs } = cancelling;
  const cost = (newerMs - aloneMs) / slowestMs;
  return [
    keystrokeLimit({ reviews, what: 'Keystroke through the companion, 95 %, ms', keystrokeMs }),
    { reviews, what: '30 more reviews found after their import, ms', value: more.foundMs, atMost: MORE_FOUND_MS },
    { reviews, what: 'Shards built again for them', value: more.shards - more.shardsKept, atMost: 0 },
    { reviews, what: 'Longest block of the main process, opening, ms', value: openingBlockMs, atMost: BLOCK_MS },
    { reviews, what: 'Longest block of the main process, indexing, ms', value: indexingBlockMs, atMost: BLOCK_MS },
    { reviews, what: 'Wait for a slower query called off, of that query’s time', value: cost, atMost: CANCELLED_SHARE },
  ];
}

type Log = Pick<Measured, 'reviews' | 'what'> & Pick<EngineFigures, 'keystrokeMs'>;

function keystrokeLimit({ keystrokeMs, ...told }: Log): Measured {
  const value = quantile(
    keystrokeMs.flatMap((time) => time ?? []),
    0.95,
  );
  return { ...told, value, atMost: KEYSTROKE.ms, askedAt: KEYSTROKE.reviews };
}

/** On the keystrokes that both had time for. */
function keystrokes({ keystrokeMs, ...told }: Log, engine: Engine): Measured[] {
  return (
    [
      ['lunr', 1 / 6],
      ['minisearch', 1 / 2],
    ] as const
  ).flatMap(([name, atMost]) => {
    const other = engine(name)?.keystrokeMs ?? [];
    const both = [...keystrokeMs.keys()].filter((key) => keystrokeMs[key] != null && other[key] != null);
    const p95 = (times: readonly (number | null)[]) =>
      quantile(
        both.map((key) => times[key] ?? 0),
        0.95,
      );
    if (both.length === 0) return [];
    return share({ ...told, value: p95(keystrokeMs) }, name, p95(other), atMost);
  });
}

function share(
  { value, ...told }: Pick<Measured, 'reviews' | 'what' | 'value'>,
  against: EngineName,
  of: number | undefined,
  atMost: number,
): Measured[] {
  return of === undefined ? [] : [{ ...told, value: value / of, atMost, against }];
}

function verdictOf({ reviews, what, value, atMost, against, askedAt = TARGET_REVIEWS }: Measured): Verdict {
  const told = value <= atMost ? 'reached' : 'missed';
  const shown = (number: number) => (against ? asShare(number) : round(number));
  return {
    ...{ reviews, what: against ? `${what}, of ${against}’s` : what },
    ...{ figure: shown(value), target: `at most ${shown(atMost)}` },
    verdict: reviews === askedAt ? told : 'for scale',
  };
}

export function knownItemVerdicts({ corpus: { reviews }, kinds }: KnownItemFigures): Verdict[] {
  return kinds.flatMap(({ kind, ranks }) => {
    if (kind === 'ordinary') return [];
    const told = ranks.ours >= KNOWN_ITEMS[kind] ? 'reached' : 'missed';
    return {
      reviews,
      what: `Known items by three ${kind} words, mean reciprocal rank`,
      figure: ranks.ours.toFixed(4),
      target: `at least ${KNOWN_ITEMS[kind]}`,
      verdict: reviews === KNOWN_REVIEWS ? told : 'for scale',
    };
  });
}

/** Of another engine's figure. */
function asShare(value: number): string {
  return value < 1 ? `1/${round(1 / value)}` : `${round(value)} times`;
}

function round(value: number): string {
  return value.toFixed(Math.abs(value) < 10 && !Number.isInteger(value) ? 2 : 0);
}
