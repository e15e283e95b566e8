// The shell: a list of decisions. Windows, menu, dialogs and the store's life; it touches no SQL and no article.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, nativeTheme, shell } from 'electron';
import { bindingsOf } from '../domain/command-keys';
import { problem } from '../domain/problem';
import type { Preferences, RecentProject } from '../domain/workbench-contract';
import { openLog } from './log';
import { declareAppProtocol, serveAppProtocol } from './shell/app-protocol';
import { chromiumLicences } from './shell/chromium-licences';
import { diagnostics } from './shell/diagnostics';
import { askAboutWindow, dialogAnswerers } from './shell/dialogs';
import { isOurPage, lockDown } from './shell/lockdown';
import { showMenu } from './shell/menu';
import { rememberIn, type ShellMemory } from './shell/preferences';
import { projectInArguments } from './shell/project-in-arguments';
import { lookAtProjects } from './shell/recent-projects';
import { linkStore, type StoreLink } from './shell/store-link';
import { shellTranslator } from './shell/translate';
import { followUpdates } from './shell/updates';
import { keepCrashDumps, watchTrouble } from './shell/watch-trouble';
import { lendGesture, openWindow } from './shell/window';

const out = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

keepCrashDumps();
declareAppProtocol();
// As root the sandbox cannot start at all; only then does the launcher pass the switch.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const userData = app.getPath('userData');
  const logs = path.join(userData, 'logs');
  const log = openLog(logs, 'shell');
  log.write('start', { version: app.getVersion() });
  const memory = rememberIn(path.join(userData, 'preferences.json'), app.getLocale());
  const translate = (key: string, values?: Record<string, string>): string =>
    shellTranslator(memory.preferences().language)(key, values);
  let projectPath = projectInArguments(process.argv, process.cwd()) ?? memory.recentProjects()[0]?.path ?? null;

  /** Whatever can wait for the first window does. */
  const painted = new Promise<void>((resolve) => {
    app.once('browser-window-created', (_event, window) => window.once('ready-to-show', resolve));
  });

  const store = linkStore({
    entry: path.join(out, 'main', 'store.js'),
    start: (keepsEnding) => ({
      projectPath,
      demoPath: path.join(userData, 'demo.hashiya'),
      backups: memory.preferences().backups,
      logs,
      keepsEnding,
    }),
    answerers: {
      ...dialogAnswerers(translate),
      'take-up-update': async () => {
        void updates.takeUp();
        return null;
      },
      'read-preferences': async () => memory.preferences(),
      'set-preferences': async ({ preferences }) => {
        const unkept = memory.setPreferences(preferences);
        if (unkept) store.send({ type: 'trouble', problem: unkept });
        applyPreferences(preferences);
        return preferences;
      },
      diagnostics: async ({ project }) => diagnostics({ preferences: memory.preferences(), logs, project }),
      'show-logs': async () => {
        await shell.openPath(logs);
        return null;
      },
      'show-chromium-licences': async () => {
        const file = chromiumLicences(process);
        if (file) await shell.openPath(file);
        else store.send({ type: 'trouble', problem: problem('file-missing', { path: 'LICENSES.chromium.html' }) });
        return null;
      },
      'list-recent': drawMenu,
      'forget-recent': async ({ path: file }) => await forget([file]),
    },
    onProjectOpened: async (project) => {
      projectPath = project.path;
      await painted;
      memory.rememberProject(project);
      app.addRecentDocument(project.path);
      void drawMenu();
    },
  });

  watchTrouble(log, {
    tell: () => store.send({ type: 'trouble', problem: problem('unexpected', { message: 'shell' }) }),
    mayReturn: () => askAboutWindow(translate, () => void shell.openPath(logs)),
  });

  const updates = followUpdates({
    translate,
    log,
    onOffer: () => void drawMenu(),
    onFound: (version) => store.send({ type: 'update-found', version }),
  });

  /** Shows the menu with the recent projects as they are now, which are returned. */
  async function drawMenu(): Promise<RecentProject[]> {
    await painted;
    const recentProjects = await lookAtProjects(memory.recentProjects());
    showMenuWith(recentProjects);
    return recentProjects;
  }

  function showMenuWith(recentProjects: readonly RecentProject[]): void {
    showMenu({
      translate,
      keys: bindingsOf(memory.preferences().keys, process.platform === 'darwin'),
      recentProjects,
      run: (command) => {
        lendGesture();
        store.send({ type: 'menu', command });
      },
      openProject: (file) => {
        store.send({ type: 'open-project', path: file });
        void drawMenu();
      },
      forgetMissing: () => void forget(recentProjects.filter(({ isMissing }) => isMissing).map((each) => each.path)),
      update: updates.offer(),
      takeUpUpdate: () => void updates.takeUp(),
    });
  }

  async function forget(files: readonly string[]): Promise<RecentProject[]> {
    memory.forgetProjects(files);
    return await drawMenu();
  }

  let told: Preferences['updates'] = 'never';
  function applyPreferences({ theme, updates: wanted }: Preferences): void {
    nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
    if (wanted !== told) updates.lookInBackground(wanted === 'tell');
    told = wanted;
    void drawMenu();
  }

  serveAppProtocol(path.join(out, 'renderer'));
  lockDown();
  applyPreferences(memory.preferences());
  const { webContents } = showWorkbench(store, memory);
  // While the page is busy with its own beginning, and before a slow drive has said what is missing there.
  webContents.once('did-navigate', () => setImmediate(() => showMenuWith([])));
  followSystem(store, memory);
}

function showWorkbench(store: StoreLink, memory: ShellMemory): BrowserWindow {
  const window = openWindow(path.join(out, 'preload', 'preload.cjs'), memory);
  // Of a page that has just begun, so that the port lies ready when its program does.
  window.webContents.on('did-navigate', (_event, url) => {
    if (isOurPage(url)) store.connect(window.webContents);
  });
  return window;
}

function followSystem(store: StoreLink, memory: ShellMemory): void {
  const openFile = (file: string | null): void => {
    if (file) store.send({ type: 'open-project', path: file });
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  };
  app.on('second-instance', (_event, argv, from) => openFile(projectInArguments(argv, from)));
  app.on('open-file', (_event, file) => openFile(file));
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) showWorkbench(store, memory);
  });
  quitInOrder(store);
}

/** Windows first, for one may have something to keep before it goes; the store after the last of them. */
function quitInOrder(store: StoreLink): void {
  let quitting = false;
  let closed = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {
    // A window that took its time has taken the quitting back.
    if (quitting || process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void store.close().then(() => {
      closed = true;
      app.quit();
    });
  });
}
