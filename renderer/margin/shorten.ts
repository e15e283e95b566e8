// Shortens a quote for a card without breaking a word or a letter.

/** @param limit in UTF-16 code units; a text a little longer than it stays whole. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit * 1.15) return line;
  const cut = line.lastIndexOf(' ', limit);
  return `${line.slice(0, cut > limit / 2 ? cut : limit).trimEnd()}…`;
}
