// What the columns of a table are, each with an example, and the first rows as the articles that they would become.
import { type ReactNode, useMemo } from 'react';
import { Switch } from 'react-aria-components';
import { type ColumnChoices, columnFieldSchema, columnFields, withColumn } from '../../domain/columns';
import type { DeskTable } from '../../domain/import-desk';
import { useTranslator } from '../i18n/use-translator';
import { DeskChoice } from './DeskChoice';
import { FirstRows } from './FirstRows';

interface ColumnMappingProps {
  readonly table: DeskTable;
  /** How many other files have the same columns. */
  readonly others: number;
  readonly onChange: (columns: ColumnChoices) => void;
  readonly onHeader: (header: boolean) => void;
}

/** More columns than these are for a machine; they stay what they are. */
const MOST_SHOWN = 60;

export function ColumnMapping({ table, others, onChange, onHeader }: ColumnMappingProps): ReactNode {
  const { t } = useTranslator();
  const { columns, header, by, rows } = table;
  const options = useMemo(() => columnFields.map((field) => ({ id: field, words: t(`desk.fields.${field}`) })), [t]);
  const choose = (column: string, field: string): void => {
    const mapping = new Map(columns.map((each) => [each.name, each.field]));
    onChange([...withColumn(mapping, column, columnFieldSchema.parse(field))]);
  };
  return (
    <section className="desk-table" aria-label={t('desk.columns')}>
      <div className="desk-table-head">
        <h3 className="details-heading">{t('desk.columns')}</h3>
        <span className="desk-certainty">{t(`desk.columnsBy.${by}`)}</span>
        {header === null ? null : (
          <Switch className="switch" isSelected={header} onChange={onHeader}>
            <span className="switch-track" aria-hidden="true" />
            {t('desk.header')}
          </Switch>
        )}
      </div>
      <ul className="plain-list desk-columns">
        {columns.slice(0, MOST_SHOWN).map(({ name, field, example }) => (
          <li key={name} className="desk-column">
            <span className="desk-column-name">
              <bdi>{name}</bdi>
            </span>
            <span className="desk-label-quote">
              <bdi>{example}</bdi>
            </span>
            <DeskChoice
              label={t('desk.column', { column: name })}
              isLabelHidden
              value={field}
              options={options}
              onChange={(chosen) => choose(name, chosen)}
            />
          </li>
        ))}
      </ul>
      {columns.length > MOST_SHOWN ? (
        <p className="quiet-note">{t('desk.moreColumns', { count: columns.length - MOST_SHOWN })}</p>
      ) : null}
      {others > 0 ? <p className="quiet-note">{t('desk.alsoFor', { count: others })}</p> : null}
      <FirstRows rows={rows} />
    </section>
  );
}
