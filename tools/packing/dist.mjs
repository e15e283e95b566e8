// `npm run dist -- linux|win|mac [TARGET…]`: builds the app and its installers for one system, into `dist/`.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { buildApp } from '../build-app.mjs';
import { ensureElectron } from '../electron-runtime.mjs';
import { npmCommand, packageCommand, repositoryFolder } from '../repository.mjs';
import { mustRun, runProgram } from '../run-program.mjs';
import { offlineTools } from './offline-tools.mjs';

const SYSTEMS = ['linux', 'win', 'mac'];
const INSTALLERS = /\.(deb|rpm|AppImage|tar\.gz|exe|zip|dmg)$/;
export const distFolder = path.join(repositoryFolder, 'dist');

/**
 * @param {string} system
 * @param {readonly string[]} targets those of the configuration when none are named
 * @param {Record<string, string>} [env] what the configuration is to know besides
 * @returns {Promise<{ standIn: boolean }>}
 */
export async function buildInstallers(system, targets, env = {}) {
  const runtime = await ensureElectron({ log: console.log });
  if (runtime.standIn && system !== 'linux') {
    throw new Error(`Installers for ${system} need the official Electron, which could not be fetched here.`);
  }
  await rm(distFolder, { recursive: true, force: true });
  if (!(await buildApp(runtime.env))) throw new Error('The app could not be built, so there is nothing to install.');
  const given = [
    packageCommand('electron-builder'),
    '--config',
    'packaging/electron-builder.config.cjs',
    `--${system}`,
    ...targets,
  ];
  const program = await runProgram(process.execPath, [...given, '--publish', 'never'], {
    env: { ...runtime.env, ...(runtime.standIn ? await standInSurroundings(runtime.distPath) : {}), ...env },
  });
  if (program.code !== 0) throw new Error(`electron-builder ended with code ${program.code}.`);
  return { standIn: runtime.standIn };
}

/** @param {string} distPath */
async function standInSurroundings(distPath) {
  const { STAND_IN_VERSION } = await import('../electron-stand-in.mjs');
  console.log(
    'The official Electron cannot be had: these installers hold the stand-in. They are for tests and must never be published.',
  );
  return {
    ...(await offlineTools(console.log)),
    HASHIYA_ELECTRON_DIST: distPath,
    HASHIYA_ELECTRON_VERSION: STAND_IN_VERSION,
  };
}

/** @returns {Promise<{ name: string, bytes: number, sha256: string }[]>} */
export async function installers() {
  const names = (await readdir(distFolder)).filter((name) => INSTALLERS.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(distFolder, name);
      const hash = createHash('sha256');
      await pipeline(createReadStream(file), hash);
      return { name, bytes: (await stat(file)).size, sha256: hash.digest('hex') };
    }),
  );
}

/**
 * Whether what was built is signed, in a sentence for whoever publishes it.
 * @param {string} system
 * @param {Record<string, string | undefined>} env
 */
export function signing(system, env) {
  if (system === 'linux') return 'Linux: packages are not signed; compare them with SHA256SUMS.';
  if (system === 'win') {
    return env.WIN_CSC_LINK ? 'Windows: signed.' : 'Windows: NOT signed; Windows will warn whoever installs it.';
  }
  if (!env.CSC_LINK) return 'macOS: NOT signed and not notarised; macOS will refuse to open it without being told to.';
  return env.APPLE_API_KEY
    ? 'macOS: signed and notarised.'
    : 'macOS: signed, but NOT notarised; macOS will warn whoever opens it.';
}

async function main() {
  const [system = '', ...targets] = process.argv.slice(2);
  if (!SYSTEMS.includes(system)) {
    console.error(`One of ${SYSTEMS.join(', ')} was expected, but "${system}" came: npm run dist -- linux`);
    return 2;
  }
  await buildInstallers(system, targets);
  const made = await installers();
  await writeFile(path.join(distFolder, 'SHA256SUMS'), made.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
  const bill = await mustRun('Listing what is bundled', ...npmCommand(['sbom', '--sbom-format', 'cyclonedx']));
  await writeFile(path.join(distFolder, 'sbom.cdx.json'), bill);
  await writeFile(path.join(distFolder, 'SIGNING.txt'), `${signing(system, process.env)}\n`);
  console.log(signing(system, process.env));
  for (const { name, bytes } of made) console.log(`${(bytes / 1_000_000).toFixed(1).padStart(7)} MB  dist/${name}`);
  return 0;
}

if (path.basename(process.argv[1] ?? '') === 'dist.mjs') {
  process.exitCode = await main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
}
