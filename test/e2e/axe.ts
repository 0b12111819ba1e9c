/** Axe over all of what is shown. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export async function axeFindsNothing(page: Page, host: 'browser' | 'electron', where: string): Promise<void> {
  // Electron's pages cannot be opened by Playwright, so axe runs in this one.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(host === 'electron').analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
  expect(found, where).toEqual([]);
}
