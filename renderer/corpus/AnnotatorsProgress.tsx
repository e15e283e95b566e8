// How far each annotator has come with all articles: a bar with numbers, each of which shows its articles when it is pressed.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { LayerStatus } from '../../domain/annotation';
import type { AnnotatorProgress } from '../../domain/corpus-view';
import { useTranslator } from '../i18n/use-translator';
import { useActions, useCorpus, useWorkbenchState } from '../state/use-workbench';

const parts = ['done', 'inProgress', 'toDo'] as const;
type Part = (typeof parts)[number];

const statuses: Readonly<Record<Part, LayerStatus[]>> = {
  done: ['done', 'locked'],
  inProgress: ['in-progress'],
  toDo: ['to-do'],
};

export function AnnotatorsProgress(): ReactNode {
  const { t } = useTranslator();
  const { progress } = useCorpus();
  const annotators = useWorkbenchState(({ project }) => (project.status === 'open' ? project.overview.annotators : null));
  const names = new Map(annotators?.map(({ id, name }) => [id, name]));
  return (
    <ul className="corpus-progress" aria-label={t('corpusTable.progress.title')}>
      {progress.map((each) => (
        <ProgressRow key={each.annotatorId} progress={each} name={names.get(each.annotatorId) ?? ''} />
      ))}
    </ul>
  );
}

function ProgressRow({ progress, name }: { readonly progress: AnnotatorProgress; readonly name: string }): ReactNode {
  const { t } = useTranslator();
  const { filterCorpus } = useActions();
  const { annotatorId } = progress;
  return (
    <li className="progress-row">
      <bdi className="progress-name">{name}</bdi>
      <span className="progress-bar" aria-hidden="true">
        {parts.map((part) => (
          <span key={part} className={`progress-part is-${part}`} style={{ flexGrow: progress[part] }} />
        ))}
      </span>
      {parts.map((part) => {
        const words = t(`corpusTable.progress.${part}`, { count: progress[part] });
        return (
          <Button
            key={part}
            className={`progress-number is-${part}`}
            aria-label={t('corpusTable.progress.show', { who: name, what: words })}
            onPress={() => filterCorpus({ whose: { annotatorId }, statuses: statuses[part] }, 0)}
          >
            {words}
          </Button>
        );
      })}
    </li>
  );
}
