// The one project that is open, and everyone who watches it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { EventPublisher } from '@orpc/server';
import { closeProjectFile, openProjectFile } from '../../db/open-project';
import { readScheme } from '../../db/schemes';
import type { Change } from '../../domain/change-set';
import type { DuplicateChoice } from '../../domain/duplicates/duplicate-choice';
import type { ImportReport, LabelDecision } from '../../domain/import-desk';
import { settleDecisions } from '../../domain/new-labels';
import { type Outcome, type Problem, problem, refused } from '../../domain/problem';
import type { Announcement, ProjectOverview } from '../../domain/workbench-contract';
import { createProject } from '../commands/create-project';
import { describeProject } from '../commands/describe-project';
import type { ImportedSource } from '../commands/import-files';
import { actingAs, openWorkbench, type Workbench } from '../commands/workbench';
import type { StoreStart } from '../store-protocol';
import { ExportWork } from './export-work';
import { ImportDesk } from './import-desk';
import { ImportWork } from './import-work';
import { keepUpToDate } from './keep-up-to-date';

interface OpenProject {
  readonly workbench: Workbench;
  readonly path: string;
}

export class Session {
  private current: OpenProject | null = null;
  /** Why no project is open. */
  private problems: readonly Problem[] = [problem('no-project-open')];
  readonly desk = new ImportDesk();
  readonly importing = new ImportWork((announcement) => this.announce(announcement));
  readonly exporting = new ExportWork((announcement) => this.announce(announcement));
  private readonly publisher = new EventPublisher<{ announcement: Announcement }>();

  /** @param onOpened tells the shell, which remembers the project for the next start. */
  constructor(private readonly onOpened: (project: { path: string; name: string }) => void) {}

  /** The project of the last session, or the demo project, made on the first start. */
  async start({ projectPath, demoPath }: StoreStart): Promise<void> {
    const file = projectPath ?? demoPath;
    const firstStart = file === demoPath && !existsSync(demoPath);
    const opened = firstStart ? await this.create(demoPath, { seeds: true }) : this.open(file);
    if (!opened.ok) this.problems = opened.problems;
  }

  /** A project that cannot be opened leaves the present one open. */
  open(file: string): Outcome<ProjectOverview> {
    if (this.current?.path === file) return this.overview();
    const busy = this.busy();
    if (busy) return refused(busy);
    const opened = openProjectFile(file);
    return opened.ok ? this.switchTo({ workbench: openWorkbench(opened.value), path: file }) : opened;
  }

  async create(file: string, { seeds }: { seeds: boolean }): Promise<Outcome<ProjectOverview>> {
    const busy = this.busy();
    if (busy) return refused(busy);
    const created = await createProject(file, { name: path.basename(file, '.hashiya'), seeds });
    return created.ok ? this.switchTo({ workbench: created.value, path: file }) : created;
  }

  /** Why the project has to stay open. */
  private busy(): Problem | undefined {
    if (this.importing.isRunning) return problem('import-running');
    return this.exporting.isRunning ? problem('export-running') : undefined;
  }

  overview(): Outcome<ProjectOverview> {
    return this.withProject(describeProject);
  }

  /** Runs a command on the open project as the given annotator. */
  withProject<Result>(run: (workbench: Workbench) => Result, authorId: string | null = null): Result | Outcome<never> {
    return this.current ? run(actingAs(this.current.workbench, authorId)) : refused(...this.problems);
  }

  /** Runs a writing command and announces its change to every window. */
  change(authorId: string | null, run: (workbench: Workbench) => Outcome<Change>): Outcome<Change> {
    const outcome = this.withProject(run, authorId);
    if (outcome.ok) this.announce({ type: 'changed', change: outcome.value });
    return outcome;
  }

  /** The same for a command that reads for a while before it writes. */
  async changeLater(authorId: string, run: (workbench: Workbench) => Promise<Outcome<Change>>): Promise<Outcome<Change>> {
    const outcome = await this.withProject(run, authorId);
    if (outcome.ok) this.announce({ type: 'changed', change: outcome.value });
    return outcome;
  }

  /** The same for a command that may find nothing left to change. */
  changeWithin<T extends { change: Change | null }>(authorId: string, run: (workbench: Workbench) => Outcome<T>): Outcome<T> {
    const outcome = this.withProject(run, authorId);
    if (outcome.ok && outcome.value.change) this.announce({ type: 'changed', change: outcome.value.change });
    return outcome;
  }

  /** Brings files into the open project; changes are told on the way. */
  async importFiles(
    authorId: string,
    files: Iterable<ImportedSource>,
    { labels, duplicates }: { labels: readonly LabelDecision[]; duplicates: DuplicateChoice },
  ): Promise<Outcome<ImportReport>> {
    const report = await this.withProject((workbench) => {
      const { decide, newLabels } = settleDecisions(readScheme(workbench.db), labels);
      return this.importing.run(workbench, files, { labels: decide, newLabels, duplicates });
    }, authorId);
    this.index();
    return report;
  }

  /** What an undo has to leave alone while it arrives. */
  get arriving(): { importingFrom?: number } {
    const { importingFrom } = this.importing;
    return importingFrom === undefined ? {} : { importingFrom };
  }

  /** After the answer to whoever caused it: a window that hears of its own change twice should first hear it with its answer. */
  announce(announcement: Announcement): void {
    setImmediate(() => this.publisher.publish('announcement', announcement));
    // Articles may have come, or other parts of them be their story, by whatever command.
    if (announcement.type === 'changed-much') this.index();
    else if (announcement.type === 'changed' && bringsArticles(announcement.change)) this.index();
  }

  private index(): void {
    const { workbench } = this.current ?? {};
    // What arrives is to be read first: indexing in between would take half of the time until then.
    if (!workbench || this.importing.isRunning) return;
    keepUpToDate(workbench, {
      indexing: (state) => this.announce({ type: 'indexing', state }),
      comparing: (state) => this.announce({ type: 'comparing', state }),
    });
  }

  watch(signal: AbortSignal | undefined): AsyncGenerator<Announcement> {
    return this.publisher.subscribe('announcement', signal ? { signal } : {});
  }

  close(): void {
    if (this.current) closeProjectFile(this.current.workbench.db);
    this.current = null;
    this.problems = [problem('no-project-open')];
  }

  private switchTo(next: OpenProject): Outcome<ProjectOverview> {
    this.close();
    this.current = next;
    const overview = this.overview();
    if (overview.ok) this.onOpened({ path: next.path, name: overview.value.project.name });
    this.announce({ type: 'project-switched' });
    this.index();
    return overview;
  }
}

function bringsArticles({ changeSet: { created, updated, deleted } }: Change): boolean {
  const records = [...created, ...updated.map(({ after }) => after), ...deleted.filter(({ type }) => type === 'region')];
  return records.some(({ type }) => type === 'article' || type === 'region');
}
