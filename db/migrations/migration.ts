// What one step of the schema's history is.
import type { WritableDatabase } from '../database';

/** A step from `version - 1` to `version`. Frozen once released: it never imports code that may change. */
export interface Migration {
  /** Counted from 1 without gaps; the file's `user_version` afterwards. */
  readonly version: number;
  /** Runs inside the transaction of its version. */
  apply(db: WritableDatabase): void;
}
