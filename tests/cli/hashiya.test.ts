// The command line as people and scripts call it: the built program in a process of its own, on real files.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../formats/registry';
import { type BuiltProgram, builtProgram } from '../builders/built-program';
import { temporaryFolder } from '../builders/temporary-project';

const root = fileURLToPath(new URL('../..', import.meta.url));
const seeds = readdirSync(join(root, 'seeds/articles')).map((name) => join(root, 'seeds/articles', name));

let built: BuiltProgram;
let program: string;
beforeAll(async () => {
  built = await builtProgram();
  program = built.path;
});
afterAll(() => built.remove());

function hashiya(typed: readonly string[], { cwd, env }: { cwd?: string; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...typed], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...env },
  });
  return { code: status, stdout, stderr };
}

/** What a call prints with `--json`; it prints nothing else. */
function json(...typed: string[]) {
  const { code, stdout, stderr } = hashiya([...typed, '--json']);
  expect(stderr).toBe('');
  return { code, value: JSON.parse(stdout) };
}

function newProject(...options: string[]) {
  const folder = temporaryFolder();
  const project = join(folder, 'p.hashiya');
  expect(hashiya(['init', project, ...options])).toMatchObject({ code: 0, stderr: '' });
  return { folder, project };
}

describe('from seeds to a dataset and back', () => {
  test('an export, imported into an empty project, is sound and exports the same bytes', () => {
    const { folder, project } = newProject('--seeds');
    const [first, copy, second] = ['first.jsonl', 'copy.hashiya', 'second.jsonl'].map((name) => join(folder, name));
    if (!first || !copy || !second) throw new Error('Expected three paths');
    const exported = json('export', project, '--format', 'jsonl', '--out', first);
    const bytes = readFileSync(first);
    expect(exported).toMatchObject({ code: 0, value: { path: first, articles: 5, bytes: bytes.length, losses: [] } });
    expect(exported.value.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));

    expect(hashiya(['init', copy]).code).toBe(0);
    expect(json('import', copy, first)).toMatchObject({
      code: 0,
      value: { files: [{ file: first, status: 'imported', articles: 5, annotations: exported.value.annotations, problems: [] }] },
    });
    expect(json('check', copy)).toMatchObject({
      code: 0,
      value: { articles: 5, annotations: exported.value.annotations, problems: [] },
    });
    expect(hashiya(['export', copy, '--format=jsonl', `--out=${second}`]).code).toBe(0);
    expect(readFileSync(second).equals(bytes)).toBe(true);
    expect(json('import', copy, first)).toMatchObject({ code: 0, value: { files: [{ status: 'skipped' }] } });
  });

  test('list and stats tell what is there, to people and to scripts', () => {
    const { project } = newProject('--seeds');
    const listed = json('list', project).value;
    const stats = json('stats', project).value;
    expect(listed.map(({ position, publishedOn, outlet }: Record<string, unknown>) => [position, publishedOn, outlet])).toEqual([
      [1, '2024-04-09', null],
      [2, null, null],
      [3, null, null],
      [4, null, null],
      [5, '2024-11-03', 'العربي'],
    ]);
    const marks = listed.flatMap(({ layers }: { layers: { annotator: string; annotations: number }[] }) => layers);
    expect(marks.map(({ annotator }: { annotator: string }) => annotator)).toEqual(Array(5).fill('Sample'));
    expect(marks.reduce((sum: number, { annotations }: { annotations: number }) => sum + annotations, 0)).toBe(stats.annotations);
    expect(stats.byKind.map(({ kind }: { kind: string }) => kind)).toEqual(expect.arrayContaining(['entity', 'claim', 'stance']));

    const people = hashiya(['list', project]);
    expect(people).toMatchObject({ code: 0, stderr: '' });
    expect(people.stdout.trimEnd().split('\n')).toHaveLength(7);
    const told = hashiya(['stats', project]).stdout;
    expect(told).toContain(`5 articles · ${stats.annotations} annotations`);
    expect(told).toContain('Sources of claims');
    expect(hashiya(['stats', project, '--lang=ar']).stdout).toContain('مصادر الادعاءات');
  });

  test('stats writes a table as CSV, and counts the marks of one annotator', () => {
    const { project } = newProject('--seeds');
    const { sources } = json('stats', project).value;
    const csv = hashiya(['stats', project, '--csv=sources']);
    expect(csv).toMatchObject({ code: 0, stderr: '' });
    const [heading, first, ...others] = csv.stdout.trimEnd().split('\n');
    expect([heading, first]).toEqual(['source,claims', `AUTHOR,${sources.parties[0].claims}`]);
    expect(others).toHaveLength(sources.parties.length - 1);
    expect(hashiya(['stats', project, '--csv=colours'])).toMatchObject({ code: 2 });
    expect(json('stats', project, '--annotator=Sample').value.annotations).toBe(json('stats', project).value.annotations);
    expect(json('stats', project, '--annotator=Nobody')).toMatchObject({ code: 1 });
  });
});

describe('labels that the project does not know', () => {
  const words = 'قال لافروف في بكين إن القمة قريبة';

  function bratFolder(): string {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'story.txt'), words);
    writeFileSync(join(folder, 'story.ann'), 'T1\tDiplomat 4 10\tلافروف\nT2\tSummit 22 27\tالقمة\n');
    return join(folder, 'story.ann');
  }

  const marks = (...options: string[]) => {
    const { project } = newProject();
    const { code, value } = json('import', project, bratFolder(), '--annotator', 'brat', ...options);
    return { code, annotations: value.files?.[0]?.annotations, problems: value.files?.[0]?.problems ?? value.problems };
  };

  test('are mapped one by one, by a file, or added', () => {
    const mapping = join(temporaryFolder(), 'mapping.json');
    writeFileSync(mapping, JSON.stringify({ Diplomat: 'entity/PERS', Summit: 'entity/+' }));
    expect(marks()).toMatchObject({ annotations: 0, problems: [{ code: 'labels-not-in-scheme' }] });
    expect(marks('--map', 'Diplomat=entity/PERS')).toMatchObject({ annotations: 1 });
    expect(marks('--map', 'Diplomat=entity/PERS', '--map', 'Summit=-', '--add-labels')).toMatchObject({ annotations: 1 });
    expect(marks('--mapping', mapping)).toMatchObject({ code: 0, annotations: 2, problems: [] });
    expect(marks('--add-labels')).toMatchObject({ code: 0, annotations: 2, problems: [] });
  });

  test('cannot become what the project does not have', () => {
    expect(marks('--map', 'Diplomat=entity/KING')).toMatchObject({ code: 1, problems: [{ code: 'label-unknown' }] });
    expect(hashiya(['import', newProject().project, bratFolder(), '--map', 'Diplomat']).code).toBe(2);
  });
});

describe('import of good and bad files together', () => {
  test('each bad one is itemised, the good ones arrive, and the exit code is 1', () => {
    const { folder, project } = newProject();
    writeFileSync(join(folder, 'latin.txt'), Buffer.from([0xc7, 0xe1, 0x20]));
    writeFileSync(join(folder, 'nul.txt'), 'a\0b');
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'large.txt'), '');
    truncateSync(join(folder, 'large.txt'), 200_000_000);
    writeFileSync(join(folder, 'broken.jsonl'), '{"hashiya"');
    mkdirSync(join(folder, 'folder'));
    const names = ['latin.txt', 'nul.txt', 'empty.txt', 'large.txt', 'broken.jsonl', 'folder', 'missing.txt'];
    const paths = [...names.map((name) => join(folder, name)), ...seeds];
    const { code, value } = json('import', project, ...paths);
    expect(code).toBe(1);
    expect(
      value.files.map(({ file, status, problems }: { file: string; status: string; problems: { code: string }[] }) => [
        file,
        status,
        ...problems.map((each) => each.code),
      ]),
    ).toEqual([
      [paths[0], 'failed', 'encoding-guessed'],
      [paths[1], 'failed', 'nul-bytes'],
      [paths[2], 'failed', 'empty-file'],
      [paths[3], 'failed', 'file-too-large'],
      [paths[4], 'failed', 'unrecognised-content'],
      [paths[5], 'failed', 'file-is-directory'],
      [paths[6], 'failed', 'file-missing'],
      ...seeds.map((path) => [path, 'imported']),
    ]);
    expect(value.articleIds).toHaveLength(5);
    for (const { problems } of value.files) for (const { message } of problems) expect(message).not.toMatch(/\{\{|undefined/);
    expect(json('check', project)).toMatchObject({ code: 0, value: { articles: 5, problems: [] } });
  });

  test('people read the outcome on one stream and the problems on the other', () => {
    const { folder, project } = newProject();
    const [bad, good] = [join(folder, 'bad.txt'), join(folder, 'good.txt')];
    writeFileSync(bad, 'ab\nc\xff', 'latin1');
    writeFileSync(good, 'خبر');
    const { code, stdout, stderr } = hashiya(['import', project, bad, good]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/failed +0 +0 .*bad\.txt\nimported +1 +0 .*good\.txt\n\none file imported · one failed\n$/);
    expect(stderr).toBe(
      'bad.txt is not UTF-8: byte 0xFF at position 4, line 2, does not belong. Save the file as UTF-8 and import it again.\n',
    );
    const arabic = hashiya(['import', project, bad], { env: { LANG: 'ar_EG.UTF-8' } });
    expect(arabic.stderr).toContain('ترميز bad.txt ليس UTF-8');
    expect(hashiya(['import', project, bad, '--lang', 'en'], { env: { LANG: 'ar_EG.UTF-8' } }).stderr).toBe(stderr);
  });

  test('a folder is walked when that is asked for', () => {
    const { project } = newProject();
    expect(json('import', project, join(root, 'seeds/articles'), '--recursive').value.articleIds).toHaveLength(5);
  });
});

test('a page that was kept whole is written out again', () => {
  const { folder, project } = newProject();
  const page = join(root, 'tests/goldens/html/old.html');
  const out = join(folder, 'again.html');
  expect(json('import', project, page, '--keep-raw').code).toBe(0);
  expect(json('original', project, '1', '--out', out)).toMatchObject({ code: 0, value: { path: out, file: 'old.html' } });
  expect(readFileSync(out).equals(readFileSync(page))).toBe(true);
  expect(hashiya(['original', project, 'x', '--out', out]).code).toBe(1);
});

describe('what cannot be done says why and exits with 1', () => {
  const codesOf = (...typed: string[]) => {
    const { code, value } = json(...typed);
    return [code, ...value.problems.map((each: { code: string }) => each.code)];
  };

  test('a project that is missing, no project, or there already', () => {
    const { folder, project } = newProject();
    expect(codesOf('list', join(folder, 'nowhere.hashiya'))).toEqual([1, 'file-missing']);
    writeFileSync(join(folder, 'text.hashiya'), 'x'.repeat(200));
    expect(codesOf('check', join(folder, 'text.hashiya'))).toEqual([1, 'not-a-project']);
    expect(codesOf('init', project)).toEqual([1, 'file-exists']);
  });

  test('an export over an existing file, unless asked to', () => {
    const { folder, project } = newProject();
    const out = join(folder, 'out.jsonl');
    writeFileSync(out, 'precious');
    const refused = hashiya(['export', project, '--format', 'jsonl', '--out', out]);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('--overwrite');
    expect(readFileSync(out, 'utf8')).toBe('precious');
    expect(hashiya(['export', project, '--format', 'jsonl', '--out', out, '--overwrite']).code).toBe(0);
  });
});

describe('wrong usage says what was expected and what came, and exits with 2', () => {
  test('in a few lines that stay in sight, and tells how to see more', () => {
    const { stderr } = hashiya(['export', 'p.hashiya', '--nope', '--lang', 'en']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('“--nope” is not an option of this command.'),
      'Usage: hashiya export PROJECT --out PATH …',
      'More: hashiya export --help',
    ]);
  });

  test.each<[string[], string]>([
    [[], 'A command was expected'],
    [['frobnicate'], 'There is no command “frobnicate”. Known are: init, import,'],
    [['import'], 'PROJECT was expected.'],
    [['import', 'p.hashiya'], 'PATH was expected.'],
    [['import', 'p.hashiya', ''], 'PATH was expected.'],
    [['list', 'p.hashiya', 'q.hashiya'], '“q.hashiya” was not expected; the command takes PROJECT.'],
    [['list', 'p.hashiya', '--seeds'], '“--seeds” is not an option of this command.'],
    [['export', 'p.hashiya', '--out', 'x'], 'The option --format was expected.'],
    [['export', 'p.hashiya', '--format', '--out', 'x'], 'The option --format was expected with a value.'],
    [['init', 'p.hashiya', '--seeds=yes'], 'The option --seeds takes no value, and “yes” was given.'],
    [['import', 'p.hashiya', 'a.txt', '--annotator', ' '], 'The option --annotator was given an empty value.'],
    [['formats', '--lang', 'fr'], 'The option --lang was expected to be ar or en, and “fr” was given.'],
  ])('%j', (typed, complaint) => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = hashiya(typed, { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(complaint);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a format that nobody knows', () => {
    const { folder, project } = newProject();
    const { code, stderr } = hashiya(['export', project, '--format', 'rtf', '--out', join(folder, 'a')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^No format is known for rtf\. Known are: jsonl, [a-z, -]+\.\n$/);
    expect(hashiya(['import', project, 'a.txt', '--format', 'rtf']).code).toBe(2);
  });
});

describe('help', () => {
  test('names every command and every option, in either language, and the version is the package’s', () => {
    const { stdout, code } = hashiya(['--help']);
    expect(code).toBe(0);
    for (const name of ['init', 'import', 'export', 'list', 'stats', 'check', 'formats']) {
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
      expect(hashiya([name, '--help', '--lang', 'ar']).stdout).toMatch(/^الاستعمال: hashiya /);
    }
    expect(hashiya(['export', '-h']).stdout).toContain('--overwrite');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(hashiya(['--version']).stdout).toBe(`${version}\n`);
  });

  test('formats says what is read and written', () => {
    const listed = json('formats').value.map(({ key, reads, writes }: Record<string, unknown>) => [key, reads, writes]);
    expect(listed).toEqual(formats.map(({ key, reader, writer }) => [key, reader !== null, writer !== null]));
    expect(listed).toContainEqual(['jsonl', true, true]);
    expect(listed).toContainEqual(['pdf', true, false]);
  });
});

test('duplicates lists the stories that several articles tell, with how like they are', () => {
  const { folder, project } = newProject('--seeds');
  expect(json('duplicates', project)).toEqual({ code: 0, value: { stories: [], total: 0 } });
  const [seed = ''] = seeds;
  const copy = join(folder, 'copy.txt');
  writeFileSync(copy, `القدس العربي\n${readFileSync(seed, 'utf8').split('\n').slice(0, -4).join('\n')}`);
  expect(hashiya(['import', project, copy]).code).toBe(0);
  const { value } = json('duplicates', project);
  expect(value.total).toBe(1);
  expect(value.stories[0].articles).toHaveLength(2);
  expect(value.stories[0].pairs[0].resemblance).toBeGreaterThan(0.6);
  expect(hashiya(['duplicates', project, '--lang', 'ar']).stdout).toContain('خبر واحد مكرر');
  expect(hashiya(['check', project]).code).toBe(0);
});

test('boilerplate lists the lines that an outlet repeats, and takes one out of the story everywhere', () => {
  const { folder, project } = newProject();
  const table = join(folder, 'a.jsonl');
  const rows = Array.from({ length: 5 }, (_, at) => ({ text: `خبر ${at}\nمتن الخبر ${at}\nتابعونا`, outlet: 'العربي' }));
  writeFileSync(table, rows.map((row) => JSON.stringify(row)).join('\n'));
  expect(hashiya(['import', project, table]).code).toBe(0);
  const [outlet] = json('boilerplate', project).value.outlets;
  expect(outlet.lines).toMatchObject([{ words: 'تابعونا', count: 5, open: 5, verdict: null }]);
  const accepted = json('boilerplate', project, '--outlet', 'العربي', '--accept', 'تابعونا');
  expect(accepted.value.outlets[0].lines).toMatchObject([{ open: 0, verdict: 'boilerplate' }]);
  expect(hashiya(['boilerplate', project, '--outlet', 'العربي', '--accept', 'تابعونا'])).toMatchObject({ code: 1 });
  expect(hashiya(['check', project]).code).toBe(0);
});

test('a search is saved by name, run by name and narrowed down; without query and name it is refused', () => {
  const { project } = newProject('--seeds');
  const saved = json('search', project, 'kind:claim source:لافروف', '--save', 'أقوال لافروف');
  expect(saved.code).toBe(0);
  expect(saved.value.found[0].hits[0].mark).toMatchObject({ kind: 'claim' });
  expect(json('search', project, '--saved', 'أقوال لافروف').value).toEqual(saved.value);
  const narrowed = json('search', project, 'date:2024-04', '--saved', 'أقوال لافروف');
  expect(narrowed.value.total).toBeGreaterThan(0);
  expect(narrowed.value.total).toBeLessThan(saved.value.total);
  expect(hashiya(['search', project, 'بكين', '--save', 'أقوال لافروف'])).toMatchObject({ code: 1, stdout: '' });
  expect(hashiya(['search', project, '--saved', 'x'])).toMatchObject({ code: 1, stdout: '' });
  expect(hashiya(['search', project])).toMatchObject({ code: 1, stdout: '' });
  expect(hashiya(['check', project]).code).toBe(0);
});
