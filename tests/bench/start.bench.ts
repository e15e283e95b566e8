// How long the app takes from its start to the first article that can be read, and what it holds in memory then, beside an Electron that
// opens one empty window. Both are started in turns, after once each unmeasured, so that the disk is warm.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { atMostTimes, type Measurement, measurement, median } from './measurement';
import { definedOnly, root, type Surroundings } from './window';

const STARTS = 9;

interface Program {
  /** The folder that Electron is started on. */
  readonly folder: string;
  /** What stands in the window when it is ready. */
  readonly ready: string;
}

interface Start {
  readonly milliseconds: number;
  readonly megabytes: number;
}

const emptyApp = `
  const { app, BrowserWindow } = require('electron');
  app.whenReady().then(() => {
    const window = new BrowserWindow({ width: 1360, height: 900, webPreferences: { sandbox: true } });
    window.loadURL('data:text/html,<p class="ready">empty</p>');
  });
`;

export async function measure(surroundings: Surroundings): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hashiya-bench-'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }));
  writeFileSync(path.join(folder, 'main.cjs'), emptyApp);
  const app = { folder: root, ready: '.article-text' };
  const empty = { folder, ready: '.ready' };
  const userData = { app: mkdtempSync(path.join(folder, 'app-')), empty: mkdtempSync(path.join(folder, 'empty-')) };
  const starts: { app: Start[]; empty: Start[] } = { app: [], empty: [] };
  try {
    for (let round = 0; round <= STARTS; round += 1) {
      surroundings.log(round === 0 ? 'Starting both once, unmeasured …' : `Start ${round} of ${STARTS} …`);
      const pair = { app: await start(surroundings, app, userData.app), empty: await start(surroundings, empty, userData.empty) };
      if (round === 0) continue;
      starts.app.push(pair.app);
      starts.empty.push(pair.empty);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const of = (program: Start[], what: keyof Start): number => median(program.map((each) => each[what]));
  return [
    measurement('start to the first article, painted', 'ms', of(starts.app, 'milliseconds'), {
      floor: of(starts.empty, 'milliseconds'),
      promise: atMostTimes(1.5),
    }),
    measurement('memory of all processes then', 'MB', of(starts.app, 'megabytes'), { floor: of(starts.empty, 'megabytes') }),
  ];
}

async function start({ executable, extraArgs, env }: Surroundings, program: Program, userData: string): Promise<Start> {
  const began = performance.now();
  const args = [program.folder, `--user-data-dir=${userData}`, ...extraArgs];
  const app = await _electron.launch({ executablePath: executable, args, env: definedOnly(env) });
  const page = await app.firstWindow();
  await page.waitForSelector(program.ready);
  await page.evaluate(() => new Promise<void>((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted()))));
  const milliseconds = performance.now() - began;
  const megabytes = await heldBy(app);
  await app.close();
  return { milliseconds, megabytes };
}

async function heldBy(app: ElectronApplication): Promise<number> {
  const kilobytes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return kilobytes / 1000;
}
