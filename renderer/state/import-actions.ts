// Bringing files in: choosing or dropping them, following the import while one goes on working, stopping it, keeping its report.
import { type DuplicateChoice, usualChoice } from '../../domain/duplicates/duplicate-choice';
import type {
  Desk,
  DeskFile,
  DeskReading,
  ImportedFile,
  ImportProgress,
  ImportReport,
  LabelDecision,
} from '../../domain/import-desk';
import { done, type Outcome, problem } from '../../domain/problem';
import type { Bench } from './bench';
import { type DroppedEntry, readDropped } from './dropped-files';
import { needsLook } from './import-choice';
import type { ProjectActions } from './project-actions';
import { schemeOf } from './selection';

export interface DeskListener {
  readonly signal: AbortSignal;
  onFiles(files: readonly DeskFile[]): void;
}

/** What takes longer ends quietly: nobody who has gone back to work is called away from it. */
const FEW_FILES = 20;

/** What a person decided on the desk about all of its files. */
export interface ImportChoice {
  readonly labels: readonly LabelDecision[];
  readonly duplicates: DuplicateChoice;
}

export function importActions({ state, tell, ask, valueFrom }: Bench, { fetchAll }: ProjectActions) {
  const nothingTold = { progress: null, isStopping: false, report: null };

  async function follow(act: () => Promise<Outcome<ImportReport | null>>, unread: readonly ImportedFile[] = []): Promise<void> {
    tell({ type: 'import-told', importing: nothingTold });
    const outcome = await act();
    tell({ type: 'import-told', importing: null });
    const brought = valueFrom(outcome);
    if (!brought && unread.length === 0) return;
    const { files = [], articleIds = [], cancelled = false } = brought ?? {};
    const report: ImportReport = { files: [...unread, ...files], articleIds, cancelled };
    if (brought && state.get().opened === null) await fetchAll();
    const isFar = report.files.length > FEW_FILES && !cancelled;
    if (isFar || state.get().dialog) tell({ type: 'import-told', importing: { ...nothingTold, report } });
    else tell({ type: 'dialog-shown', dialog: { type: 'import-report', report } });
  }

  /** Only one import runs at a time. */
  function isBusy(): boolean {
    const { importing, annotatorId } = state.get();
    const busy = importing !== null && !importing.report;
    if (busy) tell({ type: 'problems-arose', problems: [problem('import-running')] });
    return busy || !annotatorId;
  }

  async function lookAtImport({ id }: Desk, { signal, onFiles }: DeskListener): Promise<Outcome<null>> {
    return await ask(async (store): Promise<Outcome<null>> => {
      for await (const page of await store.lookAtImport({ id }, { signal })) {
        if (!page.ok) return page;
        if (signal.aborted) break;
        onFiles(page.value);
      }
      return done(null);
    });
  }

  /** A single file about which there is nothing to ask is imported straight away. */
  async function lay(desk: Desk, unread: readonly ImportedFile[]): Promise<void> {
    const files: DeskFile[] = [];
    if (desk.total === 1) {
      const looked = await lookAtImport(desk, { signal: new AbortController().signal, onFiles: (page) => files.push(...page) });
      if (!looked.ok) return void valueFrom(looked);
    }
    const scheme = schemeOf(state.get());
    const straight = desk.total === 1 && scheme !== undefined && !files.some((file) => needsLook(file, scheme));
    if (straight) await runImport(desk, { labels: [], duplicates: usualChoice }, unread);
    else tell({ type: 'dialog-shown', dialog: { type: 'import-desk', desk, files, unread } });
  }

  async function runImport({ id }: Desk, { labels, duplicates }: ImportChoice, unread: readonly ImportedFile[]): Promise<void> {
    const { annotatorId } = state.get();
    if (annotatorId)
      await follow(() => ask((store) => store.runImport({ id, annotatorId, labels: [...labels], duplicates })), unread);
  }

  async function choose(folder: boolean): Promise<void> {
    if (isBusy()) return;
    const desk = valueFrom(await ask((store) => store.chooseImport({ folder })));
    if (desk) await lay(desk, []);
  }

  return {
    importFiles: () => choose(false),
    importFolder: () => choose(true),
    importDropped: async (dropped: readonly DroppedEntry[]) => {
      if (dropped.length === 0 || isBusy()) return;
      const readable = valueFrom(await ask((store) => store.listReadable()));
      if (!readable) return;
      const { files, unread } = await readDropped(dropped, readable);
      if (files.length === 0) return await follow(async () => done(null), unread);
      const desk = valueFrom(await ask((store) => store.dropImport({ files: [...files] })));
      if (desk) await lay(desk, unread);
    },
    lookAtImport,
    readAgain: ({ id }: Desk, places: readonly number[], reading: DeskReading) =>
      ask((store) => store.readAgain({ ...reading, id, places: [...places] })),
    runImport,
    putDeskAway: ({ id }: Desk) => void ask((store) => store.putImportAway({ id })),
    heardProgress: (progress: ImportProgress) => {
      const { importing } = state.get();
      if (importing && !importing.report) tell({ type: 'import-told', importing: { ...importing, progress } });
    },
    stopImport: async () => {
      const { importing } = state.get();
      if (importing) tell({ type: 'import-told', importing: { ...importing, isStopping: true } });
      valueFrom(await ask((store) => store.cancelImport()));
    },
    showImportReport: () => {
      const report = state.get().importing?.report;
      tell({ type: 'import-told', importing: null });
      if (report) tell({ type: 'dialog-shown', dialog: { type: 'import-report', report } });
    },
    putImportAway: () => tell({ type: 'import-told', importing: null }),
    saveImportReport: async (report: ImportReport, words: string) => {
      const saved = valueFrom(await ask((store) => store.saveImportReport({ report, words })));
      if (saved) tell({ type: 'copied', path: saved.path });
    },
  };
}

export type ImportActions = ReturnType<typeof importActions>;
