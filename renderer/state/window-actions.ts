// How the window itself looks: dialogs, messages, the sidebar, language and theme.
import { done } from '../../domain/problem';
import type { Preferences } from '../../domain/workbench-contract';
import type { Bench } from './bench';
import type { OpenDialog } from './open-dialog';
import { rememberWordSnap } from './remembered';
import { turns } from './turns';

type Theme = Preferences['theme'];
const nextTheme: Readonly<Record<string, Theme>> = { light: 'dark', dark: 'contrast', contrast: 'light' };

export type WindowActions = ReturnType<typeof windowActions>;

export function windowActions({ state, tell, ask, valueFrom }: Bench) {
  const inTurn = turns();

  /** Each choice is added to what the ones before it have left. */
  const setPreferences = (changed: Partial<Preferences>): Promise<void> =>
    inTurn(async () => {
      const { preferences } = state.get();
      if (!preferences) return;
      const kept = valueFrom(await ask(async (store) => done(await store.setPreferences({ ...preferences, ...changed }))));
      if (kept) tell({ type: 'preferences-read', preferences: kept });
    });

  return {
    setPreferences,
    toggleLanguage: () => setPreferences({ language: state.get().preferences?.language === 'ar' ? 'en' : 'ar' }),
    toggleTheme: () => {
      // What is shown, which under "as the system" the preference does not say.
      const shown = document.documentElement.dataset.theme ?? 'light';
      return setPreferences({ theme: nextTheme[shown] ?? 'light' });
    },
    showDialog: (dialog: OpenDialog) => tell({ type: 'dialog-shown', dialog }),
    closeDialog: () => tell({ type: 'dialog-shown', dialog: null }),
    dismissMessage: (key: number) => tell({ type: 'message-dismissed', key }),
    toggleWordSnap: () => {
      const on = !state.get().wordSnap;
      rememberWordSnap(on);
      tell({ type: 'word-snap-set', on });
    },
    leaveRoom: () => tell({ type: 'room-entered', room: 'reading' }),
    toggleSidebar: () => tell({ type: 'sidebar-toggled' }),
  };
}
