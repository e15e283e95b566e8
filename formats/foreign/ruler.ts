// How other tools count characters: a ruler turns their offsets into ours, UTF-16 code units over the text with LF newlines.

/** What a tool counts: UTF-16 code units as Java and JavaScript do, code points as Python does, or bytes of UTF-8. */
const offsetUnits = ['code-points', 'utf-16', 'bytes'] as const;
export type OffsetUnit = (typeof offsetUnits)[number];

export interface Counting {
  readonly unit: OffsetUnit;
  /** `file` counts a byte order mark and CRLF as the file has them; `lf` counts lines as ending with LF, and no mark. */
  readonly newlines: 'file' | 'lf';
}

/** Every way of counting that is met in the wild. */
export const countings: readonly Counting[] = offsetUnits.flatMap((unit) =>
  (['file', 'lf'] as const).map((newlines) => ({ unit, newlines })),
);

/** The ways of counting that differ in this text, the told one first: most texts hold neither CR nor what units count apart. */
export function differentCountings(original: string, told: Counting): readonly Counting[] {
  const plain = plainText(original) === original;
  const different: { readonly counting: Counting; readonly length: number }[] = [];
  for (const counting of [told, ...countings]) {
    const length = lengthIn(original, counting.unit);
    const same = different.some((each) => each.length === length && (plain || each.counting.newlines === counting.newlines));
    if (!same) different.push({ counting, length });
  }
  return different.map(({ counting }) => counting);
}

/** The text as articles keep it: LF newlines, no byte order mark, nothing else changed. */
export function plainText(original: string): string {
  const text = original.startsWith(BOM) ? original.slice(1) : original;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const BOM = '\ufeff';

/** Made when first asked: most files need one ruler. */
export class Ruler {
  /** Our offset for each of theirs; `INSIDE` where theirs falls inside a character or between CR and LF. */
  private offsets: Int32Array | undefined;

  constructor(
    private readonly original: string,
    private readonly counting: Counting,
  ) {}

  /** Undefined where their offset lies outside the text or inside a character. */
  at(offset: number): number | undefined {
    this.offsets ??= offsetsBy(this.original, this.counting);
    const found = this.offsets[offset];
    return found === undefined || found === INSIDE ? undefined : found;
  }
}

const INSIDE = -1;

function offsetsBy(original: string, { unit, newlines }: Counting): Int32Array {
  return newlines === 'file' ? fileOffsets(original, unit) : plainOffsets(plainText(original), unit);
}

function plainOffsets(text: string, unit: OffsetUnit): Int32Array {
  const offsets = new Int32Array(lengthIn(text, unit) + 1).fill(INSIDE);
  let [theirs, ours] = [0, 0];
  for (const character of text) {
    offsets[theirs] = ours;
    theirs += lengthIn(character, unit);
    ours += character.length;
  }
  offsets[theirs] = ours;
  return offsets;
}

/** CR is dropped before LF and stands for LF elsewhere, so only the former makes no step of ours. */
function fileOffsets(original: string, unit: OffsetUnit): Int32Array {
  const offsets = new Int32Array(lengthIn(original, unit) + 1).fill(INSIDE);
  let [theirs, ours, at] = [0, 0, 0];
  for (const character of original) {
    const afterCr = character === '\n' && original[at - 1] === '\r';
    // Between CR and LF there is no place of ours.
    if (!afterCr) offsets[theirs] = ours;
    theirs += lengthIn(character, unit);
    ours += (at === 0 && character === BOM) || afterCr ? 0 : character.length;
    at += character.length;
  }
  offsets[theirs] = ours;
  return offsets;
}

function lengthIn(text: string, unit: OffsetUnit): number {
  if (unit === 'utf-16') return text.length;
  return unit === 'bytes' ? Buffer.byteLength(text, 'utf8') : codePointLength(text);
}

function codePointLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
