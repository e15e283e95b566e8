// The frame of the window: what stands where, in which language, direction and theme.
import { type ReactNode, useCallback, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { MenuCommand } from '../domain/announcements';
import { ReadOnlyStrip } from './backups/ReadOnlyStrip';
import { commandsOf, type Surroundings } from './commands/command-table';
import { bindKeys } from './commands/key-bindings';
import { translator } from './i18n/translator';
import { TranslatorContext, useTranslator } from './i18n/use-translator';
import { CommandPalette } from './panels/CommandPalette';
import { DropTarget } from './panels/DropTarget';
import { LabelPalette } from './panels/LabelPalette';
import { ProblemToasts } from './panels/ProblemToasts';
import { ReadingRoom } from './panels/ReadingRoom';
import { Sidebar } from './panels/Sidebar';
import { TopBar } from './panels/TopBar';
import { WhenBroken } from './panels/WhenBroken';
import { WorkNotice } from './panels/WorkNotice';
import { SecondHalf, useSecondHalf } from './SecondHalf';
import { schemeOf } from './state/selection';
import { useWorkbench, useWorkbenchState, WorkbenchContext } from './state/use-workbench';
import type { Workbench } from './state/workbench';
import { surroundingsOf } from './surroundings';
import { useReadingType } from './use-reading-type';
import { useTheme } from './use-theme';

export function App({ workbench }: { readonly workbench: Workbench }): ReactNode {
  return (
    <WorkbenchContext value={workbench}>
      <InLanguage />
    </WorkbenchContext>
  );
}

/** Nothing is shown before the language is known: a flash of the wrong one would be worse. */
function InLanguage(): ReactNode {
  const preferences = useWorkbenchState((state) => state.preferences);
  const { language, digits } = preferences ?? {};
  const spoken = useMemo(() => (language && digits ? translator({ language, digits }) : null), [language, digits]);
  useTheme(preferences?.theme);
  useReadingType(preferences);
  useEffect(() => {
    if (!spoken) return;
    document.documentElement.lang = spoken.language;
    document.documentElement.dir = spoken.direction;
  }, [spoken]);
  if (!spoken) return null;
  return (
    <I18nProvider locale={spoken.locale}>
      <TranslatorContext value={spoken}>
        <WhenBroken>
          <Window />
        </WhenBroken>
      </TranslatorContext>
    </I18nProvider>
  );
}

function Window(): ReactNode {
  const workbench = useWorkbench();
  const project = useWorkbenchState((state) => state.project);
  const annotatorId = useWorkbenchState((state) => state.annotatorId);
  const surroundings = useMemo(() => surroundingsOf(workbench), [workbench]);
  useEffect(() => bindKeys(workbench, surroundings), [workbench, surroundings]);
  useApplicationMenu(surroundings);
  useTitle();
  useSecondHalf(project.status !== 'loading');
  return (
    <>
      {project.status === 'closed' ? (
        <SecondHalf>{({ StartScreen }) => <StartScreen problems={project.problems} />}</SecondHalf>
      ) : null}
      {project.status === 'open' && annotatorId === null ? (
        <SecondHalf>{({ FirstAnnotator }) => <FirstAnnotator />}</SecondHalf>
      ) : null}
      {project.status === 'open' && annotatorId !== null ? <Rooms /> : null}
      <DropTarget />
      <WorkNotice />
      <CommandPalette surroundings={surroundings} />
      <SecondHalf>
        {({ Tour, ImportPanel, ExportPanel, OpenDialogs }) => (
          <>
            <Tour />
            <ImportPanel />
            <ExportPanel />
            <OpenDialogs surroundings={surroundings} />
          </>
        )}
      </SecondHalf>
      <ProblemToasts />
    </>
  );
}

function Rooms(): ReactNode {
  const scheme = useWorkbenchState(schemeOf);
  const sidebar = useWorkbenchState((state) => state.sidebar);
  const searching = useWorkbenchState((state) => state.panels.shown === 'search');
  const room = useWorkbenchState((state) => state.room);
  const classes = ['window', sidebar && 'has-sidebar', searching && 'is-searching', room !== 'reading' && 'is-elsewhere'];
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      <div className="window-top">
        <TopBar />
        <ReadOnlyStrip />
      </div>
      {sidebar ? <Sidebar /> : null}
      <ReadingRoom />
      {scheme ? <LabelPalette scheme={scheme} /> : null}
      {scheme && room !== 'reading' ? (
        <SecondHalf>
          {({ CorpusScreen, StatisticsScreen }) =>
            room === 'corpus' ? <CorpusScreen scheme={scheme} /> : <StatisticsScreen scheme={scheme} />
          }
        </SecondHalf>
      ) : null}
    </div>
  );
}

/** The menu's entries are commands of the same names. */
function useApplicationMenu(surroundings: Surroundings): void {
  const { state, actions } = useWorkbench();
  const run = useCallback(
    (id: MenuCommand) => {
      const command = commandsOf(state.get()).find((each) => each.id === id);
      if (command?.isEnabled(state.get())) command.run(actions, surroundings);
    },
    [state, actions, surroundings],
  );
  useEffect(() => actions.answerMenu(run), [actions, run]);
}

function useTitle(): void {
  const { t } = useTranslator();
  const project = useWorkbenchState((state) => (state.project.status === 'open' ? state.project.overview.project.name : ''));
  const article = useWorkbenchState(({ opened }) => opened?.article.title ?? '');
  useEffect(() => {
    document.title =
      project && article ? t('app.titled', { project, article }) : [project, t('app.name')].filter(Boolean).join(' — ');
  }, [t, project, article]);
}
