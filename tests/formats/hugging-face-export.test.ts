// The folder for Hugging Face: a row for each annotator of each article, every mark as the project has it, and a README that loads.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WritingChoices } from '../../domain/export-options';
import type { CarriedAnnotation, CarriedArticle, ExportSource } from '../../formats/format';
import { columnOf } from '../../formats/hugging-face/dataset-rows';
import { firstReading, tellLosses, writeHuggingFace } from '../../formats/hugging-face/write-hugging-face';
import { sha256Of } from '../../formats/sha256';
import { LossCount } from '../../formats/writing/loss-count';
import { defaultScheme } from '../../seeds/default-scheme';
import { annotated } from '../builders/annotated';
import { carriedArticles } from '../builders/carried-articles';
import { joined, parquetFacts, rowsOfParquet } from '../builders/decoded-parquet';
import { demoSource } from '../builders/demo-project';

const sourceOf = (articles: readonly CarriedArticle[]): ExportSource => ({
  project: { name: 'مشروع', scheme: defaultScheme },
  articles: () => articles,
});

function written(source: ExportSource, choices: WritingChoices = {}): { files: Map<string, Uint8Array>; losses: string[] } {
  const losses = new LossCount();
  const files = new Map<string, Uint8Array>();
  for (const { path, pieces } of writeHuggingFace(source, losses, choices)) files.set(path, joined(pieces));
  return { files, losses: losses.list().map(({ code, count }) => `${code} ${count}`) };
}

const TRAIN = 'data/train-00000-of-00001.parquet';
const rowsIn = async (source: ExportSource, choices: WritingChoices = {}) =>
  await rowsOfParquet(written(source, choices).files.get(TRAIN) ?? new Uint8Array());
const readmeOf = (source: ExportSource): string => Buffer.from(written(source).files.get('README.md') ?? []).toString();

interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A mark as its row has it, without what the row leaves out. */
function expectedMark(mark: CarriedAnnotation, { text, annotations }: CarriedArticle) {
  const codePoints = (offset: number) => [...text.slice(0, offset)].length;
  const place = ({ start, end }: { start: number; end: number }) => ({ start: codePoints(start), end: codePoints(end) });
  const words = (each: CarriedAnnotation | undefined) => each?.spans.map(({ quote }) => quote).join(' … ') ?? null;
  const kind = defaultScheme.kinds.find(({ key }) => key === mark.kind);
  const nobody = { id: null, text: null, filler: null, topic: null };
  const fillers = (role: string) =>
    mark.links
      .filter((link) => link.role === role)
      .map((link) => {
        if (!('to' in link)) return { ...nobody, ...('filler' in link ? { filler: link.filler } : { topic: link.topic }) };
        return { ...nobody, id: link.to, text: words(annotations.find(({ id }) => id === link.to)) };
      });
  const { id, label, spans, attributes, note, unsure } = mark;
  return {
    id,
    label,
    ...place({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }),
    text: words(mark),
    pieces: spans.map((span) => ({ ...place(span), text: span.quote })),
    ...(kind?.attributes.length
      ? { attributes: Object.fromEntries(kind.attributes.map(({ key }) => [key, attributes[key] ?? null])) }
      : {}),
    ...(kind?.roles.length ? { roles: Object.fromEntries(kind.roles.map(({ key }) => [key, fillers(key)])) } : {}),
    note,
    unsure,
    created_at: mark.createdAt,
    updated_at: mark.updatedAt,
    scheme_version: mark.schemeVersion,
  };
}

describe('any project', () => {
  test('has every mark in the row of its annotator, in the list of its kind, and loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(carriedArticles, async (articles) => {
        const rows = await rowsIn(sourceOf(articles));
        const expected = articles.flatMap((article) => {
          const names = new Set([...article.layers, ...article.annotations].map(({ annotator }) => annotator));
          return [...(names.size > 0 ? [...names].sort() : [null])].map((annotator) => ({
            id: article.article.id,
            annotator,
            status: article.layers.find((layer) => layer.annotator === annotator)?.status ?? null,
            text: article.text,
            ...Object.fromEntries(
              defaultScheme.kinds.map(({ key }) => [
                columnOf(key),
                article.annotations
                  .filter((mark) => mark.kind === key && mark.annotator === annotator)
                  .map((mark) => expectedMark(mark, article)),
              ]),
            ),
          }));
        });
        const names = ['id', 'annotator', 'status', 'text', ...defaultScheme.kinds.map(({ key }) => columnOf(key))];
        expect(rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])))).toEqual(expected);
        expect(written(sourceOf(articles)).losses).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('gives the words of every piece to whoever counts code points, and a class for each token', async () => {
    await fc.assert(
      fc.asyncProperty(carriedArticles, fc.constantFrom('iob2', 'iob1', 'bioes' as const), async (articles, tags) => {
        for (const row of await rowsIn(sourceOf(articles), { tags })) {
          const characters = [...String(row.text)];
          for (const { key } of defaultScheme.kinds) {
            for (const { pieces } of row[columnOf(key)] as { pieces: Place[] }[]) {
              for (const { start, end, text } of pieces) expect(characters.slice(start, end).join('')).toBe(text);
            }
          }
          expect((row.ner_tags as unknown[]).length).toBe((row.tokens as unknown[]).length);
        }
      }),
      { numRuns: 30 },
    );
  });
});

function story(marked: string, layers: CarriedArticle['layers'] = [{ annotator: 'أمل', status: 'done' }]): CarriedArticle {
  const { text, drafts } = annotated(marked);
  return {
    article: {
      id: '018cc251-f400-7000-8000-000000000000',
      title: 'عنوان',
      outlet: null,
      byline: null,
      url: null,
      publishedOn: null,
      language: 'ar',
      direction: 'rtl',
      textSha256: sha256Of(text),
      textLength: text.length,
      source: { file: 'a.txt', sha256: sha256Of(text), encoding: 'utf-8', newline: 'lf', bom: false },
      metadata: {},
    },
    text,
    regions: [],
    layers,
    annotations: drafts.map((draft, index) => ({
      ...draft,
      id: `018cc251-f400-7000-8000-00000000000${index + 1}`,
      attributes: {},
      links: [],
      note: null,
      unsure: false,
      annotator: 'أمل',
    })),
  };
}

test('whoever found nothing has a row with empty lists, and an article that nobody read has one without a name', async () => {
  const both = [
    { annotator: 'أمل', status: 'done' },
    { annotator: 'زيد', status: 'in-progress' },
  ] as const;
  const rows = await rowsIn(sourceOf([story('[PERS لافروف]', both), story('خبر', [])]));
  expect(rows.map(({ annotator, status, entities }) => [annotator, status, (entities as unknown[]).length])).toEqual([
    ['أمل', 'done', 1],
    ['زيد', 'in-progress', 0],
    [null, null, 0],
  ]);
});

test('tags are classes with names: the outermost marks, widened to whole tokens', async () => {
  const source = sourceOf([story('قال و[ORG وزير [GPE روسيا]] ل[PERS لافروف].')]);
  const [row = {}] = await rowsIn(source);
  const { says } = parquetFacts(written(source).files.get(TRAIN) ?? new Uint8Array());
  const { features } = JSON.parse(says.get('huggingface') ?? '').info;
  const { names } = features.ner_tags.feature;
  const { schema } = parquetFacts(written(source).files.get(TRAIN) ?? new Uint8Array());
  const at = schema.findIndex(({ name }) => name === 'ner_tags');
  // Otherwise `datasets` would read numbers without names.
  expect(schema.slice(at, at + 3).map(({ repetition_type }) => repetition_type)).toEqual(['OPTIONAL', 'REPEATED', 'OPTIONAL']);
  expect(row.tokens).toEqual(['قال', 'ووزير', 'روسيا', 'للافروف', '.']);
  expect((row.ner_tags as bigint[]).map((id) => names[Number(id)])).toEqual(['O', 'B-ORG', 'I-ORG', 'B-PERS', 'O']);
  expect((row.entities as Place[]).map(({ text }) => text)).toEqual(['وزير روسيا', 'روسيا', 'لافروف']);
});

test('attributes and links that the scheme does not know are counted', () => {
  const known = story('[CLAIM ادعاء]');
  const annotations = known.annotations.map((mark) => ({
    ...mark,
    attributes: { verifiable: 'yes', colour: 'red' },
    links: [
      { role: 'source', filler: 'AUTHOR' as const },
      { role: 'place', topic: 'بكين' },
    ],
  }));
  const source = sourceOf([{ ...known, annotations }]);
  expect(written(source).losses).toEqual(['attributes 1', 'fillers 1']);
  const told = new LossCount();
  for (const _ of tellLosses(source, told));
  expect(told.list().map(({ code, count }) => `${code} ${count}`)).toEqual(written(source).losses);
});

describe('the folder', () => {
  test('has a file for each part, named as the Hub can', () => {
    const articles = [story('أ'), story('ب')];
    const source = { ...sourceOf(articles), splits: ['train', 'dev-hard'], articles: () => articles };
    expect([...written(source).files.keys()]).toEqual([TRAIN, 'data/dev_hard-00000-of-00001.parquet', 'README.md']);
    expect(readmeOf(source)).toContain('- {split: dev_hard, path: data/dev_hard-00000-of-00001.parquet}');
  });

  test('tells `datasets` of no part without rows, over which it would break', () => {
    const articles = (split?: string) => (split === 'test' ? [] : [story('أ')]);
    const readme = readmeOf({ ...sourceOf([]), splits: ['train', 'test'], articles });
    expect(readme.match(/- \{split: \w+/g)).toEqual(['- {split: train']);
    expect(readme).toContain('| test | 0 | 0 |');
  });

  test('of the demo project is always the same', async () => {
    const { files } = written(await demoSource());
    const golden = {
      sha256: sha256Of(files.get(TRAIN) ?? new Uint8Array()),
      features: JSON.parse(parquetFacts(files.get(TRAIN) ?? new Uint8Array()).says.get('huggingface') ?? '').info.features,
    };
    await expect(`${JSON.stringify(golden, null, 1)}\n`).toMatchFileSnapshot('../goldens/hugging-face/demo.json');
    await expect(Buffer.from(files.get('README.md') ?? []).toString()).toMatchFileSnapshot('../goldens/hugging-face/README.md');
  });

  test('says no word at its head that YAML takes for a truth, and no sign that it does not take', () => {
    const norsk = { ...story('nei'), article: { ...story('nei').article, language: 'no' } };
    const source = { ...sourceOf([norsk]), splits: ['on'], articles: () => [norsk], about: { title: 'a\u2028b\u007fc' } };
    const head = readmeOf(source).split('\n---\n', 1)[0];
    expect(head).toContain('\npretty_name: "a\\u2028b\\u007fc"\n');
    expect(head).toContain('\nlanguage: ["no"]\n');
    expect(head).toContain('{split: "on", path: ');
  });

  test('says the licence as the Hub knows it, or in its own words', () => {
    const of = (licence: string) => readmeOf({ ...sourceOf([]), about: { licence } });
    expect(of('CC-BY-4.0')).toContain('\nlicense: cc-by-4.0\n');
    expect(of('Only: us')).toContain('\nlicense: other\nlicense_name: "Only: us"\n');
    expect(readmeOf(sourceOf([]))).not.toContain('license:');
  });

  test('has the card of a release for its body, where there is one', () => {
    const readme = readmeOf({ ...sourceOf([]), card: '# بطاقة\n\nنص.\n' });
    expect(readme).toMatch(/^---\npretty_name: "مشروع"\n[\s\S]*\n---\n\n# بطاقة\n\nنص\.\n\n## Rows and columns\n/);
    expect(readme).not.toContain('Licence: not said');
  });
});

test('a preview shows the first row as JSON', async () => {
  expect(JSON.parse(firstReading(await demoSource(), {}))).toMatchObject({ annotator: 'Sample', ner_tags: expect.any(Array) });
  expect(firstReading(sourceOf([]), {})).toBe('');
});
