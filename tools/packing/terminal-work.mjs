// Works with an installed app from a terminal: as an ordinary user, on a machine without a screen.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectSame } from './checks.mjs';
import { as, folderFor, removeFolder, surroundings } from './packaged-app.mjs';

const WAIT_MS = 60_000;
const SEEDS = { articles: 5, annotations: 738 };
const TRACED = ['/usr/bin/strace', '--follow-forks', '--trace=connect,sendto,sendmsg,bind'];

/** @typedef {import('./packaged-app.mjs').User | null} User */
/** @typedef {(...typed: string[]) => Promise<{ code: number | null, stdout: string, stderr: string }>} Call */

/**
 * @param {(sentence: string, look: () => unknown) => Promise<boolean>} check
 * @param {string} kind
 * @param {string} executable
 * @param {User} user
 */
export async function workInTerminal(check, kind, executable, user) {
  const folder = await folderFor(user);
  const say = (/** @type {string} */ sentence) => `${kind}, in a terminal without a screen: ${sentence}`;
  const start = (/** @type {readonly string[]} */ typed) => startIn(folder, user, typed);
  /** @type {Call} */
  const call = (...typed) => ended(start([executable, ...typed]));
  const project = path.join(folder, 'مشروع.hashiya');
  try {
    await check(say('a project is made'), async () => expectSame((await call('init', project, '--seeds')).code, 0));
    await checkAnswers(check, say, call, project);
    await check(say('an export is written, and asks the network for nothing'), async () => {
      const target = path.join(folder, 'exported.jsonl');
      const log = path.join(folder, 'calls.txt');
      const typed = ['export', project, '--format', 'jsonl', '--out', target];
      expectSame((await ended(start([...TRACED, `--output=${log}`, executable, ...typed]))).code, 0);
      expectSame((await readFile(target, 'utf8')).trimEnd().split('\n').length, SEEDS.articles + 1);
      const calls = await readFile(log, 'utf8');
      expectSame({ outside: outsideIn(calls), traced: calls.includes('exited with 0') }, { outside: [], traced: true });
    });
    await check(say('a signal cancels an import, which takes back what it had brought'), () =>
      checkSignal(folder, project, call, () => start([executable, 'import', project, path.join(folder, 'large.csv')])),
    );
  } finally {
    await removeFolder(folder);
  }
}

/**
 * @param {(sentence: string, look: () => unknown) => Promise<boolean>} check
 * @param {(sentence: string) => string} say
 * @param {Call} call
 * @param {string} project
 */
async function checkAnswers(check, say, call, project) {
  await check(say('check finds it sound and ends with 0'), async () => expectSame((await call('check', project)).code, 0));
  await check(say('stats are data alone, as JSON'), async () => {
    const { code, stdout } = await call('stats', project, '--json');
    const { articles, annotations } = JSON.parse(stdout);
    expectSame({ code, articles, annotations }, { code: 0, ...SEEDS });
  });
  await check(say('a project that is not there ends with 1, and the reason is no data'), async () => {
    const { code, stdout, stderr } = await call('check', `${project}.not`);
    expectSame({ code, stdout, told: stderr.includes('.hashiya.not') }, { code: 1, stdout: '', told: true });
  });
  await check(say('a mistyped command ends with 2, and opens no window'), async () => {
    const { code, stdout } = await call('exprot', project);
    expectSame({ code, stdout }, { code: 2, stdout: '' });
  });
  await check(say('the words are in the language that is asked for'), async () =>
    (await call('check', project, '--lang', 'ar')).stdout.includes('المشروع سليم'),
  );
}

/** @param {string} folder @param {string} project @param {Call} call @param {() => ReturnType<typeof startIn>} start */
async function checkSignal(folder, project, call, start) {
  const rows = Array.from({ length: 20_000 }, (_, index) => `${index},"خبر ${index} ${'كلام '.repeat(200)}"`);
  await writeFile(path.join(folder, 'large.csv'), `n,text\n${rows.join('\n')}\n`);
  const articles = async () => JSON.parse((await call('stats', project, '--json')).stdout).articles;
  const child = start();
  const end = ended(child);
  const deadline = Date.now() + WAIT_MS;
  while ((await articles()) === SEEDS.articles && Date.now() < deadline);
  child.kill('SIGTERM');
  expectSame((await end).code, 130);
  expectSame(await articles(), SEEDS.articles);
}

/** @param {string} folder @param {User} user @param {readonly string[]} typed */
function startIn(folder, user, [program = '', ...args]) {
  return spawn(...as(user, program, args), { cwd: folder, env: surroundings(folder), stdio: ['ignore', 'pipe', 'pipe'] });
}

/** @param {ReturnType<typeof startIn>} child */
async function ended(child) {
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    said.stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    said.stderr += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, ...said };
}

/** Calls of the system that name an address of a network. @param {string} log */
function outsideIn(log) {
  return log.split('\n').filter((line) => /AF_INET|AF_PACKET/.test(line));
}
