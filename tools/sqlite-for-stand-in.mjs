// better-sqlite3's prebuilt files need Node-API 10. The stand-in Electron has 9, so the same sources are compiled
// against Node-API's experimental level, which 9 has under that name. The result also runs on Node 20 to 24.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder, makeFolderOnce } from './cache-folder.mjs';
import { installDebianPackages } from './debian-packages.mjs';
import { repositoryFolder, requireFromRepository } from './repository.mjs';
import { mustRun, runProgram } from './run-program.mjs';

const sqlitePackage = path.join(repositoryFolder, 'node_modules', 'better-sqlite3');
// better-sqlite3 looks here before it looks at its prebuilt files.
const placedFolder = path.join(sqlitePackage, 'build', 'Release');
const placedFile = path.join(placedFolder, 'better_sqlite3.node');
const placedMark = path.join(placedFolder, 'for-stand-in-electron');

const SQLITE_FLAGS = ['-std=c99', '-w'];
const ADDON_FLAGS = [
  ...['-std=c++20', '-fno-exceptions', '-fno-rtti', '-fvisibility=hidden', '-fvisibility-inlines-hidden', '-w'],
  ...['-DNODE_GYP_MODULE_NAME=better_sqlite3', '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT', '-DNAPI_EXPERIMENTAL'],
  ...['-DNAPI_VERSION=2147483647', '-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'],
];

/**
 * Puts a better-sqlite3 that the stand-in Electron can load into node_modules, compiling it once per version.
 * @param {(line: string) => void} log
 */
export async function placeSqliteForStandIn(log) {
  const { version } = requireFromRepository('better-sqlite3/package.json');
  const built = await makeFolderOnce(path.join(cacheFolder(), `better-sqlite3-${version}-linux-x64-r1`), (folder) =>
    compile(folder, version, log),
  );
  const mark = await readFile(placedMark, 'utf8').catch(() => '');
  if (mark === version && existsSync(placedFile)) return;
  await mkdir(placedFolder, { recursive: true });
  // Renamed into place, so that a process that has the old file open keeps it.
  const arriving = `${placedFile}.${process.pid}`;
  await copyFile(path.join(built, 'better_sqlite3.node'), arriving);
  await rename(arriving, placedFile);
  await writeFile(placedMark, version);
}

/** The official Electron runs the prebuilt file; what was placed for the stand-in would hide it. */
export async function removeSqliteForStandIn() {
  if (existsSync(placedMark)) await rm(placedFolder, { recursive: true, force: true });
}

/**
 * @param {string} folder
 * @param {string} version
 * @param {(line: string) => void} log
 */
async function compile(folder, version, log) {
  const compiler = await runProgram('g++', ['--version'], { capture: true });
  if (compiler.code !== 0) await installDebianPackages(['g++', 'libc6-dev'], 'No C++ compiler was found (g++)', log);
  log(`Compiling better-sqlite3 ${version} for the stand-in, once (about a minute).`);
  const sqliteSource = path.join(sqlitePackage, 'deps', 'sqlite3');
  const defines = sqliteDefines(await readFile(path.join(sqlitePackage, 'deps', 'defines.gypi'), 'utf8'));
  const common = ['-c', '-O3', '-fPIC', '-pthread', '-DNDEBUG'];
  const sqliteObject = path.join(folder, 'sqlite3.o');
  const addonObject = path.join(folder, 'addon.o');
  await Promise.all([
    mustRun('Compiling SQLite', 'gcc', [
      ...[...common, ...SQLITE_FLAGS, ...defines.map((define) => `-D${define}`)],
      ...['-o', sqliteObject, path.join(sqliteSource, 'sqlite3.c')],
    ]),
    mustRun('Compiling better-sqlite3', 'g++', [
      ...[...common, ...ADDON_FLAGS, ...headerFlags(sqliteSource)],
      ...['-o', addonObject, path.join(sqlitePackage, 'src', 'better_sqlite3.cpp')],
    ]),
  ]);
  const link = ['-shared', '-pthread', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-s', addonObject, sqliteObject, '-ldl'];
  await mustRun('Linking better-sqlite3', 'g++', [...link, '-o', path.join(folder, 'better_sqlite3.node')]);
  await Promise.all([rm(sqliteObject), rm(addonObject)]);
}

/** @param {string} sqliteSource */
function headerFlags(sqliteSource) {
  const nodeApi = path.join(repositoryFolder, 'node_modules', 'node-api-headers', 'include');
  const nodeAddonApi = path.join(repositoryFolder, 'node_modules', 'node-addon-api');
  const experimental = path.join(repositoryFolder, 'tools', 'electron-stand-in', 'node-api-experimental.h');
  return ['-I', nodeApi, '-I', nodeAddonApi, '-I', sqliteSource, '-include', experimental];
}

/**
 * The options that better-sqlite3 compiles SQLite with, read from its own list so that both builds behave the same.
 * @param {string} gypi the text of better-sqlite3's deps/defines.gypi
 * @returns {string[]} such as `SQLITE_ENABLE_FTS5` and `SQLITE_THREADSAFE=2`
 */
export function sqliteDefines(gypi) {
  const defines = [...gypi.matchAll(/^\s*'([A-Z][A-Z0-9_]*(?:=[^']*)?)',?\s*$/gm)].map((match) => match[1] ?? '');
  if (defines.length === 0) throw new Error('better-sqlite3 no longer lists its SQLite options in deps/defines.gypi.');
  return defines;
}
