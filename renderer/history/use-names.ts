// What history's words are made with, from the window's state.
import { useMemo } from 'react';
import { useTranslator } from '../i18n/use-translator';
import { schemeOf } from '../state/selection';
import { useWorkbenchState } from '../state/use-workbench';
import type { Names } from './change-words';

export function useNames(): Names | null {
  const translator = useTranslator();
  const scheme = useWorkbenchState(schemeOf);
  const annotatorId = useWorkbenchState((state) => state.annotatorId);
  const annotators = useWorkbenchState(({ project }) => (project.status === 'open' ? project.overview.annotators : null));
  return useMemo(
    () =>
      scheme && annotators
        ? { translator, scheme, annotatorId, annotators: new Map(annotators.map(({ id, name }) => [id, name])) }
        : null,
    [translator, scheme, annotatorId, annotators],
  );
}
