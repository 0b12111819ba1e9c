import { describe, expect, test } from 'vitest';
import {
  chooseHost,
  type Ending,
  hasDisplay,
  readStartArguments,
  type StartFacts,
  whyElectronFailed,
} from '../../../electron/launch/host-choice.ts';

describe('the arguments of npm start', () => {
  test('--browser and --data are its own, the rest goes to the host', () => {
    expect(readStartArguments(['--browser', '--data', 'some folder', '--port', '8080'])).toEqual({
      browser: true,
      data: 'some folder',
      rest: ['--port', '8080'],
    });
  });

  test('--data=DIR is the same, and the last one wins', () => {
    expect(readStartArguments(['--data', 'a', '--data=b=c'])).toEqual({ browser: false, data: 'b=c', rest: [] });
  });

  test('a --data without a folder is left for the host to complain about', () => {
    expect(readStartArguments(['--data'])).toEqual({ browser: false, rest: ['--data'] });
  });
});

describe('a display', () => {
  test('is DISPLAY or WAYLAND_DISPLAY on Linux, an empty one being none', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  });

  test('is taken for granted elsewhere', () => {
    expect(hasDisplay('darwin', {})).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });
});

describe('the host that runs', () => {
  const facts: StartFacts = {
    platform: 'linux',
    isRoot: false,
    hasDisplay: true,
    browser: false,
    runtime: { executable: '/opt/electron' },
  };

  test('is Electron where there is a runtime and a display', () => {
    expect(chooseHost(facts)).toEqual({ host: 'electron', executable: '/opt/electron', switches: [] });
  });

  test('is Electron without its sandbox for root on Linux, and nowhere else', () => {
    expect(chooseHost({ ...facts, isRoot: true })).toMatchObject({ switches: ['--no-sandbox'] });
    expect(chooseHost({ ...facts, isRoot: true, platform: 'darwin' })).toMatchObject({ switches: [] });
  });

  test('is the browser when asked for, without an explanation', () => {
    expect(chooseHost({ ...facts, browser: true })).toEqual({ host: 'browser', open: true });
    expect(chooseHost({ ...facts, browser: true, hasDisplay: false })).toEqual({ host: 'browser', open: false });
  });

  test('is the browser without a display, which is then not opened', () => {
    expect(chooseHost({ ...facts, hasDisplay: false })).toEqual({
      host: 'browser',
      why: 'There is no display (DISPLAY and WAYLAND_DISPLAY are not set), so Commonplace runs in the browser instead.',
      open: false,
    });
  });

  test('is the browser without a runtime, with the reason in the sentence', () => {
    const runtime = { missing: 'its download did not finish within 60 s' };
    expect(chooseHost({ ...facts, runtime })).toEqual({
      host: 'browser',
      why: 'Electron is not to be had here (its download did not finish within 60 s), so Commonplace runs in the browser instead.',
      open: true,
    });
  });
});

describe('an Electron that ends', () => {
  const ending: Ending = { status: 127, signal: null, afterMilliseconds: 40, stderr: '' };
  const instead = 'so Commonplace runs in the browser instead.';

  test.each([0, 2, 3])('at once with status %i has answered for itself', (status) => {
    expect(whyElectronFailed({ ...ending, status })).toBeUndefined();
  });

  test('after it has been seen is not replaced, however it ended', () => {
    expect(
      whyElectronFailed({ ...ending, status: null, signal: 'SIGSEGV', afterMilliseconds: 60_000 }),
    ).toBeUndefined();
  });

  test('because of a library is explained by that library', () => {
    const stderr =
      '/opt/electron: error while loading shared libraries: libgtk-3.so.0: cannot open shared object file: No such file or directory\n';
    expect(whyElectronFailed({ ...ending, stderr })).toBe(
      `Electron stopped at once (this system lacks libgtk-3.so.0), ${instead}`,
    );
  });

  test('because of its sandbox is explained by that', () => {
    const stderr =
      'FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly.';
    expect(whyElectronFailed({ ...ending, status: null, signal: 'SIGTRAP', stderr })).toBe(
      `Electron stopped at once (this system does not let it set up its sandbox), ${instead}`,
    );
  });

  test('because of its display is explained by that', () => {
    const stderr = '[1:1122/1.0:ERROR:ozone_platform_x11.cc(245)] Missing X server or $DISPLAY';
    expect(whyElectronFailed({ ...ending, status: 1, stderr })).toBe(
      `Electron stopped at once (the display does not answer), ${instead}`,
    );
  });

  test('for no known reason is explained by its status or signal', () => {
    expect(whyElectronFailed({ ...ending, status: 9 })).toContain('(exit status 9)');
    expect(whyElectronFailed({ ...ending, status: null, signal: 'SIGKILL' })).toContain('(signal SIGKILL)');
  });

  test('before it began is explained by why it could not be started', () => {
    const error = 'spawn /opt/electron EACCES';
    expect(whyElectronFailed({ ...ending, status: null, error })).toBe(
      `Electron could not be started (${error}), ${instead}`,
    );
  });
});
