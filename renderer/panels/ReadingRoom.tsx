// The article with its margin, tied to the window's state.
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { isChanged } from '../../domain/command-keys';
import type { OpenedArticle } from '../../domain/opened-article';
import type { Scheme } from '../../domain/scheme';
import { keysOf } from '../commands/command-table';
import { onMac } from '../commands/key';
import { FindBar } from '../find/FindBar';
import { markWords } from '../i18n/mark-words';
import { useTranslator } from '../i18n/use-translator';
import { Margin } from '../margin/Margin';
import { ArticleView } from '../reading/ArticleView';
import type { MarginFrame } from '../reading/margin-frame';
import type { ReadingWords } from '../reading/spoken-text';
import { schemeOf } from '../state/selection';
import { useActions, useFinding, useWorkbench, useWorkbenchState } from '../state/use-workbench';
import { readingType } from '../use-reading-type';

export function ReadingRoom(): ReactNode {
  const { t, direction } = useTranslator();
  const { article } = useWorkbench();
  const { annotationClicked, textChosen, textReleased, moveEdgeTo } = useActions();
  const opened = useWorkbenchState((state) => state.opened);
  const scheme = useWorkbenchState(schemeOf);
  const selectedId = useWorkbenchState((state) => state.selectedId);
  const previewedId = useWorkbenchState((state) => state.previewedId);
  const pointing = useWorkbenchState((state) => state.pointing !== null);
  const type = useWorkbenchState(({ preferences }) => readingType(preferences));
  useReveal();
  useHits();
  const shown = useInMargin(opened, selectedId);
  const renderMargin = useCallback(
    (frame: MarginFrame) =>
      shown.opened && scheme ? (
        <Margin frame={frame} opened={shown.opened} scheme={scheme} selectedId={shown.selectedId} />
      ) : null,
    [shown, scheme],
  );
  const words = useReadingWords(opened?.article.title, scheme);
  if (!opened || !scheme || !words) return <NothingToRead />;
  return (
    <main
      className={pointing ? 'reading-room is-pointing' : 'reading-room'}
      data-region="article"
      aria-label={t('regions.article')}
    >
      <FindBar />
      <ArticleView
        ref={article}
        opened={opened}
        scheme={scheme}
        selectedId={selectedId}
        previewedId={previewedId}
        uiDirection={direction}
        type={type}
        words={words}
        renderMargin={renderMargin}
        onChoice={textChosen}
        onSelectAnnotation={annotationClicked}
        onMoveEdge={moveEdgeTo}
        onRelease={textReleased}
      />
    </main>
  );
}

function useReadingWords(title: string | undefined, scheme: Scheme | undefined): ReadingWords | null {
  const translator = useTranslator();
  const keys = useWorkbenchState(keysOf);
  return useMemo(() => {
    if (!scheme) return null;
    const { t } = translator;
    const { line, caret } = markWords(translator, scheme);
    return {
      name: t('article.name', { title: title || t('corpus.untitled') }),
      // Said by name, so only as long as these have their usual keys.
      description: saidKeys.some((id) => isChanged(keys, id, onMac))
        ? t('article.description')
        : `${t('article.description')} ${t('article.descriptionKeys')}`,
      line,
      caret,
      left: (count) => t('article.marksLeft', { count }),
    };
  }, [translator, scheme, title, keys]);
}

const saidKeys = ['next-annotation', 'previous-annotation', 'show-keys'] as const;

interface InMargin {
  readonly opened: OpenedArticle | null;
  readonly selectedId: string | null;
}

/** The margin may follow a frame after the text, which is waited for; but never with the cards of another article. */
function useInMargin(opened: OpenedArticle | null, selectedId: string | null): InMargin {
  const latest = useMemo(() => ({ opened, selectedId }), [opened, selectedId]);
  const deferred = useDeferredValue(latest);
  return deferred.opened?.article.id === opened?.article.id ? deferred : latest;
}

/** Brings a mark into view when an act asks for it. */
function useReveal(): void {
  const { article } = useWorkbench();
  const reveal = useWorkbenchState((state) => state.reveal);
  useEffect(() => {
    if (reveal) article.current?.reveal(reveal.id);
  }, [reveal, article]);
}

/** Shows what was found, and brings the hit one stands at into view. */
function useHits(): void {
  const { article } = useWorkbench();
  const { hits, current, moved } = useFinding();
  const text = useWorkbenchState(({ opened }) => opened?.text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new article is a new view, to which the hits are shown afresh
  useEffect(() => {
    article.current?.showHits(hits, hits[current] ?? null);
  }, [hits, current, text, article]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `moved` asks for the same hit again
  useEffect(() => {
    const hit = hits[current];
    if (hit) article.current?.revealText(hit);
  }, [hits, current, moved, article]);
}

function NothingToRead(): ReactNode {
  const { t } = useTranslator();
  const { importFiles } = useActions();
  return (
    <main className="reading-room" data-region="article" aria-label={t('regions.article')}>
      <div className="nothing-to-read">
        <p>{t('corpus.empty')}</p>
        <p className="quiet-note">{t('corpus.emptyHint')}</p>
        <Button className="button is-main" onPress={() => void importFiles()}>
          {t('corpus.import')}
        </Button>
      </div>
    </main>
  );
}
