// What would be packed for Windows and macOS, as far as another system can tell: everything but running, signing and the installers that
// only those systems can make.
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import plist from 'plist';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { packageCommand } from '../repository.mjs';
import { mustRun } from '../run-program.mjs';
import { expectSame } from './checks.mjs';
import { distFolder } from './dist.mjs';
import { checkFuses } from './fuses.mjs';
import { offlineTools } from './offline-tools.mjs';
import { checkContents } from './package-contents.mjs';
import { removeFolder } from './packaged-app.mjs';
import { layMacOS, layWindows } from './stand-in-systems.mjs';

/** @typedef {(sentence: string, look: () => unknown) => Promise<boolean>} Check */

/** How libraries of each begin, by their first bytes and the machine that they name. */
const NATIVE = /** @type {Record<string, (bytes: Buffer) => boolean>} */ ({
  'win-x64': (bytes) => bytes.toString('latin1', 0, 2) === 'MZ' && bytes.readUInt16LE(bytes.readUInt32LE(0x3c) + 4) === 0x8664,
  'win-arm64': (bytes) => bytes.toString('latin1', 0, 2) === 'MZ' && bytes.readUInt16LE(bytes.readUInt32LE(0x3c) + 4) === 0xaa64,
  'mac-x64': (bytes) => bytes.readUInt32LE(0) === 0xfeedfacf && bytes.readUInt32LE(4) === 0x01000007,
  'mac-arm64': (bytes) => bytes.readUInt32LE(0) === 0xfeedfacf && bytes.readUInt32LE(4) === 0x0100000c,
});

/** @param {Check} check */
export async function testOtherSystems(check) {
  const tools = await offlineTools(console.log);
  for (const [system, arch, lay] of /** @type {const} */ ([
    ['win', 'x64', layWindows],
    ['win', 'arm64', layWindows],
    ['mac', 'x64', layMacOS],
    ['mac', 'arm64', layMacOS],
  ])) {
    const stand = await mkdtemp(path.join(os.tmpdir(), 'hashiya-stand-in-'));
    try {
      await lay(stand);
      await pack(system, arch, { ...tools, HASHIYA_ELECTRON_DIST: stand, HASHIYA_ELECTRON_VERSION: '33.2.1' });
      const look = system === 'win' ? lookAtWindows : lookAtMacOS;
      await look((sentence, each) => check(`${system} ${arch}: ${sentence}`, each), arch);
    } finally {
      await removeFolder(stand);
    }
  }
}

/** @param {string} system @param {string} arch @param {Record<string, string>} env */
async function pack(system, arch, env) {
  const given = ['--config', 'packaging/electron-builder.config.cjs', `--${system}`, 'dir', `--${arch}`, '--publish', 'never'];
  await mustRun(`Packing for ${system}`, process.execPath, [packageCommand('electron-builder'), ...given], {
    env: { ...process.env, ...env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
  });
}

/** @param {Check} check @param {string} arch */
async function lookAtWindows(check, arch) {
  const folder = path.join(distFolder, arch === 'x64' ? 'win-unpacked' : `win-${arch}-unpacked`);
  const executable = path.join(folder, 'Hashiya.exe');
  await checkContents(check, path.join(folder, 'resources'));
  await checkNative(check, path.join(folder, 'resources'), `win-${arch}`);
  await checkFuses(check, executable);
  await check('the licences of Electron and Chromium lie beside the program', () =>
    ['LICENSE.electron.txt', 'LICENSES.chromium.html'].every((file) => existsSync(path.join(folder, file))),
  );
  await check('the program names itself and its version, and has the project’s icon', async () => {
    const resources = NtExecutableResource.from(NtExecutable.from(await readFile(executable), { ignoreCert: true }));
    const [version] = Resource.VersionInfo.fromEntries(resources.entries);
    const language = version?.getAllLanguagesForStringValues()[0];
    const told = language && version?.getStringValues(language);
    expectSame(told?.ProductName, 'Hashiya');
    expectSame(Resource.IconGroupEntry.fromEntries(resources.entries)[0]?.icons.length, 7);
  });
  await check('the command line’s script starts the program that is there', async () => {
    const script = path.join(folder, 'bin', 'hashiya.cmd');
    const [, named = ''] = /^"%~dp0(.+?)" -- %\*\r$/m.exec(await readFile(script, 'utf8')) ?? [];
    expectSame(path.resolve(path.dirname(script), named.replaceAll('\\', '/')), executable);
  });
  await check('Chromium’s words are those of the two languages of the interface', async () =>
    expectSame((await readdir(path.join(folder, 'locales'))).sort(), ['ar.pak', 'en-US.pak']),
  );
}

/** @param {Check} check @param {string} arch */
async function lookAtMacOS(check, arch) {
  const app = path.join(distFolder, arch === 'x64' ? 'mac' : `mac-${arch}`, 'Hashiya.app');
  const contents = path.join(app, 'Contents');
  await checkContents(check, path.join(contents, 'Resources'));
  await checkNative(check, path.join(contents, 'Resources'), `mac-${arch}`);
  await checkFuses(check, app);
  const facts = /** @type {any} */ (plist.parse(await readFile(path.join(contents, 'Info.plist'), 'utf8')));
  await check('it opens files that end with .hashiya', () =>
    expectSame(facts.CFBundleDocumentTypes[0].CFBundleTypeExtensions, ['hashiya']),
  );
  await check('it may not connect to whatever it likes', () =>
    expectSame(facts.NSAppTransportSecurity.NSAllowsArbitraryLoads, false),
  );
  await check('it knows both languages', () => expectSame(facts.CFBundleLocalizations, ['ar', 'en']));
  await check(
    'its archive is sealed by a hash',
    () => typeof facts.ElectronAsarIntegrity['Resources/app.asar'].hash === 'string',
  );
  await check('its icon is the project’s', async () => {
    const icon = await readFile(path.join(contents, 'Resources', facts.CFBundleIconFile));
    expectSame(icon.toString('latin1', 0, 4), 'icns');
  });
}

/** @param {Check} check @param {string} resources @param {string} kind */
async function checkNative(check, resources, kind) {
  await check('its native library is of this system and machine', async () => {
    const [native = ''] = (await readdir(resources, { recursive: true })).filter((name) => name.endsWith('.node'));
    return NATIVE[kind]?.(await readFile(path.join(resources, native))) ?? false;
  });
}
