// The six colours of tags, as styles/tokens.css has them: told apart by every reader, seen on every ground.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tagColours } from '../../../../electron/shared/club-model.ts';
import { ciede2000, contrast, difference, sights } from './colour-difference.ts';

/**
 * Under CIEDE2000 about 1 is just noticed where two large fields touch (Sharma et al. 2005). Marks as small as ours, apart from one
 * another, need some eight times that before half of the readers see any difference (Stone, Szafir & Setlur 2014, "An Engineering
 * Model for Color Difference as a Function of Size", for marks of a quarter of a degree). Nearly twice as much is clearly apart.
 */
const CLEARLY_APART = 15;
/** WCAG 2.2, 1.4.11: what is needed to understand a graphic. No text has a tag's colour. */
const SEEN_ON_ITS_GROUND = 3;

const css = readFileSync(join(import.meta.dirname, '../../../../renderer/styles/tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split("[data-theme='dark']");

describe.each([
  ['light', light],
  ['dark', dark],
])('tag colours, %s', (_, tokens) => {
  const token = (name: string) => {
    const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1];
    if (!value) throw new Error(`tokens.css has no --${name}.`);
    return value;
  };
  const colours = tagColours.map((colour) => token(`tag-${colour}`));

  test.each(sights)('are clearly apart from each other to eyes with %s', (sight) => {
    for (const [at, one] of colours.entries()) {
      for (const other of colours.slice(at + 1)) {
        expect(difference(one, other, sight), `${one} and ${other}`).toBeGreaterThanOrEqual(CLEARLY_APART);
      }
    }
  });

  test.each(['paper', 'sheet', 'sunken'])('are seen on --%s', (ground) => {
    for (const colour of colours) {
      expect(contrast(colour, token(ground)), colour).toBeGreaterThanOrEqual(SEEN_ON_ITS_GROUND);
    }
  });
});

test('the difference of colours is that of the published test data', () => {
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 2.5, 0], [50, 0, -2.5])).toBeCloseTo(4.3065, 4);
  expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
  expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
});
