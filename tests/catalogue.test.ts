import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The project keeps lists for people to read. Each is checked against what is really there. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));

const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const names = (folder: string): readonly string[] =>
  existsSync(join(ROOT, folder))
    ? readdirSync(join(ROOT, folder)).filter((name) => !name.startsWith('.'))
    : [];
const isFolder = (path: string): boolean => statSync(join(ROOT, path)).isDirectory();

interface Package {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const packageFile = JSON.parse(text('package.json')) as Package;

function filesIn(folder: string): readonly string[] {
  return names(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    return isFolder(path) ? filesIn(path) : [path];
  });
}

const sources = ['utils', 'components', 'entrypoints', 'tests'].flatMap(filesIn);

describe('the map', () => {
  it('names every folder of utils, and no folder that is not there', () => {
    const mapped = [...text('utils/README.md').matchAll(/^\| `([a-z]+)` +\|/gm)].map(([, folder]) => folder);
    const folders = names('utils').filter(
      (name) => isFolder(`utils/${name}`) && filesIn(`utils/${name}`).length > 0,
    );
    expect([...mapped].sort()).toEqual([...folders].sort());
  });

  it('leaves no file loose in utils but itself', () => {
    expect(names('utils').filter((name) => !isFolder(`utils/${name}`))).toEqual(['README.md']);
  });

  it('keeps every decision in the list of decisions', () => {
    const listed = [...text('docs/adr/README.md').matchAll(/\((\d{4}-[a-z0-9-]+\.md)\)/g)].map(
      ([, file]) => file,
    );
    expect(listed).toEqual(names('docs/adr').filter((name) => name !== 'README.md'));
  });

  it('shows pictures in the README that are there', () => {
    const pictures = [...text('README.md').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path ?? '');
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names only commands in the README that exist', () => {
    const commands = [...text('README.md').matchAll(/npm run (?:--silent )?([a-z0-9:-]+)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((name) => packageFile.scripts[name] === undefined)).toEqual([]);
  });
});

describe('packages', () => {
  it('are of exact versions', () => {
    const all = { ...packageFile.dependencies, ...packageFile.devDependencies };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('that are shipped stand in the notice', () => {
    const notice = text('NOTICE').toLowerCase();
    const missing = Object.keys(packageFile.dependencies).filter((name) => {
      const words = name.replace('@', '').split(/[/-]/);
      return !words.every((word) => notice.includes(word));
    });
    expect(missing).toEqual([]);
  });
});

describe('file names', () => {
  it('use the words of a school, not of a drawer', () => {
    const drawers = sources.filter((path) => /\/(helpers?|common|misc|utils?)\.tsx?$/.test(path));
    expect(drawers).toEqual([]);
  });

  it('are written-with-hyphens', () => {
    const odd = sources.filter((path) => /\.tsx?$/.test(path) && !/\/[a-z0-9.-]+\.tsx?$/.test(path));
    expect(odd).toEqual([]);
  });
});

describe('tests', () => {
  it('are never skipped or run alone', () => {
    const tests = sources.filter((path) => /\.(test|spec)\.tsx?$/.test(path));
    // A machine may have no Firefox and no way to get one; it says so then.
    const allowed = 'test.skip(firefox === null,';
    const marked = tests.filter((path) =>
      /\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b/.test(text(path).replace(allowed, '')),
    );
    expect(tests.length).toBeGreaterThan(0);
    expect(marked).toEqual([]);
  });

  it('keep a page, what must be read from it and a note for every recorded page', () => {
    const cases = filesIn('tests/readers').filter((path) => path.endsWith('/page.html'));
    const incomplete = cases.filter((path) => {
      const folder = path.slice(0, path.lastIndexOf('/'));
      return !existsSync(join(ROOT, folder, 'expected.json')) || !existsSync(join(ROOT, folder, 'note.md'));
    });
    expect(cases.length).toBeGreaterThan(0);
    expect(incomplete).toEqual([]);
  });
});
