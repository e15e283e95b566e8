import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { troubleFrom, troubleSchema } from '../../domain/trouble';
import { lastLines, openLog } from '../../main/log';
import { shellQuestions } from '../../main/store/ask-shell';
import { watchCalls } from '../../main/store/watch-calls';

describe('the logs', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'hashiya-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const written = (): string =>
    readdirSync(folder)
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .join('');

  test('codes and numbers are written down, words are not, whoever gives them', () => {
    openLog(folder, 'store').write('refused', {
      call: 'openProject',
      ms: 12,
      codes: ['file-missing', 'سرّ', 'a b'],
      query: 'لافروف في بكين',
      file: '/home/layla/المقال.txt',
    });
    expect(JSON.parse(written())).toMatchObject({
      from: 'store',
      event: 'refused',
      call: 'openProject',
      ms: 12,
      codes: ['file-missing'],
      query: null,
      file: null,
    });
  });

  test('of an error its kind and its places are told, and nothing of its message, whatever that looks like', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3, unit: 'grapheme' }), (secret) => {
        const message = `«سرّي ${secret}»\n    at secret (سري.js:1:2)\n    at leak (leak.js:9:9)`;
        const trouble = troubleFrom(new TypeError(message));
        expect(trouble.name).toBe('TypeError');
        expect(trouble.frames.length).toBeGreaterThan(0);
        expect(trouble.frames.join(' ')).not.toMatch(/leak|سر/);
        expect(troubleSchema.safeParse(trouble).success).toBe(true);
      }),
    );
    expect(troubleFrom('قال الوزير')).toEqual({ name: 'NotAnError', frames: [] });
  });

  test('they stay within their bounds and keep the latest', () => {
    const log = openLog(folder, 'store', { bytes: 2000, files: 3 });
    for (let turn = 0; turn < 500; turn += 1) log.write('slow', { turn });
    const files = readdirSync(folder).toSorted();
    expect(files).toEqual(['store.1.log', 'store.2.log', 'store.log']);
    for (const file of files) expect(statSync(path.join(folder, file)).size).toBeLessThanOrEqual(2000);
    expect(lastLines(folder, ['store'], 1)[0]).toContain('"turn":499');
  });

  test('a folder that cannot be written to is no trouble', () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(() => openLog(path.join(file, 'logs'), 'store').write('start')).not.toThrow();
  });

  test('a call that is refused or breaks is told by name and code, not by what was asked', async () => {
    const watch = watchCalls(openLog(folder, 'store'));
    const problems = [{ code: 'query-broken', details: { query: 'لافروف' } }];
    await watch({ path: ['searchProject'], next: async () => ({ ok: false, problems }) });
    const broke = watch({ path: ['openArticle'], next: async () => JSON.parse('قال الوزير') });
    await expect(broke).rejects.toThrow();
    expect(written()).toContain('query-broken');
    expect(written()).toContain('"name":"SyntaxError"');
    expect(written()).not.toMatch(/[^\u0020-\u007e\n]/);
  });

  test('a call that works for long is told as slow, and one that waits for a person is not', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const questions = shellQuestions(() => undefined);
    const watch = watchCalls(openLog(folder, 'store'), questions.waited);
    const choosing = async () => await questions.ask('choose-project', {});
    const chosen = watch({ path: ['openProject'], next: choosing });
    vi.advanceTimersByTime(60_000);
    questions.answered(1, null);
    await chosen;
    const working = async () => {
      await choosing();
      vi.advanceTimersByTime(3000);
    };
    const worked = watch({ path: ['exportProject'], next: working });
    vi.advanceTimersByTime(60_000);
    questions.answered(2, null);
    await worked;
    expect(JSON.parse(written())).toMatchObject({ event: 'slow', call: 'exportProject', ms: 3000 });
  });
});
