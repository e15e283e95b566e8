// A page of help: paragraphs in which `{command}` stands for the command's key and `code` for what is typed on a terminal.

/** In the order of the contents. */
export const helpPageIds = ['first-steps', 'marking', 'margin', 'import', 'export', 'keys', 'backups', 'command-line'] as const;
export type HelpPageId = (typeof helpPageIds)[number];

export interface HelpPage {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export type HelpPages = Readonly<Record<HelpPageId, HelpPage>>;

export type HelpPiece = { readonly type: 'words' | 'key' | 'code'; readonly text: string };

/** A paragraph as its words, keys and code. */
export function piecesOf(paragraph: string): HelpPiece[] {
  return paragraph
    .split(/(\{[^}]+\}|`[^`]+`)/)
    .filter(Boolean)
    .map((text) => {
      if (text.startsWith('{')) return { type: 'key', text: text.slice(1, -1) };
      return text.startsWith('`') ? { type: 'code', text: text.slice(1, -1) } : { type: 'words', text };
    });
}
