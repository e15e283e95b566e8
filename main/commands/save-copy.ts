// Saves the project as it stands under another name; the open project stays the one that it was.
import { copyProjectFile } from '../../db/copy-project';
import type { Outcome } from '../../domain/problem';
import type { Workbench } from './workbench';

export interface SaveCopyInput {
  readonly path: string;
  /** Whether a file of that name may be replaced; false unless given. */
  readonly overwrite?: boolean;
}

export function saveCopy({ db, newId }: Workbench, { path, overwrite = false }: SaveCopyInput): Outcome<{ path: string }> {
  return copyProjectFile(db, path, newId(), overwrite);
}
