// The numbers of a figure as a table, where the keyboard also finds what each of them leads to.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import type { Lead } from '../state/statistics-view';
import { useActions } from '../state/use-workbench';

export interface FigureRow {
  readonly cells: readonly (string | number)[];
  readonly lead?: Lead | undefined;
}

interface FigureTableProps {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

export function FigureTable({ name, columns, rows }: FigureTableProps): ReactNode {
  const { number } = useTranslator();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by the keyboard
    <section className="figure-table" tabIndex={0} aria-label={name}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells: [first = '', ...others], lead }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
            <tr key={row}>
              <th scope="row">
                <RowName words={typeof first === 'number' ? number(first) : first} lead={lead} />
              </th>
              {others.map((cell, index) =>
                typeof cell === 'number' ? (
                  <td key={columns[index + 1]} className="is-number">
                    {number(cell)}
                  </td>
                ) : (
                  <td key={columns[index + 1]}>
                    <bdi>{cell}</bdi>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RowName({ words, lead }: { readonly words: string; readonly lead: Lead | undefined }): ReactNode {
  const { t } = useTranslator();
  const { followLead } = useActions();
  if (!lead) return <bdi>{words}</bdi>;
  return (
    <Button className="figure-lead" aria-label={t('statistics.lead', { what: words })} onPress={() => followLead(lead)}>
      <bdi>{words}</bdi>
    </Button>
  );
}
