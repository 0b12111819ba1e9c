// What is in the page's bundle and what electron/shared reaches, asked of the real build: no import can hide from it.
import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Every module that went into the build, below the repository's root, with `/` between its parts. */
async function modulesOf(config: InlineConfig): Promise<{ modules: string[]; imports: string[] }> {
  const built = await build({
    logLevel: 'error',
    ...config,
    build: { ...config.build, write: false, sourcemap: false },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const chunks = outputs.flatMap((file) => (file.type === 'chunk' ? [file] : []));
  const ids = chunks.flatMap((chunk) => chunk.moduleIds);
  const files = outputs.map(({ fileName }) => fileName);
  return {
    // Helpers of the bundler have no path; a query says how a file was read.
    modules: ids
      .filter((id) => !id.startsWith('\0'))
      .map((id) => relative(root, id.split('?')[0] ?? '').replaceAll(sep, '/')),
    imports: chunks.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports]).filter((id) => !files.includes(id)),
  };
}

describe('the page’s bundle', () => {
  let modules: string[] = [];
  let imports: string[] = [];
  beforeAll(async () => {
    ({ modules, imports } = await modulesOf({
      root: join(root, 'renderer'),
      configFile: join(root, 'renderer/vite.config.ts'),
    }));
  }, 120_000);

  test('is made of the page, electron/shared and packages, and nothing else of this repository', () => {
    expect(modules).toEqual(expect.arrayContaining(['renderer/main.tsx', 'electron/shared/contract.ts']));
    const strangers = modules.filter((id) => !/^(renderer|electron\/shared|node_modules)\//.test(id));
    expect(strangers).toEqual([]);
  });

  test('has nothing of Node or Electron, and asks for nothing it does not hold', () => {
    expect(imports).toEqual([]);
    const packages = modules.filter((id) =>
      /^node_modules\/(electron|electron-store|conf|ws|atomically|eld|lunr)\//.test(id),
    );
    expect(packages).toEqual([]);
    expect(modules.filter((id) => id.includes('__vite-browser-external'))).toEqual([]);
  });
});

describe('electron/shared', () => {
  const folder = join(root, 'electron/shared');
  const packages = ['@orpc/contract', 'fractional-indexing', 'yjs', 'zod'];

  test('reaches nothing outside itself but the packages that both sides have', async () => {
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
    expect(files).toContain('contract.ts');
    const { modules, imports } = await modulesOf({
      configFile: false,
      root: folder,
      build: {
        rolldownOptions: {
          input: files.map((name) => join(folder, name)),
          external: (id: string) => isBuiltin(id) || (!id.startsWith('.') && !id.startsWith('/')),
          // So that a module of types and constants nobody uses is looked at as well.
          treeshake: false,
        },
      },
    });
    expect(modules.filter((id) => !id.startsWith('electron/shared/'))).toEqual([]);
    expect([...new Set(imports)].sort()).toEqual(packages);
  });

  test('imports not even types from elsewhere', async () => {
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
    for (const name of files) {
      const text = await readFile(join(folder, name), 'utf8');
      for (const [, from = ''] of text.matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)/g)) {
        if (packages.includes(from)) continue;
        expect(from, name).toMatch(/^\.\.?\//);
        expect(resolve(dirname(join(folder, name)), from), name).toContain(folder + sep);
      }
    }
  });
});
