// Whatever the computer's clock does, what is made later has a later id and no earlier instant.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnnotator } from '../../main/commands/create-annotator';
import { steadyClock } from '../../main/commands/steady-clock';
import { openWorkbench } from '../../main/commands/workbench';
import { temporaryProject, value } from '../builders/temporary-project';

test('a clock that jumps, stands still or goes back', () => {
  const instants = fc.array(fc.nat({ max: 4_000_000_000_000 }), { minLength: 2, maxLength: 50 });
  fc.assert(
    fc.property(instants, (clock) => {
      let at = 0;
      const { now, newId } = steadyClock(null, () => clock[at++ % clock.length] ?? 0);
      const made = clock.map(() => ({ id: newId(), at: now() }));
      expect(made.map(({ id }) => id)).toEqual(made.map(({ id }) => id).toSorted());
      expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
      expect(made.map((each) => each.at)).toEqual(made.map((each) => each.at).toSorted());
    }),
  );
});

test('ids are version 7 and carry the instant', () => {
  const { newId } = steadyClock(null, () => Date.UTC(2026, 0, 1));
  const id = newId();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 0, 1));
});

test('a project that was written under a clock that was ahead goes on from there', () => {
  const project = temporaryProject({ real: true });
  const ahead = openWorkbench(project.workbench.db, null, { now: () => '2090-01-01T00:00:00.000Z' });
  value(createAnnotator(ahead, { name: 'سابقة لزمنها' }));
  const next = value(createAnnotator(openWorkbench(project.reopen().db), { name: 'بعدها' }));
  expect(next.at >= '2090-01-01T00:00:00.000Z').toBe(true);
  const [before] = value(createAnnotator(openWorkbench(project.workbench.db), { name: 'ثالثة' })).changeSet.created;
  expect(before?.type === 'annotator' && before.value.createdAt >= next.at).toBe(true);
});
