// What an import meets again: articles of the project, and those of the import itself that are not written yet.
import { articleAt, articleWithText, readArticle } from '../../db/articles';
import { likeArticles } from '../../db/sketch-articles';
import type { Article } from '../../domain/article';
import type { DuplicateChoice } from '../../domain/duplicates/duplicate-choice';
import { likeness, type Shingles, shinglesOf } from '../../domain/duplicates/shingles';
import { estimatedLikeness, type Sketch, sketchOf } from '../../domain/duplicates/sketch';
import { NEARLY_THE_SAME, SAME_STORY } from '../../domain/duplicates/stories';
import { percentOf } from '../../domain/duplicates/story-list';
import { type Problem, problem } from '../../domain/problem';
import type { CarriedArticle } from '../../formats/format';
import type { Workbench } from './workbench';

/** An article that a text is like. */
export interface Met {
  readonly article: Article;
  readonly resemblance: number;
}

interface Gathered {
  readonly article: Article;
  readonly shingles: Shingles;
  readonly sketch: Sketch;
}

type StoryOf = Pick<CarriedArticle, 'text' | 'regions'>;

export class MetArticles {
  private gathered: Gathered[] = [];
  private readonly ids = new Set<string>();
  private readonly hashes = new Set<string>();
  /** How many texts were compared since the last writing. */
  compared = 0;

  constructor(
    private readonly db: Workbench['db'],
    private readonly choice: DuplicateChoice,
  ) {}

  /** Whether this very article, or its text, has been gathered and is not written yet. */
  isGathered({ article: { id, textSha256 } }: CarriedArticle): boolean {
    return id === undefined ? this.hashes.has(textSha256) : this.ids.has(id);
  }

  /** The article as the project has it: by its id, or by its text where the file gives it none. */
  known({ article: { id, textSha256 } }: CarriedArticle): Article | undefined {
    return id === undefined ? articleWithText(this.db, textSha256) : readArticle(this.db, id);
  }

  /** What is nearly the same, as far as that was asked for. */
  nearly(carried: StoryOf): Met | undefined {
    if (this.choice.near === 'keep') return undefined;
    this.compared += 1;
    const least = this.choice.near === 'skip' ? NEARLY_THE_SAME : SAME_STORY;
    const met = likest(this.db, carried, this.gathered);
    return met && met.resemblance >= least ? met : undefined;
  }

  gather(article: Article, carried: StoryOf): void {
    this.ids.add(article.id);
    this.hashes.add(article.textSha256);
    if (this.choice.near !== 'keep') this.gathered.push({ article, ...compared(carried) });
  }

  /** Told when what was gathered has been written: from then on the project knows it. */
  written(): void {
    this.gathered = [];
    this.ids.clear();
    this.hashes.clear();
    this.compared = 0;
  }
}

/** Articles of a file that were met again: the first of them is told with what it is like, the others are counted. */
export class MetAgain {
  private first: Readonly<Record<'title' | 'other' | 'percent', string | number>> | null = null;
  private count = 0;

  constructor(
    private readonly code: 'near-duplicates-left-out' | 'variants-linked',
    private readonly file: string,
  ) {}

  add({ article: { title } }: CarriedArticle, { article, resemblance }: Met): void {
    this.first ??= { title, other: article.title, percent: percentOf(resemblance) };
    this.count += 1;
  }

  told(): Problem[] {
    return this.first ? [problem(this.code, { file: this.file, ...this.first, count: this.count })] : [];
  }
}

/** The article that a text resembles most, as far as the project's articles have been sketched. */
function likest(db: Workbench['db'], carried: StoryOf, besides: readonly Gathered[] = []): Met | undefined {
  const it = compared(carried);
  const [stored] = likeArticles(db, it.shingles, it.sketch);
  const article = stored && articleAt(db, stored.position);
  const met: Met[] = stored && article ? [{ article, resemblance: stored.resemblance }] : [];
  for (const other of besides) {
    if (estimatedLikeness(it.sketch, other.sketch).resemblance < SAME_STORY / 2) continue;
    met.push({ article: other.article, resemblance: likeness(it.shingles, other.shingles).resemblance });
  }
  return met.sort((a, b) => b.resemblance - a.resemblance)[0];
}

function compared({ text, regions }: StoryOf): Pick<Gathered, 'shingles' | 'sketch'> {
  const shingles = shinglesOf(text, regions);
  return { shingles, sketch: sketchOf(shingles) };
}
