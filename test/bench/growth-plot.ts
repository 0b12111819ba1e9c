// How cost grows with the number of reviews, as a picture for README: four small plots, both scales logarithmic. Its colours read on
// white and on black, for nobody knows on which it is shown.
import type { CompanionReport, EngineReport, SearchReport } from './search-report.ts';

interface Panel {
  readonly title: string;
  /** Of the whole companion, and of a library alone. */
  readonly ours: (figures: CompanionReport) => number;
  readonly theirs: (figures: EngineReport) => number;
  readonly ticks: readonly (readonly [value: number, label: string])[];
}

interface Line {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly { readonly reviews: number; readonly value: number }[];
}

const TIMES = [
  [0.1, '0.1 ms'],
  [1, '1 ms'],
  [10, '10 ms'],
  [100, '0.1 s'],
  [1000, '1 s'],
  [10_000, '10 s'],
  [100_000, '100 s'],
] as const;

const PANELS: readonly Panel[] = [
  {
    title: 'Until all is indexed',
    ours: ({ indexedMs }) => indexedMs,
    theirs: ({ buildMs }) => buildMs,
    ticks: TIMES,
  },
  {
    title: 'First answer after a restart',
    ours: ({ completeMs }) => completeMs,
    theirs: ({ loadMs, firstSearchMs }) => loadMs + firstSearchMs,
    ticks: TIMES,
  },
  {
    title: 'A keystroke (95 % take less)',
    ours: ({ keystrokes }) => keystrokes.p95Ms,
    theirs: ({ keystrokes }) => keystrokes.p95Ms,
    ticks: TIMES,
  },
  {
    title: 'Memory of the whole process',
    ours: ({ indexedMb }) => indexedMb,
    theirs: ({ residentMb }) => residentMb,
    ticks: [
      [50, '50 MB'],
      [100, '100 MB'],
      [200, '200 MB'],
      [500, '500 MB'],
      [1000, '1 GB'],
      [2000, '2 GB'],
      [5000, '5 GB'],
    ],
  },
];

const LIBRARIES = [
  { engine: 'lunr', name: 'plain lunr', colour: '#c2701d' },
  { engine: 'minisearch', name: 'MiniSearch', colour: '#8a72d8' },
] as const;
const OURS = { name: 'Commonplace, all of it', colour: '#1a94a8' } as const;
const INK = '#7d8590';

const PANEL = { width: 330, height: 200, left: 62, top: 34, right: 26, bottom: 26 } as const;
const GAP = { x: 34, y: 22 } as const;
const LEGEND = 34;

/** An SVG document of what there are figures of. */
export function growthPlot({ companions, engines, corpora }: SearchReport): string {
  const sizes = corpora.map(({ reviews }) => reviews);
  const [width, height] = [2 * PANEL.width + GAP.x, LEGEND + 2 * (PANEL.height + GAP.y)];
  const panels = PANELS.map((panel, index) => {
    const x = (index % 2) * (PANEL.width + GAP.x);
    const y = LEGEND + Math.floor(index / 2) * (PANEL.height + GAP.y);
    return `<g transform="translate(${x} ${y})">${plot(panel, linesOf(panel, companions, engines), sizes)}</g>`;
  });
  const about = `How building, restarting, a keystroke and memory grow from ${sizes[0]} to ${sizes.at(-1)} reviews`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${about}" font-family="system-ui, sans-serif" font-size="12" fill="${INK}">
${legend()}
${panels.join('\n')}
</svg>
`;
}

function linesOf(panel: Panel, companions: readonly CompanionReport[], engines: readonly EngineReport[]): Line[] {
  return [
    ...LIBRARIES.map(({ engine, ...shown }) => {
      const rows = engines.filter((each) => each.engine === engine);
      return { ...shown, points: rows.map((row) => ({ reviews: row.reviews, value: panel.theirs(row) })) };
    }),
    { ...OURS, points: companions.map((row) => ({ reviews: row.reviews, value: panel.ours(row) })) },
  ];
}

function legend(): string {
  let x = PANEL.left;
  const entries = [OURS, ...LIBRARIES].map(({ name, colour }) => {
    const at = x;
    x += 36 + 6.4 * name.length;
    return `<circle cx="${at + 5}" cy="12" r="4" fill="${colour}"/><text x="${at + 15}" y="16" fill="${colour}">${name}</text>`;
  });
  return entries.join('');
}

function plot({ title, ticks }: Panel, lines: readonly Line[], sizes: readonly number[]): string {
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const below = ticks.filter(([value]) => value <= low).at(-1)?.[0] ?? low;
  const above = ticks.find(([value]) => value >= high)?.[0] ?? high;
  const x = scale([sizes[0] ?? 1, sizes.at(-1) ?? 1], [PANEL.left, PANEL.width - PANEL.right]);
  const y = scale([below, above], [PANEL.height - PANEL.bottom, PANEL.top]);
  const shown = ticks.filter(([value]) => value >= below && value <= above);
  return [
    `<text x="${PANEL.left}" y="16" font-weight="600">${title}</text>`,
    ...shown.map(([value, label]) => {
      const at = y(value);
      const line = `<line x1="${PANEL.left}" x2="${PANEL.width - PANEL.right}" y1="${at}" y2="${at}" stroke="${INK}" stroke-opacity="0.25"/>`;
      return `${line}<text x="${PANEL.left - 8}" y="${at + 4}" text-anchor="end">${label}</text>`;
    }),
    ...sizes.map(
      (size) =>
        `<text x="${x(size)}" y="${PANEL.height - PANEL.bottom + 18}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    ),
    ...lines.map(({ colour, points }) => {
      const places = points.map(({ reviews, value }) => `${x(reviews)},${y(value)}`);
      const dots = points.map(
        ({ reviews, value }) => `<circle cx="${x(reviews)}" cy="${y(value)}" r="3" fill="${colour}"/>`,
      );
      return `<polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}`;
    }),
  ].join('\n');
}

/** Logarithmic, from a range of values to one of places, to a tenth of a pixel. */
function scale([from, to]: readonly [number, number], [first, last]: readonly [number, number]) {
  const whole = Math.log(to / from) || 1;
  return (value: number) => Math.round(10 * (first + ((last - first) * Math.log(value / from)) / whole)) / 10;
}
