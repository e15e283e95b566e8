// The workbench's window: sandboxed, isolated, and closed to every page but our own.
import path from 'node:path';
import { BrowserWindow, nativeTheme, session } from 'electron';
import { APP_ORIGIN } from './app-protocol';

/** Shown until the page has painted, so that no window flashes white in the dark theme. */
const BACKGROUND = { light: '#f7f3ea', dark: '#1c1a17' };

export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1360,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: path.resolve(preload),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  lockNavigation(window);
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

function lockNavigation(window: BrowserWindow): void {
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => {
    if (!event.url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault();
  });
  window.webContents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Copying a quote is the only thing the page may ask the system for. */
export function denyPermissions(): void {
  const allowed = 'clipboard-sanitized-write';
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === allowed));
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === allowed);
}
