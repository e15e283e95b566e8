import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const biome = path.join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

/** Who may know whom: a file, what it imports, and whether the house allows it. */
const imports: readonly (readonly [file: string, imported: string, allowed: boolean])[] = [
  ['domain/probe.ts', '../db/database', false],
  ['domain/probe.ts', '../formats/format', false],
  ['domain/text/probe.ts', 'node:fs', false],
  ['domain/probe.ts', 'electron', false],
  ['domain/probe.ts', 'zod', true],
  ['formats/text/probe.ts', '../../domain/span', true],
  ['formats/text/probe.ts', '../../db/database', false],
  ['formats/text/probe.ts', 'node:crypto', true],
  ['db/probe.ts', '../domain/span', true],
  ['db/probe.ts', '../main/commands/undo', false],
  ['db/probe.ts', 'electron', false],
  ['main/commands/probe.ts', '../../db/database', true],
  ['main/commands/probe.ts', 'electron', false],
  ['main/cli/probe.ts', '../commands/undo', true],
  ['main/cli/probe.ts', '../shell/window', false],
  ['main/shell/probe.ts', 'electron', true],
  ['main/shell/probe.ts', '../../db/database', false],
  ['main/shell/probe.ts', '../commands/undo', false],
  ['main/shell/probe.ts', '../cli/at-terminal', false],
  ['main/start.ts', './cli/at-terminal', true],
  ['main/start.ts', './commands/undo', false],
  ['main/start.ts', './shell/window', false],
  ['main/store/probe.ts', '../commands/undo', true],
  ['main/store/probe.ts', '../shell/window', false],
  ['preload/probe.ts', 'electron', true],
  ['preload/probe.ts', 'node:fs', false],
  ['preload/probe.ts', '../db/database', false],
  ['renderer/reading/probe.ts', '../../domain/span', true],
  ['renderer/reading/probe.ts', '../../db/database', false],
  ['renderer/reading/probe.ts', '../../main/commands/undo', false],
  ['renderer/reading/probe.ts', '../../formats/format', false],
  ['renderer/reading/probe.ts', 'electron', false],
  ['renderer/reading/probe.ts', 'node:fs', false],
];

describe('the rooms', () => {
  let house: string;
  beforeAll(() => {
    house = mkdtempSync(path.join(tmpdir(), 'hashiya-rooms-'));
    copyFileSync(path.join(root, 'biome.json'), path.join(house, 'biome.json'));
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  test.each(imports)('%s importing %s is allowed: %s', (file, imported, allowed) => {
    const probe = path.join(house, file);
    mkdirSync(path.dirname(probe), { recursive: true });
    writeFileSync(probe, `export * from '${imported}';\n`);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [biome, 'lint', '--only=style/noRestrictedImports', '--reporter=github', '--diagnostic-level=error', file],
      { cwd: house, encoding: 'utf8' },
    );
    rmSync(probe);
    expect(stderr).not.toContain('No files were processed');
    expect(stdout.includes('noRestrictedImports')).toBe(!allowed);
  });
});
