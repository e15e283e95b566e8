// What the window does about the unexpected: writes it down, says so in a sentence, and lets what helps be copied.
import { done, problem } from '../../domain/problem';
import { troubleFrom } from '../../domain/trouble';
import type { Bench } from './bench';

export type TroubleActions = ReturnType<typeof troubleActions>;

export function troubleActions({ ask, tell, valueFrom }: Bench) {
  /** Kept apart from what is shown: the page itself may be what broke. */
  async function reportTrouble(error: unknown): Promise<void> {
    await ask(async (store) => done(await store.reportTrouble(troubleFrom(error))));
  }

  return {
    reportTrouble,
    troubleArose: (error: unknown) => {
      void reportTrouble(error);
      const message = error instanceof Error ? error.message : String(error);
      tell({ type: 'problems-arose', problems: [problem('unexpected', { message })] });
    },
    copyDiagnostics: async () => {
      const text = valueFrom(await ask(async (store) => done(await store.readDiagnostics())));
      if (text === undefined) return;
      try {
        await navigator.clipboard.writeText(text);
        tell({ type: 'noticed', notice: 'diagnostics-copied' });
      } catch {
        tell({ type: 'noticed', notice: 'diagnostics-not-copied' });
      }
    },
    showChromiumLicences: async () => void valueFrom(await ask(async (store) => done(await store.showChromiumLicences()))),
    showLogs: async () => void valueFrom(await ask(async (store) => done(await store.showLogs()))),
  };
}

/** Errors that no code has caught reach the window here. */
export function watchWindow({ troubleArose }: Pick<TroubleActions, 'troubleArose'>): void {
  window.addEventListener('error', ({ error }) => {
    // Without an error it is the browser's own remark, such as that a layout took two turns.
    if (error) troubleArose(error);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => troubleArose(reason));
}
