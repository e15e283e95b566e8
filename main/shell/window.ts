// The workbench's window: sandboxed, isolated, closed to every page but our own, and where it stood the last time.
import path from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_ORIGIN } from './app-protocol';
import type { ShellMemory } from './preferences';
import { leastSize, placeFor, withPlace } from './window-place';

/** Shown until the page has painted, so that no window flashes white in the dark theme. */
const BACKGROUND = { light: '#f7f3ea', dark: '#1c1a17' };
/** A window that is dragged is written down once it rests. */
const REST_MS = 500;

type PlaceMemory = Pick<ShellMemory, 'windowPlaces' | 'rememberWindows'>;

export function openWindow(preload: string, memory: PlaceMemory): BrowserWindow {
  const { bounds, isMaximised, isFullScreen } = placeFor(
    memory.windowPlaces(),
    screen.getAllDisplays(),
    screen.getPrimaryDisplay(),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: Math.min(leastSize.width, bounds.width),
    minHeight: Math.min(leastSize.height, bounds.height),
    show: false,
    fullscreen: isFullScreen,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: path.resolve(preload),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // Compiled once for each version of the page, and read from this computer's own cache afterwards.
      v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximised) window.maximize();
    window.show();
  });
  rememberPlace(window, memory);
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** To the page a choice in the menu is nobody's act, and only a person's act may copy. */
export function lendGesture(): void {
  for (const { webContents } of BrowserWindow.getAllWindows())
    void webContents.executeJavaScript('', true).catch(() => undefined);
}

function rememberPlace(window: BrowserWindow, memory: PlaceMemory): void {
  let rest: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(rest);
    if (window.isMinimized()) return;
    const place = {
      bounds: window.getNormalBounds(),
      isMaximised: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
    };
    memory.rememberWindows(withPlace(memory.windowPlaces(), screen.getAllDisplays(), place));
  };
  const soon = (): void => {
    clearTimeout(rest);
    rest = setTimeout(keep, REST_MS);
  };
  const follow = (): void => {
    window.on('resize', soon);
    window.on('move', soon);
  };
  // Opening itself moves and sizes the window.
  window.once('show', follow);
  window.on('close', keep);
  window.on('closed', () => clearTimeout(rest));
}
