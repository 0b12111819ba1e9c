// The native menu. Its commands go to the page over the contract, so that both hosts do the same thing for the same key.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/contract.ts';

export function setMenu(run: (command: MenuCommand) => void): void {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => run(command),
    // The page listens for the keys itself: one list of keys for both hosts, shown under `?`.
    ...(accelerator && { accelerator, registerAccelerator: false }),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      {
        label: '&File',
        submenu: [
          item('&Import…', 'import', 'CmdOrCtrl+I'),
          item('&Export…', 'export', 'CmdOrCtrl+E'),
          separator,
          item('&Settings…', 'settings', 'CmdOrCtrl+,'),
          separator,
          { role: process.platform === 'darwin' ? 'close' : 'quit' },
        ],
      },
      {
        label: '&Edit',
        submenu: [
          item('&Undo', 'undo', 'CmdOrCtrl+Z'),
          item('&Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
          separator,
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
          separator,
          item('&Search', 'search', '/'),
          item('&Find in the note', 'find-in-note', 'CmdOrCtrl+F'),
        ],
      },
      {
        label: '&Go',
        submenu: [
          item('&Library', 'library'),
          separator,
          item('&Overview', 'overview', 'Alt+1'),
          item('&Reviews', 'reviews', 'Alt+2'),
          item('&Points', 'points', 'Alt+3'),
          item('&Notes', 'notes', 'Alt+4'),
          item('P&assages', 'passages', 'Alt+5'),
          item('&Meeting', 'meeting', 'Alt+6'),
          separator,
          item('&Tags…', 'tags', 'T'),
          separator,
          item('&Group…', 'members', 'G'),
        ],
      },
      {
        label: '&View',
        submenu: [
          item('Hide or show &spoilers', 'toggle-shield', 'CmdOrCtrl+Shift+S'),
          separator,
          // What a sentence for a failure advises.
          { role: 'reload' },
          { role: 'togglefullscreen' },
          { role: 'toggleDevTools' },
        ],
      },
      { role: 'help', submenu: [item('&Keys', 'keys', '?')] },
    ]),
  );
}
