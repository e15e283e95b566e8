// The Python tools that exports are checked with, in a virtual environment of their own that is made once and kept.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder, makeFolderOnce } from './cache-folder.mjs';
import { whileAlone } from './folder-lock.mjs';
import { repositoryFolder } from './repository.mjs';
import { runProgram } from './run-program.mjs';

/**
 * @typedef {object} PythonTools
 * @property {string | null} python the environment's program; `null` where there is no Python
 * @property {Map<string, string>} missing why a package is not there
 */

const REQUIREMENTS = path.join(repositoryFolder, 'tests', 'interop', 'requirements.txt');
const OLDEST = [3, 10];
const A_MINUTE = 60_000;
/** For everything together: a slow index must not hold up a test run. */
const INSTALLING = 6 * A_MINUTE;

/** @returns {Promise<PythonTools>} */
export async function preparePythonTools() {
  const listed = await readFile(REQUIREMENTS, 'utf8');
  const wanted = listed.split('\n').filter((line) => /^[a-z]/.test(line));
  const names = wanted.map((each) => each.split('==')[0]);
  const found = await findPython();
  const none = 'there is no Python 3.10 or newer';
  if (found === null) return { python: null, missing: new Map(names.map((name) => [name, none])) };
  const key = createHash('sha256').update(wanted.join('\n')).digest('hex').slice(0, 12);
  const folder = path.join(cacheFolder(), `interop-python${found.version}-${key}`);
  try {
    await makeFolderOnce(folder, async (unfinished) => {
      const { code, output } = await quietly(found.program, ['-m', 'venv', unfinished], 2 * A_MINUTE);
      if (code !== 0) throw new Error(lastLine(output));
    });
  } catch (error) {
    const reason = `no virtual environment could be made: ${error instanceof Error ? error.message : error}`;
    return { python: found.program, missing: new Map(names.map((name) => [name, reason])) };
  }
  const python = path.join(folder, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));
  if ((await absent(python, wanted)).length === 0) return { python, missing: new Map() };
  return { python, missing: await whileAlone(`${folder}.lock`, () => install(python, wanted)) };
}

/** @returns {Promise<{ program: string, version: string } | null>} */
async function findPython() {
  for (const program of ['python3', 'python']) {
    const { code, output } = await quietly(program, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], A_MINUTE);
    const [major = 0, minor = 0] = output.trim().split('.').map(Number);
    if (code === 0 && major === OLDEST[0] && minor >= (OLDEST[1] ?? 0)) return { program, version: output.trim() };
  }
  return null;
}

/**
 * All at once, and one by one where that fails, so that what cannot be installed does not keep the others away.
 * @param {string} python
 * @param {string[]} wanted
 * @returns {Promise<Map<string, string>>} why a package is not there
 */
async function install(python, wanted) {
  const until = Date.now() + INSTALLING;
  const left = await absent(python, wanted);
  // Every index has pip, for every Python.
  const probe = ['--dry-run', '--no-deps', '--ignore-installed', '--retries', '1', '--timeout', '10', 'pip'];
  if ((await pip(python, probe, A_MINUTE)).code !== 0) return reasons(left, "Python's package index does not answer");
  await pip(python, left, until - Date.now());
  /** @type {Map<string, string>} */
  const missing = new Map();
  for (const each of await absent(python, wanted)) {
    if (Date.now() >= until) missing.set(each.split('==')[0] ?? each, `pip took too long to install ${each}`);
    if (Date.now() >= until) continue;
    const { code, output } = await pip(python, [each], until - Date.now());
    if (code !== 0) missing.set(each.split('==')[0] ?? each, `pip could not install ${each}: ${lastLine(output)}`);
  }
  return missing;
}

/** @param {string[]} wanted @param {string} reason @returns {Map<string, string>} */
const reasons = (wanted, reason) => new Map(wanted.map((each) => [each.split('==')[0] ?? each, reason]));

/** @param {string} python @param {string[]} given @param {number} timeout */
const pip = (python, given, timeout) =>
  quietly(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', ...given], timeout);

/**
 * @param {string} python
 * @param {string[]} wanted such as `conllu==6.0.0`
 * @returns {Promise<string[]>} those that are not there in that version
 */
async function absent(python, wanted) {
  const list =
    'import importlib.metadata as m; print("\\n".join(d.metadata["Name"].lower() + "==" + d.version for d in m.distributions()))';
  const { code, output } = await quietly(python, ['-c', list], A_MINUTE);
  const there = new Set(code === 0 ? output.split(/\r?\n/) : []);
  return wanted.filter((each) => !there.has(each));
}

/** @param {string} program @param {string[]} given @param {number} timeout */
const quietly = (program, given, timeout) => runProgram(program, given, { capture: true, timeout });

/** @param {string} output */
const lastLine = (output) => output.trim().split('\n').at(-1)?.trim() ?? '';
