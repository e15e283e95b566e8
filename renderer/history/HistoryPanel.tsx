// Everything that was done, in words, the newest first: of the open article, of one mark, or of the whole project.
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ToldChange } from '../../domain/told-history';
import type { Translator } from '../i18n/translator';
import { useTranslator } from '../i18n/use-translator';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { ChangeRow } from './ChangeRow';
import type { Names } from './change-words';
import { HistoryScope } from './HistoryScope';
import { useHistory } from './use-history';
import { useNames } from './use-names';

export function HistoryPanel(): ReactNode {
  const names = useNames();
  const articleId = useWorkbenchState(({ opened }) => opened?.article.id ?? null);
  const { historyScope: scope, historyMark: mark } = useWorkbenchState((state) => state.panels);
  const [authorId, setAuthorId] = useState<string | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  usePanelFocus(panel);
  if (!names) return null;
  const filter =
    scope === 'mark' && mark
      ? { articleId: mark.articleId, annotationId: mark.annotationId, authorId }
      : { articleId: scope === 'project' ? null : articleId, annotationId: null, authorId };
  return (
    <div className="history-panel" ref={panel}>
      <HistoryScope authorId={authorId} onAuthor={setAuthorId} names={names} />
      <Changes filter={filter} names={names} />
    </div>
  );
}

interface ChangesProps {
  readonly filter: Parameters<typeof useHistory>[0];
  readonly names: Names;
}

function Changes({ filter, names }: ChangesProps): ReactNode {
  const { t } = useTranslator();
  const { changes, more, isLoaded, loadOlder } = useHistory(filter);
  const days = useMemo(() => byDay(changes, names.translator), [changes, names.translator]);
  if (isLoaded && changes.length === 0) return <p className="quiet-note history-none">{t('history.empty')}</p>;
  return (
    <section className="history-days" aria-label={t('history.list')}>
      {days.map(({ day, rows }) => (
        <section key={day} aria-label={day}>
          <h3 className="history-day">{day}</h3>
          <ol className="history-rows">
            {rows.map((change) => (
              <ChangeRow key={change.seq} change={change} articleId={filter.articleId} names={names} />
            ))}
          </ol>
        </section>
      ))}
      {more ? <Older onReached={loadOlder} /> : null}
    </section>
  );
}

/** A button, pressed by scrolling to it as well as by hand. */
function Older({ onReached }: { readonly onReached: () => void }): ReactNode {
  const { t } = useTranslator();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onReached());
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [onReached]);
  return (
    <div className="history-older" ref={end}>
      <Button className="button" onPress={onReached}>
        {t('history.older')}
      </Button>
    </div>
  );
}

/** A command that shows the panel also brings the keyboard there. */
function usePanelFocus(panel: RefObject<HTMLElement | null>): void {
  const { panelReached } = useActions();
  const wanted = useWorkbenchState((state) => state.panels.wanted === 'history');
  useEffect(() => {
    if (!wanted) return;
    panel.current?.querySelector<HTMLElement>('button')?.focus();
    panelReached();
  }, [wanted, panel, panelReached]);
}

function byDay(changes: readonly ToldChange[], { day }: Translator): { day: string; rows: ToldChange[] }[] {
  const days: { day: string; rows: ToldChange[] }[] = [];
  for (const change of changes) {
    const name = day(change.at);
    const last = days.at(-1);
    if (last?.day === name) last.rows.push(change);
    else days.push({ day: name, rows: [change] });
  }
  return days;
}
