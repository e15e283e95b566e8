// What can be said of updates without looking for any.
import { describe, expect, test } from 'vitest';
import { type Copy, installsItself, updateTrouble } from '../../main/shell/update-facts';

function copy(of: Partial<Copy>): Copy {
  return { platform: 'linux', program: '/opt/Hashiya/hashiya', env: {}, exists: () => false, real: (folder) => folder, ...of };
}

const appImage = { APPIMAGE: '/home/me/Hashiya.AppImage', APPDIR: '/tmp/.mount_Hash' };

describe('whether this copy puts a newer one in its place', () => {
  test.each<[string, Partial<Copy>, boolean]>([
    ['an AppImage does', { program: '/tmp/.mount_Hash/hashiya', env: appImage }, true],
    [
      'an AppImage does where its folder is reached by a link',
      { program: '/disk/tmp/.mount_Hash/hashiya', env: appImage, real: (folder) => `/disk${folder}` },
      true,
    ],
    ['a package of Linux does not', {}, false],
    ['a package that another AppImage has started does not, for that one would be replaced', { env: appImage }, false],
    ['an installation of Windows does', { platform: 'win32', program: 'C:\\H\\Hashiya.exe', exists: () => true }, true],
    ['an unpacked archive of Windows does not', { platform: 'win32', program: 'C:\\H\\Hashiya.exe' }, false],
    ['an app of macOS does', { platform: 'darwin', program: '/Applications/Hashiya.app/Contents/MacOS/Hashiya' }, true],
  ])('%s', (_, of, expected) => {
    expect(installsItself(copy(of))).toBe(expected);
  });

  test('on Windows the installer’s own uninstaller tells', () => {
    const asked: string[] = [];
    const exists = (file: string): boolean => asked.push(file) > 0;
    installsItself(copy({ platform: 'win32', program: 'C:\\H\\Hashiya.exe', exists }));
    expect(asked).toEqual(['C:\\H\\Uninstall Hashiya.exe']);
  });
});

test.each([
  ['damaged', 'sha512 checksum mismatch, expected A, got B', 'ERR_CHECKSUM_MISMATCH'],
  ['unreachable', 'net::ERR_CONNECTION_REFUSED', undefined],
  [
    'unreachable',
    'Unable to find latest version on GitHub: Error: net::ERR_INTERNET_DISCONNECTED',
    'ERR_UPDATER_LATEST_VERSION_NOT_FOUND',
  ],
  ['unreachable', 'timed out', undefined],
  ['unreachable', '503 Service Unavailable', 'HTTP_ERROR_503'],
  ['unusable', 'Cannot parse update info', 'ERR_UPDATER_INVALID_UPDATE_INFO'],
  ['unusable', '404 Not Found', 'HTTP_ERROR_404'],
  ['failed', 'EACCES: permission denied', 'EACCES'],
])('it is %s when an update fails for “%s”', (trouble, message, code) => {
  expect(updateTrouble(Object.assign(new Error(message), { code }))).toBe(trouble);
});
