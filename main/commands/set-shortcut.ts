// Gives a label another key, or none. A key that another label in force or a command has is refused, and named.
import type { Change } from '../../domain/change-set';
import { sameKey } from '../../domain/key';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { kindOf, type Shortcut } from '../../domain/scheme';
import { type LabelPlace, labelAt, type ShortcutClash, shortcutClash, shortcutName, withShortcut } from '../../domain/shortcuts';
import { changeScheme } from './change-scheme';
import type { Workbench } from './workbench';

export interface SetShortcutInput extends LabelPlace {
  /** Null takes the key away. */
  readonly shortcut: Shortcut | null;
  readonly annotatorId: string;
}

export function setShortcut(workbench: Workbench, { shortcut, annotatorId, ...place }: SetShortcutInput): Outcome<Change> {
  const { kind, labelSet, label: key } = place;
  return changeScheme(workbench, {
    command: 'set-shortcut',
    annotatorId,
    change(before) {
      const sets = kindOf(before, kind)?.labelSets;
      if (!sets) return refused(problem('kind-unknown', { kind }));
      if (!sets.some((set) => set.key === labelSet)) return refused(problem('label-set-unknown', { kind, labelSet }));
      const label = labelAt(before, place);
      if (!label) return refused(problem('label-unknown', { kind, label: key }));
      if (shortcut === null ? !label.shortcut : label.shortcut && sameKey(label.shortcut, shortcut)) {
        return refused(problem('nothing-changed'));
      }
      const clash = shortcut && shortcutClash(before, place, shortcut);
      return clash ? refused(clashProblem(shortcut, clash)) : done(withShortcut(before, place, shortcut));
    },
  });
}

function clashProblem(shortcut: Shortcut, clash: ShortcutClash): Problem {
  const key = shortcutName(shortcut);
  switch (clash.with) {
    case 'label':
      return problem('shortcut-of-label', { key, label: clash.label.key, kind: clash.kind.key });
    case 'command':
      return problem('shortcut-of-command', { key, command: clash.command });
    case 'other-use':
      return problem('shortcut-unfit', { key });
  }
}
