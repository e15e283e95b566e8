// A window of the built app for a benchmark: started on a project, measured through Playwright and Chromium's own counters.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type Page } from '@playwright/test';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the runner hands to a benchmark. */
export interface Surroundings {
  readonly executable: string;
  readonly extraArgs: readonly string[];
  readonly env: Record<string, string | undefined>;
  log(line: string): void;
}

export interface BenchWindow {
  readonly page: Page;
  versions(): Promise<string>;
  /** Answers the next dialogs that ask for files. */
  chooseFiles(paths: string[]): Promise<void>;
  /** What each process of the app holds in memory now. */
  processes(): Promise<{ process: string; megabytes: number }[]>;
  /** After a collection of garbage. */
  memory(): Promise<{ heapMegabytes: number; nodes: number }>;
  close(): Promise<void>;
}

export async function openBenchWindow({ executable, extraArgs, env }: Surroundings, projectFile: string): Promise<BenchWindow> {
  const userData = mkdtempSync(path.join(tmpdir(), 'hashiya-bench-'));
  const preferences = { language: 'ar', theme: 'light', digits: 'arab' };
  const recentProjects = [{ path: projectFile, name: 'bench' }];
  writeFileSync(path.join(userData, 'preferences.json'), JSON.stringify({ preferences, recentProjects }));
  // Of two windows one lies behind; it must be measured like the other.
  const awake = ['--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows'];
  const args = [root, `--user-data-dir=${userData}`, ...awake, ...extraArgs];
  const app = await _electron.launch({ executablePath: executable, args, env: definedOnly(env) });
  const page = await app.firstWindow();
  await page.waitForSelector('.reading-room');
  const session = await page.context().newCDPSession(page);
  return {
    page,
    versions: async () => {
      const { electron, chrome } = await app.evaluate(() => process.versions);
      return `Electron ${electron} (Chromium ${chrome})`;
    },
    chooseFiles: async (paths) =>
      await app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
      }, paths),
    processes: async () => {
      const metrics = await app.evaluate(({ app: electron }) => electron.getAppMetrics());
      return metrics.map(({ type, name, serviceName, memory }) => ({
        process: processNames[name ?? serviceName ?? type] ?? name ?? serviceName ?? type,
        megabytes: memory.workingSetSize / 1000,
      }));
    },
    memory: async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const nodes = await page.evaluate(countNodes);
      return { heapMegabytes: usedSize / 1_000_000, nodes };
    },
    close: async () => {
      await app.close();
      rmSync(userData, { recursive: true, force: true });
    },
  };
}

/** Chromium's names for the processes, in the words of the architecture. */
const processNames: Readonly<Record<string, string>> = { Browser: 'shell', Tab: 'page', 'Hashiya store': 'store' };

function countNodes(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  let count = 1;
  while (walker.nextNode()) count += 1;
  return count;
}

export function definedOnly(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
