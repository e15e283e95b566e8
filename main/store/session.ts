// The one project that is open, and everyone who watches it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { EventPublisher } from '@orpc/server';
import type { Change } from '../../domain/change-set';
import { type Outcome, type Problem, problem, refused } from '../../domain/problem';
import type { Announcement, ProjectOverview } from '../../domain/workbench-contract';
import { closeProjectFile, openProjectFile } from '../../db/open-project';
import { createProject } from '../commands/create-project';
import { describeProject } from '../commands/describe-project';
import { openWorkbench, type Workbench } from '../commands/workbench';
import type { StoreStart } from '../store-protocol';

interface OpenProject {
  readonly workbench: Workbench;
  readonly path: string;
}

export class Session {
  private current: OpenProject | null = null;
  /** Why no project is open. */
  private problems: readonly Problem[] = [problem('no-project-open')];
  private readonly publisher = new EventPublisher<{ announcement: Announcement }>();

  /** @param onOpened tells the shell, which remembers the project for the next start. */
  constructor(private readonly onOpened: (project: { path: string; name: string }) => void) {}

  /** The project of the last session, or the demo project, made on the first start. */
  start({ projectPath, demoPath }: StoreStart): void {
    const file = projectPath ?? demoPath;
    const opened = file === demoPath && !existsSync(demoPath) ? this.create(demoPath, { seeds: true }) : this.open(file);
    if (!opened.ok) this.problems = opened.problems;
  }

  /** A project that cannot be opened leaves the present one open. */
  open(file: string): Outcome<ProjectOverview> {
    if (this.current?.path === file) return this.overview();
    const opened = openProjectFile(file);
    return opened.ok ? this.switchTo({ workbench: openWorkbench(opened.value), path: file }) : opened;
  }

  create(file: string, { seeds }: { seeds: boolean }): Outcome<ProjectOverview> {
    const created = createProject(file, { name: path.basename(file, '.hashiya'), seeds });
    return created.ok ? this.switchTo({ workbench: created.value, path: file }) : created;
  }

  overview(): Outcome<ProjectOverview> {
    return this.withProject((workbench, file) => describeProject(workbench, { path: file }));
  }

  /** Runs a command on the open project as the given annotator. */
  withProject<T>(run: (workbench: Workbench, path: string) => Outcome<T>, authorId: string | null = null): Outcome<T> {
    if (!this.current) return refused(...this.problems);
    return run({ ...this.current.workbench, authorId }, this.current.path);
  }

  /** Runs a writing command and announces its change to every window. */
  change(authorId: string, run: (workbench: Workbench) => Outcome<Change>): Outcome<Change> {
    const outcome = this.withProject(run, authorId);
    if (outcome.ok) this.announce({ type: 'changed', change: outcome.value });
    return outcome;
  }

  announce(announcement: Announcement): void {
    this.publisher.publish('announcement', announcement);
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
    return overview;
  }
}
