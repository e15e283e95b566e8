// Where electron-builder cannot fetch its tools, Debian's own make the packages of Linux.
import { chmod, copyFile, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder, makeFolderOnce } from '../cache-folder.mjs';
import { installDebianPackages } from '../debian-packages.mjs';
import { repositoryFolder } from '../repository.mjs';
import { mustRun, runProgram } from '../run-program.mjs';

/** What is needed, and the package that has it. */
const NEEDED = /** @type {const} */ ([
  ['dpkg-deb', 'dpkg-dev'],
  ['rpmbuild', 'rpm'],
  ['mksquashfs', 'squashfs-tools'],
  ['desktop-file-validate', 'desktop-file-utils'],
  ['7za', 'p7zip-full'],
  ['xz', 'xz-utils'],
  ['gcc', 'gcc'],
]);

/**
 * @param {(line: string) => void} log
 * @returns {Promise<Record<string, string>>} what tells electron-builder where they are
 */
export async function offlineTools(log) {
  const absent = [];
  for (const [program, name] of NEEDED) if ((await where(program)) === '') absent.push(name);
  if (absent.length > 0) await installDebianPackages(absent, 'Packages cannot be made without their tools', log);
  return {
    CUSTOM_FPM_PATH: path.join(repositoryFolder, 'tools', 'packing', 'fpm-with-debian-tools.mjs'),
    ELECTRON_BUILDER_7ZIP_PATH: await where('7za'),
    APPIMAGE_TOOLS_PATH: await makeFolderOnce(path.join(cacheFolder(), 'appimage-tools-r2'), layAppImageTools),
  };
}

/** As `toolsets.appimage` 1.0.3 lays them out. @param {string} folder */
async function layAppImageTools(folder) {
  await mkdir(path.join(folder, 'runtimes'));
  await mkdir(path.join(folder, 'lib', 'x64'), { recursive: true });
  for (const program of ['mksquashfs', 'desktop-file-validate']) await symlink(await where(program), path.join(folder, program));
  const runtime = path.join(folder, 'runtimes', 'runtime-x64');
  const source = path.join(repositoryFolder, 'tools', 'packing', 'appimage-runtime.c');
  await copyFile(source, `${runtime}.c`);
  await mustRun('Compiling what starts an AppImage', 'gcc', ['-O2', '-static', '-s', '-o', runtime, `${runtime}.c`]);
  await chmod(runtime, 0o755);
}

/** @param {string} program @returns {Promise<string>} empty where there is none */
async function where(program) {
  const { code, output } = await runProgram('which', [program], { capture: true });
  return code === 0 ? output.trim() : '';
}
