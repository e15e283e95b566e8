// Opening tells what a file is before it touches it, and what it refuses it leaves as it was.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { lastSeq } from '../../db/changes';
import { migrations } from '../../db/migrations';
import { closeProjectFile, createProjectFile, openProjectFile } from '../../db/open-project';
import { checkProject } from '../../main/commands/check-project';
import { openWorkbench } from '../../main/commands/workbench';
import { codes, newAnnotatedArticle, temporaryFolder, temporaryProject, value } from '../builders/temporary-project';

/** Every file of a folder with its bytes. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name)).toString('base64')]),
  );
}

function expectRefusal(folder: string, path: string, code: string) {
  const before = contents(folder);
  const outcome = openProjectFile(path);
  expect(codes(outcome)).toEqual([code]);
  expect(contents(folder)).toEqual(before);
  return outcome.ok ? {} : outcome.problems[0]?.details;
}

function closedProject(): { folder: string; path: string } {
  const project = temporaryProject();
  newAnnotatedArticle(project, `[PERS لافروف] في [GPE بكين] ${'كلام '.repeat(5000)}`);
  project.close();
  return project;
}

/** Copies a project as a killed process leaves it. */
function copyWithLog(path: string, copy: string) {
  for (const ending of ['', '-wal', '-shm']) cpSync(`${path}${ending}`, `${copy}${ending}`);
}

/** The index of the log (`-shm`) is scratch space of whoever reads it; the file and its log are not. */
function expectRefusalKeepingLog(folder: string, path: string, code: string) {
  const before = [readFileSync(path), readFileSync(`${path}-wal`), readdirSync(folder)];
  expect(codes(openProjectFile(path))).toEqual([code]);
  expect([readFileSync(path), readFileSync(`${path}-wal`), readdirSync(folder)]).toEqual(before);
}

/** Writes one number into the file's header. */
function writeHeader(path: string, at: number, number: number) {
  const bytes = readFileSync(path);
  bytes.writeUInt32BE(number, at);
  writeFileSync(path, bytes);
}

describe('what is refused is left untouched', () => {
  test('a file that is not there', () => {
    const folder = temporaryFolder();
    expectRefusal(folder, join(folder, 'none.hashiya'), 'file-missing');
    expectRefusal(folder, join(folder, 'no-folder', 'none.hashiya'), 'file-missing');
  });

  test('a folder', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder.hashiya'));
    expectRefusal(folder, join(folder, 'folder.hashiya'), 'file-is-directory');
  });

  test.each([
    ['a text file', 'لافروف في بكين'],
    ['a long text file', 'لافروف في بكين '.repeat(1000)],
  ])('%s', (_name, content) => {
    const folder = temporaryFolder();
    const path = join(folder, 'text.hashiya');
    writeFileSync(path, content);
    expectRefusal(folder, path, 'not-a-project');
  });

  test('a database of another application', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'other.hashiya');
    new Database(path).exec('CREATE TABLE note (text TEXT)').close();
    expectRefusal(folder, path, 'not-a-project');
  });

  test('a project of a newer version, naming both versions', () => {
    const { folder, path } = closedProject();
    writeHeader(path, 60, 99);
    expect(expectRefusal(folder, path, 'newer-project')).toMatchObject({
      path,
      fileVersion: 99,
      supportedVersion: migrations.length,
    });
  });

  test('a newer version that only the log knows of yet', () => {
    const { folder, path } = closedProject();
    const other = new Database(path);
    other.pragma('wal_autocheckpoint = 0');
    other.pragma('user_version = 99');
    const copy = join(folder, 'copy.hashiya');
    copyWithLog(path, copy);
    other.close();
    expectRefusalKeepingLog(folder, copy, 'newer-project');
  });

  test('a file that nobody may write, even for the superuser', () => {
    const { folder, path } = closedProject();
    chmodSync(path, 0o444);
    expect(expectRefusal(folder, path, 'file-read-only')).toEqual({ path });
  });

  test('a file in a folder that nobody may write', () => {
    const { folder, path } = closedProject();
    chmodSync(folder, 0o555);
    expect(expectRefusal(folder, path, 'file-read-only')).toEqual({ path: folder });
    chmodSync(folder, 0o755);
  });

  test('a file that was cut off, in its header or later', () => {
    const { folder, path } = closedProject();
    truncateSync(path, 20_000);
    expectRefusal(folder, path, 'damaged-project');
    truncateSync(path, 50);
    expectRefusal(folder, path, 'damaged-project');
  });

  test.each([
    ['whose first page is gone', (bytes: Buffer) => bytes.fill(0, 0, 4096)],
    ['whose beginning is garbage', (bytes: Buffer) => bytes.fill(0xa5, 0, 100)],
    ['of which nothing is left', () => Buffer.alloc(0)],
  ])('a project %s is damaged, so that its backups and salvage are offered', (_name, spoilt) => {
    const { folder, path } = closedProject();
    writeFileSync(path, spoilt(readFileSync(path)));
    expectRefusal(folder, path, 'damaged-project');
  });

  test('a file whose pages were overwritten, saying what SQLite found', () => {
    const { folder, path } = closedProject();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 4096 * 3, 4096 * 8);
    writeFileSync(path, bytes);
    expect(expectRefusal(folder, path, 'damaged-project')?.reason).not.toBe('');
  });

  test('a damaged file with a log beside it keeps both', () => {
    const { folder, path } = closedProject();
    const other = new Database(path);
    other.pragma('wal_autocheckpoint = 0');
    other.exec("INSERT INTO annotator VALUES ('a', 'Basma', '2024-01-01T00:00:00.000Z')");
    const copy = join(folder, 'copy.hashiya');
    copyWithLog(path, copy);
    other.close();
    const bytes = readFileSync(copy);
    bytes.fill(0xff, 4096 * 8, 4096 * 14);
    writeFileSync(copy, bytes);
    expectRefusalKeepingLog(folder, copy, 'damaged-project');
  });

  test('a file that another process holds for itself', () => {
    const { folder, path } = closedProject();
    const holder = new Database(path);
    holder.pragma('locking_mode = EXCLUSIVE');
    holder.exec('BEGIN EXCLUSIVE; CREATE TABLE held (x)');
    const before = readFileSync(path);
    expect(codes(openProjectFile(path))).toEqual(['busy-project']);
    expect(readFileSync(path)).toEqual(before);
    holder.close();
    expect(readdirSync(folder)).toEqual(['project.hashiya']);
  });
});

describe('making a project file', () => {
  test('an existing file is refused and stays', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'there.hashiya');
    writeFileSync(path, 'mine');
    expect(codes(createProjectFile(path))).toEqual(['file-exists']);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('a missing folder and a closed folder are told apart', () => {
    const folder = temporaryFolder();
    expect(codes(createProjectFile(join(folder, 'none', 'p.hashiya')))).toEqual(['folder-missing']);
    chmodSync(folder, 0o555);
    expect(codes(createProjectFile(join(folder, 'p.hashiya')))).toEqual(['file-read-only']);
    chmodSync(folder, 0o755);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the header names the application and the version from the first moment, before anything is closed', () => {
    const path = join(temporaryFolder(), 'p.hashiya');
    const db = value(createProjectFile(path));
    const header = readFileSync(path);
    expect(header.subarray(68, 72).toString('latin1')).toBe('Hash');
    expect(header.readUInt32BE(60)).toBe(migrations.length);
    closeProjectFile(db);
  });

  test('a connection is settled to be safe against power loss and hostile files', () => {
    const { workbench } = temporaryProject();
    const setting = (name: string) => workbench.db.pragma(name, { simple: true });
    expect(['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'busy_timeout'].map(setting)).toEqual([
      'wal',
      2,
      1,
      0,
      5000,
    ]);
  });
});

test('a project whose process was killed opens with everything that was committed', async () => {
  const { folder, path } = closedProject();
  const script = `
    const db = new (require('better-sqlite3'))(${JSON.stringify(path)});
    db.pragma('synchronous = FULL');
    db.prepare('UPDATE project SET name = ?').run('كان مفتوحا');
    process.stdout.write('committed');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  expect(existsSync(`${path}-wal`)).toBe(true);
  const db = value(openProjectFile(path));
  expect(db.prepare('SELECT name FROM project').get()).toEqual({ name: 'كان مفتوحا' });
  closeProjectFile(db);
  expect(readdirSync(folder)).toEqual(['project.hashiya']);
});

test('a second process may read and write while the first has the project open', () => {
  const project = temporaryProject();
  newAnnotatedArticle(project, '[PERS لافروف]');
  const second = value(openProjectFile(project.path));
  expect(lastSeq(second)).toBe(lastSeq(project.workbench.db));
  expect(value(checkProject(openWorkbench(second))).problems).toEqual([]);
  closeProjectFile(second);
  expect(value(checkProject(project.workbench)).problems).toEqual([]);
});

test('sqlite3 sees one file after closing', () => {
  const { folder, path } = closedProject();
  const script = `process.stdout.write(new (require('better-sqlite3'))(${JSON.stringify(path)}).pragma('integrity_check', { simple: true }))`;
  expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })).toBe('ok');
  expect(readdirSync(folder)).toEqual(['project.hashiya']);
});
