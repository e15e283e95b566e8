// The window without an article to read: no project, one that would not open and why, or one in which nobody annotates yet.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { isDamaged, type Problem } from '../../domain/problem';
import { WaysOut } from '../backups/DamagedProject';
import { useTranslator } from '../i18n/use-translator';
import { useActions } from '../state/use-workbench';
import { AnnotatorForm } from './NewAnnotatorDialog';
import { ProblemList } from './ProblemList';
import { RecentProjects } from './RecentProjects';

export function StartScreen({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const { t } = useTranslator();
  const { newProject, openProject, openAgain } = useActions();
  const failures = problems.filter(({ code }) => code !== 'no-project-open');
  return (
    <main className="start">
      <div className="start-page">
        <p className="start-name">{t('app.name')}</p>
        <h1 className="start-title">{failures.length > 0 ? t('start.failed') : t('start.noProject')}</h1>
        <ProblemList problems={failures} />
        {failures.some(isDamaged) ? <WaysOut /> : null}
        <p className="quiet-note">{t('start.hint')}</p>
        <div className="start-actions">
          <Button className={failures.some(isDamaged) ? 'button' : 'button is-main'} onPress={() => void openProject()}>
            {t('start.open')}
          </Button>
          {failures.length > 0 ? (
            <Button className="button" onPress={() => void openAgain()}>
              {t('backups.tryAgain')}
            </Button>
          ) : null}
          <Button className="button" onPress={() => void newProject()}>
            {t('start.new')}
          </Button>
        </div>
        <RecentProjects />
      </div>
    </main>
  );
}

/** A project that has no annotator yet. */
export function FirstAnnotator(): ReactNode {
  const { t } = useTranslator();
  return (
    <main className="start">
      <div className="start-page">
        <p className="start-name">{t('app.name')}</p>
        <h1 className="start-title">{t('start.who')}</h1>
        <p className="quiet-note">{t('start.whoHint')}</p>
        <AnnotatorForm />
      </div>
    </main>
  );
}
