// Cuts a record into what is read in its own direction and what stands between: keys, texts and cells of any script never reorder the
// marks around them.

export interface RecordPiece {
  readonly type: 'key' | 'text' | 'between';
  readonly text: string;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** The inside of a string of JSON or of a quoted cell, with the colon that makes it a key; or what stands between separators. */
const parts = /"((?:[^"\\\n]|\\.|"")*)("?)(\s*:)?|([^",\t\n<>[\]{}]+)|([",\t\n<>[\]{}])/g;

export function recordPieces(record: string): readonly RecordPiece[] {
  const pieces: RecordPiece[] = [];
  for (const [whole, quoted, closing = '', colon = '', bare] of record.matchAll(parts)) {
    if (quoted !== undefined) {
      between(pieces, '"');
      if (quoted !== '') pieces.push({ type: colon === '' ? 'text' : 'key', text: quoted });
      between(pieces, closing + colon);
    } else if (bare !== undefined && rightToLeft.test(bare)) pieces.push({ type: 'text', text: bare });
    else between(pieces, whole);
  }
  return pieces;
}

function between(pieces: RecordPiece[], text: string): void {
  const last = pieces.at(-1);
  if (last?.type === 'between') pieces[pieces.length - 1] = { type: 'between', text: last.text + text };
  else if (text !== '') pieces.push({ type: 'between', text });
}

/** The text of a piece, with its escapes at every odd place: they are read from left to right even there. */
export function escapesApart(text: string): readonly string[] {
  return text.split(/((?:\\u[0-9a-f]{4}|\\.)+)/i);
}
