// Writes a folder that `datasets.load_dataset` reads in one line: a Parquet file for each part, and a README that says what is in them.
import type { WritingChoices } from '../../domain/export-options';
import { kindOf, type Scheme } from '../../domain/scheme';
import { spelledForLibraries } from '../../domain/splits/part-names';
import type { CarriedArticle, ExportSource, OutputFile } from '../format';
import { OFFSETS } from '../parquet/offsets';
import { type ParquetRow, parquetBytes } from '../parquet/parquet-bytes';
import { tokeniserName } from '../tokens/tokenise';
import type { LossCount } from '../writing/loss-count';
import { DatasetCount } from './dataset-count';
import { datasetReadme, type Part } from './dataset-readme';
import { datasetFields, datasetRows } from './dataset-rows';
import { hubFeatures } from './hub-features';
import { readingsOf } from './readings';
import { tagsOf } from './tag-rows';

const README = 'README.md';
const UNDIVIDED = 'train';

export function* writeHuggingFace(source: ExportSource, losses: LossCount, choices: WritingChoices): Generator<OutputFile> {
  const { scheme, name } = source.project;
  const tags = tagsOf(scheme, choices);
  const fields = datasetFields(scheme, tags);
  const says = {
    huggingface: hubFeatures(fields),
    hashiya: JSON.stringify({ project: name, scheme, offsets: OFFSETS, tokeniser: tokeniserName(choices.edges ?? 'words') }),
  };
  const count = new DatasetCount();
  function* rowsOf(part: string, split: string | undefined): Generator<ParquetRow> {
    for (const article of source.articles(split)) {
      countLosses(article, scheme, losses);
      const readings = readingsOf(article);
      count.article(part, article.article.language, readings);
      yield* datasetRows(readings, scheme, tags, choices);
    }
  }
  const parts: Part[] = [];
  for (const split of source.splits ?? [undefined]) {
    const part = spelledForLibraries(split ?? UNDIVIDED);
    const path = `data/${part}-00000-of-00001.parquet`;
    parts.push({ name: part, path });
    yield { path, pieces: parquetBytes({ fields, rows: rowsOf(part, split), says }) };
  }
  const tokeniser = tokeniserName(choices.edges ?? 'words');
  yield { path: README, pieces: [datasetReadme({ source, parts, count, tokeniser, taggedKind: tags.kind })] };
}

/** Neither rows nor tags are made for it. */
export function* tellLosses({ project, articles }: ExportSource, losses: LossCount): Generator<undefined> {
  for (const article of articles()) {
    countLosses(article, project.scheme, losses);
    yield;
  }
}

/** The first row as JSON: the bytes are not for reading. */
export function firstReading({ project, articles }: ExportSource, choices: WritingChoices): string {
  const tags = tagsOf(project.scheme, choices);
  const names = datasetFields(project.scheme, tags).map((field) => field.name);
  for (const article of articles()) {
    const [row = []] = datasetRows(readingsOf(article).slice(0, 1), project.scheme, tags, choices);
    return JSON.stringify(Object.fromEntries(names.map((each, at) => [each, row[at]])), (_key, value) =>
      typeof value === 'bigint' ? Number(value) : value,
    );
  }
  return '';
}

function countLosses({ annotations }: CarriedArticle, scheme: Scheme, losses: LossCount): void {
  for (const mark of annotations) {
    const example = mark.spans[0]?.quote ?? '';
    const kind = kindOf(scheme, mark.kind);
    if (!kind) {
      losses.add('other-kinds', example);
      continue;
    }
    const unknown = Object.keys(mark.attributes).filter((key) => !kind.attributes.some((attribute) => attribute.key === key));
    losses.add('attributes', example, unknown.length);
    for (const link of mark.links) {
      if (!kind.roles.some(({ key }) => key === link.role)) losses.add('to' in link ? 'links' : 'fillers', example);
    }
  }
}
