// Writes a release: a folder with the data, a dataset card, what it holds, what the format lost, and a manifest by which it is checked
// and made again. The same state and options give the same bytes.
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { readAnnotator } from '../../db/annotators';
import { lastSeq } from '../../db/changes';
import type { ReadableDatabase } from '../../db/database';
import type { ExportOptions, ExportRequest } from '../../domain/export-options';
import type { ExportReport, Loss } from '../../domain/export-progress';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { ExportSource, OutputFile } from '../../formats/format';
import { formatOf } from '../../formats/registry';
import { CONTENTS_VERSION, type ContentsHeader, contentsOf } from '../../formats/release/contents';
import { datasetCard } from '../../formats/release/dataset-card';
import { Survey } from '../../formats/release/survey';
import { jsonLine } from '../../formats/writing/json-line';
import { LossCount } from '../../formats/writing/loss-count';
import { outputFiles } from '../../formats/writing/output-files';
import { version } from '../../package.json';
import { lossesIn } from './count-losses';
import { exportArguments, shellLine } from './export-arguments';
import { folderObstacle, LOSSES, lossesText, lossProblem, targetProblem } from './export-project';
import { type Export, exportOf } from './export-source';
import { type Course, followed, stoppable } from './followed-source';
import { calledInPublic } from './pseudonyms';
import { slices } from './slices';
import type { Workbench } from './workbench';
import { type ListedFile, writeFolder } from './write-folder';

export type ReleaseProjectInput = ExportRequest & {
  /** Of the folder. */
  readonly path: string;
  /** Whether the folder of an earlier export or release may be replaced; false unless given. */
  readonly overwrite?: boolean;
  /** Refuses to write what would drop or change any of what was chosen; false unless given. */
  readonly strict?: boolean;
};

export interface ReleaseReport extends ExportReport {
  /** SHA-256 of the state of the project. */
  readonly state: string;
  readonly command: string;
}

/** Of the manifest of a release. */
export const RELEASE_VERSION = 1;
export const CONTENTS = 'contents.jsonl';
const README = 'README.md';
const SPLIT_LIST = 'split-list.csv';

export async function releaseProject(
  workbench: Workbench,
  input: ReleaseProjectInput,
  course: Course = {},
): Promise<Outcome<ReleaseReport>> {
  const { db, newId } = workbench;
  const asked = await exportOf(workbench, input);
  if (!asked.ok) return asked;
  const path = resolve(input.path);
  const inTheWay = await folderObstacle(path, input.overwrite ?? false);
  if (inTheWay) return refused(inTheWay);
  try {
    const seq = lastSeq(db);
    const release = await Release.of(workbench, asked.value, course);
    if (input.strict && release.losses.length > 0) return refused(...release.losses.map((loss) => lossProblem(path, loss)));
    const listed = await writeFolder(path, newId(), release.files(course), (files) => {
      if (lastSeq(db) !== seq) throw new ChangedMeanwhile();
      return release.manifest(files);
    });
    return done(release.report(path, listed));
  } catch (error) {
    if (course.signal?.aborted) return refused(problem('export-cancelled', { path }));
    if (error instanceof ChangedMeanwhile) return refused(problem('changed-while-releasing', { path }));
    const known = targetProblem(error, path);
    if (known) return refused(known);
    throw error;
  }
}

/** Its files would speak of different states. */
class ChangedMeanwhile extends Error {}

class Release {
  private constructor(
    private readonly db: ReadableDatabase,
    private readonly asked: Export,
    private readonly survey: Survey,
    readonly losses: readonly Loss[],
    private readonly state: string,
  ) {}

  static async of(workbench: Workbench, asked: Export, course: Course): Promise<Release> {
    const survey = new Survey();
    const counting = followed(workbench.db, asked, 'counting', course);
    const losses = await lossesIn(
      asked,
      (article, split) => {
        counting.once(article, split);
        survey.add(article);
      },
      course.signal,
    );
    return new Release(workbench.db, asked, survey, losses, await stateOf(workbench, course));
  }

  /** In the order of their making. A format that writes a README is handed the card for it. */
  *files(course: Course): Generator<OutputFile> {
    const { asked, db } = this;
    const lost = new LossCount();
    const source = stoppable(asked.told(lost, followed(db, asked, 'writing', course).once), course.signal);
    const card = this.card();
    let hasReadme = false;
    for (const file of outputFiles({ ...asked, source: { ...source, card } }, lost)) {
      hasReadme ||= file.path === README;
      yield file;
    }
    if (!hasReadme) yield { path: README, pieces: [card] };
    yield { path: 'scheme.json', pieces: [`${JSON.stringify(source.project.scheme, null, 2)}\n`] };
    yield* this.splitFiles();
    yield { path: CONTENTS, pieces: contentsLines(stoppable(asked.told(new LossCount()), course.signal), asked.partOf) };
    yield { path: LOSSES, pieces: [lossesText(lost.list())] };
  }

  manifest(files: readonly ListedFile[]): object {
    const { asked, survey } = this;
    const { name, scheme } = asked.source.project;
    const words = this.words();
    return {
      hashiya: version,
      release: RELEASE_VERSION,
      project: name,
      ...asked.options.about,
      format: asked.options.format,
      scheme: { name: scheme.name, version: scheme.version },
      articles: survey.articles,
      annotations: survey.annotations,
      state: { sha256: this.state, of: 'native JSONL of the whole project, with names' },
      command: shellLine(words),
      options: inPublic(this.db, asked.options),
      ...(asked.balance ? { balance: asked.balance } : {}),
      files,
    };
  }

  report(path: string, listed: readonly ListedFile[]): ReleaseReport {
    const { asked, survey, losses, state } = this;
    return {
      path,
      articles: survey.articles,
      annotations: survey.annotations,
      bytes: listed.reduce((sum, file) => sum + file.bytes, 0),
      sha256: listed.at(-1)?.sha256 ?? '',
      losses: [...losses],
      ...(asked.balance ? { balance: asked.balance } : {}),
      state,
      command: shellLine(this.words()),
    };
  }

  private card(): string {
    const { asked, survey, losses } = this;
    return datasetCard({
      project: asked.source.project,
      options: asked.options,
      survey,
      balance: asked.balance,
      losses,
      drops: formatOf(asked.options.format)?.drops ?? [],
      command: shellLine(this.words()),
      version,
    });
  }

  /** Where the project is, where the new folder is to be and, for its list, where this one is, whoever types it fills in. */
  private words(): string[] {
    const { options } = this.asked;
    const nameOf = (id: string): string => calledInPublic(this.db, readAnnotator(this.db, id)?.name ?? id);
    const hasList = Object.keys(options.splits?.listed ?? {}).length > 0;
    return [
      ...['hashiya', 'release', '"$PROJECT"', '--out="$FOLDER"'],
      ...exportArguments(inPublic(this.db, options), nameOf),
      ...(hasList ? [`--split-list="$RELEASE/${SPLIT_LIST}"`] : []),
    ];
  }

  /** The part of each article, and those that were listed, each in a form that `--split-list` reads. */
  private *splitFiles(): Generator<OutputFile> {
    const { partOf, options } = this.asked;
    if (!partOf) return;
    yield { path: 'splits.csv', pieces: [partTable([...partOf])] };
    const listed = Object.entries(options.splits?.listed ?? {});
    if (listed.length > 0) yield { path: SPLIT_LIST, pieces: [partTable(listed)] };
  }
}

function partTable(rows: readonly (readonly [id: string, part: string])[]): string {
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return `id,part\n${sorted.map((row) => `${row.join(',')}\n`).join('')}`;
}

function* contentsLines(source: ExportSource, partOf: ReadonlyMap<string, string> | null): Generator<string> {
  const { name, version: schemeVersion } = source.project.scheme;
  const header: ContentsHeader = { contents: CONTENTS_VERSION, scheme: { name, version: schemeVersion } };
  yield jsonLine(header);
  for (const carried of source.articles()) yield jsonLine(contentsOf(carried, partOf?.get(carried.article.id ?? '')));
}

/** Names do not stand where people are called by pseudonyms. */
function inPublic(db: ReadableDatabase, options: ExportOptions): ExportOptions {
  const { selection } = options;
  const annotators = selection.annotators?.map((name) => calledInPublic(db, name)) ?? null;
  return selection.names === 'names' ? options : { ...options, selection: { ...selection, annotators } };
}

/** What `sha256sum` says of an export of everything as native JSONL with names. */
export async function stateOf(workbench: Workbench, { signal }: Course = {}): Promise<string> {
  const whole = await exportOf(workbench, { format: 'jsonl', selection: { names: 'names' } });
  if (!whole.ok) throw new Error('The whole project can always be chosen');
  const rest = slices();
  const hash = createHash('sha256');
  for (const { pieces } of outputFiles(whole.value, new LossCount())) {
    for (const piece of pieces) {
      hash.update(piece);
      signal?.throwIfAborted();
      await rest();
    }
  }
  return hash.digest('hex');
}
