// Chooses which marks of one imported article enter the project: those that are new, fit, and whose links hold among them.
import { readAnnotation } from '../../db/annotations';
import { readAnnotator } from '../../db/annotators';
import { readLayer } from '../../db/layers';
import { type Annotation, compareAnnotations } from '../../domain/annotation';
import { linkProblems, schemeProblems, spanProblems } from '../../domain/annotation-rules';
import type { Article } from '../../domain/article';
import { sameRecord } from '../../domain/change-set';
import { type Problem, problem } from '../../domain/problem';
import type { Scheme } from '../../domain/scheme';
import type { CarriedAnnotation } from '../../formats/format';
import type { Workbench } from './workbench';

export interface MarkedArticle {
  readonly article: Article;
  readonly text: string;
  /** The scheme that the project will have. */
  readonly scheme: Scheme;
  /** Whether version numbers of the file's scheme mean the same in the project. */
  readonly schemeIsShared: boolean;
}

export interface CarriedMark {
  readonly carried: CarriedAnnotation;
  /** Null when neither the file nor anybody else says whose mark it is. */
  readonly annotatorId: string | null;
}

export interface ChosenMarks {
  readonly created: readonly Annotation[];
  readonly problems: readonly Problem[];
  /** What the scheme lacks, and how many marks stay out for it. */
  readonly unknownLabels: ReadonlySet<string>;
  readonly marksWithUnknownLabels: number;
}

export function chooseMarks(workbench: Workbench, marked: MarkedArticle, marks: readonly CarriedMark[]): ChosenMarks {
  const problems: Problem[] = [];
  const unknownLabels = new Set<string>();
  const lockedLayers = new Set<string>();
  const fitting = new Map<string, Annotation>();
  let marksWithUnknownLabels = 0;
  for (const { carried, annotatorId } of marks) {
    if (annotatorId === null) {
      problems.push(problem('annotator-unknown', { annotator: '' }));
      continue;
    }
    const annotation = annotationFrom(workbench, marked, carried, annotatorId);
    if (standsAlready(workbench, annotation, carried, problems)) continue;
    const unknown = schemeProblems(marked.scheme, annotation);
    const unfit = inAnnotation(annotation, spanProblems(marked.text, annotation.spans));
    if (unknown.length > 0) marksWithUnknownLabels += 1;
    for (const each of unknown) unknownLabels.add(nameOfUnknown(each));
    problems.push(...unfit);
    if (unknown.length > 0 || unfit.length > 0) continue;
    if (readLayer(workbench.db, annotation.articleId, annotatorId)?.status === 'locked') lockedLayers.add(annotatorId);
    else fitting.set(annotation.id, annotation);
  }
  problems.push(
    ...[...lockedLayers].map((id) => lockedProblem(workbench, marked.article, id)),
    ...dropBrokenLinks(workbench, marked, fitting),
  );
  return { created: [...fitting.values()].sort(compareAnnotations), problems, unknownLabels, marksWithUnknownLabels };
}

function annotationFrom(
  { newId, now }: Workbench,
  { article, scheme, schemeIsShared }: MarkedArticle,
  { annotator: _, ...carried }: CarriedAnnotation,
  annotatorId: string,
): Annotation {
  const createdAt = carried.createdAt ?? now();
  return {
    ...carried,
    id: carried.id ?? newId(),
    articleId: article.id,
    annotatorId,
    createdAt,
    updatedAt: carried.updatedAt ?? createdAt,
    schemeVersion: (schemeIsShared ? carried.schemeVersion : undefined) ?? scheme.version,
  };
}

/** An id that is taken means the same mark, or a mark that was changed on one side: then the project's stays and it is told. */
function standsAlready({ db }: Workbench, annotation: Annotation, carried: CarriedAnnotation, problems: Problem[]): boolean {
  const present = readAnnotation(db, annotation.id);
  if (!present) return false;
  const { createdAt, updatedAt } = present;
  // A file that does not say when a mark was made cannot say that it is another one.
  const timed = carried.createdAt === undefined ? { ...annotation, createdAt, updatedAt } : annotation;
  if (!sameMark(present, timed)) problems.push(problem('same-id-other-annotation', { annotation: annotation.id }));
  return true;
}

/** Versions of the scheme count apart in each project, so they do not tell marks apart. */
function sameMark(a: Annotation, b: Annotation): boolean {
  return sameRecord(
    { type: 'annotation', value: { ...a, schemeVersion: 1 } },
    { type: 'annotation', value: { ...b, schemeVersion: 1 } },
  );
}

/** A mark whose links lead nowhere stays out, and so do the marks that lead to it. Takes them out of `fitting`. */
function dropBrokenLinks({ db }: Workbench, { scheme }: MarkedArticle, fitting: Map<string, Annotation>): Problem[] {
  const problems: Problem[] = [];
  let dropped: number;
  do {
    dropped = 0;
    for (const annotation of fitting.values()) {
      const broken = linkProblems(scheme, annotation, (id) => {
        const filler = fitting.get(id) ?? readAnnotation(db, id);
        return filler?.articleId === annotation.articleId && filler.annotatorId === annotation.annotatorId ? filler : undefined;
      });
      if (broken.length === 0) continue;
      fitting.delete(annotation.id);
      dropped += 1;
      problems.push(...inAnnotation(annotation, broken));
    }
  } while (dropped > 0);
  return problems;
}

function inAnnotation({ id }: Annotation, problems: readonly Problem[]): Problem[] {
  return problems.map(({ code, details }) => problem(code, { ...details, inAnnotation: id }));
}

function lockedProblem({ db }: Workbench, { title }: Article, annotatorId: string): Problem {
  return problem('layer-locked', { article: title, annotator: readAnnotator(db, annotatorId)?.name ?? annotatorId });
}

function nameOfUnknown({ details: { kind = '', label, attribute, value } }: Problem): string {
  if (value !== undefined) return `${attribute}=${value}`;
  if (attribute !== undefined) return `${kind}.${attribute}`;
  return label === undefined ? String(kind) : `${kind}/${label}`;
}
