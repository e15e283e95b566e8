// Sums for one question, kept up with history: after the first count, only articles that changes touched are counted again. Nothing of
// it is stored: what an article was when it was last counted follows from what it is and from the changes since.
import { lastSeq } from '../../db/changes';
import { arrangeArticles } from '../../db/corpus';
import { readScheme } from '../../db/schemes';
import {
  articlesAfter,
  type CountedChange,
  changesAfter,
  countsOfMarks,
  type PlacedArticle,
  placedArticle,
  statusChanges,
} from '../../db/statistics';
import type { ChangeSet } from '../../domain/change-set';
import { importOrder } from '../../domain/corpus-view';
import type { StatisticsInput } from '../../domain/statistics';
import { type LinkedKinds, linkedKinds } from '../../domain/sums/party-sums';
import { StatisticsSums } from '../../domain/sums/statistics-sums';
import { type CountedWish, pastArticle, presentArticles } from './counted-articles';
import { DoneDays } from './done-days';
import { type PastArticle, PastArticles } from './past-articles';
import type { Workbench } from './workbench';

/** Lets others in when it is time for it, and says whether it did. */
type Rest = () => Promise<boolean>;

/** Articles, and marks on them, that are read at once. */
const PAGE = 50;
const MOST_MARKS = 600;
/** Changes of history that one statement walks past. */
const STRETCH = 2000;
/** More that has changed than this is counted anew. */
const MOST_CHANGED = 200_000;

export class KeptCounts {
  private count: Count | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly workbench: Workbench,
    private readonly question: Pick<StatisticsInput, 'annotatorId' | 'filter'>,
  ) {}

  /** Counts on until others have been let in or everything is counted. Whoever asks while another one counts waits for that. */
  async goOn(rest: Rest): Promise<void> {
    this.running ??= this.countOn(rest).finally(() => {
      this.running = null;
    });
    await this.running;
  }

  /** The sums, when they are those of the project as it stands. */
  get sums(): StatisticsSums | null {
    return this.running === null && this.count?.isWhole() ? this.count.sums : null;
  }

  get counted(): number {
    return this.count?.counted.size ?? 0;
  }

  private async countOn(rest: Rest): Promise<void> {
    if (!this.count || this.count.isOutgrown) this.count = new Count(this.workbench, this.question);
    const { count } = this;
    try {
      for (let rested = false; !rested && !count.isWhole(); ) {
        for (const _ of count.countNext()) rested = (await rest()) || rested;
      }
    } catch (error) {
      // Part of what was being put in is missing, or is in it twice.
      this.count = null;
      throw error;
    }
  }
}

class Count {
  readonly sums: StatisticsSums;
  /** The positions of the articles that the sums hold. */
  readonly counted = new Set<number>();
  private readonly wish: CountedWish;
  private readonly days = new DoneDays();
  private readonly past = new PastArticles();
  /** The last change that is known of; up to which layers are known to be done. */
  private seq = 0;
  private isFirstLook = true;
  /** The position up to which articles have been counted; all of them once the end was reached. */
  private reached = 0;
  private hasOtherRoles = false;
  private wanted: { readonly seq: number; readonly positions: ReadonlySet<number> } | null = null;

  constructor(
    private readonly workbench: Workbench,
    private readonly question: Pick<StatisticsInput, 'annotatorId' | 'filter'>,
  ) {
    const kinds = linkedKinds(readScheme(workbench.db));
    this.sums = new StatisticsSums(kinds);
    this.wish = { annotatorId: question.annotatorId, kinds, days: this.days };
  }

  isWhole(): boolean {
    return (
      this.reached === Number.POSITIVE_INFINITY &&
      this.past.isEmpty &&
      this.seq === lastSeq(this.workbench.db) &&
      !this.isOutgrown
    );
  }

  /** So much has changed that it is better to begin anew, or links count that did not. */
  get isOutgrown(): boolean {
    return this.hasOtherRoles || this.past.size > MOST_CHANGED;
  }

  /** An article that changed, or some that were not counted yet. Others may be let in wherever it stops, but it is to be gone through. */
  *countNext(): Generator<void> {
    if (this.isFirstLook) return yield* this.lookBack();
    yield* this.hearOfChanges();
    if (this.isOutgrown) return;
    // From here to the first stop nothing can change: what is read is the project right after the last change that is known of.
    const changed = this.past.take();
    if (changed) yield* this.countAgain(...changed);
    else yield* this.countPage();
  }

  /** Over all of history once, for since when layers are done. */
  private *lookBack(): Generator<void> {
    const { db } = this.workbench;
    for (let last = lastSeq(db); this.seq < last; last = lastSeq(db)) {
      const until = Math.min(last, this.seq + STRETCH);
      for (const change of statusChanges(db, this.seq, until)) this.days.note(change, changeSetOf(change));
      this.seq = until;
      yield;
    }
    this.isFirstLook = false;
  }

  private *hearOfChanges(): Generator<void> {
    const { db } = this.workbench;
    while (this.seq < lastSeq(db)) {
      for (const change of changesAfter(db, this.seq)) {
        const set = changeSetOf(change);
        this.past.note(set);
        this.days.note(change, set, (...done) => this.past.noteDone(...done));
        this.hasOtherRoles ||= this.hasRolesOf(set);
        this.seq = change.seq;
      }
      if (this.seq < lastSeq(db)) yield;
    }
  }

  private *countAgain(articleId: string, past: PastArticle): Generator<void> {
    const { workbench, wish, sums } = this;
    const placed = placedArticle(workbench.db, articleId);
    const [present] = placed ? presentArticles(workbench, [placed], wish) : [];
    const before = pastArticle(workbench, articleId, past, present, wish);
    const positionBefore = past.article === undefined ? placed?.position : past.article?.position;
    const isCounted = placed !== undefined && placed.position <= this.reached && this.isWanted(placed.position);
    const wasCounted = positionBefore !== undefined && this.counted.delete(positionBefore);
    if (isCounted) this.counted.add(placed.position);
    if (before && wasCounted) yield* sums.add(before, -1);
    if (present && isCounted) yield* sums.add(present, 1);
    yield;
  }

  private *countPage(): Generator<void> {
    const { workbench, wish, sums } = this;
    const page = this.nextArticles();
    const last = page.at(-1);
    this.reached = last ? last.position : Number.POSITIVE_INFINITY;
    const wanted = page.filter(({ position }) => this.isWanted(position));
    for (const { position } of wanted) this.counted.add(position);
    for (const article of presentArticles(workbench, wanted, wish)) {
      yield* sums.add(article, 1);
      yield;
    }
  }

  /** So few that they are read in a moment, and at least one. */
  private nextArticles(): PlacedArticle[] {
    const { db } = this.workbench;
    const page = articlesAfter(db, this.reached, PAGE);
    const counts = countsOfMarks(
      db,
      page.map(({ id }) => id),
    );
    let marks = 0;
    const end = page.findIndex(({ id }, at) => {
      marks += counts.get(id) ?? 0;
      return at > 0 && marks > MOST_MARKS;
    });
    return end < 0 ? page : page.slice(0, end);
  }

  /** Whether an article passes the filter depends on nothing but itself and what is on it. */
  private isWanted(position: number): boolean {
    const { filter } = this.question;
    if (filter === null) return true;
    if (this.wanted?.seq !== this.seq) {
      // Whose statuses an order is by does not matter where the order does not.
      const { positions } = arrangeArticles(this.workbench.db, '', filter, importOrder);
      this.wanted = { seq: this.seq, positions: new Set(positions) };
    }
    return this.wanted.positions.has(position);
  }

  private hasRolesOf({ created, updated }: ChangeSet): boolean {
    return [...created, ...updated.map(({ after }) => after)].some(
      (record) => record.type === 'scheme' && !sameKinds(linkedKinds(record.value), this.wish.kinds),
    );
  }
}

function sameKinds(a: LinkedKinds, b: LinkedKinds): boolean {
  const told = ({ claims, stances }: LinkedKinds): string => JSON.stringify([[...claims].sort(), [...stances].sort()]);
  return told(a) === told(b);
}

/** Written by `recordChange`, and checked by `hashiya check`. */
function changeSetOf({ changeSet }: CountedChange): ChangeSet {
  return JSON.parse(changeSet);
}
