// Puts the theme in force on the root element, where the styles look for it.
import { useLayoutEffect } from 'react';
import type { Preferences } from '../domain/workbench-contract';

export function useTheme(theme: Preferences['theme'] | undefined): void {
  useLayoutEffect(() => {
    if (!theme) return;
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const show = (): void => {
      document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    };
    show();
    dark.addEventListener('change', show);
    return () => dark.removeEventListener('change', show);
  }, [theme]);
}
