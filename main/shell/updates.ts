// Newer versions of the app: looked for only when a person asks or has asked to be told, fetched only when a person says so, and
// installed when the app is left, or at once by choice. Never a restart that nobody asked for.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, dialog, session } from 'electron';
import type { AppUpdater } from 'electron-updater';

export interface Updates {
  /** What the menu offers now; null in a build that knows of no place to look at, such as one from a checkout. */
  offer(): Offer | null;
  /** Does what is offered, and says what came of it. */
  takeUp(): Promise<void>;
  /** Looks now and once a day, without a word unless there is something; not at all unless told so. */
  lookInBackground(wanted: boolean): void;
}

export type Offer =
  | { readonly step: 'check' | 'checking' }
  | { readonly step: 'fetch' | 'fetching' | 'install'; readonly version: string };

interface Options {
  readonly translate: (key: string, values?: Record<string, string>) => string;
  /** What is offered has changed. */
  onOffer(): void;
  /** A version was found that nobody had asked about just now. */
  onFound(version: string): void;
}

const A_DAY_MS = 24 * 60 * 60 * 1000;
/** The library's own, so that what it fetches passes by the page's session, which reaches nothing. */
const PARTITION = 'electron-updater';

export function followUpdates({ translate, onOffer, onFound }: Options): Updates {
  const published = existsSync(path.join(process.resourcesPath, 'app-update.yml'));
  let offer: Offer = { step: 'check' };
  let daily: NodeJS.Timeout | undefined;
  let loaded: Promise<AppUpdater> | undefined;
  const updater = (): Promise<AppUpdater> => {
    loaded ??= load();
    return loaded;
  };

  const now = (next: Offer): void => {
    offer = next;
    onOffer();
  };

  const say = (message: string, buttons: readonly string[] = ['ok']): Promise<number> =>
    dialog
      .showMessageBox({ type: 'info', message, buttons: buttons.map((each) => translate(`updates.${each}`)), noLink: true })
      .then(({ response }) => response);

  async function check(): Promise<string | null> {
    now({ step: 'checking' });
    try {
      const result = await (await updater()).checkForUpdates();
      const version = result?.isUpdateAvailable ? result.updateInfo.version : null;
      now(version === null ? { step: 'check' } : { step: 'fetch', version });
      return version;
    } catch (error) {
      now({ step: 'check' });
      throw error;
    }
  }

  async function fetch(version: string): Promise<void> {
    now({ step: 'fetching', version });
    try {
      await (await updater()).downloadUpdate();
      now({ step: 'install', version });
    } catch (error) {
      now({ step: 'fetch', version });
      throw error;
    }
  }

  async function install(version: string): Promise<void> {
    const choice = await say(translate('updates.ready', { version }), ['restart', 'later']);
    if (choice === 0) (await updater()).quitAndInstall();
  }

  async function takeUp(): Promise<void> {
    if (!published) {
      await say(translate('updates.nowhere'));
      return;
    }
    if (offer.step === 'check') {
      const version = await check();
      if (version === null) await say(translate('updates.none', { version: app.getVersion() }));
      else if ((await say(translate('updates.found', { version }), ['fetch', 'later'])) === 0) await takeUp();
    } else if (offer.step === 'fetch') {
      await fetch(offer.version);
      await install(offer.version);
    } else if (offer.step === 'install') await install(offer.version);
  }

  async function look(): Promise<void> {
    if (offer.step !== 'check') return;
    // Offline is no news.
    const version = await check().catch(() => null);
    if (version !== null) onFound(version);
  }

  return {
    offer: () => (published ? offer : null),
    takeUp: () =>
      takeUp().catch(async (error: unknown) => {
        await say(
          translate('updates.failed', { reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }),
        );
      }),
    lookInBackground: (wanted) => {
      clearInterval(daily);
      if (!wanted || !published) return;
      daily = setInterval(() => void look(), A_DAY_MS);
      void look();
    },
  };
}

/** Loaded when it is needed for the first time: most never look. */
async function load(): Promise<AppUpdater> {
  // Before the library makes it, with the way out that the lockdown closes to all others.
  session
    .fromPartition(PARTITION, { cache: false })
    .webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayBeAsked(url) }));
  const { default: library } = await import('electron-updater');
  const { autoUpdater } = library;
  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = true;
  autoUpdater.logger = null;
  return autoUpdater;
}

/** Encrypted, or on this very machine, where tests serve a newer version. */
function mayBeAsked(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
}
