// Paths and their like, which read from left to right in whatever sentence they stand.

export function leftToRight(path: string): string {
  return `\u2066${path}\u2069`;
}
