// The backups of a project: one is chosen, what going back to it would change is told, and only then can one go back.
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { Button, ListBox, ListBoxItem } from 'react-aria-components';
import type { Backup, BackupList, RestorePreview } from '../../domain/backups';
import type { Problem } from '../../domain/problem';
import type { WhichProject } from '../../domain/workbench-contract';
import { leftToRight } from '../i18n/left-to-right';
import { useTranslator } from '../i18n/use-translator';
import { DialogFrame } from '../panels/DialogFrame';
import { ProblemList } from '../panels/ProblemList';
import { type Answer, useAnswer } from '../state/use-answer';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { RestoreFacts } from './RestoreFacts';

export function BackupsDialog({ project }: { readonly project: WhichProject }): ReactNode {
  const { t } = useTranslator();
  const { restoreBackup } = useActions();
  const isWorking = useWorkbenchState(({ working }) => working !== null);
  const { listed, problems, backUp } = useBackups(project);
  const [chosen, setChosen] = useState<string | null>(null);
  const preview = usePreview(project, chosen);
  return (
    <DialogFrame title={t(project === 'damaged' ? 'backups.titleDamaged' : 'backups.title')} size="wide">
      {project === 'open' ? <p className="quiet-note">{t('backups.intro')}</p> : null}
      <ProblemList problems={problems} />
      {listed ? <Found list={listed} project={project} chosen={chosen} onChoose={setChosen} /> : null}
      {preview.value && !preview.isOld ? <RestoreFacts preview={preview.value} /> : null}
      {preview.isOld ? null : <ProblemList problems={preview.problems} />}
      <div className="sheet-actions">
        {project === 'open' ? (
          <Button className="button" isDisabled={isWorking} onPress={() => void backUp()}>
            {t('backups.make')}
          </Button>
        ) : null}
        <Button
          className="button is-main"
          isDisabled={isWorking || chosen === null || preview.isOld || preview.problems.length > 0}
          onPress={() => chosen && void restoreBackup(project, chosen)}
        >
          {t('backups.restore')}
        </Button>
      </div>
    </DialogFrame>
  );
}

/** What there is stays in view also when no other can be made. */
function useBackups(project: WhichProject) {
  const { listBackups, makeBackup } = useActions();
  const [made, setMade] = useState<BackupList | null>(null);
  const [failure, setFailure] = useState<readonly Problem[]>([]);
  const listed = useAnswer(useCallback(() => listBackups(project), [listBackups, project]));
  const backUp = async (): Promise<void> => {
    const outcome = await makeBackup();
    setFailure(outcome.ok ? [] : outcome.problems);
    if (outcome.ok) setMade(outcome.value);
  };
  return { listed: made ?? listed.value, problems: failure.length > 0 ? failure : listed.problems, backUp };
}

function usePreview(project: WhichProject, chosen: string | null): Answer<RestorePreview> {
  const { previewRestore } = useActions();
  const seq = useWorkbenchState(({ history }) => history.upTo);
  const ask = useMemo(() => (chosen === null ? null : () => previewRestore(project, chosen)), [project, chosen, previewRestore]);
  // A change that is made meanwhile would be gone too.
  return useAnswer(ask, seq);
}

interface FoundProps {
  readonly list: BackupList;
  readonly project: WhichProject;
  readonly chosen: string | null;
  readonly onChoose: (name: string | null) => void;
}

function Found({ list: { folder, backups }, project, chosen, onChoose }: FoundProps): ReactNode {
  const { t } = useTranslator();
  if (backups.length === 0)
    return (
      <p role="status">{project === 'damaged' ? t('backups.noneDamaged', { folder: leftToRight(folder) }) : t('backups.none')}</p>
    );
  return (
    <>
      <p className="quiet-note">{t('backups.folder', { folder: leftToRight(folder) })}</p>
      <ListBox
        className="backup-list"
        aria-label={t('backups.list')}
        selectionMode="single"
        escapeKeyBehavior="none"
        autoFocus
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => onChoose(keys === 'all' ? null : (([...keys][0] as string | undefined) ?? null))}
        items={backups.map((backup) => ({ id: backup.name, backup }))}
      >
        {({ backup }) => <BackupRow backup={backup} />}
      </ListBox>
    </>
  );
}

function BackupRow({ backup: { name, at, reason, bytes, holds } }: { readonly backup: Backup }): ReactNode {
  const { t, day, time, number } = useTranslator();
  const when = `${day(at)} · ${time(at)}`;
  const counts = holds
    ? t('backups.holds', {
        articles: t('export.articles', { count: holds.articles }),
        marks: t('export.annotations', { count: holds.marks }),
      })
    : t('backups.unreadable');
  const size = t('backups.size', { megabytes: number(Math.max(0.1, Math.round(bytes / 100_000) / 10)) });
  return (
    <ListBoxItem id={name} className="backup-row" textValue={`${when}, ${t(`backups.reasons.${reason}`)}`}>
      <span className="backup-when">{when}</span>
      <span className="backup-why">{t(`backups.reasons.${reason}`)}</span>
      <span className="quiet-note">
        {counts} · {size}
      </span>
    </ListBoxItem>
  );
}
