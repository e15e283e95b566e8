// What the terminal says about an export: which articles and marks, and how they are written. Every choice there is has its option.
import { z } from 'zod';
import { findSavedSearchByName } from '../../db/saved-searches';
import { type LayerStatus, layerStatuses } from '../../domain/annotation';
import { type CorpusFilter, type CorpusFlag, corpusFlags, everyArticle } from '../../domain/corpus-view';
import {
  type ExportRequest,
  exportOptionsSchema,
  tableProfiles,
  tagSchemes,
  tokenEdges,
  writingChoicesSchema,
} from '../../domain/export-options';
import type { PresetOptions } from '../../domain/preset-options';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { type ReleaseFacts, releaseFactKeys, releaseFactsSchema } from '../../domain/release/release-facts';
import { readExportPreset } from '../commands/list-export-presets';
import { annotatorCalled } from '../commands/pseudonyms';
import type { Workbench } from '../commands/workbench';
import type { Call, OptionShape } from './command-line';
import { overPreset } from './over-preset';
import { splitOptions, splitsFrom } from './split-options';

const kindOrLabel = /^[A-Za-z][\w-]*(?::[A-Za-z][\w-]*)?$/;
const day = { test: (typed: string) => z.iso.date().safeParse(typed).success };
const ofMarks = { value: 'KIND[:LABEL]', pattern: kindOrLabel, many: true };
const oneStatus = { value: 'STATUS', oneOf: layerStatuses, many: true };

export const exportOptions: readonly OptionShape[] = [
  { name: 'format', value: 'F', help: 'export-format', required: true, unless: 'preset' },
  { name: 'preset', value: 'NAME', help: 'export-preset' },
  { name: 'annotator', value: 'NAME', help: 'export-annotator', many: true },
  { name: 'no-annotators', value: null, help: 'export-no-annotators' },
  { name: 'status', ...oneStatus, help: 'export-status' },
  { name: 'no-statuses', value: null, help: 'export-no-statuses' },
  { name: 'label', ...ofMarks, help: 'export-label' },
  { name: 'no-labels', value: null, help: 'export-no-labels' },
  { name: 'no-boilerplate', value: null, help: 'export-no-boilerplate' },
  { name: 'names', value: null, help: 'export-names' },
  { name: 'search', value: 'QUERY', help: 'export-search' },
  { name: 'saved-search', value: 'NAME', help: 'export-saved-search' },
  { name: 'words', value: 'WORDS', help: 'export-words' },
  { name: 'outlet', value: 'WORDS', help: 'export-outlet' },
  { name: 'from', value: 'YYYY-MM-DD', help: 'export-from', pattern: day },
  { name: 'to', value: 'YYYY-MM-DD', help: 'export-to', pattern: day },
  { name: 'with', ...ofMarks, help: 'export-with' },
  { name: 'without', ...ofMarks, help: 'export-without' },
  { name: 'flag', value: 'FLAG', oneOf: corpusFlags, help: 'export-flag', many: true },
  { name: 'article-status', ...oneStatus, help: 'export-article-status' },
  { name: 'article-annotator', value: 'NAME', help: 'export-article-annotator' },
  { name: 'profile', value: 'PROFILE', oneOf: tableProfiles, help: 'export-profile' },
  { name: 'kind', value: 'KIND', help: 'export-kind' },
  { name: 'tags', value: 'TAGS', oneOf: tagSchemes, help: 'export-tags' },
  { name: 'edges', value: 'EDGES', oneOf: tokenEdges, help: 'export-edges' },
  { name: 'delimiter', value: 'comma|tab', oneOf: ['comma', 'tab'], help: 'export-delimiter' },
  { name: 'excel', value: null, help: 'export-excel' },
  ...splitOptions,
  { name: 'title', value: 'TITLE', help: 'release-title' },
  { name: 'release-version', value: 'VERSION', help: 'release-version' },
  { name: 'date', value: 'YYYY-MM-DD', help: 'release-date', pattern: day },
  { name: 'description', value: 'WORDS', help: 'release-description' },
  { name: 'licence', value: 'LICENCE', help: 'release-licence' },
  { name: 'citation', value: 'WORDS', help: 'release-citation' },
];

/** What was typed as what a command asks for, over the preset that was named; or the names in it that nobody knows. */
export function exportRequest(workbench: Workbench, call: Call): Outcome<PresetOptions> {
  const typed = typedRequest(workbench, call);
  if (!typed.ok) return typed;
  const name = call.value('preset');
  const options = exportOptionsSchema.parse(typed.value);
  if (name === undefined) return done({ ...options, strict: call.has('strict'), release: false });
  const preset = readExportPreset(workbench, name);
  return preset.ok ? done(overPreset(preset.value, options, call)) : preset;
}

function typedRequest({ db }: Pick<Workbench, 'db'>, call: Call): Outcome<ExportRequest> {
  const problems: Problem[] = [];
  const worker = call.value('article-annotator');
  const annotatorId = worker === undefined ? null : (annotatorCalled(db, worker)?.id ?? null);
  if (worker !== undefined && annotatorId === null) problems.push(problem('annotator-unknown', { annotator: worker }));
  const name = call.value('saved-search');
  const saved = name === undefined ? undefined : findSavedSearchByName(db, name);
  if (name !== undefined && !saved) problems.push(problem('saved-search-unknown', { name }));
  const splits = splitsFrom(call);
  if (!splits.ok) problems.push(...splits.problems);
  if (!splits.ok || problems.length > 0) return refused(...problems);
  return done({
    splits: splits.value,
    about: aboutFrom(call),
    format: call.value('format') ?? '',
    choices: choicesFrom(call),
    selection: {
      filter: filterFrom(call, annotatorId),
      query: [saved?.query, call.value('search')].filter((each) => each !== undefined).reduce(both, ''),
      annotators: chosenFrom(call, 'annotator', 'no-annotators', (names) => [...names]),
      statuses: chosenFrom(call, 'status', 'no-statuses', () => statusesFrom(call, 'status')),
      labels: chosenFrom(call, 'label', 'no-labels', (labels) => labels.map(labelFrom)),
      boilerplate: call.has('no-boilerplate') ? 'leave-out' : 'keep',
      names: call.has('names') ? 'names' : 'pseudonyms',
    },
  });
}

/** Null for all, where nothing is said. */
function chosenFrom<T>(call: Call, option: string, none: string, read: (typed: readonly string[]) => T[]): T[] | null {
  if (call.has(none)) return [];
  return call.has(option) ? read(call.values(option)) : null;
}

function aboutFrom(call: Call): ReleaseFacts {
  const typed = releaseFactKeys.map((key) => [key, call.value(key === 'version' ? 'release-version' : key)] as const);
  // A value without a letter is refused before.
  return releaseFactsSchema.parse(Object.fromEntries(typed.filter(([, value]) => value !== undefined)));
}

const both = (one: string, other: string): string => (one === '' ? other : `(${one}) (${other})`);

function choicesFrom(call: Call): ExportRequest['choices'] {
  const { profile, kind, tags, edges, delimiter } = Object.fromEntries(
    ['profile', 'kind', 'tags', 'edges', 'delimiter'].map((option) => [option, call.value(option)]),
  );
  const typed = { profile, kind, tags, edges, delimiter, ...(call.has('excel') ? { excel: true } : {}) };
  // Each value is one of those that its option allows.
  return writingChoicesSchema.parse(Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)));
}

function filterFrom(call: Call, annotatorId: string | null): CorpusFilter {
  return {
    ...everyArticle,
    words: call.value('words') ?? '',
    outlet: call.value('outlet') ?? '',
    from: call.value('from') ?? null,
    to: call.value('to') ?? null,
    annotatorId,
    statuses: statusesFrom(call, 'article-status'),
    marks: [
      ...call.values('with').map((typed) => ({ ...labelFrom(typed), has: true })),
      ...call.values('without').map((typed) => ({ ...labelFrom(typed), has: false })),
    ],
    flags: corpusFlags.filter((flag: CorpusFlag) => call.values('flag').includes(flag)),
  };
}

const statusesFrom = (call: Call, option: string): LayerStatus[] =>
  layerStatuses.filter((status) => call.values(option).includes(status));

function labelFrom(typed: string): { kind: string; label: string | null } {
  const [kind = '', label = null] = typed.split(':');
  return { kind, label };
}
