// The dataset card of a release, as Markdown: what it is, where it comes from, what its labels mean, and what it does not hold.
import type { ExportOptions } from '../../domain/export-options';
import type { Loss } from '../../domain/export-progress';
import { activeLabels, type Kind, labelKey, labelsOfKind, type Scheme } from '../../domain/scheme';
import type { SplitBalance } from '../../domain/splits/split-balance';
import { lossesEn } from '../../domain/strings/problems.en';
import type { CarriedProject } from '../format';
import { oneLine } from '../writing/one-line';
import { byCount, type Survey } from './survey';

export interface CardFacts {
  readonly project: CarriedProject;
  readonly options: ExportOptions;
  readonly survey: Survey;
  readonly balance: SplitBalance | null;
  readonly losses: readonly Loss[];
  /** What the format never carries. */
  readonly drops: readonly string[];
  /** What must be typed to make it again. */
  readonly command: string;
  /** Of Hashiya. */
  readonly version: string;
}

export function datasetCard(facts: CardFacts): string {
  const { project, options } = facts;
  const { about } = options;
  const named = [
    about.version ? `Version ${about.version}` : '',
    about.date ?? '',
    about.licence ? `Licence: ${about.licence}` : '',
  ].filter((each) => each !== '');
  const blocks = [
    `# ${oneLine(about.title ?? project.name)}`,
    ...(named.length > 0 ? [oneLine(named.join(' · '))] : []),
    ...(about.description ? [about.description] : []),
    ...section('What it is', whatItIs(facts)),
    ...section('How it was collected', collection(facts)),
    ...section('Label scheme', scheme(project.scheme, facts.survey)),
    ...section('Guidelines', ['The project holds no guidelines.']),
    ...section('Annotators', annotators(facts)),
    ...section('Agreement', agreement(facts.survey)),
    ...(facts.balance ? section('Splits', splits(facts.balance, options)) : []),
    ...section('Limitations', limitations(facts)),
    ...section('Licence', [
      about.licence ? oneLine(about.licence) : 'No licence is given. Ask whoever published the dataset before you use it.',
      'The texts remain those of their authors and publishers.',
    ]),
    ...section('How to cite', [about.citation ?? citation(facts)]),
    ...section('How to check and to make it again', again(facts)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const section = (heading: string, blocks: readonly string[]): string[] => [`## ${heading}`, ...blocks];

function whatItIs({ options, survey }: CardFacts): string[] {
  const { articles, annotations, unmarked, characters } = survey;
  return [
    `${articles} articles with ${annotations} annotations, written in the format \`${options.format}\`. ` +
      `${unmarked} articles have no annotation. The texts have ${characters} UTF-16 code units in all.`,
  ];
}

const MOST_OUTLETS = 100;

function collection({ options, survey }: CardFacts): string[] {
  const { outlets, languages, encodings, first, last, undated, articles, withBoilerplate } = survey;
  const dates =
    first === null ? 'No article has a date.' : `Dates of publication: ${first} to ${last}; ${undated} articles without one.`;
  const listed = byCount(outlets).slice(0, MOST_OUTLETS);
  const more = outlets.size - listed.length;
  const boilerplate =
    options.selection.boilerplate === 'leave-out'
      ? 'Boilerplate was cut out of the texts; offsets and hashes are those of the texts as they are here.'
      : `The texts are whole; ${withBoilerplate} articles hold boilerplate.`;
  return [
    `${dates} Languages: ${counted(languages)}. Encodings of the files that the texts came from: ${counted(encodings)}.`,
    ...(articles > 0
      ? [
          table(
            ['Outlet', 'Articles'],
            listed.map(([outlet, count]) => [outlet || '(not known)', count]),
          ),
        ]
      : []),
    ...(more > 0 ? [`And ${more} more outlets.`] : []),
    boilerplate,
  ];
}

const counted = (counts: ReadonlyMap<string, number>): string =>
  byCount(counts)
    .map(([what, count]) => `\`${what}\` (${count})`)
    .join(', ') || 'none';

function scheme({ name, version, kinds }: Scheme, { labels }: Survey): string[] {
  return [
    `“${oneLine(name)}”, version ${version}. A label’s key stands in the data.`,
    ...kinds.flatMap((kind) => kindBlocks(kind, labels)),
  ];
}

function kindBlocks(kind: Kind, counts: ReadonlyMap<string, number>): string[] {
  const countOf = (label: string): number => counts.get(labelKey(kind.key, label)) ?? 0;
  const total = [...counts].reduce((sum, [key, count]) => (key.startsWith(labelKey(kind.key, '')) ? sum + count : sum), 0);
  const active = new Set(activeLabels(kind).map(({ key }) => key));
  const rows = labelsOfKind(kind)
    .filter(({ key }) => active.has(key) || countOf(key) > 0)
    .map(({ key, names }) => [`\`${key}\``, names.ar, names.en, countOf(key), percent(countOf(key), total)]);
  const roles = kind.roles.map(({ key, names }) => `\`${key}\` (${oneLine(names.ar)}, ${oneLine(names.en)})`);
  return [
    `### \`${kind.key}\`: ${oneLine(kind.names.ar)}, ${oneLine(kind.names.en)}`,
    table(['Label', 'Arabic', 'English', 'Annotations', 'Share'], rows),
    ...(roles.length > 0 ? [`Links: ${roles.join(', ')}.`] : []),
    ...(kind.attributes.length > 0
      ? [
          table(
            ['Attribute', 'Value', 'Arabic', 'English'],
            kind.attributes.flatMap(({ key, values }) =>
              values.map((value) => [`\`${key}\``, `\`${value.key}\``, value.names.ar, value.names.en]),
            ),
          ),
        ]
      : []),
  ];
}

function annotators({ options, survey }: CardFacts): string[] {
  const rows = byCount(survey.annotators).map(([name, { articles, annotations }]) => [name, articles, annotations]);
  const statuses = byCount(survey.statuses).map(([status, count]) => `${status} ${count}`);
  return [
    ...(rows.length > 0 ? [table(['Annotator', 'Articles', 'Annotations'], rows)] : ['Nobody has annotated anything.']),
    ...(statuses.length > 0 ? [`Layers by status: ${statuses.join(', ')}.`] : []),
    options.selection.names === 'names'
      ? 'Annotators are called by their names.'
      : 'Annotators are called by pseudonyms, in the order in which they joined the project. Notes, and the times at which annotations were made where the format holds them, are as they are.',
  ];
}

function agreement({ shared }: Survey): string[] {
  return [`Not measured. ${shared} articles have layers of more than one annotator.`];
}

function splits(balance: SplitBalance, { splits: asked }: ExportOptions): string[] {
  const { parts, labels, furthest, together, notCompared, unknown } = balance;
  const also = asked?.together === 'story' ? '' : `, nor are articles of one ${asked?.together}`;
  return [
    table(
      ['Part', 'Articles', 'Share wanted', 'Share', 'Annotations', 'Listed'],
      parts.map(({ name, articles, wanted, reached, marks, listed }) => [
        name,
        articles,
        percent(wanted, 1),
        percent(reached, 1),
        marks,
        listed,
      ]),
    ),
    ...(labels.length > 0
      ? [
          table(
            ['Label', ...parts.map(({ name }) => name)],
            labels.map(({ kind, label, inParts }) => [`\`${kind}:${label}\``, ...inParts]),
          ),
        ]
      : []),
    ...(furthest
      ? [
          `Furthest from the share wanted: ${percent(furthest.reached, 1)} of \`${furthest.kind}:${furthest.label}\` are in ${furthest.part}, wanted ${percent(furthest.wanted, 1)}.`,
        ]
      : []),
    `Divided by lot (seed ${asked?.seed}) so that labels are spread as the sizes are. Articles that tell one story, or have the same text, are never parted${also}: ${together.articles} articles in ${together.groups} groups, the largest of ${together.largest}.${unknown > 0 ? ` Of ${unknown} articles that is not known; each stands alone.` : ''}`,
    notCompared > 0
      ? `**Leakage cannot be ruled out**: ${notCompared} articles were not compared with the others.`
      : 'All articles were compared with each other. Stories are found by the runs of three words that texts share, so a story retold in other words may stand in two parts.',
  ];
}

function limitations({ losses, drops, survey, options }: CardFacts): string[] {
  const told = new Set(losses.map(({ code }) => code));
  const never = drops.filter((code) => !told.has(code)).map((code) => `- ${sentence(code)}`);
  return [
    ...(losses.length > 0
      ? [
          'Of what was chosen, this release does not hold, or holds changed:',
          table(
            ['What', 'How often'],
            losses.map(({ code, count }) => [sentence(code), count]),
          ),
        ]
      : ['Everything that was chosen is in this release, as far as the format has a place for it.']),
    ...(never.length > 0 ? ['Besides, the format never carries:', never.join('\n')] : []),
    `${survey.unsure} annotations are marked unsure. An article without annotations may be one that nobody has read${options.selection.statuses?.length ? ` this far: only layers that are ${options.selection.statuses.join(', ')} are in` : ''}.`,
  ];
}

/** What a format drops, in words; other people's codes as they are. */
const sentence = (code: string): string => new Map<string, string>(Object.entries(lossesEn)).get(code) ?? code;

function citation({ project, options, version }: CardFacts): string {
  const { title, version: edition, date } = options.about;
  const parts = [title ?? project.name, edition ? `version ${edition}` : '', date ?? ''].filter((part) => part !== '');
  return `${oneLine(parts.join(', '))}. Dataset, made with Hashiya ${version}.`;
}

function again({ command, version }: CardFacts): string[] {
  return [
    '`manifest.json` lists every file with its size and SHA-256, and the SHA-256 of the project’s state. With Hashiya ' +
      `${version} and a project in that state, this command writes the same files, byte for byte:`,
    `\`\`\`sh\n${command}\n\`\`\``,
  ];
}

function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const row = (cells: readonly (string | number)[]): string => `| ${cells.map((cell) => cellText(cell)).join(' | ')} |`;
  return [row(headings), row(headings.map(() => '---')), ...rows.map(row)].join('\n');
}

const cellText = (cell: string | number): string => oneLine(String(cell)).replaceAll('|', '\\|');

const percent = (count: number, total: number): string =>
  total === 0 ? '–' : `${(Math.round((count / total) * 1000) / 10).toFixed(1)} %`;
