// What was dropped on the window: files, and folders with all that is in them.
import { type FileAt, type Gathered, gather, isAttendant, isHidden, MOST_FILES } from './gather.ts';

/** Must be called while the drop is handled: afterwards the browser takes back what it holds. */
export function gatherDropped(data: DataTransfer): Promise<Gathered> {
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const found = items.map((item): Promise<Found> => {
    const entry = item.webkitGetAsEntry();
    if (entry) return filesUnder(entry);
    // A page's own script can drop a file that no folder holds.
    const file = item.getAsFile();
    return Promise.resolve({ files: file ? [{ file, path: file.name }] : [], unopened: [] });
  });
  return Promise.all(found).then((all) =>
    gather(
      all.flatMap(({ files }) => files),
      all.flatMap(({ unopened }) => unopened),
    ),
  );
}

interface Found {
  readonly files: readonly FileAt[];
  readonly unopened: readonly string[];
}

/** Folder by folder; stops once there are more than are read. A folder that nobody means can hold thousands of files. */
async function filesUnder(dropped: FileSystemEntry): Promise<Found> {
  const files: FileAt[] = [];
  const unopened: string[] = [];
  const waiting = [dropped];
  for (let entry = waiting.shift(); entry && files.length <= MOST_FILES; entry = waiting.shift()) {
    if (isFile(entry)) files.push({ file: await fileOf(entry), path: entry.fullPath.replace(/^\//, '') });
    if (!isDirectory(entry)) continue;
    const inside = await entriesOf(entry);
    const paths = new Set(inside.map(({ fullPath }) => fullPath));
    const isMeant = ({ name, fullPath }: FileSystemEntry) =>
      !isHidden(name) && !isAttendant(`${fullPath}/`, (page) => paths.has(page));
    for (const found of inside) {
      if (found.isFile || isMeant(found)) waiting.push(found);
      else unopened.push(found.fullPath);
    }
  }
  return { files, unopened };
}

/** The browser gives a hundred at a time, and none at the end. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return entries;
    entries.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
