// The command line as it is shipped: built into a folder of its own, to be run in processes of its own.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface BuiltProgram {
  readonly path: string;
  remove(): void;
}

export async function builtProgram(): Promise<BuiltProgram> {
  // Inside the checkout, so that the built file finds better-sqlite3.
  mkdirSync(join(root, 'out'), { recursive: true });
  const folder = mkdtempSync(join(root, 'out/cli-test-'));
  await build({
    root,
    configFile: join(root, 'vite.cli.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  return { path: join(folder, 'hashiya.js'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
