import { describe, expect, it } from 'vitest';
import { gather, isAttendant, isHidden, MOST_FILES } from '../../../../renderer/screens/import/gather.ts';
import { gatherPasted } from '../../../../renderer/screens/import/pasted.ts';

const at = (...paths: string[]) => paths.map((path) => ({ file: new File(['x'], path), path }));
const pathsOf = (files: ReturnType<typeof at>) => gather(files).sources.map(({ path }) => path);

describe('what is read of a folder', () => {
  it('are its files in the order of their numbers, told from the folder on', () => {
    expect(pathsOf(at('club/page 10.html', 'club/page 9.html', 'club/from Ann/library.csv'))).toEqual([
      'from Ann/library.csv',
      'page 9.html',
      'page 10.html',
    ]);
  });

  it('are files as they are called where they come from several places', () => {
    expect(pathsOf(at('club/page.html', 'alone.txt'))).toEqual(['alone.txt', 'club/page.html']);
    expect(pathsOf(at('a/page.html', 'ab/page.html'))).toEqual(['a/page.html', 'ab/page.html']);
  });

  it('leaves out hidden files, and what a browser saves beside a page, and says so', () => {
    const { sources, leftOut } = gather(
      at('club/page.html', 'club/page_files/a.js', 'club/page_files/deep/b.html', 'club/.git/config', 'club/Thumbs.db'),
    );
    expect(sources.map(({ path }) => path)).toEqual(['page.html']);
    expect(leftOut).toEqual([
      'Hidden files were left out.',
      'The pictures and scripts that browsers save beside a page were left out.',
    ]);
    expect(gather([], ['/club/.git', '/club/page_files']).leftOut).toEqual(leftOut);
    expect(gather(at('club/page.html')).leftOut).toEqual([]);
  });

  it('is no more than is said', () => {
    const names = Array.from({ length: MOST_FILES + 1 }, (_, number) => `${number}.txt`);
    const { sources, leftOut } = gather(at(...names));
    expect(sources.length).toBe(MOST_FILES);
    expect(leftOut).toEqual([expect.stringContaining('more than 5,000 files')]);
  });

  it('knows hidden names and the folders of pages', () => {
    expect(['a/.b/c', '.a', 'a/desktop.ini', 'a.b/c'].map(isHidden)).toEqual([true, true, true, false]);
    const isThere = (path: string) => path === 'a/page.htm';
    expect(['a/page_files/x', 'a/page_files', 'a/other_files/x'].map((path) => isAttendant(path, isThere))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('what was pasted', () => {
  it('is its HTML, or else its text', async () => {
    const [both] = gatherPasted({ text: 'words', html: '<p>words' }).sources;
    expect([await both?.file.text(), await both?.otherwise?.text()]).toEqual(['<p>words', 'words']);
    const [plain] = gatherPasted({ text: 'words', html: '' }).sources;
    expect([await plain?.file.text(), plain?.otherwise]).toEqual(['words', undefined]);
  });
});
