// `hashiya import PROJECT PATH… [--format F] [--annotator NAME] [--encoding E] [--columns C] [--header yes|no] [--split P] [--map M]… [--mapping FILE]
// [--add-labels] [--duplicates skip|keep|link] [--keep-raw] [--recursive]`

import { basename, extname } from 'node:path';
import { readScheme } from '../../db/schemes';
import { usualBackups } from '../../domain/backups';
import { type DuplicateChoice, duplicateActs } from '../../domain/duplicates/duplicate-choice';
import { type ImportedFile, type ImportProgress, isPassedOver } from '../../domain/import-desk';
import { settleDecisions } from '../../domain/new-labels';
import type { Problem, ProblemCode } from '../../domain/problem';
import { encodings } from '../../formats/encodings';
import type { ReadingChoices } from '../../formats/format';
import { columnsFrom } from '../../formats/table/columns';
import { separatorFrom } from '../../formats/text/split-text';
import { backUpIfChanged } from '../commands/back-up';
import { decideLabels } from '../commands/decide-labels';
import { filesOnDisk, importFiles } from '../commands/import-files';
import type { Call, CommandLine } from './command-line';
import { labelWishes, mapPattern } from './label-wishes';
import { table } from './table';
import type { Terminal } from './terminal';
import { INTERRUPTED, refusedResult, withProject } from './with-project';

const areColumns = { test: (typed: string) => columnsFrom(typed) !== null };
const isSeparator = { test: (typed: string) => separatorFrom(typed) !== null };

export const importCommand: CommandLine = {
  name: 'import',
  arguments: [{ name: 'PROJECT' }, { name: 'PATH', many: true }],
  options: [
    { name: 'format', value: 'F', help: 'import-format' },
    { name: 'annotator', value: 'NAME', help: 'import-annotator' },
    { name: 'encoding', value: 'E', help: 'import-encoding', oneOf: encodings },
    { name: 'columns', value: 'FIELD=NAME,…', help: 'import-columns', pattern: areColumns },
    { name: 'header', value: 'yes|no', help: 'import-header', oneOf: ['yes', 'no'] },
    { name: 'split', value: 'PATTERN', help: 'import-split', pattern: isSeparator },
    { name: 'map', value: 'FOREIGN=KIND/LABEL', help: 'import-map', pattern: mapPattern, many: true },
    { name: 'mapping', value: 'FILE.json', help: 'import-mapping' },
    { name: 'add-labels', value: null, help: 'import-add-labels' },
    { name: 'duplicates', value: 'skip|keep|link', help: 'import-duplicates', oneOf: duplicateActs },
    { name: 'keep-raw', value: null, help: 'import-keep-raw' },
    { name: 'recursive', value: null, help: 'recursive' },
  ],
  async run(call, terminal) {
    const [path = '', ...paths] = call.arguments;
    return await withProject(path, async (workbench) => {
      const readAs = {
        format: call.value('format'),
        encoding: encodings.find((encoding) => encoding === call.value('encoding')),
        reading: readingChoices(call),
      };
      const found = filesOnDisk(paths, { folders: call.has('recursive') ? 'walk' : 'refuse', shownBy: 'path' });
      const files = Array.from(found, (file) => ({ ...file, readAs }));
      const wishes = labelWishes(call);
      const decided = wishes.ok ? await decideLabels(workbench, files, wishes.value) : wishes;
      if (!decided.ok) return refusedResult(decided.problems);
      const signal = terminal.interruption();
      const { decide, newLabels } = settleDecisions(readScheme(workbench.db), decided.value);
      const kept = await backUpIfChanged(workbench, { reason: 'before-import', choice: usualBackups });
      const imported = await importFiles(workbench, files, {
        ...readAs,
        annotator: call.value('annotator'),
        labels: decide,
        newLabels,
        ...duplicateChoice(call),
        keepsOriginals: call.has('keep-raw'),
        signal,
        onProgress: (progress) => terminal.progress(progressText(progress, terminal)),
      });
      terminal.quiet();
      if (!imported.ok) return refusedResult(imported.problems);
      const { files: reported, articleIds, cancelled } = imported.value;
      const problems = [
        ...(kept.ok ? [] : kept.problems),
        ...reported.flatMap((file) => (isPassedOver(file) ? [] : file.problems)),
      ];
      return {
        json: { files: reported.map((file) => withMessages(file, terminal)), articleIds, cancelled },
        text: cancelled ? terminal.say('import-cancelled') : reportText(reported, terminal),
        problems,
        problemsInJson: true,
        exitCode: cancelled ? INTERRUPTED : problems.every(isHarmless) ? 0 : 1,
      };
    });
  },
};

/** One word for both, the same text and nearly the same. */
function duplicateChoice(call: Call): { duplicates?: DuplicateChoice } {
  const act = duplicateActs.find((each) => each === call.value('duplicates'));
  return act ? { duplicates: { same: act, near: act } } : {};
}

function readingChoices(call: Call): ReadingChoices {
  const columns = columnsFrom(call.value('columns') ?? '');
  const separator = separatorFrom(call.value('split') ?? '---');
  const header = call.has('header') ? { header: call.value('header') === 'yes' } : {};
  return { ...(columns ? { columns } : {}), ...header, ...(call.has('split') && separator ? { separator } : {}) };
}

function progressText(
  { file, filesDone, filesTotal, articles, perSecond, secondsLeft }: ImportProgress,
  { say }: Terminal,
): string {
  return [
    say('import-files', { done: filesDone, total: filesTotal }),
    say('articles', { count: articles }),
    ...(perSecond === null ? [] : [say('import-rate', { rate: perSecond })]),
    ...(secondsLeft === null ? [] : [say('import-left', { time: clock(secondsLeft) })]),
    file,
  ].join(' · ');
}

/** Minutes and seconds, as a clock counts down. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const harmless: readonly ProblemCode[] = [
  'already-in-project',
  'near-duplicates-left-out',
  'variants-linked',
  'annotator-recognised',
  'columns-as-before',
  'labels-as-before',
  'running-heads-dropped',
  'pictures-left-out',
  'backup-failed',
];

/** Bringing the same file twice is not a failure, nor is reading it as the last one was, nor what was asked for, nor leaving out what is no text. */
function isHarmless({ code }: Problem): boolean {
  return harmless.includes(code);
}

function withMessages(file: ImportedFile, { problem }: Terminal) {
  return { ...file, problems: file.problems.map((each) => ({ ...each, message: problem(each) })) };
}

function reportText(files: readonly ImportedFile[], { say }: Terminal): string {
  const passedOver = files.filter(isPassedOver);
  const rows = files
    .filter((file) => !isPassedOver(file))
    .map(({ status, articles, annotations, file }) => [say(`status.${status}`), articles, annotations, file]);
  const columns = [
    { heading: say('column.status') },
    { heading: say('column.articles'), align: 'end' as const },
    { heading: say('column.annotations'), align: 'end' as const },
    { heading: say('column.file') },
  ];
  const counted = (['imported', 'skipped', 'failed'] as const).flatMap((status) => {
    const count = files.filter((file) => file.status === status).length;
    return count > 0 ? [say(status, { count })] : [];
  });
  const endings = [...new Set(passedOver.map(({ file }) => extname(file) || basename(file)))].sort();
  const others = say('passed-over', { count: passedOver.length, endings: shortList(endings) });
  return [table(columns, rows), ...(passedOver.length > 0 ? [others] : []), counted.join(' · ')].join('\n\n');
}

const MOST_LISTED = 12;

function shortList(words: readonly string[]): string {
  return [...words.slice(0, MOST_LISTED), ...(words.length > MOST_LISTED ? ['…'] : [])].join(' ');
}
