// The filter over the corpus table: words, outlet, dates, and what there is of whose work.
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { Button, Input, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { LayerStatus } from '../../domain/annotation';
import { corpusFlags } from '../../domain/corpus-view';
import { labelsOfKind, type Scheme } from '../../domain/scheme';
import { dateRange } from '../../domain/search/dates';
import type { Translator } from '../i18n/translator';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { DeskChoice } from '../import/DeskChoice';
import { type CorpusView, isFiltering } from '../state/corpus-view';
import { useActions, useCorpus, useWorkbenchState } from '../state/use-workbench';

type Filter = CorpusView['filter'];

export function CorpusFilterBar({ scheme }: { readonly scheme: Scheme }): ReactNode {
  const { t } = useTranslator();
  const { filterCorpus, clearCorpusFilter } = useActions();
  const view = useCorpus();
  const { filter } = view;
  return (
    <search className="corpus-filter" aria-label={t('corpusTable.filter.label')}>
      <WordsField
        name={t('corpusTable.filter.words')}
        value={filter.words}
        onChange={(words) => filterCorpus({ words })}
        isSearch
      />
      <WordsField name={t('corpusTable.filter.outlet')} value={filter.outlet} onChange={(outlet) => filterCorpus({ outlet })} />
      <DateField
        name={t('corpusTable.filter.from')}
        edge="from"
        value={filter.from}
        onChange={(from) => filterCorpus({ from })}
      />
      <DateField name={t('corpusTable.filter.to')} edge="to" value={filter.to} onChange={(to) => filterCorpus({ to })} />
      <WorkChoices filter={filter} scheme={scheme} />
      <ToggleButtonGroup
        className="flag-filter"
        aria-label={t('corpusTable.filter.flags')}
        selectionMode="multiple"
        selectedKeys={filter.flags}
        onSelectionChange={(keys) => filterCorpus({ flags: corpusFlags.filter((flag) => keys.has(flag)) }, 0)}
      >
        {corpusFlags.map((flag) => (
          <ToggleButton key={flag} id={flag} className="toggle">
            {t(`corpusTable.filter.${flag}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {isFiltering(view) ? (
        <Button className="text-button" onPress={clearCorpusFilter}>
          <Icon name="close" />
          {t('corpusTable.filter.clear')}
        </Button>
      ) : null}
    </search>
  );
}

interface WordsFieldProps {
  readonly name: string;
  readonly value: string;
  readonly isSearch?: boolean;
  readonly onChange: (words: string) => void;
}

function WordsField({ name, value, isSearch = false, onChange }: WordsFieldProps): ReactNode {
  return (
    <SearchField
      className={isSearch ? 'search-field corpus-words' : 'search-field corpus-outlet'}
      aria-label={name}
      value={value}
      onChange={onChange}
    >
      {isSearch ? <Icon name="search" /> : null}
      <Input placeholder={name} dir="auto" />
    </SearchField>
  );
}

interface DateFieldProps {
  readonly name: string;
  readonly edge: 'from' | 'to';
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
}

/** A year, a month or a day, in any digits; what is not one yet filters nothing. */
function DateField({ name, edge, value, onChange }: DateFieldProps): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState(value ?? '');
  // Cleared with the whole filter.
  useEffect(() => {
    if (value === null) setTyped((present) => (dateRange(present.trim()) ? '' : present));
  }, [value]);
  const isWrong = typed.trim() !== '' && dayAt(edge, typed) === null;
  return (
    <span className="corpus-date">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        className="text-input"
        dir="ltr"
        placeholder="2024-04-09"
        aria-invalid={isWrong}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(dayAt(edge, target.value));
        }}
      />
    </span>
  );
}

/** Null for what is no day: a month ends on the 31st for whoever compares, but not on the calendar. */
function dayAt(edge: 'from' | 'to', typed: string): string | null {
  const range = typed.trim() === '' ? undefined : dateRange(typed.trim());
  const day = range?.[edge] ?? null;
  if (day === null) return null;
  const [year = '', month = ''] = day.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(Math.min(last, Number(day.slice(8)))).padStart(2, '0')}`;
}

const statusChoices: Readonly<Record<string, readonly LayerStatus[]>> = {
  every: [],
  'to-do': ['to-do'],
  'in-progress': ['in-progress'],
  done: ['done', 'locked'],
  locked: ['locked'],
};

function WorkChoices({ filter, scheme }: { readonly filter: Filter; readonly scheme: Scheme }): ReactNode {
  const translator = useTranslator();
  const { t } = translator;
  const { filterCorpus } = useActions();
  const annotators = useWorkbenchState(({ project }) => (project.status === 'open' ? project.overview.annotators : null));
  const { whose } = filter;
  const people = annotators?.map(({ id, name }) => ({ id, words: name })) ?? [];
  const status = Object.entries(statusChoices).find(([, each]) => each.join() === filter.statuses.join())?.[0] ?? 'every';
  const statusNames = [
    { id: 'every', words: t('corpusTable.filter.everyStatus') },
    ...(['to-do', 'in-progress', 'done', 'locked'] as const).map((id) => ({ id, words: t(`status.${id}`) })),
  ];
  return (
    <>
      <DeskChoice
        label={t('corpusTable.filter.whose')}
        isLabelHidden
        value={typeof whose === 'string' ? whose : whose.annotatorId}
        options={[
          { id: 'own', words: t('corpusTable.filter.own') },
          { id: 'anybody', words: t('corpusTable.filter.anybody') },
          ...people,
        ]}
        onChange={(id) => filterCorpus({ whose: id === 'own' || id === 'anybody' ? id : { annotatorId: id } }, 0)}
      />
      <DeskChoice
        label={t('corpusTable.filter.status')}
        isLabelHidden
        value={status}
        options={statusNames}
        onChange={(id) => filterCorpus({ statuses: [...(statusChoices[id] ?? [])] }, 0)}
      />
      <MarksChoice filter={filter} scheme={scheme} translator={translator} />
    </>
  );
}

const EVERY = 'every';

/** With or without marks of one kind or label. */
function MarksChoice(props: { readonly filter: Filter; readonly scheme: Scheme; readonly translator: Translator }): ReactNode {
  const { filter, scheme, translator } = props;
  const { t } = translator;
  const { filterCorpus } = useActions();
  const groups = useMemo(() => groupsOf(scheme, translator), [scheme, translator]);
  const [mark] = filter.marks;
  const value = mark ? [mark.has ? 'has' : 'not', mark.kind, mark.label].filter(Boolean).join(' ') : EVERY;
  return (
    <DeskChoice
      label={t('corpusTable.filter.marks')}
      isLabelHidden
      value={value}
      options={[{ id: EVERY, words: t('corpusTable.filter.everyMark') }]}
      groups={groups}
      onChange={(id) => {
        const [has, kind, label = null] = id.split(' ');
        filterCorpus({ marks: id === EVERY || !kind ? [] : [{ kind, label, has: has === 'has' }] }, 0);
      }}
    />
  );
}

/** Of each kind, itself and its labels, there or not; a kind with one label is that label. */
function groupsOf(scheme: Scheme, { t, name }: Translator) {
  return scheme.kinds.map((kind) => {
    const labels = labelsOfKind(kind);
    const both = (id: string, words: string) => [
      { id: `has ${id}`, words: t('corpusTable.filter.has', { name: words }) },
      { id: `not ${id}`, words: t('corpusTable.filter.hasNot', { name: words }) },
    ];
    const each = labels.length > 1 ? labels.flatMap((label) => both(`${kind.key} ${label.key}`, name(label.names))) : [];
    return { name: name(kind.names), options: [...both(kind.key, name(kind.names)), ...each] };
  });
}
