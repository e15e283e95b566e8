// The whole way of an update, as people go it: versions A and B of the app, a place on this machine that publishes B, and the window and
// dialogs of the system between them. `node tools/packing/test-updates.mjs` does it alone; `npm run test:dist` among the rest.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startTestDisplay } from '../display.mjs';
import { mustRun } from '../run-program.mjs';
import { expectSame, startChecks } from './checks.mjs';
import { buildInstallers, distFolder } from './dist.mjs';
import { folderFor, processesOf, removeFolder, startInEnglish, startPackaged, testUser } from './packaged-app.mjs';
import { answerBox } from './system-boxes.mjs';
import { startFeed } from './update-feed.mjs';

const NEWER = '99.0.0';
const OLDER = '0.0.1';
const WAIT_MS = 60_000;
const RUBBISH = Buffer.alloc(64).toString('base64');
const CHANNEL = 'latest-linux.yml';

/** @typedef {ReturnType<typeof startChecks>['check']} Check */
/** @typedef {import('./packaged-app.mjs').User | null} User */
/** @typedef {Awaited<ReturnType<typeof startFeed>>} Feed */
/** @typedef {Awaited<ReturnType<typeof startPackaged>>} Running */
/** @typedef {{ check: Check, feed: Feed, user: User, screen: Record<string, string>, old: string, newer: string, folder: string, userData: string, executable: string }} Scene */

/** @param {Check} check @param {User} user @param {Record<string, string>} screen */
export async function testUpdates(check, user, screen) {
  const feed = await startFeed();
  const [folder, userData, built] = [await folderFor(user), await folderFor(user), await folderFor(user)];
  try {
    const newer = await build(feed, path.join(built, 'newer'), ['AppImage'], NEWER);
    const old = await build(feed, path.join(built, 'old'), ['deb', 'AppImage']);
    await goThrough({
      check,
      feed,
      user,
      screen,
      old,
      newer,
      folder,
      userData,
      executable: path.join(folder, 'Hashiya.AppImage'),
    });
  } finally {
    await feed.stop();
    for (const made of [folder, userData, built]) await removeFolder(made);
  }
}

/** @param {Feed} feed @param {string} folder @param {readonly string[]} targets @param {string} [version] */
async function build(feed, folder, targets, version) {
  await buildInstallers('linux', targets, {
    HASHIYA_FAST: '1',
    HASHIYA_FEED: feed.address,
    ...(version ? { HASHIYA_VERSION: version } : {}),
  });
  await rm(path.join(distFolder, 'linux-unpacked'), { recursive: true });
  await cp(distFolder, folder, { recursive: true });
  return folder;
}

/** @param {Scene} scene */
export async function goThrough(scene) {
  await layOldVersion(scene);
  await startInEnglish(scene.userData, scene.user);
  await whileOff(scene);
  await withOlder(scene);
  await withDamaged(scene);
  await withSilence(scene);
  await installedOnQuit(scene);
  await layOldVersion(scene);
  await installedByRestart(scene);
  await asPackage(scene);
}

/** @param {Scene} scene */
async function whileOff({ check, feed, newer, ...scene }) {
  feed.publish({ folder: newer });
  const running = await start(scene);
  await running.page.waitForTimeout(3000);
  await close(running);
  await check('updates: as long as nobody wants them, nothing is asked', () => expectSame(feed.asked(), []));
}

/** @param {Scene} scene */
async function withOlder({ check, feed, newer, ...scene }) {
  feed.publish({ folder: newer, version: OLDER });
  const running = await start(scene);
  try {
    await check('updates: whoever wants to be told says so in the preferences, and it is looked at once', async () => {
      await running.page.keyboard.press('Control+,');
      const dialog = running.page.getByRole('dialog', { name: 'Preferences' });
      await dialog.getByText('Tell me when there is one', { exact: true }).click();
      await logged(scene, 'update-checked');
      expectSame(feed.asked(), [CHANNEL]);
      await running.page.keyboard.press('Escape');
    });
    await check('updates: an older version is not taken', async () => {
      expectSame((await logged(scene, 'update-checked')).found, null);
      expectSame(await running.page.locator('.toast.is-update-found').count(), 0);
    });
    await check('updates: nothing that is asked tells one copy from another', () =>
      expectSame(
        feed.headers().flatMap((each) => Object.keys(each).filter((name) => /staging|cookie|id$/.test(name))),
        [],
      ),
    );
  } finally {
    await close(running);
  }
}

/** @param {Scene} scene */
async function withDamaged({ check, feed, newer, ...scene }) {
  feed.publish({ folder: newer, sha512: RUBBISH });
  const before = await hashOf(scene.executable);
  const running = await start(scene);
  try {
    await check('updates: a newer version is offered, and not fetched unasked', async () => {
      await offered(running);
      expectSame(feed.asked(), [CHANNEL]);
    });
    await check('updates: a damaged download is thrown away, and said to be damaged', async () => {
      await take(running);
      expectSame((await logged(scene, 'update-failed')).reason, 'damaged');
      await answerBox(scene.screen, 'enter');
    });
  } finally {
    await close(running);
  }
  await check('updates: and nothing is replaced by it', async () => expectSame(await hashOf(scene.executable), before));
}

/** @param {Scene} scene */
async function withSilence({ check, feed, newer, ...scene }) {
  feed.publish('silent');
  const running = await start(scene);
  try {
    await check('updates: a place that says nothing is given up, which is said, and work goes on meanwhile', async () => {
      await command(running, 'Check for Updates');
      await running.page.keyboard.press('Control+f');
      await running.page.keyboard.type('لافروف');
      await running.page.locator('.hit').first().waitFor();
      await running.page.keyboard.press('Escape');
      expectSame((await logged(scene, 'update-failed')).reason, 'unreachable');
      await answerBox(scene.screen, 'enter');
    });
    await check('updates: once it answers again, it is heard', async () => {
      feed.publish({ folder: newer });
      await command(running, 'Check for Updates');
      expectSame((await logged(scene, 'update-checked')).found, NEWER);
      await answerBox(scene.screen, 'enter');
      expectSame(feed.asked(), [CHANNEL]);
    });
  } finally {
    await close(running);
  }
}

/** @param {Scene} scene */
async function installedOnQuit({ check, feed, newer, ...scene }) {
  feed.publish({ folder: newer });
  const before = await hashOf(scene.executable);
  const running = await start(scene);
  await check('updates: what was fetched waits: Enter and closing the box leave the app as it is', async () => {
    await offered(running);
    await take(running);
    await logged(scene, 'update-fetched');
    await answerBox(scene.screen, 'enter');
    await running.page.locator('.article-text').click();
    expectSame((await processesOf(running.pid)).length > 1, true);
    expectSame(await hashOf(scene.executable), before);
  });
  await close(running);
  await check('updates: it is installed when the app is left, which does not start again by itself', async () => {
    const published = (await readdir(newer)).find((name) => name.endsWith('.AppImage')) ?? '';
    expectSame(await hashOf(scene.executable), await hashOf(path.join(newer, published)));
    expectSame(await runningFor(scene.userData), []);
  });
  await check('updates: the next start is of the new version, and opens the same project', async () => {
    const again = await start(scene);
    try {
      await again.page.locator('.article-text').waitFor();
      expectSame((await logged(scene, 'start')).version, NEWER);
    } finally {
      await close(again);
    }
  });
}

/** @param {Scene} scene */
async function installedByRestart({ check, feed, newer, ...scene }) {
  feed.publish({ folder: newer });
  const running = await start(scene);
  await check('updates: who chooses to restart gets the new version at once', async () => {
    await offered(running);
    await take(running);
    await logged(scene, 'update-fetched');
    await answerBox(scene.screen, 'first');
    await running.ended;
    await until(async () => (await logged(scene, 'start')).version === NEWER);
  });
  await running.browser.close();
  for (const pid of await runningFor(scene.userData)) process.kill(pid, 'SIGKILL');
}

/** @param {Scene} scene */
async function asPackage({ check, feed, newer, old, ...scene }) {
  feed.publish({ folder: newer });
  const programs = path.join(scene.folder, 'bin');
  const note = path.join(scene.userData, 'opened.txt');
  await mkdir(programs);
  for (const name of ['xdg-open', 'pkexec', 'sudo']) {
    await writeFile(path.join(programs, name), `#!/bin/sh\necho ${name} "$@" >> ${note}\n`);
    await chmod(path.join(programs, name), 0o755);
  }
  const file = (await readdir(old)).find((name) => name.endsWith('.deb')) ?? '';
  await mustRun('Unpacking the package', 'dpkg-deb', ['-x', path.join(old, file), path.join(scene.folder, 'deb')]);
  const executable = path.join(scene.folder, 'deb', 'opt', 'Hashiya', 'hashiya');
  const running = await start({ ...scene, executable, env: { PATH: `${programs}:/usr/bin:/bin` } });
  await check('updates: a package says that there is one, and shows the page to get it from', async () => {
    await offered(running);
    await take(running);
    await answerBox(scene.screen, 'first');
    await until(() => existsSync(note));
    expectSame((await readFile(note, 'utf8')).trim(), `xdg-open ${feed.address}/`);
  });
  await close(running);
  await check('updates: it fetches nothing, and asks for no administrator when the app is left', async () => {
    expectSame(feed.asked(), [CHANNEL]);
    expectSame(/pkexec|sudo/.test(await readFile(note, 'utf8')), false);
  });
}

/** @param {Pick<Scene, 'old' | 'executable' | 'user'>} scene */
async function layOldVersion({ old, executable, user }) {
  const file = (await readdir(old)).find((name) => name.endsWith('.AppImage')) ?? '';
  await cp(path.join(old, file), executable);
  await chmod(executable, 0o755);
  if (user) await chown(executable, user.uid, user.gid);
}

/** Each start has a log of its own. @param {Pick<Scene, 'executable' | 'user' | 'userData' | 'screen'> & { env?: Record<string, string> }} scene */
async function start({ executable, user, userData, screen, env = {} }) {
  await rm(path.join(userData, 'logs', 'shell.log'), { force: true });
  return await startPackaged({ executable, user, userData, screen, env });
}

/** As a person leaves it; whatever it does at the end belongs to it. @param {Running} running */
async function close({ page, browser, ended }) {
  await page.close({ runBeforeUnload: true });
  await ended;
  await browser.close();
}

/** @param {Running} running */
const offered = ({ page }) => page.getByText(`Version ${NEWER} of Hashiya is out.`).waitFor({ timeout: WAIT_MS });

/** @param {Running} running */
const take = ({ page }) => page.getByRole('button', { name: 'Get It…' }).click();

/** @param {Running} running @param {string} name */
async function command({ page }, name) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** The last event of that name that this start has written down. @param {Pick<Scene, 'userData'>} scene @param {string} event */
async function logged({ userData }, event) {
  /** @type {any} */
  let found;
  await until(async () => {
    const text = await readFile(path.join(userData, 'logs', 'shell.log'), 'utf8').catch(() => '');
    const lines = text.split('\n').filter(Boolean);
    found = lines.map((line) => JSON.parse(line)).findLast((line) => line.event === event);
    return found !== undefined;
  });
  return found;
}

/** @param {() => boolean | Promise<boolean>} holds */
async function until(holds) {
  const deadline = Date.now() + WAIT_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It was waited for in vain.');
    await new Promise((resume) => setTimeout(resume, 100));
  }
}

/** @param {string} file */
async function hashOf(file) {
  return createHash('sha512')
    .update(await readFile(file))
    .digest('base64');
}

/** Processes that keep their data there. @param {string} userData */
async function runningFor(userData) {
  const all = await processesOf(1);
  return all.filter(({ command }) => command.includes(`--user-data-dir=${userData}`)).map(({ pid }) => pid);
}

async function main() {
  const { check, count } = startChecks();
  const display = await startTestDisplay(console.log);
  try {
    await testUpdates(check, await testUser(), display.env);
  } finally {
    await display.stop();
  }
  const { passed, failed } = count();
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    console.log('0 passed, 1 failed');
    return 1;
  });
}
