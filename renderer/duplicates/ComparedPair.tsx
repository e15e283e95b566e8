// Two tellings of a story side by side: what only one of them has is underlined, and what a person decides about the two.
import { type ReactNode, useCallback } from 'react';
import { Button } from 'react-aria-components';
import type { ComparedSide, ToldPair } from '../../domain/duplicates/story-list';
import { useTranslator } from '../i18n/use-translator';
import { ProblemList } from '../panels/ProblemList';
import { useAnswer } from '../state/use-answer';
import { useActions } from '../state/use-workbench';
import { likenessWords } from './likeness-words';
import { Telling } from './Telling';

interface ComparedPairProps {
  readonly pair: ToldPair;
  readonly onBack: () => void;
}

export function ComparedPair({ pair, onBack }: ComparedPairProps): ReactNode {
  const translator = useTranslator();
  const { t } = translator;
  const { compareArticles, decidePairs } = useActions();
  const { whole, part } = pair;
  const { value: compared, problems } = useAnswer(
    useCallback(() => compareArticles({ articleId: whole, otherId: part }), [compareArticles, whole, part]),
  );
  const both = [{ articleId: whole, otherId: part }];
  return (
    <div className="compared">
      <div className="compared-head">
        <Button className="link-button" autoFocus onPress={onBack}>
          {t('duplicates.back')}
        </Button>
        <span className="story-likeness" role="status">
          {likenessWords(pair, translator)}
          {pair.verdict === 'variant' ? ` · ${t('duplicates.linked')}` : ''}
        </span>
        <span className="quiet-note">{t('duplicates.legend')}</span>
      </div>
      <ProblemList problems={problems} />
      {compared ? (
        <div className="compared-sides">
          <Side side={compared.left} />
          <Side side={compared.right} />
        </div>
      ) : null}
      <div className="sheet-actions">
        <Button className="button" onPress={() => void decidePairs(both, 'different').then(onBack)}>
          {t('duplicates.part')}
        </Button>
        <Button className="button is-main" onPress={() => void decidePairs(both, pair.verdict === 'variant' ? null : 'variant')}>
          {t(pair.verdict === 'variant' ? 'duplicates.unlink' : 'duplicates.link')}
        </Button>
      </div>
    </div>
  );
}

function Side({ side: { article, text, parts } }: { readonly side: ComparedSide }): ReactNode {
  const { t } = useTranslator();
  const { askToDelete } = useActions();
  return (
    <section className="compared-side" aria-label={`${article.title} · ${article.outlet ?? t('duplicates.noOutlet')}`}>
      <header className="compared-article">
        <Telling article={article} />
        <Button className="link-button" onPress={() => void askToDelete([article.id])}>
          {t('duplicates.delete')}
        </Button>
      </header>
      <div
        className="compared-text"
        role="document"
        aria-label={article.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard too
        tabIndex={0}
        dir={article.direction}
        lang={article.language}
      >
        {parts.map(({ start, end, as }) =>
          as === 'same' ? (
            <span key={start}>{text.slice(start, end)}</span>
          ) : (
            <OnlyHere key={start} words={text.slice(start, end)} />
          ),
        )}
      </div>
    </section>
  );
}

function OnlyHere({ words }: { readonly words: string }): ReactNode {
  const { t } = useTranslator();
  return (
    <mark className="only-here">
      <span className="visually-hidden">{t('duplicates.onlyHere')}</span>
      {words}
    </mark>
  );
}
