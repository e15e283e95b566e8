// What the margin shows where: whole cards where there is room; where it is crowded cards of one line, and then a count. Pure.
import { layOutCards } from './lay-out-cards';

export interface MarginMark {
  readonly id: string;
  /** Height of the middle of its line, in pixels from the top of the margin. */
  readonly line: number;
  /** Height of its whole card while it is not selected. */
  readonly height: number;
  /** A mark that has a card only while it is selected; it crowds nobody. */
  readonly guest: boolean;
}

export interface MarginMeasures {
  /** Between whole cards. */
  readonly gap: number;
  /** Between cards of one line. */
  readonly tightGap: number;
  /** From the top of a card to the middle of its first line. */
  readonly firstLine: number;
  /** Height of a card of one line, and of a count. */
  readonly row: number;
  /** The farthest that a whole card may stand from its line before its stretch counts as crowded. */
  readonly far: number;
}

export interface MarginChoice {
  readonly selectedId: string | null;
  /** Height of the selected mark's card. */
  readonly selectedHeight: number;
  /** Marks whose counts have been opened. */
  readonly opened: ReadonlySet<string>;
}

interface Place {
  readonly top: number;
  readonly height: number;
}
export type MarginEntry = Place &
  (
    | { readonly type: 'whole' | 'line'; readonly id: string }
    /** Marks that are only counted; opened, the count stands before their cards of one line. */
    | { readonly type: 'count'; readonly ids: readonly string[]; readonly isOpen: boolean }
  );

/** @param marks in reading order. Every mark is in exactly one card or one closed count, and the order is kept. */
export function arrangeMargin(marks: readonly MarginMark[], choice: MarginChoice, measures: MarginMeasures): MarginEntry[] {
  const residents = marks.filter(({ guest }) => !guest);
  return placeEntries(wishFor(residents, choice.opened, measures), marks, choice, measures);
}

/** What stands where as long as nothing is selected. */
export function wishFor(
  residents: readonly MarginMark[],
  opened: MarginChoice['opened'],
  measures: MarginMeasures,
): readonly MarginEntry[] {
  return chainsOf(residents, measures).flatMap((chain) => wishesOf(chain, opened, measures));
}

/** Makes room for the selected mark's whole card. */
export function placeEntries(
  wishes: readonly MarginEntry[],
  marks: readonly MarginMark[],
  choice: MarginChoice,
  measures: MarginMeasures,
): MarginEntry[] {
  const withSelected = showWhole(marks, wishes, choice, measures);
  const pinned = withSelected.findIndex((entry) => entry.type === 'whole' && entry.id === choice.selectedId);
  // Rows of one line stand closer together than whole cards: their wider gap is part of the whole ones' height.
  const room = measures.gap - measures.tightGap;
  const roomy = withSelected.map((entry) => ({ top: entry.top, height: entry.height + (entry.type === 'whole' ? room : 0) }));
  const tops = layOutCards(roomy, pinned, measures.tightGap);
  return withSelected.map((entry, index) => (tops[index] === entry.top ? entry : { ...entry, top: tops[index] ?? 0 }));
}

/** Neighbours that push one another, and the top of what follows them. */
interface Chain {
  readonly marks: readonly MarginMark[];
  readonly end: number;
  readonly isCrowded: boolean;
}

/** How far whole cards would be pushed from their lines if nothing stood before them. */
function farthest(marks: readonly MarginMark[], { gap, firstLine }: MarginMeasures): number {
  let [free, drift] = [Number.NEGATIVE_INFINITY, 0];
  for (const { line, height } of marks) {
    const top = Math.max(line - firstLine, free);
    drift = Math.max(drift, top - (line - firstLine));
    free = top + height + gap;
  }
  return drift;
}

function chainsOf(marks: readonly MarginMark[], { gap, firstLine, far }: MarginMeasures): Chain[] {
  const chains: Chain[] = [];
  let [start, free, drift] = [0, Number.NEGATIVE_INFINITY, 0];
  const close = (next: number, end: number): void => {
    if (next > start) chains.push({ marks: marks.slice(start, next), end, isCrowded: drift > far });
    [start, drift] = [next, 0];
  };
  for (const [index, { line, height }] of marks.entries()) {
    const wish = line - firstLine;
    if (wish >= free) close(index, wish);
    const top = Math.max(wish, free);
    drift = Math.max(drift, top - wish);
    free = top + height + gap;
  }
  close(marks.length, Number.POSITIVE_INFINITY);
  return chains;
}

function wishesOf({ marks, end, isCrowded }: Chain, opened: MarginChoice['opened'], measures: MarginMeasures): MarginEntry[] {
  const { firstLine, far } = measures;
  if (!isCrowded) return marks.map((mark) => whole(mark, measures));
  const entries: MarginEntry[] = [];
  for (let start = 0; start < marks.length; ) {
    const from = marks[start]?.line ?? 0;
    let next = start + 1;
    while ((marks[next]?.line ?? Number.POSITIVE_INFINITY) < from + far) next += 1;
    const top = from - firstLine;
    const stretchEnd = next < marks.length ? (marks[next]?.line ?? 0) - firstLine : end;
    entries.push(...fitted(inStretch(marks.slice(start, next), stretchEnd - top, opened, measures), top, stretchEnd, measures));
    start = next;
  }
  return entries;
}

/** The cards of a crowded stretch, as many and as large as fit into its room. */
function inStretch(
  marks: readonly MarginMark[],
  given: number,
  opened: MarginChoice['opened'],
  measures: MarginMeasures,
): MarginEntry[] {
  const { gap, tightGap, row, far } = measures;
  const needed = marks.reduce((sum, { height }) => sum + height + gap, 0);
  if (needed <= given && farthest(marks, measures) <= far) return marks.map((mark) => whole(mark, measures));
  // However much room lies below the last of them, they stay near their lines.
  const room = Math.min(given, far + (marks.at(-1)?.line ?? 0) - (marks[0]?.line ?? 0));
  const rows = Math.max(0, Math.floor(room / (row + tightGap)));
  if (marks.length <= Math.max(1, rows)) return marks.map((mark) => line(mark, measures));
  const shown = marks.slice(0, Math.max(0, rows - 1));
  const counted = marks.slice(shown.length);
  const [first] = counted;
  if (!first) return [];
  const isOpen = counted.some(({ id }) => opened.has(id));
  const ids = counted.map(({ id }) => id);
  const count: MarginEntry = { type: 'count', ids, isOpen, top: first.line - measures.firstLine, height: row };
  const rest = isOpen ? counted.map((mark) => line(mark, measures)) : [];
  return [...shown.map((mark) => line(mark, measures)), count, ...rest];
}

function whole(mark: MarginMark, { firstLine }: MarginMeasures): MarginEntry {
  return { type: 'whole', id: mark.id, top: mark.line - firstLine, height: mark.height };
}

function line(mark: MarginMark, { row }: MarginMeasures): MarginEntry {
  return { type: 'line', id: mark.id, top: mark.line - row / 2, height: row };
}

/** Moves what would reach beyond the end of a stretch upwards, but nothing above its beginning. */
function fitted(entries: readonly MarginEntry[], start: number, end: number, { gap, tightGap }: MarginMeasures): MarginEntry[] {
  const spaceOf = (entry: MarginEntry): number => entry.height + (entry.type === 'whole' ? gap : tightGap);
  const tops: number[] = [];
  let free = start;
  for (const entry of entries) {
    tops.push(Math.max(entry.top, free));
    free = (tops.at(-1) ?? 0) + spaceOf(entry);
  }
  const total = entries.reduce((sum, entry) => sum + spaceOf(entry), 0);
  let limit = Math.max(end, start + total);
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (!entry) continue;
    tops[index] = Math.min(tops[index] ?? 0, limit - spaceOf(entry));
    limit = tops[index] ?? 0;
  }
  return entries.map((entry, index) => ({ ...entry, top: tops[index] ?? 0 }));
}

/** Puts the selected mark's whole card into its place among the entries, out of its line or its count. */
function showWhole(
  marks: readonly MarginMark[],
  entries: readonly MarginEntry[],
  { selectedId, selectedHeight }: MarginChoice,
  { firstLine }: MarginMeasures,
): readonly MarginEntry[] {
  const index = marks.findIndex(({ id }) => id === selectedId);
  const mark = marks[index];
  if (!mark) return entries;
  const card: MarginEntry = { type: 'whole', id: mark.id, top: mark.line - firstLine, height: selectedHeight };
  const before: MarginEntry[] = [];
  const after: MarginEntry[] = [];
  // How many marks stand before the selected one that the entries have yet to come to.
  let left = marks.slice(0, index).filter(({ guest }) => !guest).length;
  for (const entry of entries) {
    if (entry.type === 'count' && !entry.isOpen) {
      const [earlier, later] = [entry.ids.slice(0, left), entry.ids.slice(left).filter((id) => id !== mark.id)];
      left -= earlier.length;
      if (earlier.length > 0) before.push({ ...entry, ids: earlier });
      if (later.length > 0) after.push({ ...entry, ids: later });
    } else if (entry.type === 'count') {
      (left > 0 || entry.ids[0] === mark.id ? before : after).push(entry);
    } else if (entry.id !== mark.id) {
      (left > 0 ? before : after).push(entry);
      left = Math.max(0, left - 1);
    }
  }
  return [...before, card, ...after];
}
