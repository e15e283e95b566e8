// Parquet holds everything but history: another library reads back what the project says, to the last emoji and the last empty list.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TableProfile, tableProfiles } from '../../domain/export-options';
import type { CarriedArticle, ExportSource } from '../../formats/format';
import { parquetFormat } from '../../formats/parquet/parquet-format';
import { firstRow, tellLosses, writeParquet } from '../../formats/parquet/write-parquet';
import { tables } from '../../formats/profiles/tables';
import { sha256Of } from '../../formats/sha256';
import { LossCount } from '../../formats/writing/loss-count';
import { defaultScheme } from '../../seeds/default-scheme';
import { carriedArticles } from '../builders/carried-articles';
import { joined, parquetFacts, rowsOfParquet } from '../builders/decoded-parquet';
import { demoSource } from '../builders/demo-project';

const sourceOf = (articles: readonly CarriedArticle[]): ExportSource => ({
  project: { name: 'مشروع', scheme: defaultScheme },
  articles: () => articles,
});

const written = (articles: readonly CarriedArticle[]): Uint8Array =>
  joined(writeParquet(sourceOf(articles), new LossCount(), {}));

interface Place {
  readonly start: number;
  readonly end: number;
  readonly start_utf16: number;
  readonly end_utf16: number;
}
interface MarkRow extends Place {
  readonly quote: string;
  readonly spans: readonly (Place & { readonly quote: string })[];
  readonly attributes: string;
  readonly links: readonly { role: string; to: string | null; filler: string | null; topic: string | null }[];
  readonly [fact: string]: unknown;
}

/** The article that a row was made of, in everything but what rows do not say. */
function articleOf(row: Record<string, unknown>): unknown {
  const { metadata, published_on, sha256, regions, layers, marks, text, ...facts } = row;
  const utf16 = ({ start_utf16, end_utf16 }: Place) => ({ start: start_utf16, end: end_utf16 });
  return {
    article: {
      ...facts,
      publishedOn: published_on,
      textSha256: sha256,
      textLength: String(text).length,
      metadata: JSON.parse(String(metadata)),
    },
    text,
    regions: (regions as (Place & { kind: string })[]).map((region) => ({ ...utf16(region), kind: region.kind })),
    layers,
    annotations: (marks as MarkRow[]).map((mark) => ({
      id: mark.id,
      annotator: mark.annotator,
      kind: mark.kind,
      label: mark.label,
      spans: mark.spans.map((span) => ({ ...utf16(span), quote: span.quote })),
      attributes: JSON.parse(mark.attributes),
      links: mark.links.map((link) => Object.fromEntries(Object.entries(link).filter(([, value]) => value !== null))),
      note: mark.note,
      unsure: mark.unsure,
      createdAt: mark.created_at,
      updatedAt: mark.updated_at,
      schemeVersion: mark.scheme_version,
    })),
  };
}

describe('whole articles', () => {
  test('come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(carriedArticles, async (articles) => {
        const rows = await rowsOfParquet(written(articles));
        expect(rows.map(articleOf)).toEqual(articles);
      }),
      { numRuns: 100 },
    );
  });

  test('give the words of every piece of every mark to whoever counts code points', async () => {
    await fc.assert(
      fc.asyncProperty(carriedArticles, async (articles) => {
        for (const { text, marks, regions } of await rowsOfParquet(written(articles))) {
          const characters = [...String(text)];
          const at = ({ start, end }: Place) => characters.slice(start, end).join('');
          const utf16 = ({ start_utf16, end_utf16 }: Place) => String(text).slice(start_utf16, end_utf16);
          for (const region of regions as Place[]) expect(at(region)).toBe(utf16(region));
          for (const mark of marks as MarkRow[]) {
            for (const span of mark.spans) expect([at(span), utf16(span)]).toEqual([span.quote, span.quote]);
            expect([mark.start, mark.end]).toEqual([mark.spans[0]?.start, mark.spans.at(-1)?.end]);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('of the demo project are always the same rows and the same bytes', async () => {
    const demo = await demoSource();
    const bytesOf = (profile: TableProfile) => joined(writeParquet(demo, new LossCount(), { profile }));
    const golden = {
      sha256: Object.fromEntries(tableProfiles.map((profile) => [profile, sha256Of(bytesOf(profile))])),
      firstOfFive: (await rowsOfParquet(bytesOf('articles')))[0],
    };
    await expect(`${JSON.stringify(golden, null, 1)}\n`).toMatchFileSnapshot('../goldens/parquet/demo.json');
  });
});

test.each(tableProfiles.filter((profile) => profile !== 'articles'))(
  'the table of %s has the cells that CSV has',
  async (profile) => {
    await fc.assert(
      fc.asyncProperty(carriedArticles, async (articles) => {
        const [losses, lossesOfTable] = [new LossCount(), new LossCount()];
        const rows = await rowsOfParquet(joined(writeParquet(sourceOf(articles), losses, { profile })));
        const table = tables[profile](defaultScheme);
        const expected = articles.flatMap((article) => [...table.rows(article, lossesOfTable)]);
        expect(rows.map((row) => table.columns.map(({ name }) => row[name]))).toEqual(expected);
        expect(losses.list()).toEqual(lossesOfTable.list());
        const told = new LossCount();
        for (const _ of tellLosses(sourceOf(articles), told, { profile }));
        expect(told.list()).toEqual(losses.list());
      }),
      { numRuns: 30 },
    );
  },
);

test('a large project is written in groups, each as soon as it is full', async () => {
  const [story] =
    fc.sample(
      carriedArticles.filter(({ length }) => length > 0),
      { numRuns: 1, seed: 3 },
    )[0] ?? [];
  if (!story) throw new Error('Expected an article');
  let asked = 0;
  function* articles() {
    for (let at = 0; at < 12_000; at += 1) {
      asked += 1;
      yield story as CarriedArticle;
    }
  }
  const pieces: Uint8Array[] = [];
  for (const piece of writeParquet({ ...sourceOf([]), articles }, new LossCount(), {})) {
    if (piece === '') continue;
    if (pieces.length === 0) expect(asked).toBeLessThan(6_000);
    pieces.push(piece);
  }
  const facts = parquetFacts(joined(pieces));
  expect(facts.rows).toBe(12_000);
  expect(facts.groups).toBeGreaterThan(2);
});

test('without articles there is a table without rows, which says its columns and its unit of offsets', async () => {
  const bytes = written([]);
  expect(await rowsOfParquet(bytes)).toEqual([]);
  expect(JSON.parse(parquetFacts(bytes).says.get('hashiya') ?? '')).toMatchObject({
    project: 'مشروع',
    offsets: expect.stringContaining('code points'),
  });
});

test('a preview shows the first row as JSON', async () => {
  const demo = await demoSource();
  expect(JSON.parse(firstRow(demo, {}))).toMatchObject({ text: expect.any(String), marks: expect.any(Array) });
  expect(JSON.parse(firstRow(demo, { profile: 'claims' }))).toMatchObject({ claim: expect.any(String) });
  expect(firstRow(sourceOf([]), {})).toBe('');
});

test('nothing is counted where whole articles are written', () => {
  const { writer } = parquetFormat;
  expect(writer?.isLosslessFor?.({})).toBe(true);
  expect(writer?.isLosslessFor?.({ profile: 'claims' })).toBe(false);
});
