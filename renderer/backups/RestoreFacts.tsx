// What going back to a backup would change, before anything does.
import type { ReactNode } from 'react';
import type { RestorePreview } from '../../domain/backups';
import { useTranslator } from '../i18n/use-translator';

export function RestoreFacts({ preview }: { readonly preview: RestorePreview }): ReactNode {
  const { t } = useTranslator();
  return (
    <section className="restore-facts" aria-label={t('backups.preview')} role="status">
      <h3 className="details-heading">{t('backups.preview')}</h3>
      {preview.isPresentReadable ? <Differences preview={preview} /> : <p>{t('backups.presentUnreadable')}</p>}
      <p className="quiet-note">{t(preview.isPresentReadable ? 'backups.kept' : 'backups.keptDamaged')}</p>
    </section>
  );
}

function Differences({ preview }: { readonly preview: RestorePreview }): ReactNode {
  const { t, day, time } = useTranslator();
  const { changes, changesBack, since, until, by } = preview;
  if (changes + changesBack === 0) return <p>{t('backups.nothing')}</p>;
  const when = (instant: string): string => `${day(instant)} ${time(instant)}`;
  return (
    <>
      {changes > 0 ? <p>{t('backups.changes', { count: changes })}</p> : null}
      {since && until && changes > 1 ? (
        <p className="quiet-note">{t('backups.between', { since: when(since), until: when(until) })}</p>
      ) : null}
      <ul className="restore-list">
        {by.map(({ name, changes: own }) => (
          <li key={name ?? ''}>
            <bdi>{name ?? t('backups.commandLine')}</bdi>: {t('backups.byCount', { count: own })}
          </li>
        ))}
      </ul>
      {changesBack > 0 ? <p>{t('backups.changesBack', { count: changesBack })}</p> : null}
      <Counts preview={preview} />
    </>
  );
}

function Counts({ preview: { articles, marks } }: { readonly preview: RestorePreview }): ReactNode {
  const { t } = useTranslator();
  const counts = [
    ['articlesGone', articles.gone],
    ['articlesBack', articles.back],
    ['marksGone', marks.gone],
    ['marksBack', marks.back],
    ['marksChanged', marks.changed],
  ] as const;
  return (
    <ul className="restore-list">
      {counts.map(([key, count]) => (count > 0 ? <li key={key}>{t(`backups.${key}`, { count })}</li> : null))}
    </ul>
  );
}
