// The desk between choosing files and importing them: what each is, how it reads, and what becomes of labels that nobody knows here.
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { type DuplicateChoice, usualChoice } from '../../domain/duplicates/duplicate-choice';
import type { Desk, DeskFile, DeskReading, ImportedFile } from '../../domain/import-desk';
import { useTranslator } from '../i18n/use-translator';
import { DialogFrame } from '../panels/DialogFrame';
import { PassedOver } from '../panels/PassedOver';
import { ProblemList } from '../panels/ProblemList';
import { type Becomes, columnSet, firstDecision, isBad, isGuessed, openLabels, sortFiles } from '../state/import-choice';
import { schemeOf } from '../state/selection';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { articlesIn, DeskFileCard } from './DeskFileCard';
import { DuplicateChoices } from './DuplicateChoices';
import { LabelMapping } from './LabelMapping';
import { useDesk } from './use-desk';

interface ImportDeskProps {
  readonly desk: Desk;
  readonly looked: readonly DeskFile[];
  readonly unread: readonly ImportedFile[];
}

/** More cards than these say nothing more to anyone. */
const MOST_SHOWN = 100;

export function ImportDeskDialog({ desk, looked, unread }: ImportDeskProps): ReactNode {
  const { t } = useTranslator();
  const { runImport, closeDialog } = useActions();
  const { files, isDone, problems, readAgain } = useDesk(desk, looked);
  const { labels, decisions, decide } = useDecisions(files);
  const { asking, quiet } = useMemo(() => sortFiles(files), [files]);
  const [duplicates, setDuplicates] = useState<DuplicateChoice>(usualChoice);
  const importable = files.filter((file) => !isBad(file)).length;
  const run = (): void => {
    const decided = labels.map(({ layer, label, key }) => ({
      foreign: { layer, label },
      becomes: decisions.get(key) ?? { type: 'skip' as const },
    }));
    void runImport(desk, { labels: decided, duplicates }, unread);
    closeDialog();
  };
  return (
    <DialogFrame title={t('desk.title')} size="wide">
      <p className="sheet-sum" role="status">
        {isDone ? sumOf(files, t) : t('desk.looking', { done: files.length, count: desk.total })}
      </p>
      <ProblemList problems={problems} />
      {asking.length > 0 ? (
        <ul className="desk-files" aria-label={t('desk.asking')}>
          {asking.slice(0, MOST_SHOWN).map((file) => (
            <DeskFileCard
              key={file.place}
              file={file}
              desk={desk}
              alike={asking.filter((each) => isGuessed(each))}
              sameColumns={sameColumns(files, file)}
              onRead={readAgain}
            />
          ))}
        </ul>
      ) : null}
      {asking.length > MOST_SHOWN ? <p className="quiet-note">{t('desk.more', { count: asking.length - MOST_SHOWN })}</p> : null}
      <DuplicateChoices value={duplicates} onChange={setDuplicates} />
      <LabelMapping labels={labels} decisions={decisions} onDecide={decide} />
      {desk.passedOver.length > 0 ? (
        <PassedOver said={t('desk.passedOver', { count: desk.passedOver.length })} names={desk.passedOver} />
      ) : null}
      {quiet.length > 0 ? <QuietFiles files={quiet} desk={desk} onRead={readAgain} /> : null}
      <div className="sheet-actions">
        <Button className="button" onPress={closeDialog}>
          {t('common.cancel')}
        </Button>
        <Button className="button is-main" isDisabled={!isDone || importable === 0} onPress={run}>
          {t('desk.import', { count: importable })}
        </Button>
      </div>
    </DialogFrame>
  );
}

type Say = ReturnType<typeof useTranslator>['t'];

function sumOf(files: readonly DeskFile[], t: Say): string {
  const count = (of: (file: DeskFile) => number): number => files.reduce((sum, file) => sum + of(file), 0);
  return [
    t('desk.files', { count: files.length }),
    articlesIn({ articles: count(({ articles }) => articles), isWhole: files.every(({ isWhole }) => isWhole) }, t),
    t('importReport.annotations', { count: count(({ annotations }) => annotations) }),
  ].join(' · ');
}

function sameColumns(files: readonly DeskFile[], file: DeskFile): readonly DeskFile[] {
  const columns = columnSet(file);
  return columns === null ? [] : files.filter((each) => columnSet(each) === columns);
}

function useDecisions(files: readonly DeskFile[]) {
  const scheme = useWorkbenchState(schemeOf);
  const [made, setMade] = useState<ReadonlyMap<string, Becomes>>(new Map());
  const labels = useMemo(() => (scheme ? openLabels(files, scheme) : []), [files, scheme]);
  const decisions = new Map(labels.map((label) => [label.key, made.get(label.key) ?? firstDecision(label)]));
  const decide = (key: string, becomes: Becomes): void => setMade((now) => new Map(now).set(key, becomes));
  return { labels, decisions, decide };
}

interface QuietFilesProps {
  readonly files: readonly DeskFile[];
  readonly desk: Desk;
  readonly onRead: (places: readonly number[], reading: DeskReading) => void;
}

/** Files about which there is nothing to decide: one line, which opens, and stands open where a single file was chosen. */
function QuietFiles({ files, desk, onRead }: QuietFilesProps): ReactNode {
  const { t } = useTranslator();
  // Of many files the first has been looked at before the others.
  const [isOpen, setOpen] = useState(desk.total === 1);
  return (
    <details className="desk-quiet" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('desk.quiet', { count: files.length })}</summary>
      {isOpen ? (
        <ul className="desk-files">
          {files.slice(0, MOST_SHOWN).map((file) => (
            <DeskFileCard
              key={file.place}
              file={file}
              desk={desk}
              alike={[]}
              sameColumns={sameColumns(files, file)}
              onRead={onRead}
            />
          ))}
        </ul>
      ) : null}
      {isOpen && files.length > MOST_SHOWN ? (
        <p className="quiet-note">{t('desk.more', { count: files.length - MOST_SHOWN })}</p>
      ) : null}
    </details>
  );
}
