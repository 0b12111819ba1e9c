// Which browsers that can print without a window are installed here.
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export interface InstalledProgram {
  /** As its users know it. */
  readonly name: string;
  readonly path: string;
}

/** The first one starts in a third of the time: it has no window to begin with. */
const commands = [
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium-browser',
];

/** In the order they are to be tried; the one that COMMONPLACE_CHROMIUM names comes first, and alone. */
export async function installedPrograms(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Promise<InstalledProgram[]> {
  const named = env.COMMONPLACE_CHROMIUM;
  const paths = named ? [named] : usualPaths(env, platform);
  const found = await Promise.all(
    paths.map(async (path) => ((await isProgram(path)) ? [{ name: nameOf(path), path }] : [])),
  );
  return found.flat();
}

function usualPaths(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  switch (platform) {
    case 'darwin': {
      const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
      const folders = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])];
      return folders.flatMap((folder) => apps.map((app) => join(folder, `${app}.app/Contents/MacOS`, app)));
    }
    case 'win32': {
      const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LocalAppData].flatMap((folder) => folder ?? []);
      const programs = [
        'Google/Chrome/Application/chrome.exe',
        'Chromium/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
      ];
      return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
    }
    default: {
      const folders = new Set([...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin']);
      return commands.flatMap((command) => [...folders].filter(Boolean).map((folder) => join(folder, command)));
    }
  }
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function nameOf(path: string): string {
  if (/edge/i.test(path)) return 'Microsoft Edge';
  return /chromium/i.test(path) ? 'Chromium' : 'Google Chrome';
}
