// Finds or gets the Electron that this checkout runs on.
import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from './cache-folder.mjs';
import { STAND_IN_MAJOR, STAND_IN_MARK, STAND_IN_VERSION, standInElectron } from './electron-stand-in.mjs';
import { packageCommand, repositoryFolder, requireFromRepository } from './repository.mjs';
import { runProgram } from './run-program.mjs';
import { placeSqliteForStandIn, removeSqliteForStandIn } from './sqlite-for-stand-in.mjs';

const DOWNLOAD_LIMIT_MS = 180_000;
const A_DAY_MS = 24 * 60 * 60 * 1000;

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable
 * @property {string} distPath the folder that `ELECTRON_OVERRIDE_DIST_PATH` names
 * @property {boolean} standIn whether it is the older Electron for machines that cannot fetch the official one
 * @property {string[]} extraArgs what every start of it needs on this machine
 * @property {Record<string, string | undefined>} env the environment for programs that start Electron or build for it
 */

/**
 * The official Electron when it is installed or can be fetched; else, on 64-bit Linux, the stand-in; else an error.
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectron({ log = console.error } = {}) {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const distPath = given ?? (await officialElectron(log)) ?? (await fallback(log));
  const standIn = existsSync(path.join(distPath, STAND_IN_MARK));
  const executable = path.join(distPath, await executableName());
  if (!existsSync(executable)) throw new Error(`An Electron was expected at ${executable}, but no such file is there.`);
  if (standIn) await placeSqliteForStandIn(log);
  else await removeSqliteForStandIn();
  return describeRuntime({ executable, distPath, standIn }, { platform: process.platform, userId: process.getuid?.() });
}

/**
 * @param {{ executable: string, distPath: string, standIn: boolean }} found
 * @param {{ platform: string, userId: number | undefined }} machine
 * @returns {ElectronRuntime}
 */
export function describeRuntime(found, { platform, userId }) {
  /** @type {Record<string, string | undefined>} */
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: found.distPath };
  // Set by editors that are Electron programs themselves; with it Electron would run as plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  // electron-vite compiles for the version of the installed package unless it is told the real one.
  if (found.standIn) env.ELECTRON_MAJOR_VER = STAND_IN_MAJOR;
  // Chromium refuses to start as root with its sandbox.
  const extraArgs = platform === 'linux' && userId === 0 ? ['--no-sandbox'] : [];
  return { ...found, extraArgs, env };
}

/** The official package's own file says how the executable is called; before its first download there is none. */
async function executableName() {
  const told = await readFile(path.join(repositoryFolder, 'node_modules', 'electron', 'path.txt'), 'utf8').catch(() => '');
  if (told !== '') return told;
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/**
 * @param {(line: string) => void} log
 * @returns {Promise<string | undefined>} its folder
 */
async function officialElectron(log) {
  const { version } = requireFromRepository('electron/package.json');
  const distPath = path.join(repositoryFolder, 'node_modules', 'electron', 'dist');
  const present = await readFile(path.join(distPath, 'version'), 'utf8').catch(() => '');
  if (present.replace(/^v/, '').trim() === version) return distPath;
  if (await wasUnreachableToday(version)) return undefined;
  log(`Fetching Electron ${version} …`);
  const install = packageCommand('electron', 'install-electron');
  const { code } = await runProgram(process.execPath, [install], { capture: true, timeout: DOWNLOAD_LIMIT_MS });
  if (code === 0) return distPath;
  await rememberUnreachable(version);
  return undefined;
}

/**
 * @param {(line: string) => void} log
 * @returns {Promise<string>}
 */
async function fallback(log) {
  const { version } = requireFromRepository('electron/package.json');
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Electron ${version} was expected, but its download failed. Connect to the network and run \`npx install-electron\`, ` +
        'or unpack an Electron yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  log(`Electron ${version} could not be fetched; Electron ${STAND_IN_VERSION} stands in for it (tests and local runs only).`);
  return standInElectron(log);
}

/** @param {string} version */
const unreachableNote = (version) => path.join(cacheFolder(), `electron-${version}-unreachable`);

/**
 * A network that swallows packets costs the whole time limit, so a failure is remembered, but only where it can be bridged.
 * @param {string} version
 */
async function wasUnreachableToday(version) {
  const note = await stat(unreachableNote(version)).catch(() => undefined);
  return note !== undefined && Date.now() - note.mtimeMs < A_DAY_MS && process.platform === 'linux' && process.arch === 'x64';
}

/** @param {string} version */
async function rememberUnreachable(version) {
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(
    unreachableNote(version),
    'Delete this file, or run `npx install-electron`, to try again before a day has passed.\n',
  );
}
