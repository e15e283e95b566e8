import { expect, test } from 'vitest';
import { type Preferences, usualPreferences } from '../../domain/preferences';
import type { Bench } from '../../renderer/state/bench';
import { source } from '../../renderer/state/source';
import { windowActions } from '../../renderer/state/window-actions';
import { initialState, nextState, type WorkbenchEvent, type WorkbenchState } from '../../renderer/state/workbench-state';

test('of two choices made in quick succession neither takes the other back', async () => {
  const state = source<WorkbenchState>({ ...initialState, preferences: usualPreferences('en') });
  let kept = usualPreferences('en');
  const store = {
    setPreferences: async (preferences: Preferences) => {
      kept = preferences;
      return preferences;
    },
  };
  const { setPreferences } = windowActions({
    state,
    ask: async (call: (calls: typeof store) => Promise<unknown>) => await call(store),
    tell: (event: WorkbenchEvent) => state.set(nextState(state.get(), event)),
    valueFrom: (outcome: { value: unknown }) => outcome.value,
  } as unknown as Bench);
  await Promise.all([setPreferences({ textSize: 26 }), setPreferences({ theme: 'dark' })]);
  expect(kept).toMatchObject({ textSize: 26, theme: 'dark' });
  expect(state.get().preferences).toEqual(kept);
});
