// The process that is killed, built for plain Node into a folder of its own inside the checkout, where it finds better-sqlite3.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

export interface BuiltChild {
  readonly path: string;
  remove(): void;
}

export async function builtChild(root: string): Promise<BuiltChild> {
  mkdirSync(join(root, 'out'), { recursive: true });
  const folder = mkdtempSync(join(root, 'out/crash-child-'));
  await build({
    root,
    configFile: join(root, 'vite.cli.config.ts'),
    logLevel: 'error',
    build: {
      ssr: 'tests/crash/crash-child.ts',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'crash-child.js' } },
    },
  });
  return { path: join(folder, 'crash-child.js'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
