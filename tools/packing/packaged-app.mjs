// Starts an installed or unpacked app as a person would: not as root, with the system's sandbox on, and without Playwright's hold on
// the main process, which production fuses refuse. The window is reached by the remote debugging port.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { mustRun, runProgram } from '../run-program.mjs';

const TEST_USER = 'hashiya-tester';
const START_LIMIT_MS = 30_000;

/** @typedef {{ name: string, uid: number, gid: number }} User */

/** Root cannot have the sandbox, so somebody else is made to start the app. @returns {Promise<User | null>} null for oneself */
export async function testUser() {
  if (process.getuid?.() !== 0) return null;
  const known = await runProgram('id', ['-u', TEST_USER], { capture: true });
  if (known.code !== 0) await mustRun('Making a user for tests', 'useradd', ['--create-home', '--shell', '/bin/sh', TEST_USER]);
  const number = async (/** @type {string} */ flag) => Number(await mustRun('Asking who it is', 'id', [flag, TEST_USER]));
  return { name: TEST_USER, uid: await number('-u'), gid: await number('-g') };
}

/**
 * A folder that the user may write in.
 * @param {User | null} user
 */
export async function folderFor(user) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hashiya-installed-'));
  if (user) await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o755);
  return folder;
}

/** What a program finds around it that is started by somebody whose home this is. @param {string} home */
export function surroundings(home) {
  // Where nothing can be mounted, AppImages unpack themselves if they are told to.
  const mounts = ['fusermount3', 'fusermount'].some((name) => existsSync(`/usr/bin/${name}`));
  const env = { HOME: home, TMPDIR: home, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' };
  return mounts ? env : { ...env, APPIMAGE_EXTRACT_AND_RUN: '1' };
}

/**
 * A program and its arguments, as somebody would start them.
 * @param {User | null} user
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {[program: string, args: string[]]}
 */
export function as(user, program, args) {
  if (!user) return [program, [...args]];
  return ['setpriv', [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--init-groups', program, ...args]];
}

/**
 * @param {{ executable: string, user: User | null, userData: string, screen: Record<string, string>, given?: readonly string[], env?: Record<string, string> }} what
 */
export async function startPackaged({ executable, user, userData, screen, given = [], env: more = {} }) {
  const args = ['--remote-debugging-port=0', `--user-data-dir=${userData}`, ...given];
  const env = { ...surroundings(userData), ...screen, ...more };
  const child = spawn(...as(user, executable, args), { env, detached: true });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // It has gone by itself.
    }
    await ended;
  };
  try {
    const address = await addressIn(() => said, child);
    const browser = await chromium.connectOverCDP(address);
    const page = await firstPage(browser);
    await page.waitForSelector('.article-text, .start', { timeout: START_LIMIT_MS });
    return {
      page,
      browser,
      pid: child.pid ?? 0,
      said: () => said,
      ended,
      stop: () => browser.close().then(stop, stop),
    };
  } catch (error) {
    await stop();
    throw new Error(`${error instanceof Error ? error.message : error}\n${said.slice(-2000)}`);
  }
}

/** @param {() => string} said @param {import('node:child_process').ChildProcess} child */
async function addressIn(said, child) {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const found = /DevTools listening on (ws:\S+)/.exec(said());
    if (found?.[1]) return found[1];
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error('The app did not say where it can be reached.');
}

/** @param {import('@playwright/test').Browser} browser */
async function firstPage(browser) {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    const page = browser.contexts().flatMap((context) => context.pages())[0];
    if (page) return page;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error('The app opened no window.');
}

/** All processes that the app started, with their command lines. @param {number} pid */
export async function processesOf(pid) {
  /** @type {{ pid: number, parent: number, command: string, status: string }[]} */
  const all = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = await readFile(`/proc/${name}/status`, 'utf8');
      const command = (await readFile(`/proc/${name}/cmdline`, 'utf8')).replaceAll('\0', ' ');
      all.push({ pid: Number(name), parent: Number(/PPid:\s+(\d+)/.exec(status)?.[1]), command, status });
    } catch {
      // It ended meanwhile.
    }
  }
  const family = new Set([pid]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const each of all) {
      if (family.has(each.pid) || !family.has(each.parent)) continue;
      family.add(each.pid);
      grew = true;
    }
  }
  return all.filter((each) => family.has(each.pid));
}

/** @param {string} userData @param {User | null} user */
export async function startInEnglish(userData, user) {
  const file = path.join(userData, 'preferences.json');
  await writeFile(file, JSON.stringify({ preferences: { language: 'en', theme: 'light', digits: 'latn' }, recentProjects: [] }));
  if (user) await chown(file, user.uid, user.gid);
}

/** @param {string} folder */
export const removeFolder = (folder) => rm(folder, { recursive: true, force: true });
