import { describe, expect, test } from 'vitest';
import { bindingsOf } from '../../domain/command-keys';
import { kindOf, type Label, type Shortcut, sameScheme } from '../../domain/scheme';
import { keyOfLabel, labelAt, shortcutClash, shortcutClashes, shortcutName, withShortcut } from '../../domain/shortcuts';
import { defaultScheme } from '../../seeds/default-scheme';

const person = { kind: 'entity', labelSet: 'wojood', label: 'PERS' };
const favor = { kind: 'stance', labelSet: 'polarity', label: 'favor' };
const key = (code: string, shift = false) => ({ code, shift });
const clashOf = (place: typeof person, code: string, shift = false) => {
  const clash = shortcutClash(defaultScheme, place, key(code, shift));
  if (clash?.with === 'label') return `${clash.kind.key} ${clash.label.key}`;
  return clash?.with === 'command' ? clash.command : clash?.with;
};

describe('what stands in the way of a label having a key', () => {
  test.each([
    ['a label of its own set', person, 'KeyO', 'entity OCC'],
    ['a label of another kind', person, 'KeyC', 'claim CLAIM'],
    ['a label of a set of another kind that is not in force', person, 'Digit9', 'stance unclear'],
    ['a command', person, 'KeyS', 'select-sentence'],
    ['a command that opens or leaves', person, 'Enter', 'open-card'],
    ['a key that moves the focus', person, 'Tab', 'other-use'],
    ['a key that scrolls', person, 'Space', 'other-use'],
    ['nothing, with a free letter', person, 'KeyH', undefined],
    ['nothing, with its own', person, 'KeyP', undefined],
    ['nothing, with a key of the other set of its kind', favor, 'Equal', undefined],
  ])('%s', (_what, place, code, expected) => {
    expect(clashOf(place, code)).toBe(expected);
  });

  test('Shift makes another key', () => {
    expect(clashOf(person, 'KeyO', true)).toBeUndefined();
    expect(clashOf(person, 'KeyN', true)).toBe('next-unlinked');
  });
});

test('the default scheme has no clash, and one that has tells both labels', () => {
  expect(shortcutClashes(defaultScheme)).toEqual([]);
  const clashing = withShortcut(defaultScheme, person, key('KeyC'));
  expect(shortcutClashes(clashing).map(({ label }) => label.key)).toEqual(['PERS', 'CLAIM']);
});

test('a changed key changes that label of that set alone, and not how annotations are read', () => {
  const changed = withShortcut(defaultScheme, favor, key('KeyH'));
  expect(labelAt(changed, favor)?.shortcut).toEqual(key('KeyH'));
  expect(kindOf(changed, 'stance')?.labelSets[1]).toEqual(kindOf(defaultScheme, 'stance')?.labelSets[1]);
  expect(labelAt(withShortcut(changed, favor, null), favor)?.shortcut).toBeNull();
  expect(sameScheme(changed, defaultScheme)).toBe(true);
});

test('a key that a command holds is not free, whatever a scheme says', () => {
  const label = labelAt(defaultScheme, person) as Label;
  const keyWith = (shortcut: Shortcut) => keyOfLabel({ ...label, shortcut }, bindingsOf({}, false));
  expect([key('KeyX'), key('KeyX', true), key('Escape'), key('KeyP')].map(keyWith)).toEqual([null, null, null, key('KeyP')]);
});

test('keys have names', () => {
  expect([key('KeyP'), key('Digit1', true), key('Comma')].map(shortcutName)).toEqual(['P', 'Shift+1', 'Comma']);
});
