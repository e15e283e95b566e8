// Hands what was chosen of a project to a writer article by article, so that it never has to fit in memory.
import { countAnnotations } from '../../db/annotations';
import { listAnnotators } from '../../db/annotators';
import { type ArticleContents, contentOf, contentsOf } from '../../db/article-contents';
import { articleAt, countArticles, listArticles } from '../../db/articles';
import type { ReadableDatabase } from '../../db/database';
import { readProject } from '../../db/projects';
import { readScheme } from '../../db/schemes';
import { type ChosenMarks, countChosenMarks } from '../../db/selection';
import type { LayerStatus } from '../../domain/annotation';
import type { Article } from '../../domain/article';
import { type ExportOptions, type ExportRequest, exportOptionsSchema } from '../../domain/export-options';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { ReleaseFacts } from '../../domain/release/release-facts';
import { kindOf, labelKey } from '../../domain/scheme';
import type { SplitBalance } from '../../domain/splits/split-balance';
import type { CarriedArticle, ExportSource } from '../../formats/format';
import { formatOf, formats } from '../../formats/registry';
import { withMarks } from '../../formats/writing/chosen-marks';
import { LossCount } from '../../formats/writing/loss-count';
import type { Output } from '../../formats/writing/output-files';
import { withoutBoilerplate } from '../../formats/writing/without-boilerplate';
import { chooseForExport } from './choose-for-export';
import { pseudonymOf } from './pseudonyms';
import { type AsCut, type SplitForExport, splitForExport } from './split-for-export';
import type { Workbench } from './workbench';

/** Hears of each article that is handed over, once, and of the part that it is in. */
export type Listener = (article: CarriedArticle, split: string | undefined) => void;

export interface Export extends Output {
  readonly options: ExportOptions;
  readonly chosen: ChosenMarks;
  /** How the articles are divided; null where they are not. */
  readonly balance: SplitBalance | null;
  /** The part of each article by its id; null where they are not divided. */
  readonly partOf: ReadonlyMap<string, string> | null;
  /** Whether everything of what was chosen is handed over, so that the selection itself loses nothing. */
  readonly handsOverAll: boolean;
  /** The same source, telling what it leaves out of each article, once, however often a writer walks along. */
  told(losses: LossCount, once?: Listener): ExportSource;
}

/** What was asked for, or why it cannot be written: an unknown format, or names in the selection that nobody knows. */
export async function exportOf(workbench: Workbench, request: ExportRequest): Promise<Outcome<Export>> {
  const { db } = workbench;
  const options = exportOptionsSchema.parse(request);
  const writer = formatOf(options.format)?.writer;
  if (!writer) {
    const known = formats.filter((format) => format.writer).map((format) => format.key);
    return refused(problem('unknown-format', { found: options.format, known: known.join(', ') }));
  }
  const { kind } = options.choices;
  if (kind !== undefined && !kindOf(readScheme(db), kind)) return refused(problem('kind-unknown', { kind }));
  const chosen = await chooseForExport(workbench, options.selection);
  if (!chosen.ok) return chosen;
  const { labels, boilerplate } = options.selection;
  const asCut = boilerplate === 'keep' ? null : cutArticles(new Choosing(db, options, chosen.value));
  const split = await splitForExport(workbench, options, chosen.value, asCut);
  if (!split.ok) return split;
  const told = (losses: LossCount, once?: Listener) =>
    exportSource(new Choosing(db, options, chosen.value), split.value, losses, once);
  const handsOverAll = labels === null && boilerplate === 'keep';
  return done({
    source: told(new LossCount()),
    writer,
    choices: options.choices,
    options,
    chosen: chosen.value,
    balance: split.value?.balance ?? null,
    partOf: split.value?.partOf ?? null,
    handsOverAll,
    told,
  });
}

export interface Counts {
  articles: number;
  annotations: number;
}

/** As far as everything that was chosen is handed over. */
export function countChosen(db: ReadableDatabase, chosen: ChosenMarks): Counts {
  const { positions, annotatorIds, statuses, labels } = chosen;
  const isAll = !positions && !annotatorIds && !labels && !statuses;
  return {
    articles: positions?.length ?? countArticles(db),
    annotations: isAll ? countAnnotations(db) : countChosenMarks(db, chosen),
  };
}

/** Counts what it hears of. */
export function counting(): { readonly counts: Counts; readonly once: Listener } {
  const counts: Counts = { articles: 0, annotations: 0 };
  const once: Listener = ({ annotations }) => {
    counts.articles += 1;
    counts.annotations += annotations.length;
  };
  return { counts, once };
}

/** What articles are without their boilerplate. */
function cutArticles(choosing: Choosing): AsCut {
  return (position) => {
    const content = choosing.contentAt(position);
    const carried = content ? choosing.carried(content, new LossCount()) : null;
    if (!carried) return null;
    const labels = new Map<string, number>();
    for (const { kind, label } of carried.annotations) {
      labels.set(labelKey(kind, label), (labels.get(labelKey(kind, label)) ?? 0) + 1);
    }
    return { textSha256: carried.article.textSha256, labels };
  };
}

function exportSource(choosing: Choosing, split: SplitForExport | null, losses: LossCount, once?: Listener): ExportSource {
  const told = new Set<number>();
  const toldAlready = new LossCount();
  return {
    project: choosing.project,
    about: choosing.about,
    ...(split ? { splits: split.names } : {}),
    *articles(part) {
      for (const content of choosing.contents(part === undefined ? undefined : split?.positions.get(part))) {
        const { position } = content.article;
        const isNew = !told.has(position);
        told.add(position);
        const carried = choosing.carried(content, isNew ? losses : toldAlready);
        if (!carried) continue;
        if (isNew) once?.(carried, part);
        yield carried;
      }
    },
  };
}

/** Reads articles with what is chosen of them. */
class Choosing {
  readonly project: ExportSource['project'];
  readonly about: ReleaseFacts;
  private names: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly db: ReadableDatabase,
    private readonly options: ExportOptions,
    private readonly chosen: ChosenMarks,
  ) {
    this.project = { name: readProject(db).name, scheme: readScheme(db) };
    this.about = options.about;
  }

  /** @param positions where they stand; everywhere that was chosen unless given. */
  contents(positions?: readonly number[] | null): Generator<ArticleContents> {
    return contentsOf(this.db, this.articles(positions));
  }

  private *articles(positions: readonly number[] | null = this.chosen.positions): Generator<Article> {
    if (positions === null) yield* listArticles(this.db);
    for (const position of positions ?? []) {
      const article = articleAt(this.db, position);
      // Somebody may have deleted it meanwhile.
      if (article) yield article;
    }
  }

  contentAt(position: number): ArticleContents | undefined {
    const article = articleAt(this.db, position);
    return article && contentOf(this.db, article);
  }

  /** Null where nothing is left of the article. */
  carried(content: ArticleContents, losses: LossCount): CarriedArticle | null {
    const { labels, boilerplate } = this.options.selection;
    const read = this.read(content);
    const cut = boilerplate === 'keep' ? read : withoutBoilerplate(read, losses);
    if (!cut || (cut === read && labels === null)) return cut;
    const isChosen = ({ kind, label }: { kind: string; label: string }): boolean =>
      labels?.some((each) => each.kind === kind && (each.label ?? label) === label) ?? true;
    return withMarks(cut, isChosen, losses);
  }

  private read({ article, text, regions, ...content }: ArticleContents): CarriedArticle {
    const layers = content.layers.filter((layer) => this.isChosen(layer));
    const annotators = new Set(layers.map(({ annotatorId }) => annotatorId));
    return {
      article,
      text,
      regions,
      layers: layers.map(({ annotatorId, status }) => ({ annotator: this.nameOf(annotatorId), status })),
      annotations: content.annotations
        .filter(({ annotatorId }) => annotators.has(annotatorId))
        .map(({ annotatorId, articleId: _, ...annotation }) => ({ ...annotation, annotator: this.nameOf(annotatorId) })),
    };
  }

  private isChosen({ annotatorId, status }: { annotatorId: string; status: LayerStatus }): boolean {
    const { annotatorIds, statuses } = this.chosen;
    return (annotatorIds?.includes(annotatorId) ?? true) && (statuses?.includes(status) ?? true);
  }

  /** A pseudonym is the place in the order of those who came, so it is the same in every export. */
  private nameOf(annotatorId: string): string {
    if (!this.names.has(annotatorId)) {
      const asked = this.options.selection.names;
      const everyone = listAnnotators(this.db);
      this.names = new Map(everyone.map(({ id, name }, at) => [id, asked === 'names' ? name : pseudonymOf(at)]));
    }
    const name = this.names.get(annotatorId);
    if (name === undefined) throw new Error(`Annotator ${annotatorId} is not in the project`);
    return name;
  }
}
