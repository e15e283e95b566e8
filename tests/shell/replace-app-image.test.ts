// A newer AppImage takes the place of the old one, or the old one stays whole.
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceAppImage } from '../../main/shell/replace-app-image';
import { temporaryFolder } from '../builders/temporary-project';

function laid(name: string) {
  const [folder, cache] = [temporaryFolder(), temporaryFolder()];
  const present = join(folder, name);
  const fetched = join(cache, 'Hashiya-2.0.0-linux-x86_64.AppImage');
  writeFileSync(present, 'old');
  writeFileSync(fetched, 'new');
  return { folder, cache, present, fetched };
}

describe.runIf(process.platform === 'linux')('a newer AppImage', () => {
  test('a name that a person gave is kept', () => {
    const { folder, cache, present, fetched } = laid('حاشية.AppImage');
    expect(replaceAppImage(fetched, present)).toBe(present);
    expect(readFileSync(present, 'utf8')).toBe('new');
    expect(statSync(present).mode & 0o777).toBe(0o755);
    expect([readdirSync(folder), readdirSync(cache)]).toEqual([['حاشية.AppImage'], []]);
  });

  test('a name that tells a version tells the new one', () => {
    const { folder, present, fetched } = laid('Hashiya-1.0.0-linux-x86_64.AppImage');
    expect(replaceAppImage(fetched, present)).toBe(join(folder, 'Hashiya-2.0.0-linux-x86_64.AppImage'));
    expect(readdirSync(folder)).toEqual(['Hashiya-2.0.0-linux-x86_64.AppImage']);
  });

  test('where the new one cannot be put, the old one stays as it was', () => {
    const { folder, present, fetched } = laid('Hashiya.AppImage');
    // Something that no file can be put in the place of.
    mkdirSync(`${present}.new`);
    chmodSync(present, 0o755);
    expect(() => replaceAppImage(fetched, present)).toThrow();
    expect(readFileSync(present, 'utf8')).toBe('old');
    expect(readFileSync(fetched, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toContain('Hashiya.AppImage');
  });
});
