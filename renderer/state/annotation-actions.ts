// Marking the article: making marks, changing, linking, deleting them, moving among them, and taking it all back.
import { type Annotation, compareAnnotations, type Link } from '../../domain/annotation';
import type { Change } from '../../domain/change-set';
import { roleOf } from '../../domain/scheme';
import { compareSpans, contains, type QuotedSpan, quoteSpan } from '../../domain/span';
import type { AnnotationPatch } from '../../domain/workbench-contract';
import type { TextChoice } from '../reading/reading-view';
import { type Bench, openedArticle } from './bench';
import { type Edge, moveEdge, type Stride, type Way, withEdgeAt } from './edge-steps';
import type { ProjectActions } from './project-actions';
import { nextEmptyRole, selectedAnnotation } from './selection';
import { touches } from './text-choice';

export function annotationActions(bench: Bench, { written, openArticleAt }: ProjectActions) {
  const { state, choice, ask, inTurn, tell } = bench;

  async function createAnnotation(kind: string, label: string, spans: readonly QuotedSpan[]): Promise<void> {
    const at = openedArticle(bench);
    if (!at) return;
    const draft = { articleId: at.opened.article.id, annotatorId: at.annotatorId, kind, label, spans: [...spans] };
    const change = written(await ask((store) => store.createAnnotation(draft)));
    const created = change?.changeSet.created.find((record) => record.type === 'annotation');
    if (created?.type !== 'annotation') return;
    bench.article.current?.clearSelection();
    tell({ type: 'annotation-selected', id: created.value.id });
  }

  /** @param patchOf reads the mark as it is when its turn comes; undefined changes nothing. */
  function updateAnnotation(
    annotationId: string,
    patchOf: (annotation: Annotation) => AnnotationPatch | undefined,
  ): Promise<void> {
    return inTurn(async () => {
      const at = openedArticle(bench);
      const annotation = at?.opened.annotations.find(({ id }) => id === annotationId);
      const patch = annotation && patchOf(annotation);
      if (at && patch)
        written(await ask((store) => store.updateAnnotation({ annotationId, annotatorId: at.annotatorId, patch })));
    });
  }

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
      const opened = state.get().opened;
      const spans = opened && spansToMark(opened.text, choice.get(), selected);
      if (spans) void inTurn(() => createAnnotation(kind, label, spans));
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
    setNote: (id: string, note: string) => updateAnnotation(id, () => ({ note: note.trim() === '' ? null : note })),
    setUnsure: (id: string, unsure: boolean) => updateAnnotation(id, () => ({ unsure })),
    moveEdge: (edge: Edge, way: Way, stride: Stride) => {
      const { selectedId, opened } = state.get();
      if (!selectedId || !opened) return;
      void updateAnnotation(selectedId, ({ spans }) => {
        const moved = moveEdge(opened.text, spans, edge, way, stride);
        return moved && { spans: [...moved] };
      });
    },
    /** An edge was dragged to an offset of the text. */
    moveEdgeTo: (id: string, edge: Edge, offset: number) => {
      const text = state.get().opened?.text;
      if (text === undefined) return;
      void updateAnnotation(id, ({ spans }) => {
        const moved = withEdgeAt(text, spans, edge, offset);
        return moved && { spans: [...moved] };
      });
    },
    deleteAnnotation,
    deleteSelected: () => {
      const { selectedId } = state.get();
      if (selectedId) void deleteAnnotation(selectedId);
    },
    toggleUnsure: () => {
      const { selectedId } = state.get();
      if (selectedId) void updateAnnotation(selectedId, ({ unsure }) => ({ unsure: !unsure }));
    },
    ...linkActions(bench, updateAnnotation),
    ...selectionActions(bench),
    ...historyActions(bench, written, openArticleAt),
  };
}

/**
 * The selection; else the word at the caret, also inside a selected claim that is longer than a word; else the words of the
 * selected mark, for a second mark on them.
 */
export function spansToMark(
  text: string,
  { selected: stretch, word }: TextChoice,
  selected: Annotation | undefined,
): readonly QuotedSpan[] | undefined {
  const span = stretch ?? (word && !selected?.spans.some((each) => contains(word, each)) ? word : undefined);
  return span ? [quoteSpan(text, span)] : selected?.spans;
}

type UpdateAnnotation = (id: string, patchOf: (annotation: Annotation) => AnnotationPatch | undefined) => Promise<void>;

function linkActions({ state, tell }: Bench, updateAnnotation: UpdateAnnotation) {
  /** A role that holds one filler gives the old one up. */
  const addLink = (id: string, link: Link): Promise<void> =>
    updateAnnotation(id, ({ kind, links }) => {
      const { project } = state.get();
      const many = project.status === 'open' && roleOf(project.overview.scheme, kind, link.role)?.many;
      const kept = many ? links.filter((each) => !sameLink(each, link)) : links.filter(({ role }) => role !== link.role);
      return { links: [...kept, link] };
    });
  return {
    addLink,
    removeLink: (id: string, link: Link) =>
      updateAnnotation(id, ({ links }) => ({ links: links.filter((each) => !sameLink(each, link)) })),
    startPointing: (annotationId: string, role: string) => tell({ type: 'pointing-began', annotationId, role }),
    /** Points with the selected mark, for its first role that nothing fills. */
    point: () => {
      const annotation = selectedAnnotation(state.get());
      const role = annotation && nextEmptyRole(state.get(), annotation);
      if (annotation && role) tell({ type: 'pointing-began', annotationId: annotation.id, role: role.key });
    },
    stopPointing: () => tell({ type: 'pointing-ended' }),
    /** A mark in the text was clicked: it fills the role that is being pointed for, or else is selected. */
    annotationClicked: (id: string | null) => {
      const { pointing } = state.get();
      if (!pointing) return tell({ type: 'annotation-selected', id });
      if (id === null || id === pointing.annotationId) return;
      tell({ type: 'pointing-ended' });
      void addLink(pointing.annotationId, { role: pointing.role, to: id });
    },
  };
}

export function sameLink(a: Link, b: Link): boolean {
  if (a.role !== b.role) return false;
  if ('to' in a) return 'to' in b && a.to === b.to;
  if ('filler' in a) return 'filler' in b && a.filler === b.filler;
  return 'topic' in b && a.topic === b.topic;
}

function selectionActions({ state, choice, article, tell }: Bench) {
  function selectNeighbour(step: 1 | -1): void {
    const { opened, selectedId } = state.get();
    if (!opened || opened.annotations.length === 0) return;
    const ordered = opened.annotations.toSorted(compareAnnotations);
    const index = ordered.findIndex(({ id }) => id === selectedId);
    const next =
      index >= 0 ? ordered[(index + step + ordered.length) % ordered.length] : neighbourOf(choice.get(), ordered, step);
    if (next) tell({ type: 'annotation-selected', id: next.id, reveal: true });
  }

  return {
    selectAnnotation: (id: string | null) => tell({ type: 'annotation-selected', id, reveal: id !== null }),
    selectNextAnnotation: () => selectNeighbour(1),
    selectPreviousAnnotation: () => selectNeighbour(-1),
    /** The hand moved in the text: a selected mark that it has left is let go. */
    textChosen: (next: TextChoice) => {
      choice.set(next);
      const selected = selectedAnnotation(state.get());
      if (selected && !state.get().pointing && !touches(next, selected.spans)) tell({ type: 'annotation-selected', id: null });
    },
    /** One step out: of pointing, of the text selection, of the selected mark. */
    escape: () => {
      const { pointing } = state.get();
      if (pointing) tell({ type: 'pointing-ended' });
      else if (choice.get().selected) article.current?.clearSelection();
      else tell({ type: 'annotation-selected', id: null });
    },
  };
}

function neighbourOf({ selected, word }: TextChoice, ordered: readonly Annotation[], step: 1 | -1): Annotation | undefined {
  const at = selected ?? word;
  if (!at) return step > 0 ? ordered[0] : ordered.at(-1);
  const beyond = (annotation: Annotation): boolean => {
    const [first] = annotation.spans;
    return first !== undefined && compareSpans(first, at) * step > 0;
  };
  return step > 0 ? (ordered.find(beyond) ?? ordered[0]) : (ordered.findLast(beyond) ?? ordered.at(-1));
}

function historyActions(bench: Bench, written: ProjectActions['written'], openArticleAt: ProjectActions['openArticleAt']) {
  const { state, ask, inTurn, tell } = bench;

  /** Goes to where the change was made and selects what it brought back. */
  async function follow(change: Change | undefined): Promise<void> {
    if (!change?.articleId) return;
    const records = [...change.changeSet.created, ...change.changeSet.updated.map(({ after }) => after)];
    const mark = records.find((record) => record.type === 'annotation');
    const id = mark?.type === 'annotation' ? mark.value.id : null;
    if (state.get().opened?.article.id !== change.articleId) await openArticleAt(change.articleId, id);
    else if (id) tell({ type: 'annotation-selected', id, reveal: true });
  }

  const step = (name: 'undo' | 'redo') => () =>
    inTurn(async () => {
      const { annotatorId } = state.get();
      if (annotatorId) await follow(written(await ask((store) => store[name]({ annotatorId }))));
    });
  return { undo: step('undo'), redo: step('redo') };
}
