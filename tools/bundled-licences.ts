// Finds out, while the app is built, which packages go into it, and writes their licences down for the page that shows them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { type BundledPackage, LICENCES_FILE, type Licences } from '../domain/licences';
import { sqliteDedication, standardText } from './licence-texts';

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What lies in the app besides what is built into its files. */
const BESIDE = ['electron', 'better-sqlite3'];

/** One for all the parts of a build: the last part, the page, holds what all of them are made of. */
export function bundledLicences(root: string): { readonly collect: Plugin; readonly write: Plugin } {
  const folders = new Set<string>(BESIDE.map((name) => path.join(root, 'node_modules', name)));
  const take = (ids: Iterable<string>): void => {
    for (const id of ids) {
      const folder = packageOf(id);
      if (folder) folders.add(folder);
    }
  };
  return {
    collect: {
      name: 'collect-licences',
      generateBundle() {
        take(this.getModuleIds());
      },
    },
    write: {
      name: 'write-licences',
      generateBundle() {
        take(this.getModuleIds());
        const licences: Licences = { app: licenceOf(root), packages: inOrder([...[...folders].map(licenceOf), sqliteIn(root)]) };
        this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: JSON.stringify(licences) });
      },
    },
  };
}

/** The folder of the package that a module belongs to. */
export function packageOf(id: string): string | undefined {
  const file = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/@][^/]*)\//.exec(file)?.[1];
}

/** A package without the text of its licence cannot be shipped, so the build ends. */
export function licenceOf(folder: string): BundledPackage {
  const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as PackageFile;
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  const text = writtenLicence(folder) ?? standardText(license ?? '', holder.replace(/\s*[<(].*$/, ''));
  if (!text) throw new Error(`${name} ${version} comes without the text of its licence (${license ?? 'none named'})`);
  return { name, version, licence: license ?? 'see text', text };
}

/** The database itself, which is compiled into `better-sqlite3` and is no package. */
export function sqliteIn(root: string): BundledPackage {
  const header = readFileSync(path.join(root, 'node_modules/better-sqlite3/deps/sqlite3/sqlite3.h'), 'utf8');
  const version = /^#define SQLITE_VERSION\s+"([\d.]+)"/m.exec(header)?.[1];
  if (!version) throw new Error('better-sqlite3 does not say which SQLite it holds');
  return { name: 'SQLite', version, licence: 'Public domain', text: sqliteDedication };
}

function writtenLicence(folder: string): string | undefined {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((each) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(each))
    : [];
  const texts = names.toSorted().map((each) => readFileSync(path.join(folder, each), 'utf8').trim());
  return texts.filter(Boolean).join('\n\n') || undefined;
}

function inOrder(packages: readonly BundledPackage[]): BundledPackage[] {
  const once = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  return [...once.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
