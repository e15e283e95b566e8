// Shows the dialog that is open, if any.
import type { ReactNode } from 'react';
import { BackupsDialog } from '../backups/BackupsDialog';
import { DamagedDialog, SalvageReportDialog } from '../backups/DamagedProject';
import type { Surroundings } from '../commands/command-table';
import { DeleteArticlesDialog } from '../corpus/DeleteArticlesDialog';
import { DuplicatesDialog } from '../duplicates/DuplicatesDialog';
import { RepeatedLinesDialog } from '../duplicates/RepeatedLinesDialog';
import { ExportDialog } from '../export/ExportDialog';
import { HelpDialog } from '../help/HelpDialog';
import { GoBackDialog } from '../history/GoBackDialog';
import { ImportDeskDialog } from '../import/ImportDeskDialog';
import { useWorkbenchState } from '../state/use-workbench';
import { AboutDialog } from './AboutDialog';
import { ApplyToAllDialog } from './ApplyToAllDialog';
import { CheckReportDialog } from './CheckReportDialog';
import { CommandKeysDialog } from './CommandKeysDialog';
import { ImportReportDialog } from './ImportReportDialog';
import { KeysSheet } from './KeysSheet';
import { LabelKeysDialog } from './LabelKeysDialog';
import { NewAnnotatorDialog } from './NewAnnotatorDialog';
import { PreferencesDialog } from './PreferencesDialog';
import { RecentProjectsDialog } from './RecentProjects';
import { useFocusReturn } from './use-focus-return';

export function OpenDialogs({ surroundings }: { readonly surroundings: Surroundings }): ReactNode {
  const dialog = useWorkbenchState((state) => state.dialog);
  useFocusReturn(surroundings);
  switch (dialog?.type) {
    case undefined:
    // Stands in the first half of the program.
    case 'command-palette':
      return null;
    case 'keys':
      return <KeysSheet />;
    case 'command-keys':
      return <CommandKeysDialog />;
    case 'label-keys':
      return <LabelKeysDialog />;
    case 'preferences':
      return <PreferencesDialog />;
    case 'recent-projects':
      return <RecentProjectsDialog />;
    case 'help':
      return <HelpDialog />;
    case 'about':
      return <AboutDialog />;
    case 'export':
      return <ExportDialog />;
    case 'new-annotator':
      return <NewAnnotatorDialog />;
    case 'apply-to-all':
      return <ApplyToAllDialog annotation={dialog.annotation} />;
    case 'import-desk':
      return <ImportDeskDialog key={dialog.desk.id} desk={dialog.desk} looked={dialog.files} unread={dialog.unread} />;
    case 'import-report':
      return <ImportReportDialog report={dialog.report} />;
    case 'backups':
      return <BackupsDialog key={dialog.project} project={dialog.project} />;
    case 'damaged':
      return <DamagedDialog problems={dialog.problems} />;
    case 'salvage-report':
      return <SalvageReportDialog report={dialog.report} />;
    case 'duplicates':
      return <DuplicatesDialog first={dialog.pair} />;
    case 'repeated-lines':
      return <RepeatedLinesDialog />;
    case 'check-report':
      return <CheckReportDialog report={dialog.report} />;
    case 'delete-articles':
      return <DeleteArticlesDialog articleIds={dialog.articleIds} preview={dialog.preview} />;
    case 'go-back':
      return <GoBackDialog articleId={dialog.articleId} change={dialog.change} preview={dialog.preview} />;
  }
}
