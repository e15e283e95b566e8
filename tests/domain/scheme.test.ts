// The default scheme is complete, and schemes answer what may be marked.
import { expect, test } from 'vitest';
import { activeLabels, keySchema, kindOf, labelOf, labelsOfKind, roleOf, sameScheme, schemeSchema } from '../../domain/scheme';
import { defaultScheme } from '../../seeds/default-scheme';

test('the default scheme has the 21 entity types, claims, stances with both label sets, and cues', () => {
  expect(defaultScheme.kinds.map((kind) => [kind.key, kind.labelSets.map((set) => set.labels.length)])).toEqual([
    ['entity', [21]],
    ['claim', [1]],
    ['stance', [4, 4]],
    ['cue', [1]],
  ]);
  expect(kindOf(defaultScheme, 'claim')?.attributes.map(({ key, values }) => [key, values.length])).toEqual([
    ['verifiable', 3],
    ['checkWorthiness', 5],
    ['attributionStyle', 4],
  ]);
});

test('no two labels that are active together share a physical key, and every key of the scheme is used once', () => {
  const shortcuts = defaultScheme.kinds
    .flatMap((kind) => activeLabels(kind))
    .flatMap((label) => (label.shortcut ? [`${label.shortcut.code} ${label.shortcut.shift}`] : []));
  expect(new Set(shortcuts).size).toBe(shortcuts.length);
  for (const kind of defaultScheme.kinds) {
    for (const labels of kind.labelSets.map((set) => set.labels))
      expect(new Set(labels.map(({ key }) => key)).size).toBe(labels.length);
  }
});

test('every role of the default scheme is filled by kinds that exist', () => {
  const roles = defaultScheme.kinds.flatMap((kind) => kind.roles);
  expect(roles.flatMap((role) => role.kinds).filter((kind) => !kindOf(defaultScheme, kind))).toEqual([]);
  expect(roleOf(defaultScheme, 'stance', 'target')).toMatchObject({ kinds: ['entity', 'claim'], topic: true, many: true });
  expect(roleOf(defaultScheme, 'entity', 'source')).toBeUndefined();
});

test('a label of a set that is not active is still a label', () => {
  expect(labelOf(defaultScheme, 'stance', 'agree')?.names.en).toBeTruthy();
  expect(labelOf(defaultScheme, 'stance', 'PERS')).toBeUndefined();
  expect(labelOf(defaultScheme, 'none', 'PERS')).toBeUndefined();
});

test('two schemes that differ in their number only are the same scheme', () => {
  expect(sameScheme(defaultScheme, { ...defaultScheme, version: 9 })).toBe(true);
  expect(sameScheme(defaultScheme, { ...defaultScheme, name: 'other' })).toBe(false);
});

test('keys are plain ASCII words', () => {
  for (const wrong of ['', 'شخص', '1st', 'a b']) expect(keySchema.safeParse(wrong).success).toBe(false);
  expect(schemeSchema.safeParse({ ...defaultScheme, version: 0 }).success).toBe(false);
});

test('the labels of a kind are those of all its sets, and one that two sets share is one', () => {
  const [stance] = defaultScheme.kinds.filter(({ key }) => key === 'stance');
  const [first, second] = stance?.labelSets ?? [];
  if (!stance || !first || !second) throw new Error('A stance has two sets');
  const keys = [...first.labels, ...second.labels].map(({ key }) => key);
  expect(labelsOfKind(stance).map(({ key }) => key)).toEqual(keys);
  const shared = { ...second, labels: [...first.labels.slice(1), ...second.labels] };
  expect(labelsOfKind({ ...stance, labelSets: [first, shared] }).map(({ key }) => key)).toEqual(keys);
});
