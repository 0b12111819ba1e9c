// The Electron host: one window over the companion. Its security settings stand here side by side, to be read at once.
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { RPCHandler } from '@orpc/server/message-port';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  MessageChannelMain,
  nativeTheme,
  protocol,
  type SaveDialogOptions,
  session,
  shell,
} from 'electron';
import ElectronStore from 'electron-store';
import { type Companion, openCompanion } from './companion.ts';
import { builtWorkers } from './hosts/built-workers.ts';
import { electronPrinter } from './hosts/electron-printer.ts';
import { setMenu } from './hosts/menu.ts';
import { pageFile } from './hosts/page-files.ts';
import { rpcOptions } from './hosts/rpc.ts';
import { rememberBounds, windowBounds } from './hosts/window-bounds.ts';
import { Problem } from './shared/problem.ts';
import { dataFolder } from './state/data-folder.ts';
import { jsonFileOptions } from './state/store.ts';

const origin = 'app://commonplace';
const here = import.meta.dirname;

const { values } = parseArgs({ strict: false, options: { data: { type: 'string' } } });
const folder = dataFolder(typeof values.data === 'string' ? values.data : undefined, process.env);
app.setPath('userData', folder);
app.setPath('sessionData', join(folder, 'browser'));

/** Where the last file was saved. */
let lastFolder: string | undefined;

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start, fail);
} else app.quit();

async function start(): Promise<void> {
  const companion = await openCompanion(folder, {
    host: 'electron',
    what: 'the Commonplace window',
    version: app.getVersion(),
    openExternal: (url) => shell.openExternal(url),
    askWhereToSave,
    openJsonFile: (cwd, name) => new ElectronStore({ ...jsonFileOptions(cwd), name }),
    workers: builtWorkers(here),
    printer: electronPrinter(),
  }).catch(fail);
  if (!companion) return;
  companion.prepareSearching();
  closeCleanly(companion);
  lockDown();
  servePages();
  answerPorts(companion);
  setMenu((command) => companion.tell({ type: 'command', command }));
  openWindow(companion);
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
}

/** Begins in the folder of downloads, then where the last file went. */
async function askWhereToSave(name: string): Promise<string | undefined> {
  const window = BrowserWindow.getAllWindows().find((each) => each.isVisible());
  const options: SaveDialogOptions = {
    defaultPath: join(lastFolder ?? app.getPath('downloads'), name),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || !filePath) return undefined;
  lastFolder = dirname(filePath);
  return filePath;
}

/** No permission but writing to the clipboard and, for a meeting, filling the screen; no network, no second page. */
function lockDown(): void {
  const allowed = new Set(['clipboard-sanitized-write', 'fullscreen']);
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(allowed.has(permission)),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => allowed.has(permission));
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !/^(app|blob|data|devtools):/.test(details.url) });
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

function servePages(): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = await pageFile(join(here, '../renderer'), host === 'commonplace' ? pathname : '', "'none'");
    return new Response(file.body as string, { status: file.status, headers: file.headers });
  });
}

/** Gives a port to our own page's main frame and to nobody else. */
function answerPorts(companion: Companion): void {
  const handler = new RPCHandler(companion.router, rpcOptions);
  ipcMain.on('connect', (event) => {
    const frame = event.senderFrame;
    if (!frame || frame !== event.sender.mainFrame || frame.origin !== origin) return;
    const { port1: ours, port2: theirs } = new MessageChannelMain();
    handler.upgrade(ours);
    ours.start();
    frame.postMessage('port', null, [theirs]);
  });
}

function openWindow(companion: Companion): void {
  const { theme } = companion.settings.value;
  const dark = theme === 'dark' || (theme === 'system' && nativeTheme.shouldUseDarkColors);
  const window = new BrowserWindow({
    ...windowBounds(companion.settings.value),
    minWidth: 480,
    minHeight: 400,
    title: 'Commonplace',
    icon: join(here, '../../assets/icon.png'),
    // The paper of tokens.css, so that the window does not flash while the page loads.
    backgroundColor: dark ? '#191816' : '#faf7f1',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(here, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      // Chromium's spelling dictionaries would come from the network.
      spellcheck: false,
    },
  });
  rememberBounds(window, companion.settings);
  window.webContents.on('will-prevent-unload', (event) => {
    const stay = { message: 'Some of what you wrote is not saved. Stay and try again?', buttons: ['Stay', 'Leave'] };
    if (dialog.showMessageBoxSync(window, { type: 'warning', defaultId: 0, cancelId: 0, ...stay }) === 1) {
      event.preventDefault();
    }
  });
  // The documents are on this side: a new page shows all that was saved.
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') window.reload();
  });
  void window.loadURL(`${origin}/`);
}

function closeCleanly(companion: Companion): void {
  let closing = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closing) return;
    closing = true;
    event.preventDefault();
    companion.close().then(() => app.exit(0), fail);
  });
  process.on('SIGINT', () => app.quit());
  process.on('SIGTERM', () => app.quit());
}

function fail(error: unknown): void {
  const sentence = error instanceof Problem ? error.message : String(error);
  console.error(sentence);
  dialog.showErrorBox('Commonplace cannot go on', sentence);
  app.exit(error instanceof Problem ? 3 : 70);
}
