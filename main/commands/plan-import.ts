// Decides what of a file that was read enters the project: new articles, and for known ones the layers and marks not there yet.
import { countArticles, lastArticlePosition } from '../../db/articles';
import { readLayer } from '../../db/layers';
import { readScheme } from '../../db/schemes';
import type { LayerStatus } from '../../domain/annotation';
import type { Article } from '../../domain/article';
import { type ChangeSet, changeSet, isEmptyChangeSet, recordKey, type StoredRecord } from '../../domain/change-set';
import { type DuplicateAct, type DuplicateChoice, usualChoice } from '../../domain/duplicates/duplicate-choice';
import { articlePair } from '../../domain/duplicates/stories';
import { type DecideLabel, decideMapping } from '../../domain/label-mapping';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { type Scheme, sameScheme } from '../../domain/scheme';
import { FileProblems } from '../../formats/file-problems';
import { carryArticles, labelsOf } from '../../formats/foreign/carry-articles';
import type { ForeignArticle } from '../../formats/foreign/foreign-article';
import { settleLabels } from '../../formats/foreign/settle-labels';
import type { CarriedArticle, CarriedProject, FileInParts, ReadFile } from '../../formats/format';
import { partsOf } from '../../formats/in-parts';
import { adoption, sharedShortcuts } from './adopt-project';
import { AnnotatorNames } from './annotator-names';
import { regionProblems } from './change-problems';
import { chooseMarks } from './choose-marks';
import { Batches, type ComingFile } from './coming-file';
import { KnownLines } from './known-lines';
import { type Met, MetAgain, MetArticles } from './met-articles';
import { type ChangeRequest, isWorkedIn, type Workbench } from './workbench';

/** What a file brings, all in all. */
export interface ImportPlan {
  /** Articles that are created. */
  readonly articleIds: readonly string[];
  /** How many marks are created. */
  readonly annotations: number;
  /** What stays out, and why. */
  readonly problems: readonly Problem[];
}

export interface ImportInto {
  readonly file: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly fileSha256: string;
  /** What its texts were in, where the reader does not say. */
  readonly encoding: string;
  /** Whose marks they are, where the file does not say. */
  readonly annotator: string | undefined;
  /** What a person decided that foreign labels become. */
  readonly labels?: DecideLabel | undefined;
  /** What comes of texts that the project has already, or nearly. */
  readonly duplicates?: DuplicateChoice | undefined;
}

/** One change of those that bring a file, and how much of the file there is after it. */
export interface ImportPart {
  /** Null where there is nothing to write yet: a place to let others in. */
  readonly request: ChangeRequest | null;
  /** Between 0 and 1. */
  readonly share: number;
}

/**
 * Yields the changes that bring the file, each to be recorded before the next is asked for; none when nothing of it is new.
 * Refused where nothing of the file may stay.
 */
export async function* planImport(
  workbench: Workbench,
  read: ReadFile | FileInParts | ComingFile,
  into: ImportInto,
): AsyncGenerator<ImportPart, Outcome<ImportPlan>> {
  const { project, batches, share } = inBatches(workbench, read, into);
  const draft = new ImportDraft(workbench, project, into);
  let next = await batches.next();
  for (; !next.done; next = await batches.next()) {
    for (const carried of next.value) {
      if (workbench.authorId === null && into.annotator === undefined && hasMarksOfNobody(carried)) {
        return refused(problem('annotator-needed', { file: into.file }));
      }
      // What comes again is compared with what is written.
      if (draft.isGathered(carried)) yield { request: draft.taken(), share: share() };
      draft.add(carried);
      if (draft.isFull) yield { request: draft.taken(), share: share() };
    }
    yield { request: null, share: share() };
  }
  if (!next.value.ok) return next.value;
  const last = draft.taken();
  if (last) yield { request: last, share: 1 };
  const plan = draft.finished();
  return done({ ...plan, problems: [...next.value.value, ...plan.problems] });
}

function inBatches(workbench: Workbench, read: ReadFile | FileInParts | ComingFile, into: ImportInto): ComingFile {
  if ('batches' in read) return read;
  const { project, articles, share } = 'share' in read ? read : partsOf(carried(workbench, read, into));
  return { project, batches: new Batches(articles), share };
}

/** With the articles of another tool in words of this one. */
function carried(workbench: Workbench, read: ReadFile, into: ImportInto): ReadFile {
  const foreign = carryForeign(workbench, read.foreign ?? [], into);
  const { project, articles, problems } = read;
  return { project, articles: [...articles, ...foreign.articles], problems: [...problems, ...foreign.problems] };
}

function hasMarksOfNobody({ annotations }: CarriedArticle): boolean {
  return annotations.some(({ annotator }) => annotator === null);
}

/** What is written in one go, in code units of text and in records: more would keep others waiting. */
const FULL_TEXT = 250_000;
const FULL_RECORDS = 250;
/** While somebody marks, less: writing is all that the store does in one go now, and each mark would wait for half of it. */
const SHARE_WHILE_WORKED_IN = 0.25;
/** How many texts are compared with others in one go. */
const FULL_COMPARED = 20;

/** Labels of another tool become what a person decided, or what their names suggest; the others' marks stay out and are counted. */
function carryForeign(
  { db }: Workbench,
  articles: readonly ForeignArticle[],
  { file, fileSha256, encoding, labels }: ImportInto,
) {
  const scheme = readScheme(db);
  const settled = settleLabels(scheme, articles);
  const mapping = decideMapping(scheme, labelsOf(settled), labels);
  return carryArticles(settled, { file, fileSha256, encoding, scheme, mapping });
}

/** What one file adds, as it grows article by article. */
class ImportDraft {
  private created = new Map<string, StoredRecord>();
  private updated: ChangeSet['updated'];
  private texts = new Map<string, string>();
  private textLength = 0;
  private nextPosition: number;
  private readonly articleIds: string[] = [];
  private readonly problems: FileProblems;
  /** How many articles bring nothing new, and the title of the first. */
  private there = 0;
  private firstThere = '';
  /** Labels and the like that the project's scheme lacks. */
  private readonly unknownLabels = new Set<string>();
  private marksWithUnknownLabels = 0;
  private annotations = 0;
  private readonly knownLines: KnownLines;
  private readonly met: MetArticles;
  private readonly choice: DuplicateChoice;
  private readonly leftOut: MetAgain;
  private readonly linked: MetAgain;
  private readonly names: AnnotatorNames;
  private readonly scheme: Scheme;
  /** Whether version numbers of the file's scheme mean the same in the project. */
  private readonly schemeIsShared: boolean;

  constructor(
    private readonly workbench: Workbench,
    project: CarriedProject | null,
    private readonly into: ImportInto,
  ) {
    const present = readScheme(workbench.db);
    const adopted = countArticles(workbench.db) === 0 ? project : null;
    this.scheme = adopted?.scheme ?? present;
    this.schemeIsShared = project !== null && sameScheme(project.scheme, this.scheme);
    this.updated = adopted ? adoption(workbench, adopted, present) : [];
    this.problems = new FileProblems(into.file);
    if (adopted) this.problems.add(...sharedShortcuts(adopted.scheme, into.file));
    this.choice = into.duplicates ?? usualChoice;
    this.met = new MetArticles(workbench.db, this.choice);
    this.leftOut = new MetAgain('near-duplicates-left-out', into.file);
    this.linked = new MetAgain('variants-linked', into.file);
    this.knownLines = new KnownLines(workbench.db);
    this.names = new AnnotatorNames(workbench);
    this.nextPosition = lastArticlePosition(workbench.db) + 1;
  }

  /** Whether enough has gathered to be written. */
  get isFull(): boolean {
    const share = isWorkedIn(this.workbench) ? SHARE_WHILE_WORKED_IN : 1;
    const isMuch = this.textLength >= FULL_TEXT * share || this.created.size >= FULL_RECORDS * share;
    return isMuch || this.met.compared >= FULL_COMPARED;
  }

  /** What has gathered since the last time, to be written; null when there is nothing. */
  taken(): ChangeRequest | null {
    const set = changeSet({ created: [...this.created.values()], updated: this.updated });
    const { texts } = this;
    [this.created, this.updated, this.texts, this.textLength] = [new Map(), [], new Map(), 0];
    this.names.arrived();
    this.met.written();
    return isEmptyChangeSet(set) ? null : { command: 'import-files', changeSet: set, texts };
  }

  isGathered(carried: CarriedArticle): boolean {
    return this.met.isGathered(carried);
  }

  /** Answers whether it brought anything. */
  add(given: CarriedArticle): boolean {
    const carried = this.knownLines.leftOut(given);
    const { id, textSha256 } = carried.article;
    const known = this.met.known(carried);
    if (known && known.textSha256 !== textSha256) {
      this.problems.add(problem('same-id-other-text', { file: this.into.file, article: known.id, title: known.title }));
      return false;
    }
    if (!known) return this.addBeside(carried, this.met.nearly(carried), this.choice.near);
    if (id !== undefined || this.choice.same === 'skip') return this.addTo(known, carried);
    return this.addBeside(carried, { article: known, resemblance: 1 }, this.choice.same);
  }

  /** @param met what it is nearly or wholly the same as. */
  private addBeside(carried: CarriedArticle, met: Met | undefined, act: DuplicateAct): boolean {
    if (met && act === 'skip') {
      this.leftOut.add(carried, met);
      return false;
    }
    const article = this.addArticle(carried);
    this.addMarks(article, carried);
    if (met && act === 'link') {
      this.create({ type: 'article-pair', value: articlePair(article.id, met.article.id, 'variant') });
      this.linked.add(carried, met);
    }
    return true;
  }

  private addTo(article: Article, carried: CarriedArticle): boolean {
    const [records, problems] = [this.created.size, this.problems.count + this.marksWithUnknownLabels];
    this.addMarks(article, carried);
    const isNew = this.created.size > records;
    if (!isNew && this.problems.count + this.marksWithUnknownLabels === problems) {
      if (this.there === 0) this.firstThere = article.title;
      this.there += 1;
    }
    return isNew;
  }

  finished(): ImportPlan {
    const { file } = this.into;
    const title = this.firstThere;
    const there = this.there > 0 ? [problem('already-in-project', { file, title, count: this.there })] : [];
    const labels = [...this.unknownLabels].sort().join(', ');
    const count = this.marksWithUnknownLabels;
    const unknownLabels = count > 0 ? [problem('labels-not-in-scheme', { file, labels, count })] : [];
    return {
      articleIds: this.articleIds,
      annotations: this.annotations,
      problems: [...this.problems.list(), ...unknownLabels, ...there, ...this.leftOut.told(), ...this.linked.told()],
    };
  }

  private addArticle({ article: carried, text, regions }: CarriedArticle): Article {
    const article: Article = { ...carried, id: carried.id ?? this.workbench.newId(), position: this.nextPosition };
    this.nextPosition += 1;
    this.texts.set(article.textSha256, text);
    this.textLength += text.length;
    this.articleIds.push(article.id);
    this.create({ type: 'article', value: article });
    this.met.gather(article, { text, regions });
    for (const { start, end, kind } of regions) {
      const region = { start, end, kind, articleId: article.id };
      const problems = regionProblems(text, region);
      if (problems.length === 0) this.create({ type: 'region', value: region });
      this.note(problems, article);
    }
    return article;
  }

  private addMarks(article: Article, { text, layers, annotations }: CarriedArticle): void {
    for (const [found, known] of this.names.recognise(annotations)) {
      this.problems.add(problem('annotator-recognised', { file: this.into.file, found, known }));
    }
    for (const { annotator, status } of layers) this.addLayer(article, this.names.idOf(annotator), status);
    const marks = annotations.map((carried) => {
      const name = carried.annotator ?? this.into.annotator;
      return { carried, annotatorId: name === undefined ? this.workbench.authorId : this.names.idOf(name) };
    });
    const { scheme, schemeIsShared } = this;
    const chosen = chooseMarks(this.workbench, { article, text, scheme, schemeIsShared }, marks);
    for (const value of chosen.created) {
      this.addLayer(article, value.annotatorId, 'in-progress');
      this.create({ type: 'annotation', value });
    }
    this.annotations += chosen.created.length;
    this.marksWithUnknownLabels += chosen.marksWithUnknownLabels;
    for (const name of chosen.unknownLabels) this.unknownLabels.add(name);
    this.note(chosen.problems, article);
  }

  /** A layer that stands keeps its status. An annotator who is new comes with the first layer. */
  private addLayer({ id: articleId }: Article, annotatorId: string, status: LayerStatus): void {
    const layer: StoredRecord = { type: 'layer', value: { articleId, annotatorId, status } };
    if (this.created.has(recordKey(layer)) || readLayer(this.workbench.db, articleId, annotatorId)) return;
    const annotator = this.names.newAnnotator(annotatorId);
    if (annotator) this.create({ type: 'annotator', value: annotator });
    this.create(layer);
  }

  private create(record: StoredRecord): void {
    this.created.set(recordKey(record), record);
  }

  private note(problems: readonly Problem[], { title }: Article): void {
    const { file } = this.into;
    for (const { code, details } of problems) this.problems.add(problem(code, { ...details, inArticle: title, file }));
  }
}
