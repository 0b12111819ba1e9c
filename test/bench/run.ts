/**
 * `npm run bench [-- --pages 560] [--quotes 2000]`: the figures that issue 3 sets targets for, on made-up pages.
 * `npm run bench -- --search [--sizes 28,1000] [--engines ours,lunr] [--keystrokes 300]`: those of issue 4, engines side by side;
 * `-- --companion [--sizes 1000]`: the whole companion; `-- --known-items [--reviews 7217] [--sample 1000]`: how well it ranks;
 * `-- --search --all`: all of that at all sizes, a dozen minutes; it writes the figures and the picture that README shows.
 * `npm run bench -- --workspace`: those of issue 5, in a browser.
 * `npm run bench -- --exports`: those of issue 6.
 * `npm run bench -- --plot`: that picture again, from the figures. `--json` prints figures as JSON instead of tables.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureExports, printExports } from './exports.ts';
import { drawGrowth, GROWTH_FIGURES } from './growth-files.ts';
import { measureKnownItems } from './known-items.ts';
import { measurePages, printPages } from './pages.ts';
import { ENGINES, type EngineName, measureSearch } from './search.ts';
import { jsonOf, reportOf, type SearchReport } from './search-report.ts';
import { printKnownItems, printSearch, printVerdicts } from './search-table.ts';
import { measureWorkspace } from './workspace.ts';

const SIZES = '28,1000,7500';
const ALL_SIZES = '28,1000,7500,48563';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '40' },
    quotes: { type: 'string', default: '2000' },
    search: { type: 'boolean', default: false },
    companion: { type: 'boolean', default: false },
    'known-items': { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    plot: { type: 'boolean', default: false },
    workspace: { type: 'boolean', default: false },
    exports: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    engines: { type: 'string', default: ENGINES.join(',') },
    keystrokes: { type: 'string', default: '300' },
    reviews: { type: 'string', default: '7217' },
    sample: { type: 'string', default: '1000' },
    json: { type: 'boolean', default: false },
  },
});
if (values.plot) await drawGrowth();
else if (values.workspace) {
  console.log(machine());
  await measureWorkspace();
} else if (values.exports) {
  const figures = await inFolder(measureExports);
  if (values.json) console.log(JSON.stringify({ machine: machine(), exports: figures }, null, 2));
  else {
    console.log(machine());
    printExports(figures);
  }
} else if (values.all || values.search || values.companion || values['known-items']) {
  const report = await inFolder(measured);
  if (values.all) {
    await writeFile(GROWTH_FIGURES, `${jsonOf(report)}\n`);
    await drawGrowth();
  }
  if (values.json) console.log(jsonOf(report));
  else print(report);
} else {
  const [pages, quotes] = [wholeNumber('pages', values.pages), wholeNumber('quotes', values.quotes)];
  const figures = await inFolder((folder) => measurePages(folder, pages, quotes));
  if (values.json) console.log(JSON.stringify({ machine: machine(), ...figures }, null, 2));
  else {
    console.log(`${machine()}\n`);
    printPages(figures);
  }
}

async function measured(folder: string): Promise<SearchReport> {
  const { all } = values;
  const [search, whole, known] = [values.search || all, values.companion || all, values['known-items'] || all];
  const sizes = (values.sizes ?? (all ? ALL_SIZES : SIZES)).split(',').map((size) => wholeNumber('sizes', size));
  const engines = search ? values.engines.split(',').map(engineName) : [];
  const keystrokes = wholeNumber('keystrokes', values.keystrokes);
  const [reviews, sample] = [wholeNumber('reviews', values.reviews), wholeNumber('sample', values.sample)];
  const begun = machine();
  const figures =
    search || whole
      ? await measureSearch(folder, {
          ...{ sizes, engines, keystrokes },
          ...(whole && { companion: await builtCompanion(folder) }),
        })
      : { corpora: [], engines: [], companions: [] };
  const knownItems = known ? await measureKnownItems(folder, reviews, sample) : undefined;
  return reportOf(begun, figures, knownItems);
}

/** What builds is loaded only for this: its memory is not to count where this process itself is measured. */
async function builtCompanion(folder: string): Promise<string> {
  const { buildCompanion } = await import('./companion-build.ts');
  return buildCompanion(folder);
}

function print(report: SearchReport): void {
  console.log(`${report.machine}\n`);
  printSearch(report);
  if (report.knownItems) printKnownItems(report.knownItems);
  printVerdicts(report.verdicts);
}

function wholeNumber(name: string, value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new Error(`--${name} takes a number from 1 to 999999, not “${value}”.`);
  return Number(value);
}

function engineName(name: string): EngineName {
  const engine = ENGINES.find((each) => each === name);
  if (!engine) throw new Error(`--engines takes some of ${ENGINES.join(',')}, not “${name}”.`);
  return engine;
}

function machine(): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const processors = `${availableParallelism()} processors (${cpus()[0]?.model ?? 'unknown'}), ${memory}`;
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${processors}, load average ${loadavg()[0]?.toFixed(1)}`;
}

async function inFolder<T>(measure: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-bench-'));
  try {
    return await measure(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
