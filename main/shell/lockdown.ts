// What no page may do, whoever opened it: leave the app, open windows, reach the network, ask for the machine's devices.
// Item by item Electron's security checklist; `npm run check:security` tries each in the built app.
import { app, type Session, session, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-protocol';

/** Copying a quote is the only thing the page may ask the system for. */
const ALLOWED_PERMISSION = 'clipboard-sanitized-write';

/** Before the first window is opened. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('session-created', lockSession);
  lockSession(session.defaultSession);
}

export function isOurPage(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`);
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const keepInside = (event: { url: string; preventDefault(): void }): void => {
    if (!isOurPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', keepInside);
  contents.on('will-frame-navigate', keepInside);
  contents.on('will-redirect', keepInside);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function lockSession(locked: Session): void {
  locked.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === ALLOWED_PERMISSION));
  locked.setPermissionCheckHandler((_contents, permission) => permission === ALLOWED_PERMISSION);
  // Otherwise Chromium fetches dictionaries on its own, also for pages that check no spelling.
  locked.setSpellCheckerEnabled(false);
  locked.setSpellCheckerLanguages([]);
  locked.setDevicePermissionHandler(() => false);
  locked.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  // The page's own addresses never come this far; whatever does would leave the app.
  locked.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !staysInside(url) }));
}

/** Files, as opposed to pages, come from the app or from the page's own memory; development tools bring their own. */
function staysInside(url: string): boolean {
  return isOurPage(url) || /^(?:data|blob|devtools):/.test(url);
}
