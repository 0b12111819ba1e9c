/** Decides what `npm start` runs, from facts alone: the Electron app, or the browser host and the one sentence why. */

export type StartRequest = {
  /** `--browser`: the browser host is what the user wants. */
  browser: boolean;
  /** `--data DIR`, as written. */
  data?: string;
  /** Everything else, for the host itself. */
  rest: string[];
};

export type Runtime = { executable: string } | { missing: string };

export type StartFacts = {
  platform: NodeJS.Platform;
  isRoot: boolean;
  hasDisplay: boolean;
  browser: boolean;
  /** Only looked for when the two facts above leave Electron possible. */
  runtime?: Runtime;
};

export type HostChoice =
  | { host: 'electron'; executable: string; switches: string[] }
  /** `why` is the sentence for the user; none when they asked for it. `open`: there is a browser to open it in. */
  | { host: 'browser'; why?: string; open: boolean };

const instead = 'so Commonplace runs in the browser instead.';

export function readStartArguments(argv: readonly string[]): StartRequest {
  const request: StartRequest = { browser: false, rest: [] };
  const left = [...argv];
  for (let argument = left.shift(); argument !== undefined; argument = left.shift()) {
    if (argument === '--browser') request.browser = true;
    else if (argument.startsWith('--data=')) request.data = argument.slice('--data='.length);
    else if (argument === '--data' && left[0] !== undefined) request.data = left.shift() as string;
    else request.rest.push(argument);
  }
  return request;
}

/** Elsewhere than on Linux a session without a screen is too rare to look for. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

export function chooseHost(facts: StartFacts): HostChoice {
  if (facts.browser) return { host: 'browser', open: facts.hasDisplay };
  if (!facts.hasDisplay) {
    return {
      host: 'browser',
      why: `There is no display (DISPLAY and WAYLAND_DISPLAY are not set), ${instead}`,
      open: false,
    };
  }
  const runtime = facts.runtime ?? { missing: 'nobody looked for it' };
  if ('missing' in runtime) {
    return { host: 'browser', why: `Electron is not to be had here (${runtime.missing}), ${instead}`, open: true };
  }
  // Chromium refuses to start its sandbox as root; the page is still isolated and can load nothing from outside.
  const switches = facts.platform === 'linux' && facts.isRoot ? ['--no-sandbox'] : [];
  return { host: 'electron', executable: runtime.executable, switches };
}

export type Ending = {
  status: number | null;
  signal: NodeJS.Signals | null;
  afterMilliseconds: number;
  stderr: string;
  /** The process could not be started at all. */
  error?: string;
};

/** Electron that cannot run (libraries, sandbox, display) ends well within this; an app that ran this long has been seen. */
const atOnceMilliseconds = 3000;
/** What the app itself answers (DESIGN.md §8: done, wrong usage, data folder in use): starting another host would be wrong. */
const ownAnswers: readonly (number | null)[] = [0, 2, 3];

/** @returns the sentence to show before running the browser host, or undefined when Electron did run. */
export function whyElectronFailed(ending: Ending): string | undefined {
  if (ending.error !== undefined) return `Electron could not be started (${ending.error}), ${instead}`;
  if (ending.afterMilliseconds > atOnceMilliseconds) return undefined;
  if (ending.signal === null && ownAnswers.includes(ending.status)) return undefined;
  return `Electron stopped at once (${reasonIn(ending)}), ${instead}`;
}

function reasonIn({ status, signal, stderr }: Ending): string {
  const library = /error while loading shared libraries: ([^:\s]+)/.exec(stderr)?.[1];
  if (library) return `this system lacks ${library}`;
  if (/sandbox/i.test(stderr)) return 'this system does not let it set up its sandbox';
  if (/missing x server|failed to initialize/i.test(stderr)) return 'the display does not answer';
  return signal ? `signal ${signal}` : `exit status ${status}`;
}
