// Labels of another tool that are taken into the scheme get a key of their own, in plain ASCII, and nothing that others have.
import { expect, test } from 'vitest';
import { keyFrom, settleDecisions, withNewLabel } from '../../domain/new-labels';
import { labelOf, schemeSchema } from '../../domain/scheme';
import { defaultScheme } from '../../seeds/default-scheme';

test.each([
  ['Diplomat', 'Diplomat'],
  ['war crime', 'war-crime'],
  ['شخص', 'shkhs'],
  ['قِمّة', 'qma'],
  ['2nd place', 'nd-place'],
  ['外交', 'label'],
  ['', 'label'],
])('the label %s gets the key %s', (name, key) => {
  expect(keyFrom(name)).toBe(key);
});

test('a new label keeps its own name, has no shortcut, and leaves a scheme that is whole', () => {
  const added = withNewLabel(defaultScheme, { kind: 'entity', name: 'شخص' });
  expect(added?.label).toMatchObject({ names: { ar: 'شخص', en: 'شخص' }, shortcut: null });
  expect(schemeSchema.safeParse(added?.scheme).success).toBe(true);
  expect(added && labelOf(added.scheme, 'entity', added.label.key)).toEqual(added?.label);
});

test('a key that another label of the kind has gets a number, whatever its case', () => {
  expect(withNewLabel(defaultScheme, { kind: 'entity', name: 'pers' })?.label.key).toBe('pers-2');
});

test('its colour is one that the fewest labels bear', () => {
  const labels = defaultScheme.kinds.flatMap(({ labelSets }) => labelSets).flatMap((set) => set.labels);
  const uses = (colour: string) => labels.filter((label) => label.colour === colour).length;
  const colour = withNewLabel(defaultScheme, { kind: 'entity', name: 'x' })?.label.colour ?? '';
  expect(uses(colour)).toBe(Math.min(...labels.map((label) => uses(label.colour))));
});

test('decisions name the keys that new labels will get, each its own', () => {
  const foreign = (label: string) => ({ layer: '', label });
  const { newLabels, decide } = settleDecisions(defaultScheme, [
    { foreign: foreign('قمة'), becomes: { type: 'new', kind: 'entity' } },
    { foreign: foreign('قِمة'), becomes: { type: 'new', kind: 'entity' } },
    { foreign: foreign('Person'), becomes: { type: 'skip' } },
    { foreign: foreign('Who'), becomes: { type: 'label', kind: 'entity', label: 'PERS' } },
  ]);
  expect(newLabels).toHaveLength(2);
  expect(['قمة', 'قِمة', 'Person', 'Who', 'Other'].map((label) => decide(foreign(label)))).toEqual([
    { kind: 'entity', label: 'qma' },
    { kind: 'entity', label: 'qma-2' },
    null,
    { kind: 'entity', label: 'PERS' },
    undefined,
  ]);
});
