// Files with something cut out here and there, and something worse put in its place.
import fc from 'fast-check';

export interface Cut {
  /** Where, as a share of the file. */
  readonly at: number;
  readonly length: number;
  readonly instead: Uint8Array;
}

/** @param poison what makes trouble wherever it stands. */
export function someCuts(poison: readonly string[]): fc.Arbitrary<Cut[]> {
  const instead = fc.oneof(
    fc.constantFrom(...poison.map((each) => new TextEncoder().encode(each))),
    fc.constant(new Uint8Array([0xff, 0xfe, 0xc0])),
  );
  const cut = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(40), instead });
  return fc.array(cut, { minLength: 1, maxLength: 4 });
}

export function mutated(bytes: Uint8Array, cuts: readonly Cut[]): Buffer {
  let changed = Buffer.from(bytes);
  for (const { at, length, instead } of cuts) {
    const start = Math.floor(at * changed.length);
    changed = Buffer.concat([changed.subarray(0, start), instead, changed.subarray(start + length)]);
  }
  return changed;
}
