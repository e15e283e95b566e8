// All marks of the open article in reading order: found by typing, by label or by what they carry, and gone to by Enter.
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Button, Input, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { OpenedArticle } from '../../domain/opened-article';
import type { Scheme } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { RowList } from '../panels/RowList';
import { schemeOf } from '../state/selection';
import { useActions, useWorkbench, useWorkbenchState } from '../state/use-workbench';
import { LabelFilter } from './LabelFilter';
import { MarkRow, ROW_HEIGHT } from './MarkRow';
import { anyMark, filterMarks, isAnyMark, type MarkFilter, markFlags } from './mark-filter';

export function MarksPanel(): ReactNode {
  const { t } = useTranslator();
  const opened = useWorkbenchState((state) => state.opened);
  const scheme = useWorkbenchState(schemeOf);
  if (!opened || !scheme) return <p className="quiet-note">{t('topBar.noArticle')}</p>;
  return <MarksOf opened={opened} scheme={scheme} />;
}

interface MarksOfProps {
  readonly opened: OpenedArticle;
  readonly scheme: Scheme;
}

function MarksOf({ opened, scheme }: MarksOfProps): ReactNode {
  const { t } = useTranslator();
  const { article } = useWorkbench();
  const { selectAnnotation, filterMarksBy } = useActions();
  const filter = useWorkbenchState((state) => state.panels.markFilter);
  const selectedId = useWorkbenchState((state) => state.selectedId);
  const list = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => filterMarks(opened.annotations, filter, scheme), [opened.annotations, filter, scheme]);
  const enter = (event: KeyboardEvent): void => {
    const [first] = marks;
    if (event.key === 'ArrowDown') list.current?.focus();
    else if (event.key === 'Enter' && first) selectAnnotation((marks.find(({ id }) => id === selectedId) ?? first).id);
    else return;
    event.preventDefault();
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    article.current?.focus();
  };
  return (
    <section className="marks-panel" aria-label={t('panels.marks')} onKeyDown={leave}>
      <MarkSearch filter={filter} onKeyDown={enter} />
      <LabelFilter scheme={scheme} filter={filter} />
      <FlagFilter filter={filter} />
      <p className="marks-count" role="status">
        {t('marks.count', { shown: marks.length, total: opened.annotations.length })}
        {isAnyMark(filter) ? null : (
          <Button className="link-button" onPress={() => filterMarksBy(anyMark)}>
            {t('marks.all')}
          </Button>
        )}
      </p>
      {marks.length > 0 ? (
        <RowList
          name={t('marks.list')}
          list={list}
          rows={marks}
          rowHeight={ROW_HEIGHT}
          selected={marks.findIndex(({ id }) => id === selectedId)}
          onChoose={selectAnnotation}
        >
          {(mark) => <MarkRow mark={mark} opened={opened} scheme={scheme} />}
        </RowList>
      ) : (
        <p className="quiet-note marks-none">{t(opened.annotations.length === 0 ? 'marks.empty' : 'marks.none')}</p>
      )}
    </section>
  );
}

interface MarkSearchProps {
  readonly filter: MarkFilter;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function MarkSearch({ filter, onKeyDown }: MarkSearchProps): ReactNode {
  const { t } = useTranslator();
  const { filterMarksBy, panelReached } = useActions();
  const field = useRef<HTMLInputElement>(null);
  const wanted = useWorkbenchState((state) => state.panels.wanted === 'marks');
  useEffect(() => {
    if (!wanted) return;
    field.current?.focus();
    field.current?.select();
    panelReached();
  }, [wanted, panelReached]);
  return (
    // React Aria keeps the field's keys to itself, so they are heard on their way to it.
    <div onKeyDownCapture={onKeyDown}>
      <SearchField
        className="search-field"
        aria-label={t('marks.filter')}
        value={filter.words}
        onChange={(words) => filterMarksBy({ ...filter, words })}
      >
        <Icon name="search" />
        <Input ref={field} placeholder={t('marks.filter')} dir="auto" />
      </SearchField>
    </div>
  );
}

function FlagFilter({ filter }: { readonly filter: MarkFilter }): ReactNode {
  const { t } = useTranslator();
  const { filterMarksBy } = useActions();
  return (
    <ToggleButtonGroup
      className="flag-filter"
      aria-label={t('marks.carrying')}
      selectionMode="multiple"
      selectedKeys={filter.flags}
      onSelectionChange={(keys) => filterMarksBy({ ...filter, flags: markFlags.filter((flag) => keys.has(flag)) })}
    >
      {markFlags.map((flag) => (
        <ToggleButton key={flag} id={flag} className="toggle">
          <Icon name={flag} />
          {t(`marks.flags.${flag}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
