// With the browser that is installed, which npm test makes sure of; and with programs that fail as browsers do.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { htmlOf } from '../../../../electron/exporting/html/html.ts';
import { programPrinter } from '../../../../electron/exporting/printing/program-printer.ts';
import { listing, temporaryFolder } from '../../temporary-folder.ts';
import { parsedHtml, wordsIn } from '../parsed-html.ts';
import { readPdf } from '../read-pdf.ts';
import { Group, quoting, review } from '../reading-group.ts';

/** A printer that uses this shell script instead of a browser; the script is told the folder of the test. */
async function printerOf(script: string, patience?: number) {
  const folder = await temporaryFolder();
  const path = join(folder, 'chromium');
  await writeFile(path, `#!/bin/sh\nfolder='${folder}'\n${script}\n`, { mode: 0o755 });
  const printer = programPrinter({
    env: { COMMONPLACE_CHROMIUM: path },
    platform: 'linux',
    ...(patience && { patience }),
  });
  return { folder, printer };
}

const instead = expect.stringContaining('Export as HTML instead');

describe('an installed browser', () => {
  it('prints the words in their order, tagged, on numbered pages', async () => {
    const printer = programPrinter(process);
    const { by } = await printer.by();
    if (by === 'none') throw new Error('The tests of PDFs need Chrome, Chromium or Edge: install one.');
    const group = new Group();
    const ru = group.add(review('Это осталось со мной & <b>надолго</b>.', { id: 'ru', language: 'ru' }));
    const el = group.add(review('Μου άρεσε,\n\nαλλά όχι πολύ.', { id: 'el', language: 'el' }));
    for (let number = 1; number <= 40; number += 1) {
      const quoted = number % 2 ? ru : el;
      group.point(`Question ${number}?`, { evidence: [quoting(quoted, quoted.body.text)] });
    }
    group.meeting({ place: 'Library' }, [{ title: 'Opening round', minutes: 10, outcome: 'Most liked it.' }]);
    group.note('The evening');
    const html = htmlOf(group.discussion());
    const { drawn, info } = await readPdf(await printer.print(html));
    expect(info.get('Tagged')).toBe('yes');
    expect(info.get('Title')).toBe('Never Let Me Go');
    expect(info.get('Page size')).toContain('A4');
    const pages = Number(info.get('Pages'));
    expect(pages).toBeGreaterThan(2);
    const lines = drawn
      .split('\f')
      .slice(0, pages)
      .flatMap((page, index) => {
        // What stands in the margins is drawn before what stands between them. The first page begins with the title itself.
        const margins = [...(index === 0 ? [] : ['Never Let Me Go']), `${index + 1} / ${pages}`];
        const words = page.trim().split('\n');
        expect(words.slice(0, margins.length)).toEqual(margins);
        // The printer numbers the agenda.
        return words.slice(margins.length).map((line) => line.replace(/^1\. /, ''));
      });
    const words = wordsIn(parsedHtml(html).body, ({ tagName }) => tagName === 'svg');
    expect(lines.join(' ').replace(/\s+/g, ' ').trim()).toBe(words);
  });

  it('prints words that run from the right', async () => {
    const group = new Group();
    const fa = group.add(review('این کتاب دربارهٔ خاطره است', { id: 'fa', language: 'fa' }));
    group.point('چرا؟', { evidence: [quoting(fa, fa.body.text)] });
    const { text } = await readPdf(await programPrinter(process).print(htmlOf(group.discussion())));
    expect(text.replace(/[\u202a-\u202e]/g, '')).toContain('این کتاب');
  });

  it('leaves nothing behind of what it printed', async () => {
    const folder = await temporaryFolder();
    vi.stubEnv('TMPDIR', folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    await programPrinter(process).print('<!DOCTYPE html><title>A</title><p>Private words</p>');
    expect(await listing(folder)).toEqual([]);
  });
});

describe('a browser that', () => {
  it.each([
    ['crashes', 'exit 139'],
    ['ends well without a file', 'exit 0'],
  ])('%s is said to, with what to do instead', async (_, script) => {
    const { printer } = await printerOf(script);
    await expect(printer.print('<p>Words</p>')).rejects.toMatchObject({ code: 'REFUSED', message: instead });
  });

  it('hangs is given up and ended', async () => {
    const { printer, folder } = await printerOf('echo $$ > "$folder/pid"; exec sleep 60', 500);
    await expect(printer.print('<p>Words</p>')).rejects.toMatchObject({ code: 'REFUSED', message: instead });
    const pid = Number(await readFile(join(folder, 'pid'), 'utf8'));
    await expect.poll(() => isRunning(pid)).toBe(false);
  });

  it('is not waited for any more is ended at once', async () => {
    const { printer, folder } = await printerOf('echo $$ > "$folder/pid"; exec sleep 60');
    const calling = new AbortController();
    const printing = printer.print('<p>Words</p>', calling.signal);
    const refused = expect(printing).rejects.toThrow('called off');
    const pid = () => readFile(join(folder, 'pid'), 'utf8').then(Number, () => 0);
    await expect.poll(pid).toBeGreaterThan(0);
    calling.abort(new Error('called off'));
    await refused;
    const started = await pid();
    await expect.poll(() => isRunning(started)).toBe(false);
  });

  it('is not there is named, with what to do instead', async () => {
    const printer = programPrinter({ env: { COMMONPLACE_CHROMIUM: '/gone' }, platform: 'linux' });
    expect(await printer.by()).toEqual({ by: 'none' });
    await expect(printer.print('<p>Words</p>')).rejects.toMatchObject({ code: 'REFUSED', message: instead });
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
