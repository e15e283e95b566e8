// What can be said of updates without looking for any: whether this copy installs them itself, and what went wrong with one.
import path from 'node:path';

export interface Copy {
  readonly platform: NodeJS.Platform;
  /** The program that runs. */
  readonly program: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  exists(file: string): boolean;
  /** Where a place is that links may lead to. */
  real(folder: string): string;
}

/** A package belongs to the system's own manager of packages, and an unpacked folder to whoever unpacked it. */
export function installsItself({ platform, program, env, exists, real }: Copy): boolean {
  // A program that an AppImage starts inherits its variables; only what lies in it is it.
  if (platform === 'linux') return Boolean(env.APPIMAGE && env.APPDIR && program.startsWith(`${real(env.APPDIR)}/`));
  return platform !== 'win32' || exists(path.win32.join(path.win32.dirname(program), 'Uninstall Hashiya.exe'));
}

export type UpdateTrouble = 'unreachable' | 'damaged' | 'unusable' | 'failed';

export function updateTrouble(error: unknown): UpdateTrouble {
  const { code = '', message = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  if (code === 'ERR_CHECKSUM_MISMATCH') return 'damaged';
  // Said by the library of what it could not reach as well as of what made no sense, so this is asked first.
  if (/net::|^HTTP_ERROR_5|aborted|timed out/.test(`${code} ${message}`.trim())) return 'unreachable';
  return /^ERR_UPDATER_|^HTTP_ERROR_/.test(code) ? 'unusable' : 'failed';
}
