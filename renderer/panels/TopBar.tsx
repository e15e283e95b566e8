// The line above everything: where one is (project, article), who one is, and the acts that are always at hand.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { AnnotatorMenu } from './AnnotatorMenu';
import { IconButton } from './IconButton';
import { LayerStatusMenu } from './LayerStatusMenu';

export function TopBar(): ReactNode {
  const { t, language } = useTranslator();
  const actions = useActions();
  const idle = useWorkbenchState(({ annotatorId }) => annotatorId === null);
  const otherLanguage = language === 'ar' ? 'en' : 'ar';
  return (
    <section className="top-bar" data-region="top" aria-label={t('regions.top')}>
      <IconButton icon="sidebar" name={t('topBar.sidebar')} command="toggle-sidebar" onPress={actions.toggleSidebar} />
      <Whereabouts />
      <div className="top-bar-tools">
        <LayerStatusMenu />
        <AnnotatorMenu />
        <span className="top-bar-gap" />
        <IconButton icon="undo" name={t('commands.undo')} command="undo" isDisabled={idle} onPress={() => void actions.undo()} />
        <IconButton icon="redo" name={t('commands.redo')} command="redo" isDisabled={idle} onPress={() => void actions.redo()} />
        <span className="top-bar-gap" />
        <IconButton icon="sun" name={t('commands.toggle-theme')} onPress={() => void actions.toggleTheme()} />
        <Button className="text-button" lang={otherLanguage} onPress={() => void actions.toggleLanguage()}>
          {t(`languages.${otherLanguage}`)}
        </Button>
        <IconButton
          icon="search"
          name={t('topBar.palette')}
          command="command-palette"
          onPress={() => actions.showDialog({ type: 'command-palette' })}
        />
      </div>
    </section>
  );
}

function Whereabouts(): ReactNode {
  const { t } = useTranslator();
  const project = useWorkbenchState((state) => (state.project.status === 'open' ? state.project.overview.project.name : ''));
  const article = useWorkbenchState(({ opened }) => opened?.article);
  return (
    <p className="whereabouts">
      <bdi className="whereabouts-project">{project}</bdi>
      {article ? (
        <>
          <span className="whereabouts-divider" aria-hidden="true" />
          <bdi className="whereabouts-article">{article.title || t('corpus.untitled')}</bdi>
        </>
      ) : null}
    </p>
  );
}
