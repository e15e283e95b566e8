// Starts the built app in a real Electron window, with a user data folder of its own, as a person's first or later start.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { type Preferences, usualPreferences } from '../../domain/preferences';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Workbench {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Folder of preferences and of the demo project. */
  readonly userData: string;
}

export interface Starter {
  /** @param recent the project that was open last, if not the demo. */
  start(preferences?: Partial<Preferences>, recent?: { path: string; name: string }): Promise<Workbench>;
  /** Closes the window as a person does and starts again on the same user data. */
  restart(running: Workbench): Promise<Workbench>;
  /** Starts the program once more while it runs, as a double click on a project does; resolves with how that ended. */
  startBeside(running: Workbench, file: string): Promise<number | null>;
  /** A folder that goes away after the test. */
  folder(): string;
}

const defaults: Preferences = { ...usualPreferences('en'), theme: 'light', tour: 'over' };

export const test = base.extend<{ starter: Starter }>({
  starter: async ({ browserName: _ }, use) => {
    const folders: string[] = [];
    const running = new Set<ElectronApplication>();
    const folder = (): string => {
      const made = mkdtempSync(path.join(tmpdir(), 'hashiya-journey-'));
      folders.push(made);
      return made;
    };
    const launch = async (userData: string): Promise<Workbench> => {
      const app = await _electron.launch({
        executablePath: executable(),
        args: [root, `--user-data-dir=${userData}`, ...sandboxArguments()],
      });
      running.add(app);
      app.on('close', () => running.delete(app));
      const page = await app.firstWindow();
      await page.waitForSelector('.article-text, .start');
      return { app, page, userData };
    };
    await use({
      folder,
      start: async (preferences = {}, recent) => {
        const userData = folder();
        rememberPreferences(userData, { ...defaults, ...preferences }, recent ? [recent] : []);
        return await launch(userData);
      },
      restart: async ({ app, userData }) => {
        await app.close();
        return await launch(userData);
      },
      startBeside: ({ userData }, file) =>
        new Promise((resolve) => {
          const args = [root, `--user-data-dir=${userData}`, ...sandboxArguments(), file];
          spawn(executable(), args, { stdio: 'ignore' }).once('exit', resolve);
        }),
    });
    for (const app of running) await app.close();
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  },
});
export { expect } from '@playwright/test';

function executable(): string {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  // The package's main export is the path of its executable.
  return dist ? path.join(dist, 'electron') : (createRequire(import.meta.url)('electron') as string);
}

function sandboxArguments(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function rememberPreferences(userData: string, preferences: Preferences, recentProjects: readonly object[]): void {
  mkdirSync(userData, { recursive: true });
  writeFileSync(path.join(userData, 'preferences.json'), JSON.stringify({ preferences, recentProjects }));
}
