// Everything that can be read of a damaged project, told by what the rows look like: which table a page belongs to may be lost.
import { createHash } from 'node:crypto';
import type { Link } from '../../domain/annotation';
import { type Change, changeSchema, recordKey, recordSchema, type StoredRecord } from '../../domain/change-set';
import type { QuotedSpan } from '../../domain/span';
import { type Cell, cellsOn, type Value } from './cells';
import { openPages, type Pages } from './pages';

export interface Harvest {
  /** Of each change, read again when it is asked for; undefined where none of that number is whole. */
  change(seq: number): Change | undefined;
  /** The highest number of any change; 0 where none is left. */
  readonly lastSeq: number;
  /** Rows as they stand, by `recordKey`. */
  readonly records: ReadonlyMap<string, StoredRecord>;
  /** The text with this hash, read again when it is asked for. */
  text(sha256: string): string | undefined;
  /** Rows that are there and cannot be read. */
  readonly unreadable: number;
  /** The header tells of more pages than there are. */
  readonly isCut: boolean;
  /** Files that articles were taken out of, still packed. */
  originals(): Generator<{ readonly sha256: string; readonly packed: Buffer }>;
  close(): void;
}

/** Lets others in between two pages. */
type Rest = () => Promise<unknown>;

interface Place {
  readonly page: number;
  readonly index: number;
}

export async function harvest(path: string, rest: Rest): Promise<Harvest> {
  const pages = openPages(path);
  const found = new Found();
  const free = freePages(pages);
  for (let page = 1; page <= pages.count; page += 1) {
    if (free.has(page)) continue;
    let index = 0;
    for (const cell of cellsOn(pages, page, () => found.pass())) {
      found.take(cell, { page, index });
      index += 1;
    }
    await rest();
  }
  return {
    lastSeq: Math.max(0, ...found.changes.keys()),
    change: (seq) => firstOf(found.changes.get(seq), (place) => changeOf(cellAgain(pages, place))),
    records: found.whole(),
    text: (sha256) => firstOf(found.texts.get(sha256), (place) => textOf(cellAgain(pages, place), sha256)),
    unreadable: found.unreadable,
    isCut: isCut(pages),
    originals: function* () {
      for (const place of found.originals) {
        const [sha256, packed] = cellAgain(pages, place)?.values ?? [];
        if (typeof sha256 === 'string' && Buffer.isBuffer(packed)) yield { sha256, packed };
      }
    },
    close: () => pages.close(),
  };
}

function firstOf<T, R>(list: readonly T[] | undefined, read: (each: T) => R | undefined): R | undefined {
  for (const each of list ?? []) {
    const value = read(each);
    if (value !== undefined) return value;
  }
  return undefined;
}

function cellAgain(pages: Pages, { page, index }: Place): Cell | undefined {
  let at = 0;
  for (const cell of cellsOn(pages, page, () => undefined)) {
    if (at === index) return cell;
    at += 1;
  }
  return undefined;
}

function isCut(pages: Pages): boolean {
  const first = pages.read(1);
  return first?.subarray(0, 15).toString('latin1') === 'SQLite format 3' && first.readUInt32BE(28) > pages.count;
}

/** What was deleted waits there to be written over; where the list is broken it is believed as far as it goes. */
function freePages(pages: Pages): Set<number> {
  const free = new Set<number>();
  const first = pages.read(1);
  if (first?.subarray(0, 15).toString('latin1') !== 'SQLite format 3') return free;
  let trunk = first.readUInt32BE(32);
  while (trunk > 1 && trunk <= pages.count && !free.has(trunk)) {
    free.add(trunk);
    const page = pages.read(trunk);
    if (!page) break;
    const leaves = Math.min(page.readUInt32BE(4), pages.size / 4 - 2);
    for (let at = 0; at < leaves; at += 1) free.add(page.readUInt32BE(8 + 4 * at));
    trunk = page.readUInt32BE(0);
  }
  return free;
}

const HASH = /^[0-9a-f]{64}$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

class Found {
  readonly changes = new Map<number, Place[]>();
  readonly texts = new Map<string, Place[]>();
  readonly originals: Place[] = [];
  unreadable = 0;
  private readonly records = new Map<string, StoredRecord>();
  /** Annotations before they have their spans and links. */
  private readonly heads = new Map<string, readonly Value[]>();
  private readonly spans = new Map<string, QuotedSpan[]>();
  private readonly links = new Map<string, Link[]>();

  pass(): void {
    this.unreadable += 1;
  }

  take(cell: Cell, place: Place): void {
    const { rowid, values } = cell;
    const [first] = values;
    if (rowid !== null && values.length === 8 && typeof values[7] === 'string' && changeLike(values)) {
      add(this.changes, rowid, place);
    } else if (
      rowid !== null &&
      values.length === 2 &&
      typeof first === 'string' &&
      HASH.test(first) &&
      typeof values[1] === 'string'
    ) {
      add(this.texts, first, place);
    } else if (
      rowid !== null &&
      values.length === 2 &&
      typeof first === 'string' &&
      HASH.test(first) &&
      Buffer.isBuffer(values[1])
    ) {
      this.originals.push(place);
    } else if (rowid !== null && values.length === 12 && isId(first) && isId(values[1]) && isId(values[2])) this.takeHead(values);
    else if (rowid === null && values.length === 5 && isId(first) && typeof values[4] === 'string') this.takeSpan(values);
    else if (rowid === null && values.length === 6 && isId(first) && typeof values[2] === 'string') this.takeLink(values);
    else {
      const record = recordOf(rowid, values);
      if (record) this.records.set(recordKey(record), record);
    }
  }

  /** Of two copies of a row the later one holds. */
  private takeHead(values: readonly Value[]): void {
    const present = this.heads.get(String(values[0]));
    if (!present || String(present[10]) <= String(values[10])) this.heads.set(String(values[0]), values);
  }

  private takeSpan([id, ordinal, start, end, quote]: readonly Value[]): void {
    const spans = this.spans.get(String(id)) ?? [];
    spans[Number(ordinal)] = { start: Number(start), end: Number(end), quote: String(quote) };
    this.spans.set(String(id), spans);
  }

  private takeLink([id, ordinal, role, to, filler, topic]: readonly Value[]): void {
    const links = this.links.get(String(id)) ?? [];
    const named = { role: String(role) };
    if (to !== null) links[Number(ordinal)] = { ...named, to: String(to) };
    else if (filler !== null) links[Number(ordinal)] = { ...named, filler: String(filler) as 'AUTHOR' };
    else links[Number(ordinal)] = { ...named, topic: String(topic) };
    this.links.set(String(id), links);
  }

  whole(): Map<string, StoredRecord> {
    const records = new Map(this.records);
    for (const [id, head] of this.heads) {
      const record = annotationOf(head, this.spans.get(id) ?? [], this.links.get(id) ?? []);
      if (record) records.set(recordKey(record), record);
      else this.pass();
    }
    return records;
  }
}

function add<Key>(map: Map<Key, Place[]>, key: Key, place: Place): void {
  const places = map.get(key);
  if (places) places.push(place);
  else map.set(key, [place]);
}

const isId = (value: Value | undefined): boolean => typeof value === 'string' && ID.test(value);

function changeLike(values: readonly Value[]): boolean {
  return ['edit', 'undo', 'redo'].includes(String(values[4]));
}

function changeOf(cell: Cell | undefined): Change | undefined {
  if (!cell) return undefined;
  const [, at, authorId, command, kind, reverses, articleId, set] = cell.values;
  const parsed = changeSchema.safeParse({
    seq: cell.rowid,
    at,
    authorId,
    command,
    kind,
    reverses,
    articleId,
    changeSet: json(set),
  });
  return parsed.success ? parsed.data : undefined;
}

function textOf(cell: Cell | undefined, sha256: string): string | undefined {
  const text = cell?.values[1];
  if (typeof text !== 'string') return undefined;
  return createHash('sha256').update(text, 'utf8').digest('hex') === sha256 ? text : undefined;
}

function json(value: Value | undefined): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return undefined;
  }
}

function stored(candidate: unknown): StoredRecord | undefined {
  const parsed = recordSchema.safeParse(candidate);
  return parsed.success ? parsed.data : undefined;
}

function annotationOf(head: readonly Value[], spans: readonly QuotedSpan[], links: readonly Link[]): StoredRecord | undefined {
  const [id, articleId, annotatorId, kind, label, , attributes, note, unsure, createdAt, updatedAt, schemeVersion] = head;
  // A hole in the list is a piece that was lost.
  if (spans.length === 0 || spans.length !== Object.keys(spans).length) return undefined;
  const given = { id, articleId, annotatorId, kind, label, note, createdAt, updatedAt, schemeVersion };
  const content = { spans, links: links.filter(Boolean), attributes: json(attributes), unsure: unsure === 1 };
  return stored({ type: 'annotation', value: { ...given, ...content } });
}

/** Every other row, told by how many columns it has and what stands in them. */
function recordOf(rowid: number | null, values: readonly Value[]): StoredRecord | undefined {
  const [a, b, c, d] = values;
  if (rowid !== null) {
    if (values.length === 16 || values.length === 17) return articleOf(values);
    if (rowid === 1 && values.length === 4 && a === null)
      return stored({ type: 'project', value: { id: b, name: c, createdAt: d } });
    if (rowid === 1 && values.length === 3 && a === null) return stored({ type: 'scheme', value: json(c) });
    if (values.length === 3) return stored({ type: 'annotator', value: { id: a, name: b, createdAt: c } });
    if (values.length !== 4) return undefined;
    // Both are words under a name; those of an export are an object.
    return (
      stored({ type: 'export-preset', value: { id: a, name: b, options: json(c), createdAt: d } }) ??
      stored({ type: 'saved-search', value: { id: a, name: b, query: c, createdAt: d } })
    );
  }
  if (values.length === 4)
    return (
      stored({ type: 'region', value: { articleId: a, start: b, end: c, kind: d } }) ??
      (isId(a) ? undefined : stored({ type: 'outlet-line', value: { outlet: a, line: b, words: c, verdict: d } }))
    );
  if (values.length !== 3) return undefined;
  return (
    stored({ type: 'layer', value: { articleId: a, annotatorId: b, status: c } }) ??
    stored({ type: 'article-pair', value: { articleId: a, otherId: b, verdict: c } })
  );
}

function articleOf(values: readonly Value[]): StoredRecord | undefined {
  const [id, position, title, outlet, byline, url, publishedOn, language, direction, textSha256, textLength, ...rest] = values;
  const [file, sha256, encoding, newline, bom, metadata = '{}'] = rest;
  const facts = { id, position, title, outlet, byline, url, publishedOn, language, direction, textSha256, textLength };
  const source = { file, sha256, encoding, newline, bom: bom === 1 };
  return stored({ type: 'article', value: { ...facts, source, metadata: json(metadata) } });
}
