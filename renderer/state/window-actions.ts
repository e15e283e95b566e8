// How the window itself looks: dialogs, messages, the sidebar, language and theme.
import { done } from '../../domain/problem';
import type { Preferences } from '../../domain/workbench-contract';
import type { Bench } from './bench';
import type { OpenDialog } from './workbench-state';

const themes = ['light', 'dark', 'contrast'] as const;

export function windowActions({ state, tell, ask, valueOf }: Bench) {
  async function setPreferences(changed: Partial<Preferences>): Promise<void> {
    const { preferences } = state.get();
    if (!preferences) return;
    const kept = valueOf(await ask(async (store) => done(await store.setPreferences({ ...preferences, ...changed }))));
    if (kept) tell({ type: 'preferences-read', preferences: kept });
  }

  return {
    setPreferences,
    toggleLanguage: () => setPreferences({ language: state.get().preferences?.language === 'ar' ? 'en' : 'ar' }),
    toggleTheme: () => {
      const shown = document.documentElement.dataset.theme;
      const index = themes.findIndex((theme) => theme === shown);
      return setPreferences({ theme: themes[(index + 1) % themes.length] ?? 'light' });
    },
    showDialog: (dialog: OpenDialog) => tell({ type: 'dialog-shown', dialog }),
    closeDialog: () => tell({ type: 'dialog-shown', dialog: null }),
    dismissMessage: (key: number) => tell({ type: 'message-dismissed', key }),
    toggleSidebar: () => tell({ type: 'sidebar-toggled' }),
  };
}
