// Where the licences of Chromium's parts lie, as each system packs them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { chromiumLicences } from '../../main/shell/chromium-licences';

test.each([
  ['Linux and Windows', 'hashiya', 'resources', 'LICENSES.chromium.html'],
  [
    'macOS',
    'Hashiya.app/Contents/MacOS/Hashiya',
    'Hashiya.app/Contents/Resources',
    'Hashiya.app/Contents/Resources/LICENSES.chromium.html',
  ],
  ['a checkout on macOS', 'Electron.app/Contents/MacOS/Electron', 'Electron.app/Contents/Resources', 'LICENSES.chromium.html'],
])('they are found on %s', (_system, program, resources, page) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hashiya-licences-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const at = { execPath: path.join(folder, program), resourcesPath: path.join(folder, resources) };
  for (const each of [path.dirname(at.execPath), at.resourcesPath]) mkdirSync(each, { recursive: true });
  expect(chromiumLicences(at)).toBeUndefined();
  writeFileSync(path.join(folder, page), '');
  expect(chromiumLicences(at)).toBe(path.join(folder, page));
});
