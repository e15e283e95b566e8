// The dialog over the window, with what it was opened for; only one at a time.
import type { Annotation } from '../../domain/annotation';
import type { ToldPair } from '../../domain/duplicates/story-list';
import type { Desk, DeskFile, ImportedFile, ImportReport } from '../../domain/import-desk';
import type { Outcome, Problem } from '../../domain/problem';
import type { SalvageReport } from '../../domain/salvage';
import type { GoBackPreview, ToldChange } from '../../domain/told-history';
import type { CheckReport, DeletionPreview, WhichProject } from '../../domain/workbench-contract';

export type OpenDialog =
  | {
      readonly type:
        | 'command-palette'
        | 'keys'
        | 'label-keys'
        | 'command-keys'
        | 'preferences'
        | 'recent-projects'
        | 'help'
        | 'about'
        | 'export'
        | 'new-annotator';
    }
  | { readonly type: 'apply-to-all'; readonly annotation: Annotation }
  | {
      readonly type: 'import-desk';
      readonly desk: Desk;
      readonly files: readonly DeskFile[];
      readonly unread: readonly ImportedFile[];
    }
  | { readonly type: 'import-report'; readonly report: ImportReport }
  | { readonly type: 'backups'; readonly project: WhichProject }
  | { readonly type: 'damaged'; readonly problems: readonly Problem[] }
  | { readonly type: 'salvage-report'; readonly report: SalvageReport }
  /** With the pair that is compared at once, if any. */
  | { readonly type: 'duplicates'; readonly pair: ToldPair | null }
  | { readonly type: 'repeated-lines' }
  | { readonly type: 'check-report'; readonly report: CheckReport }
  /** Asked about one article, whichever is open by now. */
  | {
      readonly type: 'go-back';
      readonly articleId: string;
      readonly change: ToldChange;
      readonly preview: Outcome<GoBackPreview>;
    }
  | { readonly type: 'delete-articles'; readonly articleIds: readonly string[]; readonly preview: Outcome<DeletionPreview> };
