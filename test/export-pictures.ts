// README's pictures of what is exported: files for other programs as the dialog shows them, a page of a PDF and of a Word file.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { chooseFormat, openExport } from './e2e/steps.ts';

/** What its button says, and the picture’s name. */
const shownInDialog = [
  ['Web page', 'html'],
  ['Markdown', 'md'],
  ['Plain text', 'txt'],
  ['Points table', 'points-csv'],
  ['Annotations', 'annotations'],
  ['Reviews table', 'reviews-csv'],
  ['Everything', 'json'],
] as const;

/** Dots per inch: a page is as wide as the previews. */
const RESOLUTION = 92;

/** @param pictures the folder; needs `pdftoppm` of Poppler and LibreOffice’s `soffice`, whose pages the last two pictures are */
export async function takeExports(page: Page, pictures: string): Promise<void> {
  const dialog = await openExport(page, 'Word');
  for (const [format, name] of shownInDialog) {
    await chooseFormat(dialog, format);
    const preview = dialog.getByRole('region', { name: 'Preview' });
    await preview.getByText(new RegExp(`\\.${name.split('-').at(-1)?.replace('annotations', 'jsonld?')}$`)).waitFor();
    await preview.locator('[aria-busy=false]').waitFor();
    const uncover = preview.getByRole('button', { name: 'Show the text' });
    if (await uncover.isVisible()) await uncover.click();
    await preview.screenshot({ path: join(pictures, `export-${name}.png`), animations: 'disabled' });
  }
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-exports-'));
  try {
    await pictured(await saved(dialog, 'PDF', folder), join(pictures, 'export-pdf'));
    const word = await saved(dialog, 'Word', folder);
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, word], { stdio: 'ignore' });
    await pictured(word.replace(/\.docx$/, '.pdf'), join(pictures, 'export-docx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await page.keyboard.press('Escape');
}

async function saved(dialog: Locator, format: string, folder: string): Promise<string> {
  await chooseFormat(dialog, format);
  const download = dialog.page().waitForEvent('download');
  await dialog.getByRole('button', { name: /^Save/ }).click();
  const path = join(folder, `${format}.${format === 'PDF' ? 'pdf' : 'docx'}`);
  await (await download).saveAs(path);
  return path;
}

/** Its first page. */
async function pictured(pdf: string, picture: string): Promise<void> {
  execFileSync('pdftoppm', ['-png', '-singlefile', '-f', '1', '-r', `${RESOLUTION}`, pdf, picture]);
}
