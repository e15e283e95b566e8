// The tour of a minute: a card beside the work, never over it, that asks for one thing at a time and sees when it was done.
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { Pieces } from '../help/Pieces';
import { useTranslator } from '../i18n/use-translator';
import { useActions, useWorkbench, useWorkbenchState } from '../state/use-workbench';
import { isDone, type Looked, stepAfter, type TourStep, tourSteps } from './tour-steps';

export function Tour(): ReactNode {
  const step = useWorkbenchState((state) => state.tour);
  useFirstStart();
  // The styles mark what the step speaks of.
  useEffect(() => {
    if (!step) return;
    document.documentElement.dataset.tour = step;
    return () => {
      delete document.documentElement.dataset.tour;
    };
  }, [step]);
  return step ? <Step key={step} step={step} /> : null;
}

/** Offered once, in the demo project; whoever leaves it has seen it. */
function useFirstStart(): void {
  const { startTour } = useActions();
  const isDue = useWorkbenchState(
    ({ preferences, project, opened }) =>
      preferences?.tour === 'due' &&
      opened !== null &&
      project.status === 'open' &&
      /[\\/]demo\.hashiya$/.test(project.overview.path),
  );
  useEffect(() => {
    if (isDue) startTour();
  }, [isDue, startTour]);
}

function Step({ step }: { readonly step: TourStep }): ReactNode {
  const { t } = useTranslator();
  const { goOnTour } = useActions();
  useDeed(step);
  const next = stepAfter(step);
  return (
    <section className="tour" data-region="tour" aria-label={t('tour.title')}>
      <p className="tour-place">{t('tour.place', { step: tourSteps.indexOf(step) + 1, steps: tourSteps.length })}</p>
      <div role="status">
        <h2 className="tour-title">{t(`tour.${step}.title`)}</h2>
        <p>
          <Pieces of={t(`tour.${step}.words`)} />
        </p>
      </div>
      <div className="tour-actions">
        {next ? (
          <>
            <Button className="text-button" onPress={() => goOnTour(null)}>
              {t('tour.leave')}
            </Button>
            <Button className="button" onPress={() => goOnTour(next)}>
              {t('tour.next')}
            </Button>
          </>
        ) : (
          <Button className="button is-main" onPress={() => goOnTour(null)}>
            {t('common.done')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Goes on by itself when what the step asks for was done. */
function useDeed(step: TourStep): void {
  const { state } = useWorkbench();
  const { goOnTour } = useActions();
  const before = useRef<Looked>(state.get());
  useEffect(
    () =>
      state.subscribe(() => {
        const now = state.get();
        if (before.current.opened?.article.id !== now.opened?.article.id) before.current = now;
        // Going on is told here too, before React has drawn the next step.
        else if (now.tour === step && isDone(step, before.current, now)) goOnTour(stepAfter(step));
      }),
    [state, step, goOnTour],
  );
}
