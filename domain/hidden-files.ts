// Files that nobody means when a folder or an archive is imported.

/** Whether a file or folder of this name is hidden, or left there by a system or a program. */
export function isHidden(name: string): boolean {
  return /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i.test(name);
}
