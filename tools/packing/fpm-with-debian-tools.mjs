#!/usr/bin/env node
// Stands in for fpm where that cannot be fetched: makes .deb and .rpm files by Debian's own dpkg-deb and rpmbuild, from the
// arguments that electron-builder gives to fpm.
import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** @typedef {{ kind: string, name: string, version: string, architecture: string, description: string, maintainer: string, url: string, license: string, category: string, depends: string[], afterInstall: string, afterRemove: string, compression: string, out: string, files: [string, string][] }} PackageFacts */

/** @param {readonly string[]} given @returns {PackageFacts} */
export function readFpmArguments(given) {
  /** @type {Map<string, string[]>} */
  const options = new Map();
  /** @type {[string, string][]} */
  const files = [];
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? '';
    if (word === '--force') continue;
    if (word.startsWith('-')) {
      options.set(word, [...(options.get(word) ?? []), given[at + 1] ?? '']);
      at += 1;
    } else {
      const cut = word.indexOf('=');
      files.push([word.slice(0, cut), word.slice(cut + 1)]);
    }
  }
  const said = (/** @type {string} */ name) => options.get(name)?.at(-1) ?? '';
  return {
    kind: said('-t'),
    name: said('--name'),
    version: said('--version'),
    architecture: said('--architecture'),
    description: said('--description'),
    maintainer: said('--maintainer'),
    url: said('--url'),
    license: said('--license'),
    category: said('--category'),
    depends: options.get('-d') ?? [],
    afterInstall: said('--after-install'),
    afterRemove: said('--after-remove'),
    compression: said('--deb-compression') || said('--rpm-compression'),
    out: said('--package'),
    files,
  };
}

/** @param {PackageFacts} facts @param {number} kilobytes what it takes up when installed */
export function debianControl(facts, kilobytes) {
  // Lines of a longer description begin with a space.
  const [summary = '', ...more] = facts.description.trim().split('\n');
  return [
    `Package: ${facts.name}`,
    `Version: ${facts.version}`,
    `Architecture: ${facts.architecture}`,
    `Maintainer: ${facts.maintainer}`,
    `Installed-Size: ${kilobytes}`,
    `Depends: ${facts.depends.join(', ')}`,
    `Section: ${facts.category || 'editors'}`,
    'Priority: optional',
    `Homepage: ${facts.url}`,
    `Description: ${summary}`,
    ...more.map((line) => ` ${line.trim()}`),
    '',
  ].join('\n');
}

/** @param {PackageFacts} facts @param {readonly string[]} files @param {{ install: string, remove: string }} scripts */
export function rpmSpec(facts, files, scripts) {
  const architecture = facts.architecture === 'amd64' ? 'x86_64' : facts.architecture;
  const payload = facts.compression.startsWith('gz') ? 'w1.gzdio' : 'w6.xzdio';
  return `%define _binary_payload ${payload}
%define __os_install_post %{nil}
%define _build_id_links none
Name: ${facts.name}
Version: ${facts.version.replace(/-/g, '_')}
Release: 1
Summary: ${facts.description.trim().split('\n')[0]}
License: ${facts.license}
URL: ${facts.url}
BuildArch: ${architecture}
AutoReqProv: no
${facts.depends.map((each) => `Requires: ${each}`).join('\n')}

%description
${facts.description.trim()}

%post -p /bin/bash
${scripts.install.replaceAll('%', '%%')}

%postun -p /bin/bash
${scripts.remove.replaceAll('%', '%%')}

%files
%defattr(-,root,root,-)
${files.join('\n')}
`;
}

/** @param {string} program @param {readonly string[]} given */
function must(program, given) {
  const { status, stdout, stderr, error } = spawnSync(program, given, { encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(`${program} failed: ${error?.message ?? ''}\n${stdout}\n${stderr}`.trim());
}

/** @param {PackageFacts} facts @param {string} root */
async function layOut(facts, root) {
  for (const [from, to] of facts.files) {
    const place = path.join(root, to);
    await mkdir(from.endsWith('/') ? place : path.dirname(place), { recursive: true });
    await cp(from, place, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  }
}

/** @param {PackageFacts} facts @param {string} root @param {string} work */
async function makeDeb(facts, root, work) {
  const control = path.join(root, 'DEBIAN');
  await mkdir(control);
  const { stdout } = spawnSync('du', ['-sk', root], { encoding: 'utf8' });
  await writeFile(path.join(control, 'control'), debianControl(facts, Number.parseInt(stdout, 10)));
  for (const [name, from] of /** @type {const} */ ([
    ['postinst', facts.afterInstall],
    ['postrm', facts.afterRemove],
  ])) {
    await writeFile(path.join(control, name), await readFile(from, 'utf8'));
    await chmod(path.join(control, name), 0o755);
  }
  const level = facts.compression === 'gz' ? ['-Zgzip', '-z1'] : ['-Zxz'];
  const made = path.join(work, 'made.deb');
  must('dpkg-deb', ['--root-owner-group', ...level, '--build', root, made]);
  await move(made, facts.out);
}

/** @param {PackageFacts} facts @param {string} root @param {string} work */
async function makeRpm(facts, root, work) {
  const scripts = { install: await readFile(facts.afterInstall, 'utf8'), remove: await readFile(facts.afterRemove, 'utf8') };
  const listed = facts.files.map(([from, to]) => (from.endsWith('/') ? `"${to}"` : `"${to}"`));
  const spec = path.join(work, 'package.spec');
  await writeFile(spec, rpmSpec(facts, listed, scripts));
  must('rpmbuild', ['-bb', '--define', `_topdir ${work}/rpm`, '--buildroot', root, '--noclean', spec]);
  const folder = path.join(work, 'rpm', 'RPMS');
  const [made] = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.rpm'));
  if (!made) throw new Error(`rpmbuild made no .rpm in ${folder}`);
  await move(path.join(folder, made), facts.out);
}

/** Also from one disk to another. @param {string} from @param {string} to */
async function move(from, to) {
  await mkdir(path.dirname(to), { recursive: true });
  await rename(from, to).catch(async () => {
    await cp(from, to);
    await rm(from);
  });
}

async function main() {
  const facts = readFpmArguments(process.argv.slice(2));
  const work = await mkdtemp(path.join(os.tmpdir(), 'hashiya-package-'));
  try {
    const root = path.join(work, 'root');
    await layOut(facts, root);
    if (facts.kind === 'deb') await makeDeb(facts, root, work);
    else if (facts.kind === 'rpm') await makeRpm(facts, root, work);
    else throw new Error(`A deb or an rpm was expected, but "${facts.kind}" was asked for.`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url.endsWith(path.basename(process.argv[1]))) await main();
