// Lines that the articles of an outlet repeat: what each is, decided for all of the outlet's articles at once.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { OutletLines, RepeatedLine } from '../../domain/repeated-lines';
import { useTranslator } from '../i18n/use-translator';
import { DialogFrame } from '../panels/DialogFrame';
import { ProblemList } from '../panels/ProblemList';
import { useAnswer } from '../state/use-answer';
import { useActions, useWorkbenchState } from '../state/use-workbench';

export function RepeatedLinesDialog(): ReactNode {
  const { t } = useTranslator();
  const { listRepeatedLines } = useActions();
  // A decision, and an undo of one, is about these lines.
  const seq = useWorkbenchState(({ history }) => history.upTo);
  const { value: outlets, problems } = useAnswer(listRepeatedLines, seq);
  return (
    <DialogFrame title={t('repeated.title')} size="broad">
      <p className="quiet-note">{t('repeated.hint')}</p>
      <ProblemList problems={problems} />
      <p className="sheet-sum" role="status">
        {outlets === null && problems.length === 0 ? t('repeated.looking') : null}
        {outlets?.length === 0 ? t('repeated.none') : null}
      </p>
      {outlets?.map((outlet) => (
        <OutletSection key={outlet.outlet} outlet={outlet} />
      ))}
    </DialogFrame>
  );
}

function OutletSection({ outlet: { outlet, articles, lines } }: { readonly outlet: OutletLines }): ReactNode {
  const { t } = useTranslator();
  const { decideLines } = useActions();
  const open = lines.filter(({ verdict }) => verdict === null);
  return (
    <section className="outlet-lines" aria-label={outlet || t('repeated.noOutlet')}>
      <header className="outlet-head">
        <h3 className="story-title">
          <bdi>{outlet || t('repeated.noOutlet')}</bdi>
        </h3>
        <span className="quiet-note">{t('repeated.articles', { count: articles })}</span>
        {open.length > 1 ? (
          <Button
            className="button"
            onPress={() =>
              void decideLines(
                outlet,
                open.map(({ words }) => words),
                'boilerplate',
              )
            }
          >
            {t('repeated.acceptAll')}
          </Button>
        ) : null}
      </header>
      <ul className="line-list">
        {lines.map((line) => (
          <LineRow key={line.line} line={line} outlet={outlet} articles={articles} />
        ))}
      </ul>
    </section>
  );
}

interface LineRowProps {
  readonly line: RepeatedLine;
  readonly outlet: string;
  readonly articles: number;
}

function LineRow({ line: { words, count, atEdge, verdict }, outlet, articles }: LineRowProps): ReactNode {
  const { t, percent } = useTranslator();
  const { decideLines } = useActions();
  const decide = (to: 'boilerplate' | 'story' | null) => () => void decideLines(outlet, [words], to);
  return (
    <li className="line-row" data-verdict={verdict ?? 'open'}>
      <span className="line-words" dir="auto">
        {words}
      </span>
      <span className="story-facts">
        {t('repeated.count', { percent: percent(articles > 0 ? count / articles : 0), count })}
        {atEdge ? '' : ` · ${t('repeated.inside')}`}
        {verdict ? ` · ${t(`repeated.${verdict}`)}` : ''}
      </span>
      <span className="story-acts">
        {verdict === 'boilerplate' ? null : (
          <Button className="link-button" aria-label={t('repeated.acceptThis', { words })} onPress={decide('boilerplate')}>
            {t('repeated.accept')}
          </Button>
        )}
        {verdict === null ? (
          <Button className="link-button" aria-label={t('repeated.rejectThis', { words })} onPress={decide('story')}>
            {t('repeated.reject')}
          </Button>
        ) : (
          <Button className="link-button" aria-label={t('repeated.forgetThis', { words })} onPress={decide(null)}>
            {t('repeated.forget')}
          </Button>
        )}
      </span>
    </li>
  );
}
