// The settings of the export dialog are the options themselves: what is shown is what is asked.
import { describe, expect, test } from 'vitest';
import { everyArticle } from '../../domain/corpus-view';
import { tableProfiles, tagSchemes, togetherKeys, tokenEdges, writingChoicesSchema } from '../../domain/export-options';
import { type PresetOptions, presetOptionsSchema } from '../../domain/preset-options';
import { strings } from '../../domain/strings/strings';
import { listFormats } from '../../main/commands/list-formats';
import { amountOf } from '../../renderer/export/AmountField';
import { exportSum } from '../../renderer/export/export-words';
import { translator } from '../../renderer/i18n/translator';
import {
  allOrSome,
  chosenLabelIds,
  formatsFor,
  isAsIn,
  labelGroups,
  labelsFrom,
  presentScope,
  previewed,
  scopesOf,
  usualSplits,
  withChoice,
  withFormat,
  withPartSize,
  withScope,
} from '../../renderer/state/export-draft';
import { defaultScheme } from '../../seeds/default-scheme';
import { value } from '../builders/temporary-project';

const draft: PresetOptions = presetOptionsSchema.parse({ format: 'jsonl' });
const savedSearch = {
  id: '0191d5a0-0000-7000-8000-000000000001',
  name: 'لافروف',
  query: 'has:claim',
  createdAt: '2024-01-01T00:00:00Z',
};
const filter = { ...everyArticle, outlet: 'رويترز' };
const nothing = { filter: null, query: '', savedSearches: [] };
const formats = value(listFormats());

describe('which articles', () => {
  const types = (elsewhere: Parameters<typeof scopesOf>[1], of = draft) => scopesOf(of, elsewhere).map(({ type }) => type);

  test('all of them, and what is filtered, sought or saved elsewhere in the window', () => {
    expect(types(nothing)).toEqual(['all']);
    expect(types({ filter, query: ' بكين ', savedSearches: [savedSearch] })).toEqual(['all', 'corpus', 'search', 'saved']);
    expect(types({ ...nothing, query: ' has:claim', savedSearches: [savedSearch] })).toEqual(['all', 'saved']);
  });

  test('what is chosen is what is shown to be chosen', () => {
    const elsewhere = { filter, query: ' بكين ', savedSearches: [savedSearch] };
    for (const scope of scopesOf(draft, elsewhere)) {
      expect(presentScope(withScope(draft, scope, elsewhere), elsewhere)).toEqual(scope);
    }
    expect(withScope(draft, { type: 'search' }, elsewhere).selection).toMatchObject({ query: 'بكين', filter: everyArticle });
    expect(withScope(draft, { type: 'corpus' }, elsewhere).selection).toMatchObject({ query: '', filter });
  });

  test('a preset’s own articles stay a choice when nothing else in the window says the same', () => {
    const preset = presetOptionsSchema.parse({ format: 'jsonl', selection: { query: 'x' } });
    expect(types(nothing, preset)).toEqual(['all', 'other']);
    expect(presentScope(preset, nothing)).toEqual({ type: 'other' });
    expect(withScope(preset, { type: 'other' }, nothing)).toBe(preset);
  });

  test('a filter is the same in whatever order it was written down', () => {
    const turned = Object.fromEntries(Object.entries(filter).reverse()) as typeof filter;
    const preset = presetOptionsSchema.parse({ format: 'jsonl', selection: { filter } });
    expect(presentScope(preset, { ...nothing, filter: turned })).toEqual({ type: 'corpus' });
  });
});

describe('which labels', () => {
  const groups = labelGroups(defaultScheme);
  const all = groups.flatMap(({ labels }) => labels.map(({ id }) => id));

  test('each label of each kind once', () => {
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain('entity PERS');
  });

  test('all of them are null, all of a kind are the kind, and others themselves; and back again', () => {
    expect(labelsFrom(all, groups)).toBeNull();
    const claims = all.filter((id) => id.startsWith('claim '));
    const chosen = labelsFrom([...claims, 'entity PERS'], groups);
    expect(chosen).toEqual([
      { kind: 'entity', label: 'PERS' },
      { kind: 'claim', label: null },
    ]);
    expect(new Set(chosenLabelIds(chosen, groups))).toEqual(new Set([...claims, 'entity PERS']));
    expect(chosenLabelIds(null, groups)).toEqual(all);
    expect(labelsFrom([], groups)).toEqual([]);
  });
});

test('everybody is null, so that who comes later belongs to it', () => {
  expect(allOrSome(['a', 'b'], ['a', 'b'])).toBeNull();
  expect(allOrSome(['b'], ['a', 'b'])).toEqual(['b']);
});

test('another format keeps of the choices what it heeds, and a choice left to the format is not said', () => {
  const table = formats.find(({ heeds }) => heeds.includes('delimiter'));
  const jsonl = formats.find(({ key }) => key === 'jsonl');
  if (!table || !jsonl) throw new Error('Expected formats with and without choices');
  const chosen = withChoice(withFormat(draft, table), 'delimiter', 'tab');
  expect(chosen).toMatchObject({ format: table.key, choices: { delimiter: 'tab' } });
  expect(withFormat(chosen, table).choices).toEqual({ delimiter: 'tab' });
  expect(withFormat(chosen, jsonl).choices).toEqual({});
  expect(withChoice(chosen, 'delimiter', undefined).choices).toEqual({});
});

test('every format that can be written is found under its purpose, the native one first of all', () => {
  const found = (['exchange', 'train', 'annotate', 'analyse'] as const).flatMap((purpose) => formatsFor(formats, purpose));
  expect(found[0]?.key).toBe('jsonl');
  expect(found.map(({ key }) => key).sort()).toEqual(
    formats
      .filter(({ writes }) => writes)
      .map(({ key }) => key)
      .sort(),
  );
});

test('a preset says the same as the draft that it was saved from, and no longer when that changes', () => {
  const splits = withPartSize(usualSplits, 'dev', 20);
  const chosen = { ...draft, splits };
  const preset = { id: savedSearch.id, name: 'a', options: JSON.parse(JSON.stringify(chosen)), createdAt: savedSearch.createdAt };
  expect(isAsIn(preset, chosen)).toBe(true);
  expect(isAsIn(preset, { ...chosen, choices: { profile: undefined } })).toBe(true);
  expect(isAsIn(preset, { ...chosen, strict: true })).toBe(false);
  expect(isAsIn(preset, draft)).toBe(false);
  expect(isAsIn({ ...preset, options: { ...preset.options, newer: 1 } }, chosen)).toBe(false);
});

test('what is typed for the card, or whether a card is written, changes nothing that a preview shows', () => {
  const draft = presetOptionsSchema.parse({ format: 'jsonl' });
  const typed = { ...draft, about: { title: 'مجموعة', licence: 'CC BY 4.0' }, release: true, strict: true };
  expect(previewed(typed)).toEqual(previewed(draft));
  expect(previewed({ ...draft, format: 'csv' })).not.toEqual(previewed(draft));
});

describe('in words', () => {
  const jsonl = formats.find(({ key }) => key === 'jsonl');
  const ar = translator({ language: 'ar', digits: 'arab' });
  const en = translator({ language: 'en', digits: 'latn' });

  test('what will be written', () => {
    const counts = { articles: 5, annotations: 120 };
    expect(exportSum(draft, counts, jsonl, ar)).toBe('٥ مقالات، ١٢٠ علامة، بأسماء مستعارة، في ملف واحد');
    expect(exportSum({ ...draft, splits: usualSplits }, counts, jsonl, en)).toBe(
      '5 articles, 120 marks, under pseudonyms, split into Train, Dev, Test, in a folder',
    );
  });

  test('every choice that a format may heed has its words in both languages', () => {
    const values = {
      profile: tableProfiles,
      tags: tagSchemes,
      edges: tokenEdges,
      delimiter: ['comma', 'tab'],
      excel: ['true', 'false'],
      togetherChoice: togetherKeys,
      settings: writingChoicesSchema.keyof().options,
    };
    for (const { export: words } of [strings.ar, strings.en]) {
      for (const [choice, keys] of Object.entries(values)) {
        expect(Object.keys(words[choice as keyof typeof values]).sort(), choice).toEqual([...keys].sort());
      }
    }
  });
});

test('an amount is typed in any digits, and what is none yet is no amount', () => {
  expect(['80', '٨٠', '۸۰', ' 7.5 ', '٧٫٥'].map((typed) => amountOf(typed, false))).toEqual([80, 80, 80, 7.5, 7.5]);
  expect(['', '-1', 'كثير', '1e3', '7.5'].map((typed) => amountOf(typed, true))).toEqual([null, null, null, null, null]);
});
