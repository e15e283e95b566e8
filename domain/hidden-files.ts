// Files that nobody means when a folder or an archive is imported.

/** Whether a file or folder of this name is hidden, left there by a system or a program, or tells of an export and is no part of it. */
export function isHidden(name: string): boolean {
  return /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$|manifest\.json$|(?:.*\.)?losses\.json$)/i.test(name);
}
