// Which articles and marks are taken, and under which names.
import { type ReactNode, useMemo } from 'react';
import { layerStatuses } from '../../domain/annotation';
import type { PresetOptions } from '../../domain/preset-options';
import type { Translator } from '../i18n/translator';
import { useTranslator } from '../i18n/use-translator';
import { askedFilter, isFiltering } from '../state/corpus-view';
import {
  type ChosenElsewhere,
  chosenLabelIds,
  labelGroups,
  labelsFrom,
  presentScope,
  type Scope,
  scopesOf,
  withScope,
} from '../state/export-draft';
import { useCorpus, useSearching, useWorkbenchState } from '../state/use-workbench';
import { listed } from './export-words';
import { SettingFold } from './SettingFold';
import { type ChoiceGroup, ManyOf, OneOf } from './SettingRow';
import type { SettingsProps } from './WritingSettings';

export function SelectionSettings({ draft, scheme, onChange }: SettingsProps): ReactNode {
  const translator = useTranslator();
  const { t, name } = translator;
  const elsewhere = useChosenElsewhere();
  const people = useAnnotatorNames();
  const { selection } = draft;
  const select = (part: Partial<PresetOptions['selection']>): void =>
    onChange({ ...draft, selection: { ...selection, ...part } });
  const groups = useMemo(() => labelGroups(scheme), [scheme]);
  const statuses = layerStatuses.map((id) => ({ id, words: t(`status.${id}`) }));
  const scope = presentScope(draft, elsewhere);
  return (
    <SettingFold title={t('export.what')} sum={selectionWords(draft, scope, elsewhere, translator)}>
      <OneOf
        label={t('export.articleChoice')}
        value={scopeId(scope)}
        groups={scopeGroups(scopesOf(draft, elsewhere), elsewhere, translator)}
        onChange={(id) => {
          const chosen = scopesOf(draft, elsewhere).find((each) => scopeId(each) === id);
          if (chosen) onChange(withScope(draft, chosen, elsewhere));
        }}
      />
      <ManyOf
        label={t('export.annotators')}
        groups={[{ name: null, choices: people.map((each) => ({ id: each, words: each })) }]}
        value={selection.annotators}
        onChange={(annotators) => select({ annotators })}
      />
      <ManyOf
        label={t('export.statuses')}
        groups={[{ name: null, choices: statuses }]}
        value={selection.statuses}
        onChange={(chosen) => select({ statuses: chosen && layerStatuses.filter((status) => chosen.includes(status)) })}
      />
      <ManyOf
        label={t('export.labels')}
        groups={groups.map(({ names, labels }) => ({
          name: name(names),
          choices: labels.map((label) => ({ id: label.id, words: name(label.names) })),
        }))}
        value={chosenLabelIds(selection.labels, groups)}
        onChange={(ids) => select({ labels: ids && labelsFrom(ids, groups) })}
      />
      <OneOf
        label={t('export.boilerplate')}
        value={selection.boilerplate}
        groups={[fewOf(['keep', 'leave-out'], (each) => t(`export.boilerplateChoice.${each}`))]}
        onChange={(id) => select({ boilerplate: id === 'keep' ? 'keep' : 'leave-out' })}
      />
      <OneOf
        label={t('export.names')}
        value={selection.names}
        groups={[fewOf(['pseudonyms', 'names'], (each) => t(`export.namesChoice.${each}`))]}
        onChange={(id) => select({ names: id === 'names' ? 'names' : 'pseudonyms' })}
      />
    </SettingFold>
  );
}

export function fewOf<T extends string>(ids: readonly T[], wordsOf: (id: T) => string): ChoiceGroup {
  return { name: null, choices: ids.map((id) => ({ id, words: wordsOf(id) })) };
}

function useAnnotatorNames(): readonly string[] {
  const annotators = useWorkbenchState(({ project }) => (project.status === 'open' ? project.overview.annotators : null));
  return annotators?.map(({ name }) => name) ?? [];
}

function useChosenElsewhere(): ChosenElsewhere {
  const view = useCorpus();
  const { query } = useSearching();
  const own = useWorkbenchState(({ annotatorId }) => annotatorId);
  const saved = useWorkbenchState(({ project }) => (project.status === 'open' ? project.overview.savedSearches : null));
  const filter = own !== null && isFiltering(view) ? askedFilter(view.filter, own) : null;
  return { filter, query, savedSearches: saved ?? [] };
}

const scopeId = (scope: Scope): string => (scope.type === 'saved' ? scope.search.id : scope.type);

function scopeGroups(scopes: readonly Scope[], elsewhere: ChosenElsewhere, translator: Translator): ChoiceGroup[] {
  const choice = (scope: Scope) => ({ id: scopeId(scope), words: scopeWords(scope, elsewhere, translator) });
  const saved = scopes.filter(({ type }) => type === 'saved');
  return [
    { name: null, choices: scopes.filter(({ type }) => type !== 'saved').map(choice) },
    ...(saved.length > 0 ? [{ name: translator.t('export.scopes.savedGroup'), choices: saved.map(choice) }] : []),
  ];
}

function scopeWords(scope: Scope, { query }: ChosenElsewhere, { t }: Translator): string {
  if (scope.type === 'saved') return t('export.scopes.saved', { name: scope.search.name });
  return scope.type === 'search' ? t('export.scopes.search', { query: query.trim() }) : t(`export.scopes.${scope.type}`);
}

/** What is not as it is for most people. */
function selectionWords({ selection }: PresetOptions, scope: Scope, elsewhere: ChosenElsewhere, translator: Translator): string {
  const { t } = translator;
  const { annotators, statuses, labels, boilerplate, names } = selection;
  const some = (words: readonly string[]): string => (words.length === 0 ? t('export.none') : listed(t, words));
  return listed(t, [
    scopeWords(scope, elsewhere, translator),
    ...(annotators ? [some(annotators)] : []),
    ...(statuses ? [some(statuses.map((status) => t(`status.${status}`)))] : []),
    ...(labels ? [t('export.sum.labels', { count: labels.length })] : []),
    ...(boilerplate === 'leave-out' ? [t('export.sum.leave-out')] : []),
    t(`export.sum.${names}`),
  ]);
}
