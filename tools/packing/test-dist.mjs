// `npm run test:dist`: builds the packages of Linux, installs and starts each as an ordinary user would, works in it, and removes it.
// The last line is `N passed, N failed`.
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { installDebianPackages } from '../debian-packages.mjs';
import { startTestDisplay } from '../display.mjs';
import { mustRun, runProgram } from '../run-program.mjs';
import { expectSame, startChecks } from './checks.mjs';
import { buildInstallers, distFolder, installers } from './dist.mjs';
import { checkContents } from './package-contents.mjs';
import { folderFor, removeFolder, startInEnglish, startPackaged, testUser } from './packaged-app.mjs';
import { saveByHand } from './system-boxes.mjs';
import { workInTerminal } from './terminal-work.mjs';
import { testOtherSystems } from './test-other-systems.mjs';
import { testUpdates } from './test-updates.mjs';

const LARGEST_MB = 130;
const NEEDED = /** @type {const} */ ([
  ['xdotool', 'Nothing can press keys in the dialogs of the system'],
  ['strace', 'Nothing can tell what the command line connects to'],
]);

/** @typedef {ReturnType<typeof startChecks>['check']} Check */
/** @typedef {Awaited<ReturnType<typeof testUser>>} User */

/**
 * Starts it, reads the demo, exports it by hand, and opens a project that is named on the command line.
 * @param {Check} check
 * @param {string} kind
 * @param {{ executable: string, user: User, screen: Record<string, string> }} what
 */
async function work(check, kind, { executable, user, screen }) {
  const userData = await folderFor(user);
  await startInEnglish(userData, user);
  try {
    const running = await startPackaged({ executable, user, userData, screen });
    try {
      await check(
        `${kind}: the window opens on the demo project`,
        async () => (await running.page.locator('.article-text').innerText()).trim().length > 500,
      );
      const target = path.join(userData, 'exported.jsonl');
      await check(`${kind}: an export is written where the system's dialog says`, async () => {
        await running.page.keyboard.press('Control+e');
        await running.page
          .getByRole('dialog')
          .getByRole('button', { name: /export/i })
          .last()
          .click();
        await saveByHand(screen, target);
        await running.page.getByText(target).first().waitFor({ timeout: 20_000 });
        const lines = (await readFile(target, 'utf8')).trimEnd().split('\n');
        expectSame(lines.length, 6);
      });
    } finally {
      await running.stop();
    }
    await check(`${kind}: a project that is named opens`, async () => {
      const project = path.join(userData, 'مشروع.hashiya');
      await cp(path.join(userData, 'demo.hashiya'), project);
      if (user) await mustRun('Giving the project to the user', 'chown', [`${user.uid}:${user.gid}`, project]);
      const again = await startPackaged({ executable, user, userData, screen, given: [project] });
      try {
        await again.page.locator('.article-text').waitFor();
        const memory = JSON.parse(await readFile(path.join(userData, 'preferences.json'), 'utf8'));
        expectSame(memory.recentProjects[0].path, project);
      } finally {
        await again.stop();
      }
    });
  } finally {
    await removeFolder(userData);
  }
}

/** @param {Check} check @param {string} file @param {User} user @param {Record<string, string>} screen */
async function testDeb(check, file, user, screen) {
  await check('deb: installs with what it depends on', () =>
    mustRun('Installing the package', 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', file]),
  );
  await check('deb: its entry in the menu is well formed, in both languages', async () => {
    const entry = '/usr/share/applications/hashiya.desktop';
    await mustRun('Looking at the entry', 'desktop-file-validate', [entry]);
    const text = await readFile(entry, 'utf8');
    for (const line of ['Name[ar]=حاشية', 'MimeType=application/x-hashiya;', 'Comment[ar]='])
      if (!text.includes(line)) throw new Error(`no ${line}`);
  });
  await check('deb: files that end with .hashiya are its own', async () =>
    (await readFile('/usr/share/mime/packages/hashiya.xml', 'utf8')).includes('*.hashiya'),
  );
  await check('deb: icons of every size are installed', () =>
    [16, 32, 48, 128, 256, 512].every((size) => existsSync(`/usr/share/icons/hicolor/${size}x${size}/apps/hashiya.png`)),
  );
  await checkContents(check, '/opt/Hashiya/resources');
  await work(check, 'deb', { executable: '/usr/bin/hashiya', user, screen });
  await workInTerminal(check, 'deb', '/usr/bin/hashiya', user);
  await mustRun('Removing the package', 'apt-get', ['remove', '-y', '-qq', 'hashiya']);
  await check('deb: removing it leaves nothing', () =>
    ['/opt/Hashiya', '/usr/bin/hashiya', '/usr/share/applications/hashiya.desktop'].every((place) => !existsSync(place)),
  );
}

/** @param {Check} check @param {string} file @param {User} user @param {Record<string, string>} screen */
async function testRpm(check, file, user, screen) {
  const root = await folderFor(user);
  try {
    await mustRun('Making a database of packages', 'rpm', ['--root', root, '--initdb']);
    await check('rpm: installs into a root of its own', () =>
      mustRun('Installing the package', 'rpm', ['--root', root, '-i', '--nodeps', '--noscripts', file]),
    );
    await check('rpm: every file is as the package says', () =>
      mustRun('Comparing', 'rpm', ['--root', root, '-V', '--nodeps', 'hashiya']),
    );
    const executable = path.join(root, 'opt', 'Hashiya', 'hashiya');
    await work(check, 'rpm', { executable, user, screen });
    await workInTerminal(check, 'rpm', executable, user);
  } finally {
    await removeFolder(root);
  }
}

/** @param {Check} check @param {string} file @param {User} user @param {Record<string, string>} screen */
async function testAppImage(check, file, user, screen) {
  const folder = await folderFor(user);
  try {
    const executable = path.join(folder, 'Hashiya.AppImage');
    await cp(file, executable);
    await chmod(executable, 0o755);
    await work(check, 'AppImage', { executable, user, screen });
    await workInTerminal(check, 'AppImage', executable, user);
  } finally {
    await removeFolder(folder);
  }
}

/** @param {Check} check @param {string} file @param {User} user @param {Record<string, string>} screen */
async function testArchive(check, file, user, screen) {
  const folder = await folderFor(user);
  try {
    await mkdir(path.join(folder, 'app'));
    await mustRun('Unpacking', 'tar', ['-xzf', file, '-C', path.join(folder, 'app'), '--strip-components=1']);
    await checkContents(check, path.join(folder, 'app', 'resources'));
    const executable = path.join(folder, 'app', 'hashiya');
    await work(check, 'tar.gz', { executable, user, screen });
    await workInTerminal(check, 'tar.gz', executable, user);
  } finally {
    await removeFolder(folder);
  }
}

const TESTS = /** @type {const} */ ([
  ['.deb', testDeb],
  ['.rpm', testRpm],
  ['.AppImage', testAppImage],
  ['.tar.gz', testArchive],
]);

async function main() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    console.error('Installing packages was expected to be allowed: run this as root on Linux.');
    console.log('0 passed, 1 failed');
    return 1;
  }
  for (const [program, why] of NEEDED) {
    if ((await runProgram('which', [program], { capture: true })).code === 0) continue;
    await installDebianPackages([program], why, console.log);
  }
  const only = process.argv.slice(2);
  const { standIn } = await buildInstallers('linux', only, { HASHIYA_FAST: '1' });
  const { check, count } = startChecks();
  const made = await installers();
  const display = await startTestDisplay(console.log);
  const user = await testUser();
  try {
    for (const { name, bytes } of made) {
      await check(
        `${name} is no larger than ${LARGEST_MB} MB (${(bytes / 1_000_000).toFixed(1)} MB, hardly compressed)`,
        () => bytes < LARGEST_MB * 1_000_000,
      );
    }
    for (const [ending, test] of TESTS) {
      const file = (await readdir(distFolder)).find((name) => name.endsWith(ending));
      if (file) await test(check, path.join(distFolder, file), user, display.env);
      else if (only.length === 0) await check(`there is a ${ending}`, () => false);
    }
    if (only.length === 0) await testUpdates(check, user, display.env);
  } finally {
    await display.stop();
  }
  if (only.length === 0) await testOtherSystems(check);
  if (standIn) console.log('These packages held the stand-in for Electron, and were for this test only.');
  const { passed, failed } = count();
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  return 1;
});
