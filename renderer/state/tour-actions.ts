// Beginning, going on and leaving the tour.
import { type TourStep, tourSteps } from '../tour/tour-steps';
import type { Bench } from './bench';
import type { WindowActions } from './window-actions';

export function tourActions({ tell }: Pick<Bench, 'tell'>, { setPreferences }: Pick<WindowActions, 'setPreferences'>) {
  return {
    startTour: () => {
      tell({ type: 'tour-moved', step: tourSteps[0] });
      // Whatever comes of it, it is not offered again.
      void setPreferences({ tour: 'over' });
    },
    /** Null leaves it. */
    goOnTour: (step: TourStep | null) => tell({ type: 'tour-moved', step }),
  };
}
