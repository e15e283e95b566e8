import { existsSync } from 'node:fs';
import { runProgram } from './run-program.mjs';

/** Newer releases renamed some libraries for the 64-bit time change; the name that the machine knows is taken. */
const RENAMED = new Map([
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libasound2', 'libasound2t64'],
]);

/**
 * @param {string[]} names names as of Debian 12
 * @param {(name: string) => boolean | Promise<boolean>} isKnown whether the machine's package lists have a package
 * @returns {Promise<string[]>}
 */
export async function namesOnThisRelease(names, isKnown) {
  return Promise.all(
    names.map(async (name) => {
      const newer = RENAMED.get(name);
      return newer !== undefined && (await isKnown(newer)) ? newer : name;
    }),
  );
}

/**
 * @param {string[]} names
 * @returns {string}
 */
export function installCommand(names) {
  return `apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

/**
 * Installs Debian packages where that is allowed (root, apt-get); elsewhere it says which command does it, and fails.
 * @param {string[]} names names as of Debian 12
 * @param {string} why what is missing
 * @param {(line: string) => void} log
 */
export async function installDebianPackages(names, why, log) {
  const hasApt = existsSync('/usr/bin/apt-get');
  if (!hasApt || process.getuid?.() !== 0) {
    const sudo = hasApt ? await namesOnThisRelease(names, isInPackageLists) : names;
    throw new Error(`${why}. On Debian or Ubuntu this installs it:\n  sudo sh -c '${installCommand(sudo)}'`);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update', '-qq'], { env, capture: true });
  const known = await namesOnThisRelease(names, isInPackageLists);
  log(`${why}: installing ${known.join(' ')} with apt-get.`);
  const options = ['install', '-y', '-qq', '--no-install-recommends', ...known];
  const { code, output } = await runProgram('apt-get', options, { env, capture: true });
  if (code === 0) return;
  const reason = output.trim().split('\n').slice(-10).join('\n');
  throw new Error(`${why}, and apt-get could not install it (code ${code}):\n${reason}`);
}

/** @param {string} name */
async function isInPackageLists(name) {
  const { code } = await runProgram('apt-cache', ['show', '--no-all-versions', name], { capture: true });
  return code === 0;
}
