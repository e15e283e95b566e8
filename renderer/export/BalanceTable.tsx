// How evenly a division came out: each part as it was wanted and as it was reached, and the label that is furthest off.
import type { ReactNode } from 'react';
import { labelOf } from '../../domain/scheme';
import type { SplitBalance } from '../../domain/splits/split-balance';
import { useTranslator } from '../i18n/use-translator';
import { schemeOf } from '../state/selection';
import { useWorkbenchState } from '../state/use-workbench';
import { partName } from './export-words';

export function BalanceTable({ balance: { parts, furthest } }: { readonly balance: SplitBalance }): ReactNode {
  const { t, name, number, percent } = useTranslator();
  const scheme = useWorkbenchState(schemeOf);
  const label = scheme && furthest ? labelOf(scheme, furthest.kind, furthest.label) : undefined;
  return (
    <>
      <h3 className="details-heading">{t('export.balance.title')}</h3>
      <table className="balance">
        <thead>
          <tr>
            {(['part', 'articles', 'marks', 'wanted', 'reached'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`export.balance.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.name}>
              <th scope="row">{partName(part.name, t)}</th>
              <td>{number(part.articles)}</td>
              <td>{number(part.marks)}</td>
              <td>{percent(part.wanted)}</td>
              <td>{percent(part.reached)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {furthest ? (
        <p className="quiet-note">
          {t('export.balance.furthest', {
            label: label ? name(label.names) : furthest.label,
            part: partName(furthest.part, t),
            reached: percent(furthest.reached),
            wanted: percent(furthest.wanted),
          })}
        </p>
      ) : null}
    </>
  );
}
