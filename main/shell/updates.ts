// Newer versions of the app: looked for only when a person asks or has asked to be told, fetched only when a person says so, and
// installed when the app is left, or at once by choice. Never a restart that nobody asked for.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { app, shell } from 'electron';
import type { Log } from '../log';
import { askPerson } from './dialogs';
import { installsItself, updateTrouble } from './update-facts';
import { loadUpdater, mayBeAsked, type Updater } from './updater';

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
  /** `show` where this copy belongs to a package or a folder, which it does not replace itself. */
  | { readonly step: 'fetch' | 'fetching' | 'install' | 'show'; readonly version: string };

interface Options {
  readonly translate: (key: string, values?: Record<string, string>) => string;
  readonly log: Log;
  /** What is offered has changed. */
  onOffer(): void;
  /** A version was found that nobody had asked about just now. */
  onFound(version: string): void;
}

const A_DAY_MS = 24 * 60 * 60 * 1000;

export function followUpdates({ translate, log, onOffer, onFound }: Options): Updates {
  const published = existsSync(path.join(process.resourcesPath, 'app-update.yml'));
  const { platform, execPath, env } = process;
  const installs = installsItself({ platform, program: execPath, env, exists: existsSync, real });
  let offer: Offer = { step: 'check' };
  let daily: NodeJS.Timeout | undefined;
  let loaded: Promise<Updater> | undefined;
  let checking: Promise<string | null> | undefined;
  // Loaded when it is needed for the first time: most never look.
  const updater = (): Promise<Updater> => {
    loaded ??= loadUpdater(installs);
    return loaded;
  };

  const now = (next: Offer): void => {
    offer = next;
    onOffer();
  };

  /** Closing the box, and a key that was meant for the text, come to the last answer: to leave things as they are. */
  const say = async (message: string, answers: readonly string[] = ['ok']): Promise<boolean> => {
    const chosen = await askPerson(
      message,
      answers.map((each) => translate(`updates.${each}`)),
    );
    return chosen === 0 && answers.length > 1;
  };

  /** Whatever fails, the next thing to do is to look again. */
  async function attempt<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      log.write('update-failed', { step: offer.step, reason: updateTrouble(error) });
      loaded = undefined;
      now({ step: 'check' });
      throw error;
    }
  }

  /** Whoever asks while it is being looked hears the same answer. */
  function check(): Promise<string | null> {
    checking ??= lookOnce().finally(() => {
      checking = undefined;
    });
    return checking;
  }

  async function lookOnce(): Promise<string | null> {
    now({ step: 'checking' });
    const version = await attempt(updater().then((each) => each.check()));
    log.write('update-checked', { found: version });
    if (version === null) now({ step: 'check' });
    else now({ step: installs ? 'fetch' : 'show', version });
    return version;
  }

  async function fetch(version: string): Promise<void> {
    now({ step: 'fetching', version });
    await attempt(updater().then((each) => each.fetch()));
    log.write('update-fetched', { version });
    now({ step: 'install', version });
  }

  async function install(version: string): Promise<void> {
    if (await say(translate('updates.ready', { version }), ['restart', 'later'])) (await updater()).restart();
  }

  async function show(version: string): Promise<void> {
    if (await say(translate('updates.elsewhere', { version }), ['showPage', 'later'])) await showPage();
  }

  async function askAndCheck(): Promise<void> {
    const version = await check();
    if (version === null) await say(translate('updates.none', { version: app.getVersion() }));
    else if (!installs) await show(version);
    else if (await say(translate('updates.found', { version }), ['fetch', 'later'])) await takeUp();
  }

  async function takeUp(): Promise<void> {
    if (!published) await say(translate('updates.nowhere'));
    else if (offer.step === 'check' || offer.step === 'checking') await askAndCheck();
    else if (offer.step === 'show') await show(offer.version);
    else if (offer.step === 'install') await install(offer.version);
    else if (offer.step === 'fetch') {
      const { version } = offer;
      await fetch(version);
      await install(version);
    }
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
        const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        await say(translate(`updates.${updateTrouble(error)}`, { reason }));
      }),
    lookInBackground: (wanted) => {
      clearInterval(daily);
      if (!wanted || !published) return;
      daily = setInterval(() => void look(), A_DAY_MS);
      void look();
    },
  };
}

/** The page that the packages come from, as whoever published them wrote it into the app. */
async function showPage(): Promise<void> {
  const { releases = '' } = JSON.parse(readFileSync(path.join(app.getAppPath(), 'package.json'), 'utf8')) as {
    releases?: string;
  };
  if (URL.canParse(releases) && mayBeAsked(releases)) await shell.openExternal(releases);
}

/** Variables may name what is gone. */
function real(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
}
