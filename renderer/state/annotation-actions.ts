// Marking the article: making marks, changing and deleting them. Spans, links, selection and history have files of their own.
import type { Annotation } from '../../domain/annotation';
import { contains, type QuotedSpan, quoteSpan } from '../../domain/span';
import type { TextChoice } from '../reading/caret-in-text';
import type { StoreCalls } from '../workbench-client';
import { type Bench, openedArticle } from './bench';
import { historyActions } from './history-actions';
import { linkActions } from './link-actions';
import type { ProjectActions } from './project-actions';
import { selectedAnnotation } from './selection';
import { selectionActions } from './selection-actions';
import { spanActions } from './span-actions';
import { textActions } from './text-actions';
import { annotationUpdates } from './update-annotation';

type AnnotationDraft = Parameters<StoreCalls['createAnnotation']>[0];

export function annotationActions(bench: Bench, projects: ProjectActions) {
  const { written } = projects;
  const { state, choice, ask, inTurn, tell } = bench;
  const updateAnnotation = annotationUpdates(bench, written);

  async function createAnnotation(draft: AnnotationDraft): Promise<void> {
    const change = written(await ask((store) => store.createAnnotation(draft)));
    const created = change?.changeSet.created.find((record) => record.type === 'annotation');
    if (created?.type !== 'annotation' || state.get().opened?.article.id !== draft.articleId) return;
    bench.article.current?.clearSelection();
    tell({ type: 'annotation-selected', id: created.value.id });
  }

  /** Also for a mark whose article is no longer open: what was written must not depend on what is looked at since. */
  const setNote = ({ id: annotationId, annotatorId }: Pick<Annotation, 'id' | 'annotatorId'>, words: string): Promise<void> =>
    inTurn(async () => {
      const note = words.trim() === '' ? null : words;
      const keep = () => ask((store) => store.updateAnnotation({ annotationId, annotatorId, patch: { note } }));
      const kept = await keep();
      // Keeping a note twice is keeping it once, so a store that died over it is simply asked again.
      const died = !kept.ok && kept.problems.some(({ code }) => code === 'store-restarted');
      written(died ? await keep() : kept);
    });

  const deleteAnnotation = (annotationId: string): Promise<void> =>
    inTurn(async () => {
      const at = openedArticle(bench);
      if (at && written(await ask((store) => store.deleteAnnotation({ annotationId, annotatorId: at.annotatorId })))) {
        bench.article.current?.focus();
      }
    });

  /** Marks what is selected; without a selection changes the selected mark's label, or marks the word at the caret. */
  function applyLabel(kind: string, label: string): void {
    const selected = selectedAnnotation(state.get());
    if (!choice.get().selected && selected?.kind === kind) void updateAnnotation(selected.id, () => ({ label }));
    else {
      const at = openedArticle(bench);
      const spans = at && spansToMark(at.opened.text, choice.get(), selected);
      // Of the article that the words were selected in, which may not be the open one any more when the turn comes.
      const draft = spans && { articleId: at.opened.article.id, annotatorId: at.annotatorId, kind, label, spans: [...spans] };
      if (draft) void inTurn(() => createAnnotation(draft));
    }
  }

  return {
    applyLabel,
    updateAnnotation,
    relabel: (id: string, label: string) => updateAnnotation(id, () => ({ label })),
    /** @param value null takes the attribute away. */
    setAttribute: (id: string, key: string, value: string | null) =>
      updateAnnotation(id, ({ attributes: { [key]: _previous, ...others } }) => ({
        attributes: value === null ? others : { ...others, [key]: value },
      })),
    setNote,
    setUnsure: (id: string, unsure: boolean) => updateAnnotation(id, () => ({ unsure })),
    deleteAnnotation,
    deleteSelected: () => {
      const { selectedId } = state.get();
      if (selectedId) void deleteAnnotation(selectedId);
    },
    toggleUnsure: () => {
      const { selectedId } = state.get();
      if (selectedId) void updateAnnotation(selectedId, ({ unsure }) => ({ unsure: !unsure }));
    },
    ...spanActions(bench, updateAnnotation),
    ...linkActions(bench, updateAnnotation),
    ...selectionActions(bench),
    ...textActions(bench),
    ...historyActions(bench, projects),
  };
}

/**
 * The selection; else the word in which the caret stands, also inside a selected claim that is longer than a word; else, with the
 * caret at an edge of the selected mark, where marking and walking leave it, the words of that mark, for a second mark on them.
 */
export function spansToMark(
  text: string,
  { selected: stretch, word, caret }: TextChoice,
  selected: Annotation | undefined,
): readonly QuotedSpan[] | undefined {
  const isMeant = !selected?.spans.some((each) => caret === each.start || caret === each.end || (word && contains(word, each)));
  const span = stretch ?? (isMeant ? word : null);
  return span ? [quoteSpan(text, span)] : selected?.spans;
}
