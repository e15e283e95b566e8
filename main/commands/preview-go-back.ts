// What going back would do, without doing it: counts of marks that come back, change and go, or why it cannot be.
import { done, type Outcome, refused } from '../../domain/problem';
import type { GoBackPreview } from '../../domain/told-history';
import { changeSetProblems } from './change-problems';
import { type GoBackInput, planGoBack } from './go-back';
import type { Workbench } from './workbench';

export function previewGoBack(workbench: Workbench, input: GoBackInput): Outcome<GoBackPreview> {
  const plan = planGoBack(workbench, input);
  if (!plan.ok) return plan;
  const { created, updated, deleted } = plan.value;
  // The scheme may have lost a label since: better said before than after the choice.
  const unfit = changeSetProblems(workbench.db, plan.value, new Map());
  if (unfit.length > 0) return refused(...unfit);
  return done({
    back: created.filter(({ type }) => type === 'annotation').length,
    changed: updated.length,
    gone: deleted.length,
  });
}
