// A text's sketch: small, of one size, and enough to tell roughly how like two texts are, and which ones to compare at all.
import { type Likeness, likenessOf, mixed, type Shingles } from './shingles';

/** Raised whenever any text gets another sketch, so that projects sketch their articles anew. */
export const SKETCHING = 1;

export const PERMUTATIONS = 96;

/** Permutations in a band: texts that agree in a whole band are compared. At a resemblance of 0.5, 99 of 100 pairs agree in one. */
export const ROWS = 3;
export const BANDS = PERMUTATIONS / ROWS;

/** One shingle of so many is an anchor: two texts that share anchors are compared, however much longer one of them is. */
const ANCHOR_EVERY = 24;

export interface Sketch {
  /** How many shingles the text has. */
  readonly size: number;
  /**
   * MinHash (Broder 1997, "On the resemblance and containment of documents"): for each of a fixed family of permutations π, the least
   * π(s) of the text's shingles s. Two texts agree in a place with the probability of their resemblance,
   * P(min π(A) = min π(B)) = |A ∩ B| / |A ∪ B|, so the share of places in which they agree estimates it with a standard error of
   * √(r(1−r)/PERMUTATIONS). The permutations are x ↦ a·x + b mod 2³² with odd a.
   */
  readonly signature: Uint32Array;
  /** The shingles whose hash is 0 modulo `ANCHOR_EVERY`, Broder's other sketch: alike for a text and for a longer one that holds it. */
  readonly anchors: Uint32Array;
}

const permutations = Array.from({ length: PERMUTATIONS }, (_, place) => ({
  factor: mixed(2 * place + 1) | 1,
  shift: mixed(2 * place + 2),
}));

export function sketchOf(shingles: Shingles): Sketch {
  const signature = new Uint32Array(PERMUTATIONS);
  for (const [place, { factor, shift }] of permutations.entries()) {
    let least = 0xffffffff;
    for (let at = 0; at < shingles.length; at += 1) {
      const moved = (Math.imul(shingles[at] ?? 0, factor) + shift) >>> 0;
      if (moved < least) least = moved;
    }
    signature[place] = least;
  }
  return { size: shingles.length, signature, anchors: shingles.filter((shingle) => shingle % ANCHOR_EVERY === 0) };
}

/** What `likeness` would say of the texts, within the error of the signatures. */
export function estimatedLikeness(a: Sketch, b: Sketch): Likeness {
  if (a.size === 0 || b.size === 0) return { resemblance: 0, containment: 0 };
  let agreeing = 0;
  for (let place = 0; place < PERMUTATIONS; place += 1) if (a.signature[place] === b.signature[place]) agreeing += 1;
  const resemblance = agreeing / PERMUTATIONS;
  const shared = (resemblance * (a.size + b.size)) / (1 + resemblance);
  return likenessOf(Math.min(shared, a.size, b.size), a.size, b.size);
}

/** Under which numbers a text is found: those of its bands stand below those of its anchors. */
export function keysOf({ size, signature, anchors }: Sketch): number[] {
  if (size === 0) return [];
  const bands = Array.from({ length: BANDS }, (_, band) => {
    let hash = band;
    for (let row = 0; row < ROWS; row += 1) hash = mixed(Math.imul(hash, 31) + (signature[band * ROWS + row] ?? 0));
    return band * KEY_SPACE + hash;
  });
  return [...bands, ...Array.from(anchors, (anchor) => FIRST_ANCHOR + anchor)];
}

const KEY_SPACE = 2 ** 32;
const FIRST_ANCHOR = BANDS * KEY_SPACE;

/** Whether texts that share these keys are worth comparing: one whole band is enough, an anchor may be a common phrase. */
export function areWorthComparing(sharedKeys: readonly number[]): boolean {
  return sharedKeys.length > 1 || sharedKeys.some((key) => key < FIRST_ANCHOR);
}

/** As bytes, to be stored. */
export function packSketch({ size, signature, anchors }: Sketch): Uint8Array {
  const packed = new Uint32Array(1 + PERMUTATIONS + anchors.length);
  packed.set([size]);
  packed.set(signature, 1);
  packed.set(anchors, 1 + PERMUTATIONS);
  return new Uint8Array(packed.buffer);
}

export function unpackSketch(bytes: Uint8Array): Sketch {
  // Copied, because what a database hands out need not begin where numbers of four bytes may.
  const packed = new Uint32Array(bytes.slice().buffer);
  return {
    size: packed[0] ?? 0,
    signature: packed.slice(1, 1 + PERMUTATIONS),
    anchors: packed.slice(1 + PERMUTATIONS),
  };
}
