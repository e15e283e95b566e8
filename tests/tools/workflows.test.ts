// The workflows name only what there is, take no more than they need, and use the secrets that docs/shipping.md tells of.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const found = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
];

const workflows = readdirSync(path.join(root, '.github/workflows')).map(
  (name) => [name, read(`.github/workflows/${name}`)] as const,
);
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe.each(workflows)('%s', (_, text) => {
  test('runs scripts that there are', () => {
    const named = found(text, /npm run (?:-s )?([\w:]+)/g);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('starts programs that are installed, and files that there are', () => {
    const programs = found(text, /npx --no-install ([\w-]+)/g);
    expect(programs.filter((name) => !existsSync(path.join(root, 'node_modules/.bin', name)))).toEqual([]);
    expect(found(text, /node (tools\/[\w/.-]+)/g).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  test('takes from dist/ only what is made there', () => {
    const made = read('tools/packing/dist.mjs');
    const taken = found(text, /dist\/([\w.-]+)$/gm).filter((name) => !/^(?:Hashiya-|latest)/.test(name));
    expect(taken.filter((name) => !made.includes(`'${name}'`))).toEqual([]);
  });

  test('names each action by a commit, with the version that it is', () => {
    const actions = [...text.matchAll(/uses: (.+)$/gm)].map((match) => match[1]);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action ?? ''))).toEqual([]);
  });

  test('may read the sources, and write nowhere but where it drafts a release', () => {
    expect(/^permissions:\n {2}contents: read\n/m.test(text)).toBe(true);
    const [, ...writing] = text.split(/contents: write/);
    expect(writing.length).toBe(text.includes('gh release create') ? 1 : 0);
    for (const rest of writing) expect(rest).not.toMatch(/npm |uses: actions\/checkout/);
  });

  test('does every step in the same shell on every system', () => {
    expect(text).toContain('defaults:\n  run:\n    shell: bash\n');
    expect(text).not.toMatch(/shell: (?!bash)/);
  });
});

test('scripts of package.json start files that there are', () => {
  const files = found(Object.values(scripts).join('\n'), /node (\S+\.mjs)/g);
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test('the secrets that are used are those that docs/shipping.md tells of', () => {
  const used = found(workflows.map(([, text]) => text).join('\n'), /secrets\.([A-Z_]+)/g);
  const told = found(read('docs/shipping.md'), /^\| `([A-Z_]+)` \|/gm);
  expect(told.toSorted()).toEqual(used.toSorted());
});

test('a release is made only of what may be released', () => {
  const text = read('.github/workflows/release.yml');
  expect(text.indexOf('check-release.mjs "$GITHUB_REF_NAME"')).toBeLessThan(text.indexOf('npm run dist'));
});
