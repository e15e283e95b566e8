// What the import of each file in `files/` says: status, articles and marks where any came, and what went wrong.

/** One line a file; an archive has one for each of its files. */
export const expected: Readonly<Record<string, string | readonly string[]>> = {
  // archives
  'empty.zip': 'failed archive-damaged',
  'locked.zip': 'failed archive-locked',
  'no-archive.zip': 'failed archive-damaged',
  'one-bad-among-good.zip': ['imported 1 0', 'failed nul-bytes', 'imported 1 0'],
  'slip.zip': 'failed archive-damaged',
  'truncated.zip': 'failed archive-damaged',
  'wrong-checksum.zip': 'failed archive-damaged',
  // texts and their encodings
  'blank.txt': 'failed empty-file',
  'empty.txt': 'failed empty-file',
  'mixed-newlines.txt': 'imported 1 0',
  'nul.txt': 'failed nul-bytes',
  'picture.png': 'failed unknown-format',
  'utf-16-be.txt': 'imported 1 0',
  'utf-16-le.txt': 'imported 1 0',
  'utf-8-broken-off.txt': 'failed not-utf8',
  'windows-1256.txt': 'failed encoding-guessed',
  // tables
  'nul.csv': 'failed unfit-text',
  'quotes-never-closed.csv': 'imported 3 0',
  // documents
  'billion-laughs.xhtml': 'imported 1 0',
  'locked.docx': 'failed document-locked',
  'no-document.docx': 'failed document-damaged',
  'no-document.pdf': 'failed document-damaged',
  'no-words.html': 'failed empty-file',
  'truncated.docx': 'failed document-damaged',
  'truncated.pdf': 'failed document-damaged',
  // marks
  'billion-laughs.xmi': 'failed bad-record',
  'circle-of-links.ann': 'imported 1 2 mapped-links-dropped',
  'circle-of-links.jsonl': 'imported 1 0 filler-not-allowed filler-unknown',
  'duplicate-annotations.jsonl': 'imported 1 2 bad-record',
  'duplicate-articles.jsonl': 'imported 1 2 bad-record',
  'duplicate-ids.ann': 'imported 1 1 bad-record',
  'half-a-character.jsonl': 'failed lone-surrogates',
  'labels-with-spaces.ann': 'imported 1 1 bad-record',
  'no-text-beside.ann': 'failed companion-missing',
  'outside-entity.xmi': 'failed bad-record',
  'torn.json': 'failed bad-json-line',
  'torn.jsonl': 'imported 1 1 bad-json-line',
  'torn.xmi': 'failed bad-record',
  'wrong-offsets.ann': 'imported 1 1 bad-record offsets-do-not-fit',
};
