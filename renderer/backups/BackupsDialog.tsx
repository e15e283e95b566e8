// The backups of a project: one is chosen, what going back to it would change is told, and only then can one go back.
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Button, ListBox, ListBoxItem } from 'react-aria-components';
import type { Backup, BackupList, RestorePreview } from '../../domain/backups';
import type { Outcome } from '../../domain/problem';
import type { WhichProject } from '../../domain/workbench-contract';
import { useTranslator } from '../i18n/use-translator';
import { DialogFrame } from '../panels/DialogFrame';
import { ProblemList } from '../panels/ProblemList';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { RestoreFacts } from './RestoreFacts';

export function BackupsDialog({ project }: { readonly project: WhichProject }): ReactNode {
  const { t } = useTranslator();
  const { restoreBackup, makeBackup } = useActions();
  const isWorking = useWorkbenchState(({ working }) => working !== null);
  const [listed, setListed] = useListed(project);
  const [chosen, setChosen] = useState<string | null>(null);
  const preview = usePreview(project, chosen);
  const backUp = async (): Promise<void> => setListed(await makeBackup());
  return (
    <DialogFrame title={t(project === 'damaged' ? 'backups.titleDamaged' : 'backups.title')} size="wide">
      {project === 'open' ? <p className="quiet-note">{t('backups.intro')}</p> : null}
      {listed?.ok ? <Found list={listed.value} project={project} chosen={chosen} onChoose={setChosen} /> : null}
      {listed?.ok === false ? <ProblemList problems={listed.problems} /> : null}
      {preview?.ok ? <RestoreFacts preview={preview.value} /> : null}
      {preview?.ok === false ? <ProblemList problems={preview.problems} /> : null}
      <div className="sheet-actions">
        {project === 'open' ? (
          <Button className="button" isDisabled={isWorking} onPress={() => void backUp()}>
            {t('backups.make')}
          </Button>
        ) : null}
        <Button
          className="button is-main"
          isDisabled={isWorking || chosen === null || preview?.ok !== true}
          onPress={() => chosen && void restoreBackup(project, chosen)}
        >
          {t('backups.restore')}
        </Button>
      </div>
    </DialogFrame>
  );
}

function useListed(project: WhichProject) {
  const { listBackups } = useActions();
  const [listed, setListed] = useState<Outcome<BackupList> | null>(null);
  const load = useCallback(async () => setListed(await listBackups(project)), [listBackups, project]);
  useEffect(() => void load(), [load]);
  return [listed, setListed] as const;
}

function usePreview(project: WhichProject, chosen: string | null): Outcome<RestorePreview> | null {
  const { previewRestore } = useActions();
  const seq = useWorkbenchState(({ history }) => history.upTo);
  const [preview, setPreview] = useState<{ of: string; told: Outcome<RestorePreview> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change that is made meanwhile would be gone too
  useEffect(() => {
    let isStale = false;
    if (chosen !== null)
      void previewRestore(project, chosen).then((told) => {
        if (!isStale) setPreview({ of: chosen, told });
      });
    return () => {
      isStale = true;
    };
  }, [project, chosen, previewRestore, seq]);
  return preview !== null && preview.of === chosen ? preview.told : null;
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
      <p role="status">{project === 'damaged' ? t('backups.noneDamaged', { folder: isolated(folder) }) : t('backups.none')}</p>
    );
  return (
    <>
      <p className="quiet-note">{t('backups.folder', { folder: isolated(folder) })}</p>
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

/** A path reads from left to right in whatever sentence it stands. */
function isolated(path: string): string {
  return `\u2066${path}\u2069`;
}
