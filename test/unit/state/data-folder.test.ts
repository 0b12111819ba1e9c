import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../../../electron/state/data-folder.ts';

describe('the data folder', () => {
  test('is the one asked for, before the one of the environment, made absolute', () => {
    expect(dataFolder('club', { COMMONPLACE_DATA: '/other' }, 'linux')).toBe(resolve('club'));
    expect(dataFolder(undefined, { COMMONPLACE_DATA: 'other' }, 'linux')).toBe(resolve('other'));
    expect(dataFolder('', { COMMONPLACE_DATA: '/other' }, 'linux')).toBe(resolve('/other'));
  });

  test('is the platform’s place for such things otherwise', () => {
    expect(dataFolder(undefined, {}, 'linux')).toBe(join(homedir(), '.local', 'share', 'commonplace'));
    expect(dataFolder(undefined, { XDG_DATA_HOME: '/data' }, 'linux')).toBe(join('/data', 'commonplace'));
    expect(dataFolder(undefined, {}, 'darwin')).toBe(join(homedir(), 'Library', 'Application Support', 'Commonplace'));
    expect(dataFolder(undefined, { APPDATA: '/roaming' }, 'win32')).toBe(join('/roaming', 'Commonplace'));
    expect(dataFolder(undefined, {}, 'win32')).toBe(join(homedir(), 'AppData', 'Roaming', 'Commonplace'));
  });

  test('is no place that a variable names but leaves empty', () => {
    const usual = dataFolder(undefined, {}, 'linux');
    expect(dataFolder(undefined, { COMMONPLACE_DATA: '', XDG_DATA_HOME: '' }, 'linux')).toBe(usual);
  });
});
