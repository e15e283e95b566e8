// Folders in the shape of Electron for Windows and macOS that hold no Electron: enough to see what would be packed, never to run.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import plist from 'plist';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { repositoryFolder } from '../repository.mjs';

/** Where fuses are burnt in: a sentinel, the version of the wire, how many there are, and each as a digit (@electron/fuses). */
const FUSE_WIRE = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 8]), Buffer.from('10110010')]);
const HELPERS = ['', ' (Renderer)', ' (GPU)', ' (Plugin)'];

/** @param {string} folder */
export async function layWindows(folder) {
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  await mkdir(path.join(folder, 'locales'));
  // Any program of Windows will do: what is looked at is its icon, its version and its fuses.
  const program = path.join(repositoryFolder, 'node_modules', 'electron-winstaller', 'vendor', 'StubExecutable.exe');
  await writeFile(path.join(folder, 'electron.exe'), Buffer.concat([withVersion(await readFile(program)), FUSE_WIRE]));
  for (const language of ['en-US', 'ar', 'de']) await writeFile(path.join(folder, 'locales', `${language}.pak`), '');
  for (const licence of ['LICENSE', 'LICENSES.chromium.html', 'version']) await writeFile(path.join(folder, licence), '');
}

/** @param {Buffer} program */
function withVersion(program) {
  const executable = NtExecutable.from(program, { ignoreCert: true });
  const resources = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  return Buffer.from(executable.generate());
}

/** @param {string} folder */
export async function layMacOS(folder) {
  const contents = path.join(folder, 'Electron.app', 'Contents');
  await program(contents, 'Electron', { CFBundleIconFile: 'electron.icns' });
  await mkdir(path.join(contents, 'Resources'), { recursive: true });
  await writeFile(path.join(contents, 'Resources', 'electron.icns'), '');
  const frameworks = path.join(contents, 'Frameworks');
  for (const helper of HELPERS) {
    const name = `Electron Helper${helper}`;
    await program(path.join(frameworks, `${name}.app`, 'Contents'), name, {});
  }
  const framework = path.join(frameworks, 'Electron Framework.framework');
  const words = path.join(framework, 'Versions', 'A', 'Resources');
  for (const language of ['en', 'ar', 'de']) {
    await mkdir(path.join(words, `${language}.lproj`), { recursive: true });
    await writeFile(path.join(words, `${language}.lproj`, 'locale.pak'), '');
  }
  await writeFile(path.join(framework, 'Electron Framework'), FUSE_WIRE);
  for (const licence of ['LICENSE', 'LICENSES.chromium.html', 'version']) await writeFile(path.join(folder, licence), '');
}

/** @param {string} contents @param {string} name @param {Record<string, string>} more */
async function program(contents, name, more) {
  await mkdir(path.join(contents, 'MacOS'), { recursive: true });
  await copyFile('/bin/true', path.join(contents, 'MacOS', name));
  const facts = {
    CFBundleExecutable: name,
    CFBundleName: name,
    CFBundleIdentifier: `org.example.${name.replace(/\W/g, '')}`,
    ...more,
  };
  await writeFile(path.join(contents, 'Info.plist'), plist.build(facts));
}
