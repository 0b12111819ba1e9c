/**
 * The app under test, unchanged, held back until Playwright has attached to it. Playwright does this itself with its loader, but
 * not when it is given the path of a runtime; without it one start in eight hangs, attached to a window in the middle of its birth.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

app.setAppPath(root);
app.setName(manifest.productName);
app.setVersion(manifest.version);
// By its path: the package exports no name for it.
require(join(dirname(require.resolve('playwright-core/package.json')), 'lib/server/electron/loader.js'));
await import(pathToFileURL(join(root, manifest.main)).href);
