// What is to be read of that which was chosen, dropped or pasted: files by their paths, without what nobody means by a folder.

/** What is read in one go. A File is only a handle: its bytes come into memory when its turn comes. */
export interface Source {
  readonly file: File;
  /** With its folders, where it came from one. */
  readonly path: string;
  /** Read where nothing can be read of `file`: the plain text of what was pasted, beside its HTML. */
  readonly otherwise?: File;
}

export interface Gathered {
  readonly sources: readonly Source[];
  /** What was not taken, and why, as sentences. */
  readonly leftOut: readonly string[];
}

export interface FileAt {
  readonly file: File;
  readonly path: string;
}

export const NOTHING_GATHERED: Gathered = { sources: [], leftOut: [] };

/** More than anybody saves by hand; the list of them stays light. */
export const MOST_FILES = 5000;

/** Files as an `<input type=file>` gives them, from a folder or one by one. */
export function gatherChosen(files: Iterable<File>): Gathered {
  return gather([...files].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
}

/**
 * In the order that people expect of names with numbers.
 * @param unopened paths of folders that were not looked into, because they are hidden or belong to a page.
 */
export function gather(files: readonly FileAt[], unopened: readonly string[] = []): Gathered {
  const paths = new Set(files.map(({ path }) => path));
  const seen = files.filter(({ path }) => !isHidden(path));
  const meant = seen.filter(({ path }) => !isAttendant(path, (page) => paths.has(page)));
  const taken = meant.toSorted((a, b) => byPath.compare(a.path, b.path)).slice(0, MOST_FILES);
  const leftOut = [
    (seen.length < files.length || unopened.some(isHidden)) && 'Hidden files were left out.',
    (meant.length < seen.length || unopened.some((path) => !isHidden(path))) &&
      'The pictures and scripts that browsers save beside a page were left out.',
    taken.length < meant.length && TOO_MANY,
  ];
  return { sources: withinFolder(taken), leftOut: leftOut.filter((sentence) => sentence !== false) };
}

/** Where all of it came from one folder, that folder goes without saying. */
function withinFolder(files: readonly FileAt[]): readonly FileAt[] {
  const folder = files[0]?.path.match(/^[^/]+\//)?.[0];
  if (!folder || !files.every(({ path }) => path.startsWith(folder))) return files;
  return files.map(({ file, path }) => ({ file, path: path.slice(folder.length) }));
}

const byPath = new Intl.Collator('en', { numeric: true });

const most = MOST_FILES.toLocaleString('en');
const TOO_MANY = `There are more than ${most} files, and only ${most} are read in one go. Choose smaller folders for the rest.`;

/** By one of its names: the file's own, or that of a folder it is in. */
export function isHidden(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.') || ['Thumbs.db', 'desktop.ini'].includes(name));
}

/** Whether it lies in the folder that a browser puts beside a page saved whole: `page_files` beside `page.html`. */
export function isAttendant(path: string, isThere: (path: string) => boolean): boolean {
  const folders = [...path.matchAll(/_files(?=\/)/g)].map(({ index }) => path.slice(0, index));
  return folders.some((page) => isThere(`${page}.html`) || isThere(`${page}.htm`));
}
