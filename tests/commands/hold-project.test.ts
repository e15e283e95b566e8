// Who has a project open, what is opened for reading only, and what happens when that cannot be told any more.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readChange } from '../../db/changes';
import { isInNetworkFolder } from '../../db/network-folder';
import { QUICK_CHECK_LIMIT } from '../../db/open-project';
import { lockPath, takeLock } from '../../db/project-lock';
import { checkProject } from '../../main/commands/check-project';
import { createAnnotation } from '../../main/commands/create-annotation';
import { createAnnotator } from '../../main/commands/create-annotator';
import { holdProject, whoTookOver } from '../../main/commands/hold-project';
import { openArticle } from '../../main/commands/open-article';
import { openWorkbench } from '../../main/commands/workbench';
import { smallDisk, withoutRoom } from '../builders/small-disk';
import { codes, newAnnotatedArticle, temporaryProject, value } from '../builders/temporary-project';

const away = { machine: 'other-machine', user: 'ليلى', pid: 7 };

function closed() {
  const project = temporaryProject();
  const made = newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين]');
  project.close();
  return { ...made, annotator: project.annotator, path: project.path, folder: project.folder };
}

function grow(path: string, seconds: number) {
  const past = Date.now() / 1000 - seconds;
  utimesSync(path, past, past);
}

test('on a disk without room for what lies beside an open project, it is the disk that is named', (context) => {
  const folder = smallDisk(2_000_000);
  if (!folder) return context.skip();
  const path = join(folder, 'news.hashiya');
  cpSync(closed().path, path);
  const filled = openSync(join(folder, 'ballast'), 'w');
  try {
    for (;;) writeSync(filled, Buffer.alloc(4096));
  } catch {
    closeSync(filled);
  }
  expect(codes(holdProject(path))).toEqual(['disk-full']);
  rmSync(join(folder, 'ballast'));
  value(holdProject(path)).close();
});

describe('a project that is open', () => {
  test('on another computer is refused, naming the computer and the person', () => {
    const { path } = closed();
    value(takeLock(path, away));
    const held = holdProject(path);
    expect(held.ok ? [] : held.problems).toMatchObject([
      { code: 'open-elsewhere', details: { machine: 'other-machine', user: 'ليلى' } },
    ]);
    expect(existsSync(lockPath(path))).toBe(true);
  });

  test('on another computer that was not heard of for long is taken over', () => {
    const { path, folder } = closed();
    value(takeLock(path, away));
    grow(lockPath(path), 200);
    const held = value(holdProject(path));
    held.close();
    expect(readdirSync(folder)).toEqual(['project.hashiya']);
  });

  test('on this computer is shared: both read and write, and the lock goes with who took it', () => {
    const { path, folder } = closed();
    const [first, second] = [value(holdProject(path)), value(holdProject(path))];
    value(createAnnotator(openWorkbench(second.db), { name: 'Basma' }));
    second.close();
    expect(existsSync(lockPath(path))).toBe(true);
    expect(value(checkProject(openWorkbench(first.db))).problems).toEqual([]);
    first.close();
    expect(readdirSync(folder)).toEqual(['project.hashiya']);
  });

  test('by a process that died is free, and known to have been left when its log is there', () => {
    const { path } = closed();
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const held = value(holdProject(path));
    value(createAnnotator(openWorkbench(held.db), { name: 'Basma' }));
    const copy = join(path, '..', 'copy.hashiya');
    for (const ending of ['', '-wal']) cpSync(`${path}${ending}`, `${copy}${ending}`);
    held.close();
    const owner = JSON.parse('{}');
    writeFileSync(lockPath(copy), JSON.stringify({ ...owner, machine: hostOf(path), user: 'x', pid, token: 't', at: 'then' }));
    const again = value(holdProject(copy));
    expect(again).toMatchObject({ wasLeft: true, remarks: [{ code: 'left-unclean' }] });
    expect(value(checkProject(openWorkbench(again.db))).problems).toEqual([]);
    again.close();
  });

  test('by a process that died, whose number another process has by now, is free too', () => {
    const { path, folder } = closed();
    writeFileSync(
      lockPath(path),
      JSON.stringify({ machine: hostOf(path), user: 'x', pid: process.ppid, token: 't', at: 'then' }),
    );
    grow(lockPath(path), 200);
    const lock = value(takeLock(path));
    expect(codes(takeLock(path, away))).toEqual(['open-elsewhere']);
    lock.release();
    expect(readdirSync(folder)).toEqual(['project.hashiya']);
  });

  test('with a lock that nobody can read is refused while somebody may still be writing it, and not for ever', () => {
    const { path, folder } = closed();
    for (const unreadable of ['', 'half a l']) {
      writeFileSync(lockPath(path), unreadable);
      expect(codes(holdProject(path))).toEqual(['lock-unclear']);
      grow(lockPath(path), 200);
      value(holdProject(path)).close();
      expect(readdirSync(folder)).toEqual(['project.hashiya']);
    }
  });

  test('stays known as such while the disk is full, and a lock that cannot be written leaves nothing behind', (context) => {
    const { path, folder } = closed();
    const lock = value(takeLock(path));
    const isTried = withoutRoom(() => expect(lock.renew()).toBe(true));
    if (!isTried) context.skip();
    expect(codes(takeLock(path, away))).toEqual(['open-elsewhere']);
    lock.release();
    withoutRoom(() => value(takeLock(path)));
    expect(readdirSync(folder)).toEqual(['project.hashiya']);
  });
});

function hostOf(path: string): string {
  const lock = value(takeLock(`${path}-other`));
  const { machine } = JSON.parse(readFileSync(lockPath(`${path}-other`), 'utf8'));
  lock.release();
  return machine;
}

describe('sleep and resume', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }));
  afterEach(() => void vi.useRealTimers());

  test('whoever is still there says so', () => {
    const { path } = closed();
    const held = value(holdProject(path));
    grow(lockPath(path), 3600);
    vi.advanceTimersByTime(30_000);
    expect(codes(takeLock(path, away))).toEqual(['open-elsewhere']);
    held.close();
  });

  test('a computer that wakes up looks at once, before anybody has written from there', () => {
    const { path } = closed();
    const onLost = vi.fn();
    const held = value(holdProject(path, { onLost }));
    vi.advanceTimersByTime(1000);
    writeFileSync(lockPath(path), JSON.stringify({ ...away, token: 'theirs', at: 'now' }));
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    vi.advanceTimersByTime(1000);
    expect(onLost).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ code: 'open-elsewhere' })]);
    held.close();
  });

  test('a project that another computer had open meanwhile, and closed again, is not written from what was known before', () => {
    const { path } = closed();
    const [first, second] = [vi.fn(), vi.fn()];
    const held = value(holdProject(path, { onLost: first }));
    const beside = value(holdProject(path, { onLost: second }));
    // Taken over, and let go.
    rmSync(lockPath(path));
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    vi.advanceTimersByTime(1000);
    for (const told of [first, second]) {
      expect(told).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ code: 'taken-over' })]);
    }
    for (const each of [held, beside]) each.close();
  });

  test('a share that is away for a while takes nothing from whoever works there', () => {
    const { path, folder } = closed();
    const onLost = vi.fn();
    const held = value(holdProject(path, { onLost }));
    renameSync(folder, `${folder}-away`);
    vi.advanceTimersByTime(60_000);
    renameSync(`${folder}-away`, folder);
    vi.advanceTimersByTime(1000);
    expect(onLost).not.toHaveBeenCalled();
    expect(codes(takeLock(path, away))).toEqual(['open-elsewhere']);
    held.close();
  });

  test('a process that shared the project holds it once the other has closed it', () => {
    const { path } = closed();
    const onLost = vi.fn();
    const [held, beside] = [value(holdProject(path)), value(holdProject(path, { onLost }))];
    held.close();
    vi.advanceTimersByTime(30_000);
    expect(onLost).not.toHaveBeenCalled();
    expect(codes(takeLock(path, away))).toEqual(['open-elsewhere']);
    beside.close();
  });

  test('a computer that wakes up and finds the project taken over is told by whom, and writes no lock over that one', () => {
    const { path } = closed();
    const onLost = vi.fn();
    const held = value(holdProject(path, { onLost }));
    writeFileSync(lockPath(path), JSON.stringify({ ...away, token: 'theirs', at: 'now' }));
    vi.advanceTimersByTime(30_000);
    expect(onLost).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ code: 'open-elsewhere' })]);
    held.close();
    expect(JSON.parse(readFileSync(lockPath(path), 'utf8'))).toMatchObject({ token: 'theirs' });
  });
});

describe('whoever took a project over', () => {
  test('is named while he has it, and no lock is kept by asking', () => {
    const { path } = closed();
    const lock = value(takeLock(path, away));
    expect(whoTookOver(path)).toMatchObject([{ code: 'open-elsewhere', details: { machine: 'other-machine' } }]);
    lock.release();
    expect(whoTookOver(path)).toEqual([{ code: 'taken-over', details: { path } }]);
    expect(existsSync(lockPath(path))).toBe(false);
  });
});

describe('a network folder', () => {
  test('is told from others', () => {
    expect(isInNetworkFolder(closed().path)).toBe(false);
  });

  test('is warned about, and the file is kept to one process without sharing memory through it', () => {
    const { path, folder } = closed();
    const held = value(holdProject(path, { isInNetworkFolder: true }));
    expect(held.remarks).toMatchObject([{ code: 'network-folder' }]);
    value(createAnnotator(openWorkbench(held.db), { name: 'Basma' }));
    expect(readdirSync(folder).filter((name) => name.endsWith('-shm'))).toEqual([]);
    expect(codes(holdProject(path))).toEqual(['busy-project']);
    held.close();
    value(holdProject(path)).close();
  });

  test('nothing waits in the log there, which closing would lay over what another computer has written since', () => {
    const { path } = closed();
    const held = value(holdProject(path, { isInNetworkFolder: true }));
    const change = value(createAnnotator(openWorkbench(held.db), { name: 'Basma' }));
    const copy = join(path, '..', 'copy.hashiya');
    cpSync(path, copy);
    const alone = value(holdProject(copy));
    expect(readChange(alone.db, change.seq)).toEqual(change);
    for (const each of [alone, held]) each.close();
  });
});

describe('what cannot be written is opened for reading', () => {
  function expectReadable({ path, article, annotator, text }: ReturnType<typeof closed>) {
    const held = value(holdProject(path));
    expect(held.isReadOnly).toBe(true);
    const workbench = openWorkbench(held.db);
    const opened = value(openArticle(workbench, { articleId: article.id, annotatorId: annotator.id }));
    expect(opened.annotations).toHaveLength(2);
    expect(value(checkProject(workbench)).problems).toEqual([]);
    const draft = {
      articleId: article.id,
      annotatorId: annotator.id,
      kind: 'entity',
      label: 'ORG',
      spans: [{ start: 0, end: 3, quote: text.slice(0, 3) }],
    };
    const refusal = createAnnotation(workbench, draft);
    expect(refusal.ok ? [] : refusal.problems).toEqual([{ code: 'open-for-reading', details: { path } }]);
    held.close();
  }

  test('a file that nobody may write', () => {
    const at = closed();
    chmodSync(at.path, 0o444);
    const before = readFileSync(at.path);
    expectReadable(at);
    expect(readFileSync(at.path).equals(before)).toBe(true);
    expect(readdirSync(at.folder)).toEqual(['project.hashiya']);
  });

  test('a folder that nobody may write', () => {
    const at = closed();
    chmodSync(at.folder, 0o555);
    expectReadable(at);
    chmodSync(at.folder, 0o755);
    expect(readdirSync(at.folder)).toEqual(['project.hashiya']);
  });

  test('with the log that a dead process left beside it', () => {
    const at = closed();
    const held = value(holdProject(at.path));
    value(createAnnotator(openWorkbench(held.db), { name: 'في السجل' }));
    const folder = join(at.folder, 'left');
    mkdirSync(folder);
    const path = join(folder, 'copy.hashiya');
    for (const ending of ['', '-wal']) cpSync(`${at.path}${ending}`, `${path}${ending}`);
    held.close();
    chmodSync(path, 0o444);
    const reading = value(holdProject(path));
    expect(reading.db.prepare("SELECT 1 FROM annotator WHERE name = 'في السجل'").get()).toBeDefined();
    reading.close();
    expect(readdirSync(folder).sort()).toEqual(['copy.hashiya', 'copy.hashiya-wal']);
  });

  test('a large one at once, without reading it through; that is to be done later if it was not closed in order', () => {
    const at = closed();
    const held = value(holdProject(at.path));
    const large = `INSERT INTO original_file VALUES ('${'0'.repeat(64)}', zeroblob(${QUICK_CHECK_LIMIT}))`;
    held.db.exec(large);
    held.db.pragma('wal_checkpoint(TRUNCATE)');
    const path = join(at.folder, 'copy.hashiya');
    cpSync(at.path, path);
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(8192, 0xaa), 0, 8192, QUICK_CHECK_LIMIT / 2);
    closeSync(file);
    chmodSync(path, 0o444);
    const reading = value(holdProject(path));
    expect(reading).toMatchObject({ isReadOnly: true, wasLeft: false });
    reading.close();
    value(createAnnotator(openWorkbench(held.db), { name: 'Basma' }));
    cpSync(`${at.path}-wal`, `${path}-wal`);
    const left = value(holdProject(path));
    expect(left).toMatchObject({ isReadOnly: true, wasLeft: true });
    left.close();
    held.close();
  });

  test('a damaged one is refused all the same', () => {
    const { path } = closed();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xff, 4096 * 3, 4096 * 8));
    chmodSync(path, 0o444);
    expect(codes(holdProject(path))).toEqual(['damaged-project']);
  });
});
