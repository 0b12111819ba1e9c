/** `write-pages.ts FOLDER COUNT`: in a process of its own, so that making the pages counts neither as memory nor as time of importing. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goodreadsHtmlPage } from './goodreads-html-pages.ts';

const [folder = '', count = '0'] = process.argv.slice(2);
for (let number = 1; number <= Number(count); number += 1) {
  writeFileSync(join(folder, `${number}.html`), goodreadsHtmlPage(number));
}
