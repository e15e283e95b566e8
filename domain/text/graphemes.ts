// The smallest unit a mark may cut: the grapheme cluster (Unicode UAX #29, extended), so that no letter loses its marks.
import { once } from '../once';

const segmenter = once(() => new Intl.Segmenter('ar', { granularity: 'grapheme' }));

/** Longer than almost any cluster; only text of this size around an offset is looked at, more where it holds no plain letter. */
const REACH = 64;

/** True when no character (base letter with its marks, emoji sequence, surrogate pair) lies across `offset`. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length;
  return clusterAt(text, offset).start === offset;
}

/** The nearest boundary at or before `offset`. */
export function graphemeStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  return parts(text, offset) ? offset : clusterAt(text, offset).start;
}

/** The nearest boundary at or after `offset`. */
export function graphemeEnd(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  if (parts(text, offset)) return offset;
  const { start, end } = clusterAt(text, offset);
  return start === offset ? offset : end;
}

/** The boundary after the cluster that starts at or lies across `offset`. */
export function nextGrapheme(text: string, offset: number): number {
  return offset >= text.length ? text.length : clusterAt(text, Math.max(0, offset)).end;
}

/** The boundary before `offset`. */
export function previousGrapheme(text: string, offset: number): number {
  return offset <= 0 ? 0 : clusterAt(text, Math.min(offset, text.length) - 1).start;
}

function clusterAt(text: string, offset: number): { start: number; end: number } {
  const from = windowStart(text, offset);
  const segment = segmenter()
    .segment(text.slice(from, windowEnd(text, offset)))
    .containing(offset - from);
  if (!segment) throw new RangeError(`No character at offset ${offset} of ${text.length}`);
  return { start: from + segment.index, end: from + segment.index + segment.segment.length };
}

/** True where two plain characters meet, which needs no segmenter to be seen. */
function parts(text: string, offset: number): boolean {
  return certainBase.test(text.charAt(offset - 1)) && certainBase.test(text.charAt(offset));
}

const certainBase = /[\n A-Za-z0-9\u0620-\u064a]/;

/** Where segmentation may safely begin: at a plain letter, digit, space or line feed, which never continue an earlier cluster. */
function windowStart(text: string, offset: number): number {
  let at = Math.max(0, offset - REACH);
  while (at > 0 && !certainBase.test(text.charAt(at))) at -= 1;
  return at;
}

/** A cluster that reaches further than the window is followed to its end. */
function windowEnd(text: string, offset: number): number {
  let at = offset + REACH;
  while (at < text.length && !certainBase.test(text.charAt(at))) at += 1;
  return at;
}
