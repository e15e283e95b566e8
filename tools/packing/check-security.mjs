// `npm run check:security`: packs the app as it ships, starts it as an ordinary user with the system's sandbox on, and tries every row
// of Electron's security checklist. The last line is `N passed, N failed`.
import { cp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureSystemLibraries, startTestDisplay } from '../display.mjs';
import { ensureElectron } from '../electron-runtime.mjs';
import { repositoryFolder } from '../repository.mjs';
import { closingOfStep } from '../test-report.mjs';
import { expectSame, startChecks } from './checks.mjs';
import { buildInstallers, distFolder } from './dist.mjs';
import { checkFuses } from './fuses.mjs';
import { checkContents } from './package-contents.mjs';
import { folderFor, processesOf, removeFolder, startInEnglish, startPackaged, testUser } from './packaged-app.mjs';
import { probes } from './page-probes.mjs';

const OUTSIDE = ['https://example.com/', 'http://example.com/', 'http://127.0.0.1:1/', 'file:///etc/passwd'];
const TRAVERSALS = [
  '../main/main.js',
  '%2e%2e/main/main.js',
  '..%2fmain%2fmain.js',
  '..%5cmain%5cmain.js',
  '/etc/passwd',
  'index.html%00.js',
];

/** Libraries of the store that could make code of text, and why they never do; the page's own policy would refuse it. */
const NEVER_REACHED = [
  // pdf.js compiles fonts unless it is told not to, and it is: `isEvalSupported: false` in formats/pdf/pdf-text.ts.
  'isEvalSupported',
  // Templates of underscore, which mammoth brings along and never fills in.
  'variable is not a bare identifier',
];

/** @typedef {Awaited<ReturnType<typeof startPackaged>>} Running */
/** @typedef {ReturnType<typeof startChecks>['check']} Check */

/** @param {Check} check @param {Running} running */
async function checkPage(check, { page }) {
  await check('the page comes from app://', () => page.url().startsWith('app://bundle/'));
  await check('the page knows nothing of Node', async () => expectSame(await page.evaluate(probes.node), []));
  await check('an inline script does not run', async () => expectSame(await page.evaluate(probes.inlineScript), false));
  await check('a handler in markup does not run', async () => expectSame(await page.evaluate(probes.handlerInMarkup), false));
  await check('text is not evaluated as code', async () => expectSame(await page.evaluate(probes.evaluation), 'EvalError'));
  await check('nothing outside can be fetched', async () => expectSame(await page.evaluate(probes.fetches, OUTSIDE), []));
  await check('an image from outside is refused', async () => expectSame(await page.evaluate(probes.remoteImage), 'refused'));
  await check('a socket to outside is refused', async () => expectSame(await page.evaluate(probes.webSocket), 'refused'));
  const inside = TRAVERSALS.map((place) => `app://bundle/${place}`);
  await check('no address leads out of the page’s folder', async () =>
    expectSame(await page.evaluate(probes.fetches, inside), []),
  );
  await check('no device or permission is granted', async () => expectSame(await page.evaluate(probes.permissions), []));
  await check('no window can be opened', async () => expectSame(await page.evaluate(probes.opened), false));
  await check('a webview is inert', () => page.evaluate(probes.webview));
  for (const address of [...OUTSIDE, 'data:text/html,<p>']) {
    await check(`the window cannot be led to ${address}`, async () => {
      const at = await page.evaluate(probes.navigate, address).catch(() => page.url());
      return at.startsWith('app://bundle/') && page.url().startsWith('app://bundle/');
    });
  }
}

/** @param {Check} check @param {Running['page']} page */
async function checkPolicy(check, page) {
  const answer = await page.evaluate(async () => {
    const { headers } = await fetch('app://bundle/index.html');
    return { policy: headers.get('content-security-policy') ?? '', sniff: headers.get('x-content-type-options') };
  });
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    await check(`the page’s policy says ${rule}`, () => answer.policy.includes(rule));
  }
  await check('the policy allows neither inline code nor evaluation', () => !/unsafe/.test(answer.policy));
  await check('types of files are not guessed', () => expectSame(answer.sniff, 'nosniff'));
}

/** @param {Check} check @param {Running} running */
async function checkSandbox(check, { pid }) {
  const family = await processesOf(pid);
  const renderers = family.filter(({ command }) => command.includes('--type=renderer'));
  await check('no process was started without the sandbox', () =>
    family.every(({ command }) => !command.includes('--no-sandbox')),
  );
  await check('there is a renderer to look at', () => renderers.length > 0);
  await check('system calls of the renderer are filtered (Seccomp 2)', () =>
    renderers.every(({ status }) => /Seccomp:\s+2/.test(status)),
  );
  await check('the renderer has no capabilities', () => renderers.every(({ status }) => /CapEff:\s+0{16}/.test(status)));
}

/** What the app asked of the network in a while of use, by Chromium's own log. @param {string} file */
async function connectionsIn(file) {
  const text = (await readFile(file, 'utf8')).trimEnd().replace(/,$/, '');
  const log = JSON.parse(text.endsWith(']}') || text.endsWith('}') ? closed(text) : `${text}]}`);
  const types = Object.fromEntries(Object.entries(log.constants.logEventTypes).map(([name, number]) => [number, name]));
  const names = log.events.map((/** @type {any} */ event) => ({ name: String(types[event.type]), params: event.params }));
  const telling = /^(?:TCP_CONNECT|TCP_CONNECT_ATTEMPT|UDP_CONNECT|HOST_RESOLVER_|HOST_RESOLVER_MANAGER_REQUEST|SSL_CONNECT)/;
  return names.filter((/** @type {any} */ { name }) => telling.test(name));
}

/** @param {string} text */
function closed(text) {
  try {
    JSON.parse(text);
    return text;
  } catch {
    return `${text}]}`;
  }
}

/** @param {Check} check @param {Running} running @param {string} log */
async function checkNetwork(check, running, log) {
  // Read, mark, search: what people do all day.
  await running.page.locator('.article-text').click();
  await running.page.keyboard.press('Control+f');
  await running.page.keyboard.type('لافروف');
  await running.page.waitForTimeout(2000);
  await running.stop();
  await check('the app made no connection and asked for no address', async () =>
    expectSame(
      (await connectionsIn(log)).map((/** @type {any} */ { name, params }) => [name, params]),
      [],
    ),
  );
}

/** The bundle itself, whatever a page might try. @param {Check} check */
async function checkSources(check) {
  for (const part of ['main', 'preload', 'renderer']) {
    const sources = await sourcesOf(path.join(repositoryFolder, 'out', part));
    await check(`nothing in ${part} evaluates text as code`, () => {
      for (const [file, source] of sources) {
        // An empty function is how libraries ask whether they might; the policy answers them.
        const found = /(?<![\w$.])(?:eval\((?!\s*\))|new Function\((?!["']["']\)))[^)]{0,40}/.exec(source);
        if (found && !NEVER_REACHED.some((text) => source.includes(text))) throw new Error(`${file}: ${found[0]}`);
      }
    });
  }
}

/** @param {string} folder @returns {Promise<Map<string, string>>} by their paths */
async function sourcesOf(folder) {
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:c?js|mjs)$/.test(name));
  return new Map(
    await Promise.all(
      files.map(
        async (name) => /** @type {const} */ ([path.join(folder, name), await readFile(path.join(folder, name), 'utf8')]),
      ),
    ),
  );
}

/** @returns {Promise<{ passed: number, failed: number, notRun?: number }>} */
export async function checkSecurity() {
  if (process.platform !== 'linux') {
    console.log('Not run: what ships is packed and looked into on Linux only.');
    return { passed: 0, failed: 0, notRun: 1 };
  }
  const runtime = await ensureElectron({ log: console.log });
  await ensureSystemLibraries(runtime.executable, console.log);
  await buildInstallers('linux', ['dir']);
  const { check, count } = startChecks();
  const user = await testUser();
  const display = await startTestDisplay(console.log);
  const [folder, userData] = [await folderFor(user), await folderFor(user)];
  try {
    // Where anybody may read it, as an installed app is.
    const installed = path.join(folder, 'Hashiya');
    await cp(path.join(distFolder, 'linux-unpacked'), installed, { recursive: true });
    await checkFuses(check, path.join(installed, 'hashiya'));
    await checkContents(check, path.join(installed, 'resources'));
    await checkSources(check);
    await startInEnglish(userData, user);
    await checkRunning(check, { executable: path.join(installed, 'hashiya'), user, userData, screen: display.env });
  } finally {
    await display.stop();
    for (const made of [folder, userData]) await removeFolder(made);
  }
  return count();
}

/** @param {Check} check @param {Parameters<typeof startPackaged>[0]} app */
async function checkRunning(check, app) {
  const running = await startPackaged(app);
  try {
    await checkSandbox(check, running);
    await checkPolicy(check, running.page);
    await checkPage(check, running);
  } finally {
    await running.stop();
  }
  const log = path.join(app.userData, 'net-log.json');
  const given = [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'];
  await checkNetwork(check, await startPackaged({ ...app, given }), log);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = await checkSecurity().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  process.exitCode = found.failed === 0 ? 0 : 1;
  console.log(closingOfStep(found));
}
