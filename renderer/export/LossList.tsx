// What is lost, each with how often and where for example; and the good news where it is nothing.
import { Fragment, type ReactNode } from 'react';
import type { Loss } from '../../domain/export-progress';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';

interface LossListProps {
  readonly losses: readonly Loss[];
  /** Whether others may still be found. */
  readonly isWhole: boolean;
}

export function LossList({ losses, isWhole }: LossListProps): ReactNode {
  const { t, lossName, number } = useTranslator();
  if (losses.length === 0) {
    return isWhole ? (
      <p className="good-news">
        <Icon name="check" /> {t('export.noLosses')}
      </p>
    ) : null;
  }
  return (
    <ul className="loss-list">
      {losses.map(({ code, count, examples }) => (
        <li key={code} className="loss">
          <span className="loss-name">{lossName(code)}</span>
          <span className="loss-count">{t('export.times', { times: number(count) })}</span>
          <span className="loss-examples">
            {examples.map((example, at) => (
              <Fragment key={example}>
                {at === 0 ? '' : ' · '}
                <bdi>{example}</bdi>
              </Fragment>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
