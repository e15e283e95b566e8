// Writing a dataset: the settings beside a preview of what they make; then how far it has come, and what was written.
import type { ReactNode } from 'react';
import { useExporting } from '../state/use-workbench';
import { ExportedDialog } from './ExportedDialog';
import { ExportForm } from './ExportForm';
import { RunningDialog } from './RunningDialog';

export function ExportDialog(): ReactNode {
  const { run, outcome } = useExporting();
  if (run?.progress) return <RunningDialog progress={run.progress} isStopping={run.isStopping} />;
  if (outcome?.ok) return <ExportedDialog report={outcome.value} />;
  return <ExportForm isChoosingPlace={run !== null} problems={outcome ? outcome.problems : []} />;
}
