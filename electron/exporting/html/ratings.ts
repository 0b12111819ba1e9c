// How readers rated the book: a bar for each number of stars, and beside it the same in numbers, which is what a screen reader reads.
import { counted } from '../../shared/wording.ts';
import type { Histogram } from '../tree/discussion.ts';
import { histogramTable } from '../tree/wording.ts';
import { element, type HtmlElement } from './element.ts';
import { starsOf } from './inline.ts';

/** In units of the drawing, which is as high as five rows of the table and is stretched to fill its place. */
const ROW = 20;
const BAR = 12;
const WIDTH = 100;

export function ratingsFigure(histogram: Histogram): HtmlElement {
  return element(
    'figure',
    { class: 'ratings' },
    element('figcaption', {}, 'How readers rated it'),
    drawing(histogram),
    table(histogram),
  );
}

function drawing({ counts, total }: Histogram): HtmlElement {
  const rows = [5, 4, 3, 2, 1].map((star) => ({ star, count: counts[star - 1] ?? 0 }));
  const most = Math.max(...rows.map(({ count }) => count));
  const top = rows.filter(({ count }) => count === most).map(({ star }) => counted(star, 'star'));
  return element(
    'svg',
    {
      role: 'img',
      'aria-labelledby': 'ratings-title ratings-desc',
      viewBox: `0 0 ${WIDTH} ${rows.length * ROW}`,
      width: 288,
      height: 160,
      preserveAspectRatio: 'none',
    },
    element('title', { id: 'ratings-title' }, `Stars from ${counted(total, 'reader')}`),
    element('desc', { id: 'ratings-desc' }, `A bar for each number of stars; the longest is at ${top.join(' and ')}.`),
    ...rows.map(({ count }, row) =>
      element('rect', {
        x: 0,
        y: row * ROW + (ROW - BAR) / 2,
        width: Math.round((1000 * WIDTH * count) / most) / 1000,
        height: BAR,
      }),
    ),
  );
}

function table(histogram: Histogram): HtmlElement {
  const [labels = [], ...rows] = histogramTable(histogram);
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...labels.map((label) => element('th', { scope: 'col' }, label)))),
    element(
      'tbody',
      {},
      ...rows.map(([, ...cells], index) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, starsOf(5 - index)),
          ...cells.map((cell) => element('td', {}, cell)),
        ),
      ),
    ),
  );
}
