// The native dialogs, as answers to what the store asks. Paths chosen here go to the store and never to the page.
import { app, BrowserWindow, dialog, type FileFilter, shell } from 'electron';
import type { Answerers } from './store-link';

type Translate = (key: string) => string;
type DialogAnswerers = Omit<
  Answerers,
  | `${'read' | 'set'}-preferences`
  | `${'list' | 'forget'}-recent`
  | 'take-up-update'
  | 'diagnostics'
  | 'show-logs'
  | 'show-chromium-licences'
>;

export function dialogAnswerers(translate: Translate): DialogAnswerers {
  const projects = (): FileFilter => ({ name: translate('dialog.projects'), extensions: ['hashiya'] });
  return {
    'choose-new-project': ({ suggestedName }) => save(`${suggestedName}.hashiya`, [projects()]),
    'choose-copy': ({ suggestedName }) => save(`${suggestedName}.hashiya`, [projects()]),
    'choose-export': ({ suggestedName, extension }) =>
      // Several files are written into a folder, which takes the name.
      extension === null
        ? save(suggestedName, [])
        : save(`${suggestedName}.${extension}`, [{ name: extension.toUpperCase(), extensions: [extension] }]),
    'choose-report': ({ suggestedName }) =>
      save(
        `${suggestedName}.txt`,
        ['txt', 'json'].map((extension) => ({ name: extension.toUpperCase(), extensions: [extension] })),
      ),
    'show-in-folder': async ({ path }) => {
      shell.showItemInFolder(path);
      return null;
    },
    'choose-project': async () => (await open(['openFile'], [projects()]))?.[0] ?? null,
    'choose-folder': () => open(['openDirectory'], []),
    'choose-files': ({ endings }) =>
      open(
        ['openFile', 'multiSelections'],
        [
          { name: translate('dialog.articles'), extensions: [...endings] },
          { name: translate('dialog.allFiles'), extensions: ['*'] },
        ],
      ),
  };
}

/** Whether a window that died again and again is to come back; otherwise the app ends, in order. */
export async function askAboutWindow(translate: Translate, showLogs: () => void): Promise<boolean> {
  const buttons = ['again', 'logs', 'quit'].map((each) => translate(`dialog.window.${each}`));
  const message = translate('dialog.window.dies');
  const { response } = await dialog.showMessageBox({ type: 'error', message, buttons, cancelId: 2, noLink: true });
  if (response === 0) return true;
  if (response === 1) showLogs();
  else app.quit();
  return response === 1 ? await askAboutWindow(translate, showLogs) : false;
}

async function save(defaultPath: string, filters: FileFilter[]): Promise<string | null> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const options = { defaultPath, filters };
  const { canceled, filePath } = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return canceled || !filePath ? null : filePath;
}

async function open(
  properties: ('openFile' | 'openDirectory' | 'multiSelections')[],
  filters: FileFilter[],
): Promise<string[] | null> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const options = { properties, filters };
  const { canceled, filePaths } = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return canceled ? null : filePaths;
}

/** @returns which of the answers was chosen; the last one when the box is closed, or by Enter. */
export async function askPerson(message: string, answers: readonly string[]): Promise<number> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const last = answers.length - 1;
  const options = {
    type: 'info' as const,
    title: app.name,
    message,
    buttons: [...answers],
    noLink: true,
    defaultId: last,
    cancelId: last,
  };
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return response;
}
