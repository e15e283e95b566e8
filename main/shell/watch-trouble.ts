// Notices what breaks in the app's processes and writes it down; dumps of crashes stay on this computer.
import { app, crashReporter } from 'electron';
import { troubleFrom } from '../../domain/trouble';
import type { Log } from '../log';
import { countReturns } from './returns';

/** As early as possible, so that no crash goes unseen. */
export function keepCrashDumps(): void {
  crashReporter.start({ uploadToServer: false });
}

export interface Hearers {
  /** Something broke that a person should hear of. */
  tell(): void;
  /** A window that came back died again and again; resolves with whether it is to come back once more. */
  mayReturn(): Promise<boolean>;
}

export function watchTrouble(log: Log, { tell, mayReturn }: Hearers): void {
  const noticed =
    (event: string) =>
    (error: unknown): void => {
      log.write(event, {}, troubleFrom(error));
      console.error(error);
      tell();
    };
  process.on('uncaughtException', noticed('uncaught'));
  process.on('unhandledRejection', noticed('unhandled'));
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    log.write('process-gone', { process: (name ?? type).toLowerCase().replaceAll(' ', '-'), reason, exitCode });
  });
  const returns = countReturns();
  app.on('render-process-gone', async (_event, contents, { reason, exitCode }) => {
    log.write('window-gone', { reason, exitCode });
    if (reason === 'clean-exit') return;
    if (!returns.mayReturn()) {
      if (!(await mayReturn())) return;
      returns.forgive();
    }
    // What was acknowledged is on the disk: the window comes back to it.
    if (!contents.isDestroyed()) contents.reload();
  });
}
