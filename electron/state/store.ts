// A store: one small JSON file with a schema, numbered migrations, daily backups and quarantine. A damaged file is never reset
// silently: it is set aside, the newest good backup takes its place, and a notice says so.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import Conf from 'conf';
import type { z } from 'zod';
import { Problem } from '../shared/problem.ts';
import { makeSureOfRoom, notSaved } from './disk.ts';

/** A JSON file as electron-store and conf keep it: read at once, written whole and atomically. */
export interface JsonFile {
  store: Record<string, unknown>;
}
/** `folder` is absolute; the file is `folder/name.json`. */
export type OpenJsonFile = (folder: string, name: string) => JsonFile;

/** conf is electron-store's own core: the same files, without Electron. */
export const openWithConf: OpenJsonFile = (folder, name) =>
  new Conf({ ...jsonFileOptions(folder), projectName: 'commonplace', configName: name });

export const jsonFileOptions = (folder: string) => ({
  cwd: folder,
  clearInvalidConfig: false,
  configFileMode: 0o600,
  accessPropertiesByDotNotation: false,
  serialize: (value: unknown) => {
    const text = JSON.stringify(value, undefined, '\t');
    makeSureOfRoom(folder, text);
    return text;
  },
});

/** Turns a file of version N (its index) into one of version N + 1. */
export type Migration = (value: Record<string, unknown>) => Record<string, unknown>;

export interface StoreKind<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  readonly empty: () => T;
  /** The current version is their number. */
  readonly migrations: readonly Migration[];
}

export interface Store<T> {
  readonly value: T;
  /** On disk when it returns. @throws Problem NOT_SAVED; `value` is unchanged then. */
  write(value: T): void;
}

/** The room the stores of one data folder share. */
export interface StoreRoom {
  readonly dataFolder: string;
  readonly openFile: OpenJsonFile;
  readonly today: () => string;
  readonly notice: (sentence: string) => void;
}

const BACKUP_DAYS = 7;

export function openStore<T>(room: StoreRoom, folder: string, kind: StoreKind<T>): Store<T> {
  const path = join(folder, `${kind.name}.json`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let value = loadOrRecover(room, path, kind);
  let file: JsonFile | undefined;
  let backedUpOn: string | undefined;
  return {
    get value() {
      return value;
    },
    write(next) {
      try {
        if (backedUpOn !== room.today()) backUp(room, path);
        backedUpOn = room.today();
        file ??= room.openFile(folder, kind.name);
        const head = { schemaVersion: kind.migrations.length, savedAt: new Date().toISOString() };
        file.store = { ...head, ...(next as Record<string, unknown>) };
      } catch (cause) {
        throw notSaved(path, cause);
      }
      value = next;
    },
  };
}

function loadOrRecover<T>(room: StoreRoom, path: string, kind: StoreKind<T>): T {
  if (!existsSync(path)) return kind.empty();
  const loaded = load(path, kind);
  if (loaded.ok) return loaded.value;
  if (loaded.newer) {
    throw new Problem(
      'DAMAGED',
      `${path} was written by a newer Commonplace. Open the folder with that version; nothing here was changed.`,
    );
  }
  const aside = quarantineFor(path, room.dataFolder);
  mkdirSync(dirname(aside), { recursive: true });
  for (const day of backupDays(room)) {
    const backup = join(room.dataFolder, 'backups', day, relative(room.dataFolder, path));
    if (!existsSync(backup)) continue;
    const restored = load(backup, kind);
    if (!restored.ok) continue;
    renameSync(path, aside);
    copyFileSync(backup, path);
    room.notice(`${path} was damaged. The copy of ${day} is in its place; the damaged file is kept as ${aside}.`);
    return restored.value;
  }
  renameSync(path, aside);
  room.notice(
    `${path} was damaged and there is no backup of it yet. It is kept as ${aside}, and an empty one was begun.`,
  );
  return kind.empty();
}

/** The file's way below the data folder is part of its new name: several can be damaged in one millisecond. */
export function quarantineFor(path: string, dataFolder: string): string {
  const name = relative(dataFolder, path).replaceAll(sep, '-');
  return join(dataFolder, 'quarantine', `${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${name}`);
}

type Loaded<T> = { ok: true; value: T } | { ok: false; newer: boolean };

function load<T>(path: string, kind: StoreKind<T>): Loaded<T> {
  let raw: Record<string, unknown>;
  try {
    raw = JSON.parse(textOf(path)) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof Problem) throw error;
    return { ok: false, newer: false };
  }
  const version = typeof raw?.schemaVersion === 'number' ? raw.schemaVersion : Number.NaN;
  if (version > kind.migrations.length) return { ok: false, newer: true };
  if (!(version >= 0)) return { ok: false, newer: false };
  try {
    const migrated = kind.migrations.slice(version).reduce((value, migrate) => migrate(value), raw);
    return { ok: true, value: kind.schema.parse(migrated) };
  } catch {
    // A migration may stumble over what its version's schema would have refused.
    return { ok: false, newer: false };
  }
}

/** A file that cannot be read now may be sound: it is no case for the quarantine. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const why = (cause as Error).message;
    throw new Problem(
      'DAMAGED',
      `${path} cannot be read: ${why}. Nothing was changed; see to the disk, then try again.`,
      {
        cause,
      },
    );
  }
}

/** The file as it stands goes to `backups/DAY/`, before the day's first change to it. */
function backUp(room: StoreRoom, path: string): void {
  const copy = join(room.dataFolder, 'backups', room.today(), relative(room.dataFolder, path));
  if (!existsSync(path) || existsSync(copy)) return;
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(path, copy);
  for (const day of backupDays(room).slice(BACKUP_DAYS)) {
    rmSync(join(room.dataFolder, 'backups', day), { recursive: true, force: true });
  }
}

/** Newest first. */
function backupDays(room: StoreRoom): string[] {
  const folder = join(room.dataFolder, 'backups');
  return existsSync(folder) ? readdirSync(folder).sort().reverse() : [];
}
