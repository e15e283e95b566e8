// What may lie in an installed app: the built program, one native library, licences; no source, no tests, nothing of this machine.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { listPackage } from '@electron/asar';

const ALLOWED = [
  /^\/package\.json$/,
  /^\/out(?:\/(?:main|preload|renderer)(?:\/(?:chunks|assets))?)?$/,
  /^\/out\/main\/(?:chunks\/)?[\w.-]+\.js$/,
  /^\/out\/preload\/preload\.cjs$/,
  /^\/out\/renderer\/index\.html$/,
  /^\/out\/renderer\/assets\/[\w.-]+\.(?:js|css|json|woff2?|svg|png)$/,
  /^\/node_modules$/,
  /^\/node_modules\/better-sqlite3(?:\/(?:package\.json|LICENSE|lib(?:\/.*)?|(?:prebuilds|build)(?:\/.*)?))?$/,
];

/**
 * @param {(sentence: string, look: () => unknown) => Promise<boolean>} check
 * @param {string} resources the app's folder of that name
 */
export async function checkContents(check, resources) {
  const listed = listPackage(path.join(resources, 'app.asar'), { isPack: false }).map((file) => file.replaceAll('\\', '/'));
  await check('the app holds its program and nothing else', () => {
    const strange = listed.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)));
    if (strange.length > 0) throw new Error(`not expected: ${strange.slice(0, 10).join(', ')}`);
  });
  await check('no map back to the sources is in it', () => !listed.some((file) => file.endsWith('.map')));
  const files = await readdir(resources, { recursive: true });
  await check('it holds exactly one native library', () => {
    const native = files.filter((file) => file.endsWith('.node'));
    if (native.length !== 1) throw new Error(`found ${native.length}: ${native.join(', ')}`);
  });
  await check(
    'no other app lies beside it that could be started in its place',
    () => !files.includes('app') && !files.includes('default_app.asar'),
  );
}
