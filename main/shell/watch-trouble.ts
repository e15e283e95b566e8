// Notices what breaks in the app's processes and writes it down; dumps of crashes stay on this computer.
import { app, crashReporter } from 'electron';
import { troubleFrom } from '../../domain/trouble';
import type { Log } from '../log';

/** As early as possible, so that no crash goes unseen. */
export function keepCrashDumps(): void {
  crashReporter.start({ uploadToServer: false });
}

/** @param tell what a person should hear of. */
export function watchTrouble(log: Log, tell: () => void): void {
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
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    log.write('window-gone', { reason, exitCode });
    // What was acknowledged is on the disk: the window comes back to it.
    if (reason !== 'clean-exit' && !contents.isDestroyed()) contents.reload();
  });
}
