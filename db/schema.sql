-- What the migrations make, for reading. Generated: npx vitest run tests/db/schema.test.ts -u

CREATE TABLE project (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE scheme (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  version INTEGER NOT NULL CHECK (version > 0),
  definition TEXT NOT NULL CHECK (json_valid(definition))
) STRICT;

CREATE TABLE annotator (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE article_text (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  text TEXT NOT NULL
) STRICT;

CREATE TRIGGER article_text_is_never_changed BEFORE UPDATE ON article_text
BEGIN
  SELECT RAISE(ABORT, 'The text of an article never changes');
END;

CREATE TRIGGER article_text_is_never_deleted BEFORE DELETE ON article_text
BEGIN
  SELECT RAISE(ABORT, 'The text of an article is never deleted: history may name it');
END;

CREATE TABLE article (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL UNIQUE CHECK (position > 0),
  title TEXT NOT NULL,
  outlet TEXT,
  byline TEXT,
  url TEXT,
  published_on TEXT,
  language TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('rtl', 'ltr')),
  text_sha256 TEXT NOT NULL REFERENCES article_text (sha256) DEFERRABLE INITIALLY DEFERRED,
  text_length INTEGER NOT NULL CHECK (text_length >= 0),
  source_file TEXT NOT NULL,
  source_sha256 TEXT NOT NULL,
  source_encoding TEXT NOT NULL,
  source_newline TEXT NOT NULL CHECK (source_newline IN ('lf', 'crlf', 'cr', 'mixed', 'none')),
  source_bom INTEGER NOT NULL CHECK (source_bom IN (0, 1))
, metadata TEXT NOT NULL DEFAULT '{}' CHECK (json_type(metadata) = 'object')) STRICT;

CREATE INDEX article_by_text ON article (text_sha256);

CREATE TABLE region (
  article_id TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('marker', 'control', 'share', 'credit', 'dateline', 'caption', 'other', 'content')),
  PRIMARY KEY (article_id, start_offset, end_offset),
  CHECK (end_offset > start_offset)
) STRICT, WITHOUT ROWID;

CREATE TABLE layer (
  article_id TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  annotator_id TEXT NOT NULL REFERENCES annotator (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('to-do', 'in-progress', 'done', 'locked')),
  PRIMARY KEY (article_id, annotator_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX layer_by_annotator ON layer (annotator_id);

CREATE TABLE annotation (
  id TEXT PRIMARY KEY NOT NULL,
  article_id TEXT NOT NULL,
  annotator_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  -- Where the first span starts, repeated here so that one index finds a mark by its layer and place.
  first_start INTEGER NOT NULL,
  attributes TEXT NOT NULL CHECK (json_type(attributes) = 'object'),
  note TEXT,
  unsure INTEGER NOT NULL CHECK (unsure IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  scheme_version INTEGER NOT NULL CHECK (scheme_version > 0),
  FOREIGN KEY (article_id, annotator_id) REFERENCES layer (article_id, annotator_id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX annotation_by_place ON annotation (article_id, annotator_id, first_start);

CREATE INDEX annotation_by_kind ON annotation (annotator_id, article_id, kind);

CREATE TABLE annotation_span (
  annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (annotation_id, ordinal),
  CHECK (end_offset > start_offset)
) STRICT, WITHOUT ROWID;

CREATE TABLE annotation_link (
  annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  role TEXT NOT NULL,
  to_annotation TEXT REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  filler TEXT CHECK (filler IN ('AUTHOR', 'OUTLET', 'IMPLICIT')),
  topic TEXT,
  PRIMARY KEY (annotation_id, ordinal),
  CHECK ((to_annotation IS NOT NULL) + (filler IS NOT NULL) + (topic IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_link_by_filler ON annotation_link (to_annotation) WHERE to_annotation IS NOT NULL;

CREATE TABLE change (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  at TEXT NOT NULL,
  author_id TEXT,
  command TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  reverses INTEGER REFERENCES change (seq),
  article_id TEXT,
  change_set TEXT NOT NULL CHECK (json_valid(change_set)),
  CHECK ((kind = 'edit') = (reverses IS NULL))
) STRICT;

CREATE INDEX change_by_author ON change (author_id, seq) WHERE author_id IS NOT NULL;

CREATE TABLE change_article (
  article_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (article_id, seq)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE article_search USING fts5 (
  text, title, byline, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
);

CREATE TABLE 'article_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'article_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE 'article_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'article_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE search_state (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  stemming INTEGER NOT NULL,
  upto INTEGER NOT NULL CHECK (upto >= 0)
) STRICT;

CREATE TABLE saved_search (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  query TEXT NOT NULL CHECK (query <> ''),
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX article_by_outlet ON article (outlet, position);

CREATE INDEX article_by_date ON article (published_on, position);

CREATE INDEX annotation_by_label ON annotation (kind, label, article_id);

CREATE TABLE article_place (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  -- The highest position that any article ever had.
  last INTEGER NOT NULL CHECK (last >= 0)
) STRICT;

CREATE TRIGGER article_takes_its_place AFTER INSERT ON article
BEGIN
  UPDATE article_place SET last = new.position WHERE last < new.position;
END;

CREATE TABLE article_pair (
  article_id TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  other_id TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  verdict TEXT NOT NULL CHECK (verdict IN ('variant', 'different')),
  PRIMARY KEY (article_id, other_id),
  CHECK (article_id < other_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_pair_by_other ON article_pair (other_id);

CREATE TABLE article_sketch (
  position INTEGER PRIMARY KEY,
  sketch BLOB NOT NULL
) STRICT;

CREATE TABLE sketch_key (
  key INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE like_pair (
  whole INTEGER NOT NULL,
  part INTEGER NOT NULL,
  resemblance REAL NOT NULL,
  containment REAL NOT NULL,
  PRIMARY KEY (whole, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX like_pair_by_part ON like_pair (part);

CREATE TABLE sketch_state (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  sketching INTEGER NOT NULL,
  upto INTEGER NOT NULL CHECK (upto >= 0)
) STRICT;

CREATE TABLE import_memory (
  about TEXT NOT NULL CHECK (about IN ('columns', 'label')),
  -- The names of the columns in order of the alphabet, or the format, layer and label; as JSON.
  name TEXT NOT NULL CHECK (json_valid(name)),
  said TEXT NOT NULL CHECK (json_valid(said)),
  PRIMARY KEY (about, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE outlet_line (
  -- Empty for the articles of which no outlet is known.
  outlet TEXT NOT NULL,
  -- Folded, so that all its spellings are one.
  line TEXT NOT NULL CHECK (line <> ''),
  words TEXT NOT NULL CHECK (words <> ''),
  verdict TEXT NOT NULL CHECK (verdict IN ('boilerplate', 'story')),
  PRIMARY KEY (outlet, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE original_file (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  -- Packed with gzip.
  packed BLOB NOT NULL
) STRICT;

CREATE TABLE export_preset (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  options TEXT NOT NULL CHECK (json_type(options) = 'object'),
  created_at TEXT NOT NULL
) STRICT;
