// Where the figures of a run of all sizes are kept, and the picture that README shows of them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { growthPlot } from './growth-plot.ts';
import type { SearchReport } from './search-report.ts';

export const GROWTH_FIGURES = join(import.meta.dirname, 'search-figures.json');
const GROWTH_PLOT = join(import.meta.dirname, '../../assets/search-growth.svg');

export async function drawGrowth(): Promise<void> {
  const report: SearchReport = JSON.parse(await readFile(GROWTH_FIGURES, 'utf8'));
  await writeFile(GROWTH_PLOT, growthPlot(report));
}
