// The application menu in the interface's language. It only names acts; the window or the store carries them out.
import { app, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import type { MenuCommand } from '../../domain/announcements';
import type { Bindings } from '../../domain/command-keys';
import type { RecentProject } from '../../domain/workbench-contract';
import { acceleratorOf } from './accelerator';
import type { Offer } from './updates';

interface MenuParts {
  readonly translate: (key: string, values?: Record<string, string>) => string;
  /** As they are on this computer. */
  readonly keys: Bindings;
  readonly recentProjects: readonly RecentProject[];
  readonly run: (command: MenuCommand) => void;
  readonly openProject: (path: string) => void;
  /** Takes those whose files are gone off the list. */
  readonly forgetMissing: () => void;
  /** Null where there is nothing to look for updates at. */
  readonly update: Offer | null;
  readonly takeUpUpdate: () => void;
}

const onMac = process.platform === 'darwin';

export function showMenu(parts: MenuParts): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(onMac ? [appMenu()] : []), fileMenu(parts), editMenu(parts), viewMenu(parts), helpMenu(parts)]),
  );
}

/** An entry that shows its key; the window binds the key itself, by physical position. */
function item({ translate, keys, run }: MenuParts, command: MenuCommand): MenuItemConstructorOptions {
  const accelerator = acceleratorOf(keys.get(command)?.[0], onMac);
  return {
    id: command,
    label: translate(`menu.${command}`),
    click: () => run(command),
    registerAccelerator: false,
    ...(accelerator ? { accelerator } : {}),
  };
}

function appMenu(): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }, { type: 'separator' }, { role: 'quit' }],
  };
}

function fileMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: parts.translate('menu.file'),
    submenu: [
      item(parts, 'new-project'),
      item(parts, 'open-project'),
      recentMenu(parts),
      item(parts, 'save-copy'),
      { type: 'separator' },
      item(parts, 'import-files'),
      item(parts, 'import-folder'),
      item(parts, 'export-project'),
      item(parts, 'check-project'),
      item(parts, 'backups'),
      { type: 'separator' },
      onMac ? { role: 'close' } : { label: parts.translate('menu.quit'), role: 'quit' },
    ],
  };
}

function recentMenu(parts: MenuParts): MenuItemConstructorOptions {
  const { translate, recentProjects } = parts;
  const entries = recentProjects.map(({ name, path, isMissing }) => ({
    label: isMissing ? `${name} — ${translate('recent.missing')}` : name,
    sublabel: path,
    click: () => parts.openProject(path),
  }));
  const forget: MenuItemConstructorOptions = {
    id: 'forget-missing',
    label: translate('menu.forget-missing'),
    enabled: recentProjects.some(({ isMissing }) => isMissing),
    click: parts.forgetMissing,
  };
  return {
    id: 'open-recent',
    label: translate('menu.open-recent'),
    enabled: entries.length > 0,
    submenu: [...entries, { type: 'separator' }, item(parts, 'recent-projects'), forget],
  };
}

function editMenu(parts: MenuParts): MenuItemConstructorOptions {
  // Without these roles macOS has no keys for the clipboard in the note and search fields; the article refuses them itself.
  const clipboard: MenuItemConstructorOptions[] = onMac
    ? [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }]
    : [];
  return {
    label: parts.translate('menu.edit'),
    submenu: [
      item(parts, 'undo'),
      item(parts, 'redo'),
      ...clipboard,
      { type: 'separator' },
      item(parts, 'copy-quote'),
      item(parts, 'find'),
      { type: 'separator' },
      item(parts, 'preferences'),
    ],
  };
}

function viewMenu(parts: MenuParts): MenuItemConstructorOptions {
  const { translate } = parts;
  return {
    label: translate('menu.view'),
    submenu: [
      item(parts, 'command-palette'),
      item(parts, 'go-to-annotation'),
      item(parts, 'history'),
      item(parts, 'statistics'),
      { type: 'separator' },
      item(parts, 'toggle-language'),
      item(parts, 'toggle-theme'),
      { type: 'separator' },
      { role: 'zoomIn', label: translate('menu.zoom-in') },
      { role: 'zoomOut', label: translate('menu.zoom-out') },
      { role: 'resetZoom', label: translate('menu.zoom-reset') },
      { role: 'togglefullscreen', label: translate('menu.full-screen') },
    ],
  };
}

function helpMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: parts.translate('menu.help'),
    submenu: [
      item(parts, 'help-pages'),
      item(parts, 'tour'),
      { type: 'separator' },
      item(parts, 'copy-diagnostics'),
      item(parts, 'show-logs'),
      item(parts, 'about'),
      ...updateItem(parts),
      { label: parts.translate('menu.data-folder'), click: () => void shell.openPath(app.getPath('userData')) },
    ],
  };
}

const updateWords = {
  check: 'check',
  checking: 'checking',
  fetch: 'fetchVersion',
  fetching: 'fetching',
  install: 'install',
  show: 'showVersion',
} as const;

function updateItem({ translate, update, takeUpUpdate }: MenuParts): MenuItemConstructorOptions[] {
  if (!update) return [];
  const values: Record<string, string> = 'version' in update ? { version: update.version } : {};
  return [
    {
      id: 'update',
      label: translate(`updates.${updateWords[update.step]}`, values),
      enabled: update.step !== 'checking' && update.step !== 'fetching',
      click: takeUpUpdate,
    },
  ];
}
