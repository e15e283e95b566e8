// The one project that is open, and everyone who watches it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { EventPublisher } from '@orpc/server';
import { displacedProblem, isFileOf } from '../../db/held-files';
import { closeProjectFile } from '../../db/open-project';
import { readScheme } from '../../db/schemes';
import type { Announcement } from '../../domain/announcements';
import { type BackupReason, usualBackups } from '../../domain/backups';
import { type Change, packChanges } from '../../domain/change-set';
import type { DuplicateChoice } from '../../domain/duplicates/duplicate-choice';
import type { ImportReport, LabelDecision } from '../../domain/import-desk';
import { settleDecisions } from '../../domain/new-labels';
import { done, isDamaged, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import type { ProjectOverview } from '../../domain/workbench-contract';
import { describeProject } from '../commands/describe-project';
import { type HeldProject, holdProject } from '../commands/hold-project';
import type { ImportedSource } from '../commands/import-files';
import { keepDisplaced } from '../commands/keep-displaced';
import { actingAs, type Workbench } from '../commands/workbench';
import type { StoreStart } from '../store-protocol';
import { Aside } from './aside/aside';
import { checkAfterBadEnd } from './check-after-bad-end';
import { ExportWork } from './export-work';
import { ImportWork } from './import-work';
import { BackupKeeper } from './keep-backups';
import { keepUpToDate, type Progress } from './keep-up-to-date';
import { faultIn, type Hearers, type OpenProject, openedProject } from './opened-project';

export class Session {
  private current: OpenProject | null = null;
  /** Why no project is open. */
  private problems: readonly Problem[] = [problem('no-project-open')];
  /** How often a project was opened. */
  openings = 0;
  /** The file that could not be opened last because it is damaged. */
  damaged: string | null = null;
  private refusedFile: string | null = null;
  readonly backups = new BackupKeeper((problems) => this.announce({ type: 'problems', problems }));
  readonly importing = new ImportWork((announcement) => this.announce(announcement));
  readonly exporting = new ExportWork((announcement) => this.announce(announcement));
  /** Waits for somebody to tell it to. */
  private readonly unheard: Announcement[] = [];
  private readonly publisher = new EventPublisher<{ announcement: Announcement }>();

  /** @param onOpened tells the shell, which remembers the project for the next start. */
  constructor(
    private readonly onOpened: (project: { path: string; name: string }) => void,
    private readonly aside = new Aside(),
  ) {}

  /** The project of the last session, or the demo project, made on the first start. */
  async start({ projectPath, demoPath, backups = usualBackups, keepsEnding = false }: StoreStart): Promise<void> {
    this.backups.choice = backups;
    const file = projectPath ?? demoPath;
    if (keepsEnding) {
      [this.refusedFile, this.problems] = [file, [problem('keeps-ending', { path: file })]];
      return;
    }
    const firstStart = file === demoPath && !existsSync(demoPath);
    const opened = firstStart ? await this.create(demoPath, { seeds: true }) : this.open(file);
    if (!opened.ok) this.problems = opened.problems;
  }

  /** A project that cannot be opened leaves the present one open. */
  open(file: string): Outcome<ProjectOverview> {
    if (this.current && (this.path === file || isFileOf(this.current.held.db, file))) {
      if (!displacedProblem(this.current.held.db)) return this.overview();
      // Closed first, so that all that stands is in it wherever it is by now.
      this.close();
    }
    const busy = this.busy();
    if (busy) return refused(busy);
    const held = holdProject(file, { backups: this.backups.choice, onLost: (problems) => this.lose(file, problems) });
    const opened = held.ok ? openedProject(held.value, this.hearersOf(held.value)) : held;
    if (opened.ok) return this.switchTo(opened.value);
    this.refusedFile = file;
    if (opened.problems.some(isDamaged)) this.damaged = file;
    if (!this.current) this.problems = opened.problems;
    return opened;
  }

  openAgain(): Outcome<ProjectOverview> {
    return this.refusedFile === null ? this.overview() : this.open(this.refusedFile);
  }

  /** The file of the open project. */
  get path(): string | null {
    return this.current?.held.path ?? null;
  }

  /** False too while the file is being replaced. */
  get isOpen(): boolean {
    return this.current?.held.db.open ?? false;
  }

  async create(file: string, { seeds }: { seeds: boolean }): Promise<Outcome<ProjectOverview>> {
    const busy = this.busy();
    if (busy) return refused(busy);
    const { createProject } = await import('../commands/create-project');
    const created = await createProject(file, { name: path.basename(file, '.hashiya'), seeds });
    if (!created.ok) return created;
    closeProjectFile(created.value.db);
    return this.open(file);
  }

  /** Why the project has to stay open. */
  busy(): Problem | undefined {
    if (this.importing.isRunning) return problem('import-running');
    return this.exporting.isRunning ? problem('export-running') : undefined;
  }

  overview(): Outcome<ProjectOverview> {
    const told = this.withProject(describeProject);
    const remarks = [...(this.current?.held.remarks ?? [])];
    return told.ok ? done({ ...told.value, opening: this.openings, remarks }) : told;
  }

  /** Runs a command on the open project as the given annotator. */
  withProject<Result>(run: (workbench: Workbench) => Result, authorId: string | null = null): Result | Outcome<never> {
    const { current } = this;
    if (!current) return refused(...this.problems);
    const faulty = (error: unknown): Outcome<never> => this.faulty(current.held, error);
    try {
      const result = run(actingAs(current.workbench, authorId));
      // What it resolves with in a fault is what it may be refused with at once.
      return result instanceof Promise ? (result.catch(faulty) as Result) : result;
    } catch (error) {
      return faulty(error);
    }
  }

  /** The same for a command that answers little by little. */
  async *pages<T>(run: (workbench: Workbench) => AsyncGenerator<Outcome<T>>): AsyncGenerator<Outcome<T>> {
    const { current } = this;
    if (!current) return yield refused(...this.problems);
    try {
      yield* run(current.workbench);
    } catch (error) {
      yield this.faulty(current.held, error);
    }
  }

  /** The same for a command that changes much at once: the project is backed up before. */
  async withBackup<Result>(
    reason: BackupReason,
    run: (workbench: Workbench) => Result,
    authorId: string | null,
  ): Promise<Result | Outcome<never>> {
    const before = this.current;
    await this.backups.ifChanged(reason);
    // Another project may have been opened meanwhile.
    return before === this.current ? this.withProject(run, authorId) : refused(problem('no-project-open'));
  }

  /** Runs a writing command and announces its change to every window. */
  change(authorId: string | null, run: (workbench: Workbench) => Outcome<Change>): Outcome<Change> {
    const outcome = this.withProject(run, authorId);
    if (outcome.ok) this.announce({ type: 'changed', change: outcome.value });
    return outcome;
  }

  /** The same for a command that changes much at once, perhaps after reading for a while. */
  async changeLater(
    authorId: string,
    reason: BackupReason,
    run: (workbench: Workbench) => Promise<Outcome<Change>> | Outcome<Change>,
  ): Promise<Outcome<Change>> {
    const outcome = await this.withBackup(reason, run, authorId);
    if (outcome.ok) this.announce({ type: 'changed', change: outcome.value });
    return outcome;
  }

  /** The same for a command that may find nothing left to change. */
  async changeWithin<T extends { change: Change | null }>(
    authorId: string,
    reason: BackupReason | null,
    run: (workbench: Workbench) => Outcome<T>,
  ): Promise<Outcome<T>> {
    const outcome = reason ? await this.withBackup(reason, run, authorId) : this.withProject(run, authorId);
    if (outcome.ok && outcome.value.change) this.announce({ type: 'changed', change: outcome.value.change });
    return outcome;
  }

  /** Brings files into the open project; changes are told on the way. */
  async importFiles(
    authorId: string,
    files: Iterable<ImportedSource>,
    { labels, duplicates }: { labels: readonly LabelDecision[]; duplicates: DuplicateChoice },
  ): Promise<Outcome<ImportReport>> {
    const run = (workbench: Workbench): Promise<Outcome<ImportReport>> => {
      const { decide, newLabels } = settleDecisions(readScheme(workbench.db), labels);
      return this.importing.run(workbench, files, { labels: decide, newLabels, duplicates, ...this.aside.reading });
    };
    try {
      return await this.withBackup('before-import', run, authorId);
    } finally {
      // A file that was not read to its end, for the import was stopped or broke or the file was refused, would be held there.
      this.aside.end();
      this.index();
    }
  }

  /** What an undo has to leave alone while it arrives. */
  get arriving(): { importingFrom?: number } {
    const { importingFrom } = this.importing;
    return importingFrom === undefined ? {} : { importingFrom };
  }

  /** After the answer to whoever caused it: a window that hears of its own change twice should first hear it with its answer. */
  announce(announcement: Announcement): void {
    if (announcement.type === 'changed') this.importing.tellArrived();
    setImmediate(() => {
      // A backup may fail, or a newer version be found, before there is a window to tell; what has changed, a window asks for itself.
      if (this.publisher.size > 0) this.publisher.publish('announcement', announcement);
      else if (announcement.type === 'update-found' || announcement.type === 'problems') this.unheard.push(announcement);
    });
    // Articles may have come, or other parts of them be their story, by whatever command.
    if (announcement.type === 'changed-much' || announcement.type === 'changed-elsewhere') this.index();
    else if (announcement.type === 'changed' && bringsArticles(announcement.change)) this.index();
  }

  private index(): void {
    const { workbench, held } = this.current ?? {};
    // What arrives is to be read first: indexing in between would take half of the time until then.
    if (!workbench || !held || this.importing.isRunning) return;
    const told: Progress = {
      indexing: (state) => this.announce({ type: 'indexing', state }),
      comparing: (state) => this.announce({ type: 'comparing', state }),
      broken: (found) => this.tellOfFile(held, found),
    };
    keepUpToDate(workbench, told, this.aside.stemming);
  }

  watch(signal: AbortSignal | undefined): AsyncGenerator<Announcement> {
    const announcements = this.publisher.subscribe('announcement', signal ? { signal } : {});
    for (const announcement of this.unheard.splice(0)) this.announce(announcement);
    return announcements;
  }

  close(problems: readonly Problem[] = [problem('no-project-open')]): void {
    const { current } = this;
    this.current = null;
    this.problems = problems;
    this.backups.leave();
    this.aside.end();
    current?.stopWatching();
    if (current) keepDisplaced(current.workbench, current.held.path, this.backups.choice);
    current?.held.close();
  }

  /** Closes the project if it is this one. */
  closeFile(file: string): undefined {
    if (this.path === file) this.close();
  }

  private switchTo(opened: OpenProject): Outcome<ProjectOverview> {
    this.close();
    this.current = opened;
    this.openings += 1;
    this.damaged = null;
    this.refusedFile = null;
    const { held, workbench } = opened;
    const overview = this.overview();
    if (overview.ok) this.onOpened({ path: held.path, name: overview.value.project.name });
    this.announce({ type: 'project-switched' });
    this.index();
    if (!held.isReadOnly) this.backups.keep(workbench, held.path);
    if (held.wasLeft) void this.checkInTime(held);
    return overview;
  }

  private hearersOf(held: HeldProject): Hearers {
    return { hear: (changes) => this.hear(changes), tell: (found) => this.tellOfFile(held, found) };
  }

  /** What another process has written into the file. */
  private hear(changes: readonly Change[] | null): void {
    if (changes === null) this.announce({ type: 'changed-elsewhere' });
    else this.announce({ type: 'changed-much', changes: packChanges(changes) });
  }

  /** Another computer has taken the project over while this one slept: nothing is written into it from here any more. */
  private lose(file: string, problems: readonly Problem[]): void {
    if (this.path !== file) return;
    this.close(problems);
    this.refusedFile = file;
    this.announce({ type: 'project-switched' });
  }

  private async checkInTime(held: HeldProject): Promise<void> {
    const found = await checkAfterBadEnd(held, () => this.current?.held === held && held.db.open);
    if (found && this.current?.held === held) this.tellOfFile(held, found);
  }

  private faulty(held: HeldProject, error: unknown): Outcome<never> {
    // It was still being read when another project was opened.
    if (!held.db.open) return refused(problem('no-project-open'));
    const found = faultIn(held, error);
    if (isDamaged(found)) this.tellOfFile(held, found);
    return refused(found);
  }

  /** What is found out about the file of the open project while it is open. */
  private tellOfFile({ path: file }: HeldProject, found: Problem): void {
    if (this.path !== file || (isDamaged(found) && this.damaged === file)) return;
    if (isDamaged(found)) this.damaged = file;
    this.announce({ type: 'problems', problems: [found] });
  }
}

function bringsArticles({ changeSet: { created, updated, deleted } }: Change): boolean {
  const records = [...created, ...updated.map(({ after }) => after), ...deleted.filter(({ type }) => type === 'region')];
  return records.some(({ type }) => type === 'article' || type === 'region');
}
