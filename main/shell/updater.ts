// What fetches and installs newer versions, held to what is promised: loaded only when it is needed, telling nobody who asks, not
// waiting for ever, and leaving the old program in its place until the new one is whole.
import { app, session } from 'electron';
import type { AppUpdater } from 'electron-updater';
import { replaceAppImage } from './replace-app-image';

export interface Updater {
  /** @returns the newer version, or null where there is none */
  check(): Promise<string | null>;
  /** Fetches what was found; it is installed when the app is left. */
  fetch(): Promise<void>;
  /** Leaves the app, and starts the new version once it is installed. */
  restart(): void;
}

/** The library's own, so that what it fetches passes by the page's session, which reaches nothing. */
const PARTITION = 'electron-updater';
const PATIENCE_MS = 20_000;
/** A number that the library makes up for each copy, so that servers can tell copies apart. */
const OWN_NUMBER = 'x-user-staging-id';

type Library = typeof import('electron-updater');

/** @param installs whether this copy can put a newer one in its place; otherwise it is looked for and no more */
export async function loadUpdater(installs: boolean): Promise<Updater> {
  // Before the library makes it, with the way out that the lockdown closes to all others.
  const network = session.fromPartition(PARTITION, { cache: false });
  network.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayBeAsked(url) }));
  network.webRequest.onBeforeSendHeaders(({ requestHeaders }, send) => send({ requestHeaders: anonymous(requestHeaders) }));
  const { default: library } = await import('electron-updater');
  return installs && process.platform === 'linux' ? forAppImage(library) : forSystem(library, installs);
}

function forSystem(library: Library, installs: boolean): Updater {
  const updater = newUpdater(library);
  // With a progress, and started again without asking whether it should be.
  return { ...fetching(updater, library, installs), restart: () => updater.quitAndInstall(true, true) };
}

/** Never the library's own, which would still wait for the answer that was given up. */
function newUpdater(library: Library): AppUpdater {
  if (process.platform === 'win32') return new library.NsisUpdater();
  // Of those for Linux this one alone asks without being an AppImage.
  return process.platform === 'darwin' ? new library.MacUpdater() : new library.DebUpdater();
}

function forAppImage(library: Library): Updater {
  let restarting = false;
  class AppImage extends library.AppImageUpdater {
    /** The library would delete the old file before it has the new one in its place. */
    protected override doInstall(): boolean {
      const place = replaceAppImage(this.installerPath ?? '', process.env.APPIMAGE ?? '');
      // Only now: while this one runs, a second one would hand over to it and end.
      if (restarting) app.relaunch({ execPath: place, args: process.argv.slice(1) });
      return true;
    }
  }
  const restart = (): void => {
    restarting = true;
    app.quit();
  };
  return { ...fetching(new AppImage(), library, true), restart };
}

function fetching(updater: AppUpdater, library: Library, installs: boolean): Omit<Updater, 'restart'> {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = installs;
  updater.allowDowngrade = false;
  updater.logger = null;
  return {
    check: async () => {
      const result = await patiently(updater, () => updater.checkForUpdates());
      return result?.isUpdateAvailable ? result.updateInfo.version : null;
    },
    fetch: async () => {
      const given = new library.CancellationToken();
      await patiently(
        updater,
        () => updater.downloadUpdate(given),
        () => given.cancel(),
      );
    },
  };
}

/** The library itself would wait for ever for a server that takes a question and does not answer. */
function patiently<T>(updater: AppUpdater, ask: () => Promise<T>, stop?: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let patience: NodeJS.Timeout | undefined;
    const giveUp = (): void => {
      reject(new Error('timed out'));
      stop?.();
    };
    const heard = (): void => {
      clearTimeout(patience);
      patience = setTimeout(giveUp, PATIENCE_MS);
    };
    heard();
    updater.on('download-progress', heard);
    const done = (): void => {
      clearTimeout(patience);
      updater.off('download-progress', heard);
    };
    ask().finally(done).then(resolve, reject);
  });
}

/** Encrypted, or on this very machine, where tests serve a newer version. */
export function mayBeAsked(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
}

function anonymous(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== OWN_NUMBER));
}
