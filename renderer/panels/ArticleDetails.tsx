// What is known about the article: where it came from, when it was published, and which stretches are not part of the story.
import type { ReactNode } from 'react';
import { Switch } from 'react-aria-components';
import { isBoilerplate, type Region } from '../../domain/article';
import { regionKindOf } from '../../domain/boilerplate';
import type { OpenedArticle } from '../../domain/opened-article';
import { OtherTellings } from '../duplicates/OtherTellings';
import { useTranslator } from '../i18n/use-translator';
import { useActions, useWorkbenchState } from '../state/use-workbench';

export function ArticleDetails(): ReactNode {
  const { t } = useTranslator();
  const opened = useWorkbenchState((state) => state.opened);
  if (!opened) return <p className="quiet-note">{t('topBar.noArticle')}</p>;
  return (
    <div className="details">
      <Facts opened={opened} />
      <OtherTellings articleId={opened.article.id} />
      <h3 className="details-heading">{t('details.boilerplate')}</h3>
      {opened.regions.length === 0 ? (
        <p className="quiet-note">{t('details.noBoilerplate')}</p>
      ) : (
        <>
          <p className="quiet-note">{t('details.boilerplateHint')}</p>
          <ul className="region-list">
            {opened.regions.map((region) => (
              <RegionRow key={`${region.start}-${region.end}`} region={region} opened={opened} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Facts({ opened: { article, text, regions } }: { readonly opened: OpenedArticle }): ReactNode {
  const { t, date, locale } = useTranslator();
  const dateline = regions.find(({ kind }) => kind === 'dateline');
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const unknown = <span className="quiet-note">{t('details.unknown')}</span>;
  return (
    <dl className="facts">
      <Fact name={t('details.title')}>
        <span dir={article.direction} lang={article.language} className="facts-title">
          {article.title || t('corpus.untitled')}
        </span>
      </Fact>
      <Fact name={t('details.outlet')}>{article.outlet ? <bdi>{article.outlet}</bdi> : unknown}</Fact>
      <Fact name={t('details.byline')}>{article.byline ? <bdi>{article.byline}</bdi> : unknown}</Fact>
      <Fact name={t('details.publishedOn')}>
        {article.publishedOn ? date(article.publishedOn) : unknown}
        {dateline ? (
          <span className="facts-aside">{t('details.statedAs', { words: text.slice(dateline.start, dateline.end) })}</span>
        ) : null}
      </Fact>
      {article.url ? <Fact name={t('details.url')}>{<bdi className="facts-url">{article.url}</bdi>}</Fact> : null}
      <Fact name={t('details.language')}>
        {languages.of(article.language)} · {t(`details.${article.direction}`)}
      </Fact>
      <Fact name={t('details.length')}>{t('details.characters', { count: article.textLength })}</Fact>
      <Fact name={t('details.file')}>
        <bdi>{article.source.file}</bdi>
      </Fact>
      <Fact name={t('details.encoding')}>
        <bdi>{article.source.encoding.toUpperCase()}</bdi>
      </Fact>
      {Object.entries(article.metadata).map(([key, words]) => (
        <Fact key={key} name={key}>
          <bdi>{words}</bdi>
        </Fact>
      ))}
      <Fact name={t('details.fileSha256')}>
        <code className="hash" dir="ltr">
          {article.source.sha256}
        </code>
      </Fact>
      <Fact name={t('details.sha256')}>
        <code className="hash" dir="ltr">
          {article.textSha256}
        </code>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function RegionRow({ region, opened }: { readonly region: Region; readonly opened: OpenedArticle }): ReactNode {
  const { t } = useTranslator();
  const { setRegionKind } = useActions();
  const words = opened.text.slice(region.start, region.end).trim();
  const shown = isBoilerplate(region);
  return (
    <li className="region-row">
      <Switch
        className="switch"
        isSelected={shown}
        aria-label={t('details.isBoilerplate', { words })}
        onChange={(boilerplate) => void setRegionKind(region, boilerplate ? regionKindOf(opened.text, region) : 'content')}
      >
        <span className="switch-track" aria-hidden="true" />
        <span
          className={shown ? 'region-words is-dimmed' : 'region-words'}
          dir={opened.article.direction}
          lang={opened.article.language}
        >
          {words}
        </span>
        <span className="region-kind">{t(`regionKinds.${region.kind}`)}</span>
      </Switch>
    </li>
  );
}
