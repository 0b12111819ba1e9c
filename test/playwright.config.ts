/** The end-to-end suite: the same tests against both hosts, each test over a data folder of its own. */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: join(import.meta.dirname, 'e2e'),
  outputDir: join(import.meta.dirname, '../test-results'),
  fullyParallel: true,
  // Two hosts with two browsers keep two cores busy; more only makes each slower.
  workers: 2,
  // Looking at every screen takes most of a minute where the processors are shared.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // A test that passes on the second try has found something.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: { viewport: { width: 1280, height: 800 } },
  projects: [
    // What only the Electron host has: its menu, its window, its lock-down. The pages are the same in both: axe looks at the light
    // ones in the browser, at the dark ones in Electron.
    { name: 'browser', testIgnore: '**/electron-*.spec.ts', grepInvert: /^(?=.*axe finds nothing).*, dark$/ },
    // What is read from files, searched for, and what an editor alone does, is the same behind both: it is tried in the browser
    // only, and on the main way in both.
    {
      name: 'electron',
      testIgnore:
        /(batch|sources|earlier-versions|own-data|merge-books|passages|reimport|search|search-marks|note-editor|lost-connection|two-windows|exported-page)\.spec\.ts$/,
      grepInvert: /^(?=.*axe finds nothing).*, light$/,
    },
  ],
});
