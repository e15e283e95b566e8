// The README of the folder: what the Hub and `load_dataset` read at its head, and a card for people under it.
import type { ReleaseFacts } from '../../domain/release/release-facts';
import type { Kind } from '../../domain/scheme';
import type { ExportSource } from '../format';
import { oneLine } from '../writing/one-line';
import type { DatasetCount } from './dataset-count';
import { columnOf } from './dataset-rows';
import { yamlText, yamlWord } from './yaml';

export interface Part {
  readonly name: string;
  /** Of its file, within the folder. */
  readonly path: string;
}

interface Readme {
  readonly source: ExportSource;
  readonly parts: readonly Part[];
  readonly count: DatasetCount;
  /** Of the tags. */
  readonly tokeniser: string;
  readonly taggedKind: string;
}

export function datasetReadme(readme: Readme): string {
  const { source } = readme;
  const body = source.card?.trim() ?? [...shortCard(readme)].join('\n');
  return [...frontMatter(readme), '', body, '', ...rowsAndColumns(readme), ''].join('\n');
}

/** Columns are left to the Parquet files, which name theirs. */
function* frontMatter({ source, parts, count }: Readme): Generator<string> {
  const { about = {}, project } = source;
  yield '---';
  yield `pretty_name: ${yamlText(about.title ?? project.name)}`;
  const languages = count.languages().filter((language) => /^[a-z]{2,3}$/.test(language));
  if (languages.length > 0) yield `language: [${languages.map(yamlWord).join(', ')}]`;
  yield* licenceLines(about);
  yield 'task_categories: [token-classification, text-classification]';
  yield 'task_ids: [named-entity-recognition]';
  yield 'tags: [named-entity-recognition, claim-detection, stance-detection, attribution]';
  yield `size_categories: [${sizeOf(count.rows())}]`;
  yield 'configs:';
  yield '- config_name: default';
  yield '  data_files:';
  // `datasets` breaks over a part without rows.
  const full = parts.filter(({ name }) => count.part(name).rows > 0);
  for (const { name, path } of full.length > 0 ? full : parts) yield `  - {split: ${yamlWord(name)}, path: ${path}}`;
  yield '---';
}

/** The Hub's names are those of SPDX in small letters, as far as it knows them; anything else has to be called other. */
function licenceLines({ licence }: ReleaseFacts): string[] {
  if (licence === undefined) return [];
  const known = /^(?:cc-by(?:-nc)?(?:-sa|-nd)?-[234]\.0|cc0-1\.0|mit|apache-2\.0|odc-by|odbl)$/;
  const small = licence.toLowerCase();
  return known.test(small) ? [`license: ${small}`] : ['license: other', `license_name: ${yamlText(licence)}`];
}

function sizeOf(rows: number): string {
  if (rows < 1_000) return 'n<1K';
  if (rows < 10_000) return '1K<n<10K';
  if (rows < 100_000) return '10K<n<100K';
  return rows < 1_000_000 ? '100K<n<1M' : '1M<n<10M';
}

function* shortCard({ source }: Readme): Generator<string> {
  const { about = {}, project } = source;
  yield `# ${oneLine(about.title ?? project.name)}`;
  yield '';
  yield about.description ??
    'News articles with marks by people: entities, claims and who makes them, stances and what they are towards.';
  yield '';
  yield `- Label scheme: ${oneLine(project.scheme.name)}, version ${project.scheme.version}`;
  yield `- Licence: ${oneLine(about.licence ?? 'not said; ask whoever gave you the data before you pass it on')}`;
  if (about.citation) yield `- To be cited as: ${oneLine(about.citation)}`;
  yield '- How the articles were collected, how far annotators agree, and what the data are not fit for, is not said here.';
}

function* rowsAndColumns({ source, parts, count, tokeniser, taggedKind }: Readme): Generator<string> {
  const { kinds } = source.project.scheme;
  yield '## Rows and columns';
  yield '';
  yield '```python';
  yield 'from datasets import load_dataset';
  yield 'ds = load_dataset("path/to/this/folder")';
  yield '```';
  yield '';
  yield '| part | articles | rows |';
  yield '|---|---|---|';
  for (const { name } of parts) yield `| ${name} | ${count.part(name).articles} | ${count.part(name).rows} |`;
  yield '';
  yield 'A row is one reading: what **one annotator** marked in **one article**. An article that several annotators read has several rows with the same';
  yield '`id` and `text`; one that nobody read has one row without `annotator`. Empty lists say that nothing is there only where';
  yield '`status` is `done` or `locked`: before that, somebody may not have come so far, and lists may lack what is still to be marked.';
  yield '';
  yield '- `start` and `end` count Unicode code points: `text[start:end]` in Python. A mark in several pieces goes from its first edge to its last; `pieces` has each.';
  yield `- \`tokens\` are cut by \`${tokeniser}\`; \`ner_tags\` are classes for the marks in \`${columnOf(taggedKind)}\`: of those that overlap the longest, widened to`;
  yield '  whole tokens, each piece for itself. The lists of marks have them as they are.';
  for (const kind of kinds) yield kindLine(kind);
  yield '- `boilerplate` are stretches that are no part of the story; `metadata` is JSON.';
  yield '';
  yield '| kind | label | marks |';
  yield '|---|---|---|';
  for (const kind of kinds) for (const [label, times] of count.labels(kind)) yield `| ${kind.key} | ${label} | ${times} |`;
}

function kindLine({ key, attributes, roles }: Kind): string {
  const told = (names: readonly { key: string }[]) => names.map((each) => `\`${each.key}\``).join(', ');
  const parts = [
    ...(attributes.length > 0 ? [`\`attributes\` (${told(attributes)})`] : []),
    ...(roles.length > 0
      ? [`\`roles\` (${told(roles)}: lists of who fills them, by \`id\` and \`text\`, \`filler\` or \`topic\`)`]
      : []),
  ];
  return `- \`${columnOf(key)}\`: \`label\`, place, \`text\`${parts.map((part) => `, ${part}`).join('')}, \`note\`, \`unsure\`, when it was made and last changed.`;
}
