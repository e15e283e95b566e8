// What the makers of packages are handed, and what they make of it.
import { expect, test } from 'vitest';
import { debianControl, readFpmArguments, rpmSpec } from '../../tools/packing/fpm-with-debian-tools.mjs';
import { icnsFile, icoFile } from '../../tools/packing/icon-files.mjs';

const given = [
  ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libgtk-3-0t64 | libgtk-3-0', '-d', 'libgbm1', '--deb-compression', 'gz'],
  ...['--architecture', 'amd64', '--after-install', '/tmp/in', '--after-remove', '/tmp/out'],
  ...['--description', 'Label text\n A workbench.', '--version', '1.2.3', '--package', '/dist/x.deb', '--name', 'hashiya'],
  ...['--maintainer', 'M <m@x>', '--url', 'https://x', '--license', 'MIT', '/a/=/opt/Hashiya', '/i.png=/usr/share/i.png'],
];

test('arguments for fpm are read as facts and files', () => {
  expect(readFpmArguments(given)).toMatchObject({
    kind: 'deb',
    name: 'hashiya',
    depends: ['libgtk-3-0t64 | libgtk-3-0', 'libgbm1'],
    compression: 'gz',
    out: '/dist/x.deb',
    files: [
      ['/a/', '/opt/Hashiya'],
      ['/i.png', '/usr/share/i.png'],
    ],
  });
});

test('a Debian control file names what is needed, and indents its longer description', () => {
  const control = debianControl(readFpmArguments(given), 1234);
  expect(control).toContain('Depends: libgtk-3-0t64 | libgtk-3-0, libgbm1\n');
  expect(control).toContain('Installed-Size: 1234\n');
  expect(control).toContain('Description: Label text\n A workbench.\n');
});

test('an rpm is for the machine that Debian calls amd64, and keeps per cent signs of scripts', () => {
  const spec = rpmSpec(readFpmArguments(given), ['"/opt/Hashiya"'], { install: 'printf %s', remove: '' });
  expect(spec).toContain('BuildArch: x86_64');
  expect(spec).toContain('printf %%s');
});

test('icon files list their pictures where the tables say', () => {
  const pngs = new Map([16, 24, 32, 48, 64, 128, 256, 512, 1024].map((size) => [size, Buffer.from(`png of ${size}`)]));
  const ico = icoFile(pngs);
  const [length, offset] = [ico.readUInt32LE(6 + 8), ico.readUInt32LE(6 + 12)];
  expect(ico.subarray(offset, offset + length).toString()).toBe('png of 16');
  const icns = icnsFile(pngs);
  expect(icns.subarray(0, 4).toString()).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  expect(() => icoFile(new Map())).toThrow(/16 pixels/);
});
