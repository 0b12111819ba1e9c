import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installedPrograms } from '../../../../electron/exporting/printing/installed-programs.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

/** A folder with these programs in it. */
async function folderWith(...programs: string[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const program of programs) {
    await mkdir(dirname(join(folder, program)), { recursive: true });
    await writeFile(join(folder, program), '', { mode: 0o755 });
  }
  return folder;
}

describe('the browsers that could print', () => {
  it('are those on the PATH, the one without a window first', async () => {
    const first = await folderWith('microsoft-edge', 'google-chrome');
    const second = await folderWith('chromium-headless-shell', 'firefox');
    const found = await installedPrograms({ PATH: `${first}:${second}` }, 'linux');
    expect(found.filter(({ path }) => path.startsWith(dirname(first)))).toEqual(
      expect.arrayContaining([
        { name: 'Google Chrome', path: join(first, 'google-chrome') },
        { name: 'Microsoft Edge', path: join(first, 'microsoft-edge') },
      ]),
    );
    expect(found[0]).toEqual({ name: 'Chromium', path: join(second, 'chromium-headless-shell') });
  });

  it('are in a Mac’s applications, also those of one user', async () => {
    const home = await folderWith('Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    const path = join(home, 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(await installedPrograms({ HOME: home }, 'darwin')).toEqual([{ name: 'Google Chrome', path }]);
  });

  it('are in the folders of programs on Windows, where Edge is part of it', async () => {
    const folder = await folderWith('Microsoft/Edge/Application/msedge.exe');
    const path = join(folder, 'Microsoft/Edge/Application/msedge.exe');
    expect(await installedPrograms({ 'ProgramFiles(x86)': folder }, 'win32')).toEqual([
      { name: 'Microsoft Edge', path },
    ]);
  });

  it('is the one that was named and no other, and none where it is not there', async () => {
    const folder = await folderWith('chromium', 'my-chrome');
    const named = join(folder, 'my-chrome');
    const env = { PATH: folder, COMMONPLACE_CHROMIUM: named };
    expect(await installedPrograms(env, 'linux')).toEqual([{ name: 'Google Chrome', path: named }]);
    expect(await installedPrograms({ PATH: folder, COMMONPLACE_CHROMIUM: `${named}-gone` }, 'linux')).toEqual([]);
  });
});
