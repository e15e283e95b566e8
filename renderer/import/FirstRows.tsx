// The first rows of a table as the articles that they would become, drawn as a table of what each would be told by.
import type { ReactNode } from 'react';
import type { ColumnField } from '../../domain/columns';
import type { DeskRow } from '../../domain/import-desk';
import { useTranslator } from '../i18n/use-translator';

type Shown = Exclude<ColumnField, 'metadata' | 'ignore'>;

const shown: readonly { readonly field: Shown; readonly of: (row: DeskRow) => string | null }[] = [
  { field: 'title', of: ({ title }) => title },
  { field: 'text', of: ({ text }) => text },
  { field: 'outlet', of: ({ outlet }) => outlet },
  { field: 'byline', of: ({ byline }) => byline },
  { field: 'date', of: ({ publishedOn }) => publishedOn },
  { field: 'language', of: ({ language }) => language },
  { field: 'url', of: ({ url }) => url },
  { field: 'id', of: ({ id }) => id },
];

export function FirstRows({ rows }: { readonly rows: readonly DeskRow[] }): ReactNode {
  const { t, date, locale } = useTranslator();
  if (rows.length === 0) return <p className="quiet-note">{t('desk.noFirstArticles')}</p>;
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const columns = shown.filter(({ of }) => rows.some((row) => of(row)));
  const hasDetails = rows.some(({ metadata }) => Object.keys(metadata).length > 0);
  const words = (field: Shown, value: string): string => {
    // Not every row has everything.
    if (value === '') return '';
    return field === 'date' ? date(value) : field === 'language' ? (languages.of(value) ?? value) : value;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what does not fit is reached by keyboard too.
    <section className="desk-rows" tabIndex={0} aria-label={t('desk.firstArticles')}>
      <table>
        <caption>{t('desk.firstArticles')}</caption>
        <thead>
          <tr>
            {columns.map(({ field }) => (
              <th key={field} scope="col">
                {t(`desk.fields.${field}`)}
              </th>
            ))}
            {hasDetails ? <th scope="col">{t('desk.details')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.id} ${row.title} ${row.text}`}>
              {columns.map(({ field, of }) => (
                <td key={field} className={`is-${field}`} dir="auto">
                  {words(field, of(row) ?? '')}
                </td>
              ))}
              {hasDetails ? (
                <td>
                  {Object.entries(row.metadata).map(([name, value]) => (
                    <span key={name} className="desk-detail">
                      <bdi className="desk-certainty">{name}</bdi> <bdi>{value}</bdi>
                    </span>
                  ))}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
