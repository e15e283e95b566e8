// What is known about the chosen articles, to be read and edited: what is set is set for all of them, in one change.
import { type ReactNode, useMemo } from 'react';
import { type ArticlePatch, MOST_ARTICLES_AT_ONCE } from '../../domain/article-patch';
import type { ArticleFacts } from '../../domain/corpus-view';
import { done, type Outcome } from '../../domain/problem';
import { useTranslator } from '../i18n/use-translator';
import { StatusIcon } from '../panels/LayerStatusMenu';
import { useAnswer } from '../state/use-answer';
import { useActions, useCorpus, useWorkbenchState } from '../state/use-workbench';
import { FactField, NewColumn } from './FactField';

export function CorpusFacts(): ReactNode {
  const { t } = useTranslator();
  const { rows } = useCorpus();
  const isTooMany = rows.chosen.size > MOST_ARTICLES_AT_ONCE;
  const facts = useFacts(isTooMany);
  return (
    <aside className="corpus-facts" aria-label={t('corpusTable.facts.title')}>
      {isTooMany ? <p className="quiet-note">{t('corpusTable.facts.tooMany', { limit: MOST_ARTICLES_AT_ONCE })}</p> : null}
      {rows.chosen.size === 0 ? <p className="quiet-note">{t('corpusTable.facts.nothing')}</p> : null}
      {facts && rows.chosen.size > 0 && !isTooMany ? <Facts ids={facts.ids} facts={facts.facts} /> : null}
    </aside>
  );
}

interface Known {
  readonly ids: readonly string[];
  readonly facts: ArticleFacts;
}

/** Asked for anew when other rows are chosen and when something changes. */
function useFacts(isTooMany: boolean): Known | null {
  const { chosenArticleIds, describeArticles } = useActions();
  const { chosen } = useCorpus().rows;
  const seq = useWorkbenchState(({ history }) => history.upTo);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are other articles
  const ask = useMemo(() => {
    const ids = isTooMany ? [] : chosenArticleIds();
    // Rows that are still on their way into the list have no articles yet.
    if (ids.length === 0) return null;
    return async (): Promise<Outcome<Known>> => {
      const facts = await describeArticles(ids);
      return facts.ok ? done({ ids, facts: facts.value }) : facts;
    };
  }, [chosen, isTooMany, seq, chosenArticleIds, describeArticles]);
  return useAnswer(ask).value;
}

function Facts({ ids, facts }: Known): ReactNode {
  const { t } = useTranslator();
  const { updateArticles } = useActions();
  const update = (patch: ArticlePatch): void => void updateArticles(ids, patch);
  const which = ids.join(' ');
  return (
    <>
      <p className="corpus-facts-sum">{t('corpusTable.facts.of', { count: facts.count })}</p>
      {facts.fields.map(({ name, isSame, value }) => (
        <FactField
          key={`${which} ${name} ${value}`}
          kind={name}
          name={t(`details.${name}`)}
          isSame={isSame}
          value={value}
          onSet={(typed) => update({ [name]: name === 'title' || name === 'language' ? (typed ?? '') : typed })}
        />
      ))}
      <h2 className="details-heading">{t('corpusTable.facts.columns')}</h2>
      {facts.columns.map(({ name, isSame, value }) => (
        <FactField
          key={`${which} ${name} ${value}`}
          kind="column"
          name={name}
          isSame={isSame}
          value={value}
          onSet={(typed) => update({ metadata: { [name]: typed } })}
        />
      ))}
      <NewColumn onAdd={(name, value) => update({ metadata: { [name]: value } })} />
      <OnlyOne facts={facts} />
    </>
  );
}

/** Who works on a single article, and where it comes from. */
function OnlyOne({ facts: { article, layers } }: { readonly facts: ArticleFacts }): ReactNode {
  const { t } = useTranslator();
  const annotators = useWorkbenchState(({ project }) => (project.status === 'open' ? project.overview.annotators : null));
  if (!article) return null;
  const nameOf = (id: string): string => annotators?.find((each) => each.id === id)?.name ?? '';
  return (
    <>
      <h2 className="details-heading">{t('corpusTable.facts.layers')}</h2>
      {layers.length === 0 ? <p className="quiet-note">{t('corpusTable.facts.noLayers')}</p> : null}
      <ul className="corpus-layers">
        {layers.map(({ annotatorId, status, marks }) => (
          <li key={annotatorId}>
            <StatusIcon status={status} />
            <bdi>{nameOf(annotatorId)}</bdi>
            <span className="menu-aside">
              {t(`status.${status}`)} · {t('corpus.marks', { count: marks })}
            </span>
          </li>
        ))}
      </ul>
      <h2 className="details-heading">{t('corpusTable.facts.source')}</h2>
      <p>
        <bdi>{article.source.file}</bdi> · <bdi>{article.source.encoding.toUpperCase()}</bdi> ·{' '}
        {t('details.characters', { count: article.textLength })}
      </p>
      <code className="hash" dir="ltr">
        {article.textSha256}
      </code>
    </>
  );
}
