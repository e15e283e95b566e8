// Tables for counting: each profile's rows say what the project says, in cells that any reader of CSV gives back unchanged.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableProfiles, type WritingChoices } from '../../domain/export-options';
import type { CarriedAnnotation, CarriedArticle, ExportSource } from '../../formats/format';
import { sha256Of } from '../../formats/sha256';
import { tableFormat } from '../../formats/table/table-format';
import { firstRows, writeTable } from '../../formats/table/write-table';
import { LossCount } from '../../formats/writing/loss-count';
import { defaultScheme } from '../../seeds/default-scheme';
import { annotated } from '../builders/annotated';
import { carriedArticles } from '../builders/carried-articles';
import { demoSource } from '../builders/demo-project';
import { bytesOf, carried } from '../builders/foreign';

const sourceOf = (articles: readonly CarriedArticle[]): ExportSource => ({
  project: { name: 'مشروع', scheme: defaultScheme },
  articles: () => articles,
});

interface Written {
  readonly text: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** `code count`, as they were told. */
  readonly losses: readonly string[];
}

function written(articles: readonly CarriedArticle[], choices: WritingChoices = {}): Written {
  const losses = new LossCount();
  const text = [...writeTable(sourceOf(articles), losses, choices)].join('');
  const rows: Record<string, string>[] = parse(text, {
    columns: true,
    bom: true,
    delimiter: choices.delimiter === 'tab' ? '\t' : ',',
    record_delimiter: '\r\n',
  });
  return { text, rows, losses: losses.list().map(({ code, count }) => `${code} ${count}`) };
}

const id = (number: number) => `018cc251-f400-7000-8000-${String(number).padStart(12, '0')}`;

/** An article whose marks, in the order of their opening brackets, have ids from 1; what is said of them besides is given by number. */
function story(marked: string, more: Readonly<Record<number, Partial<CarriedAnnotation>>> = {}): CarriedArticle {
  const { text, drafts } = annotated(marked);
  return {
    article: {
      id: id(0),
      title: 'عنوان',
      outlet: 'صحيفة',
      byline: null,
      url: null,
      publishedOn: '2024-04-09',
      language: 'ar',
      direction: 'rtl',
      textSha256: sha256Of(text),
      textLength: text.length,
      source: { file: 'a.txt', sha256: sha256Of(text), encoding: 'utf-8', newline: 'lf', bom: false },
      metadata: {},
    },
    text,
    regions: [],
    layers: [{ annotator: 'أمل', status: 'done' }],
    annotations: drafts.map((draft, index) => ({
      ...draft,
      id: id(index + 1),
      attributes: {},
      links: [],
      note: null,
      unsure: false,
      annotator: 'أمل',
      ...more[index + 1],
    })),
  };
}

const cells = (row: Readonly<Record<string, string>> | undefined, ...names: readonly string[]) =>
  names.map((name) => row?.[name]);

describe('the demo project', () => {
  test.each(tableProfiles)('as %s', async (profile) => {
    const demo = await demoSource();
    // Of the table with the most rows, those of one article.
    const articles = profile === 'marks' ? [...demo.articles()].slice(0, 1) : demo.articles();
    const text = [...writeTable({ ...demo, articles: () => articles }, new LossCount(), { profile })].join('');
    await expect(text).toMatchFileSnapshot(`../goldens/table/demo.${profile}.csv`);
  });
});

describe('any marks', () => {
  test('come back from the table of marks with their places in both units, their words and everything said of them', () => {
    fc.assert(
      fc.property(carriedArticles, (articles) => {
        const { rows } = written(articles, { profile: 'marks' });
        const marks = articles.flatMap((article) => article.annotations.map((mark) => ({ article, mark })));
        expect(rows).toHaveLength(marks.length);
        marks.forEach(({ article: { article, text }, mark }, index) => {
          const row = rows[index] ?? {};
          const characters = [...text];
          const said = cells(row, 'article_id', 'title', 'outlet', 'annotator', 'mark_id', 'kind', 'label', 'note', 'unsure');
          const { annotator, id: markId, kind, label, note, unsure } = mark;
          const outlet = article.outlet ?? '';
          expect(said).toEqual([article.id, article.title, outlet, annotator, markId, kind, label, note ?? '', String(unsure)]);
          expect(JSON.parse(row.attributes ?? '')).toEqual(mark.attributes);
          expect(JSON.parse(row.links ?? '')).toEqual(mark.links);
          const spans: { start: number; end: number; quote: string }[] = JSON.parse(row.spans ?? '');
          expect(spans.map(({ quote }) => quote)).toEqual(mark.spans.map(({ quote }) => quote));
          for (const { start, end, quote } of spans) expect(characters.slice(start, end).join('')).toBe(quote);
          expect([Number(row.start), Number(row.end)]).toEqual([spans[0]?.start, spans.at(-1)?.end]);
          const [start, end] = [Number(row.start_utf16), Number(row.end_utf16)];
          expect([start, end]).toEqual([mark.spans[0]?.start, mark.spans.at(-1)?.end]);
          if (row.pieces === '1') expect(text.slice(start, end)).toBe(row.quote);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('make rows of every profile for every delimiter, and as many losses as the table without a file', () => {
    fc.assert(
      fc.property(carriedArticles, fc.constantFrom(...tableProfiles), fc.boolean(), (articles, profile, tab) => {
        const { rows, losses } = written(articles, { profile, delimiter: tab ? 'tab' : 'comma' });
        const marks = articles.flatMap(({ annotations }) => annotations);
        const about = { articles: null, marks: '', claims: 'claim', attribution: 'claim' }[profile as 'claims'] ?? 'stance';
        const main = marks.filter(({ kind }) => profile === 'marks' || (profile !== 'articles' && kind === about));
        const rowless = marks.length - main.length;
        if (profile !== 'articles') expect(new Set(rows.map(mainId)).size).toBe(main.length);
        else expect(rows).toHaveLength(articles.length);
        expect(losses.find((loss) => loss.startsWith('marks-without-rows')) ?? 'marks-without-rows 0').toBe(
          `marks-without-rows ${rowless}`,
        );
      }),
      { numRuns: 100 },
    );
  });
});

const mainId = (row: Readonly<Record<string, string>>) => row.mark_id ?? row.claim_id ?? row.content_id ?? row.expression_id;

test('the table of articles is read again as the same articles', () => {
  fc.assert(
    fc.property(carriedArticles, fc.boolean(), (drawn, tab) => {
      const articles = drawn
        .filter(({ text }) => /[^\s\p{Cf}]/u.test(text) && !text.startsWith('\ufeff'))
        .map((each) => ({ ...each, article: { ...each.article, title: 'عنوان' } }));
      const texts = new Set(articles.map(({ text }) => text));
      fc.pre(articles.length > 0 && texts.size === articles.length);
      const { text } = written(articles, { profile: 'articles', delimiter: tab ? 'tab' : 'comma' });
      const read = carried(tableFormat, { name: tab ? 'a.tsv' : 'a.csv', bytes: bytesOf(text) });
      expect(read.problems).toEqual([]);
      const known = (each: CarriedArticle) => {
        const { id: articleId, title, outlet, byline, publishedOn, language } = each.article;
        return [articleId, each.text, title, outlet, byline, publishedOn, language];
      };
      expect(read.articles.map(known)).toEqual(articles.map(known));
    }),
    { numRuns: 60 },
  );
});

describe('who fills a role', () => {
  const claim = story('قال [PERS لافروف] [CUE 😀] إن [CLAIM بكين [GPE قريبة]].', {
    3: {
      attributes: { verifiable: 'yes', unknown: 'x' },
      links: [
        { role: 'source', to: id(1) },
        { role: 'source', filler: 'IMPLICIT' },
        { role: 'cue', to: id(2) },
        { role: 'object', to: id(4) },
        { role: 'place', to: id(4) },
      ],
    },
  });

  test('is quoted, or named in a column of its own, in a row for each source and cue', () => {
    const { rows, losses } = written([claim], { profile: 'attribution' });
    const told = rows.map((row) =>
      cells(row, 'source', 'source_filler', 'source_start', 'cue', 'cue_end', 'content', 'verifiable'),
    );
    expect(told).toEqual([
      ['لافروف', '', '4', '😀', '12', 'بكين قريبة', 'yes'],
      ['', 'IMPLICIT', '', '😀', '12', 'بكين قريبة', 'yes'],
    ]);
    expect(losses).toEqual(['texts 1', 'statuses 1', 'marks-without-rows 3', 'attributes 1', 'links 2']);
  });

  test('shares a cell with the others in the one row of a claim', () => {
    const { rows, losses } = written([claim], { profile: 'claims' });
    const told = rows.map((row) => cells(row, 'claim', 'claimer', 'claimer_filler', 'cue', 'object', 'object_label', 'sentence'));
    expect(told).toEqual([['بكين قريبة', 'لافروف', 'IMPLICIT', '😀', 'قريبة', 'GPE', 'قال لافروف 😀 إن بكين قريبة.']]);
    expect(losses).toContain('links 1');
  });

  const stance = story('هاجم [PERS لافروف] [against الغرب]. وانتهى.', {
    2: {
      links: [
        { role: 'holder', to: id(1) },
        { role: 'target', topic: 'الناتو' },
        { role: 'target', filler: 'OUTLET' },
      ],
    },
  });

  test('is a target with a text and a label', () => {
    const { rows, losses } = written([stance], { profile: 'stance-pairs' });
    expect(rows.map((row) => cells(row, 'target', 'target_topic', 'target_filler', 'text', 'label', 'expression'))).toEqual([
      ['', 'الناتو', '', 'هاجم لافروف الغرب.', 'against', 'الغرب'],
      ['', '', 'OUTLET', 'هاجم لافروف الغرب.', 'against', 'الغرب'],
    ]);
    expect(losses).toContain('links 1');
  });

  test('is a holder with a stance towards a target', () => {
    const { rows, losses } = written([stance], { profile: 'directed-stance' });
    expect(rows.map((row) => cells(row, 'holder', 'holder_label', 'label', 'target', 'target_topic', 'target_filler'))).toEqual([
      ['لافروف', 'PERS', 'against', '', 'الناتو', ''],
      ['لافروف', 'PERS', 'against', '', '', 'OUTLET'],
    ]);
    expect(losses).toEqual(['texts 1', 'statuses 1', 'marks-without-rows 1']);
  });

  test('is nobody where the link leads to a mark that is not written', () => {
    const alone = { ...stance, annotations: stance.annotations.slice(1) };
    const { rows } = written([alone], { profile: 'directed-stance' });
    expect(cells(rows[0], 'holder', 'holder_id', 'holder_label')).toEqual(['', id(1), '']);
  });
});

test('an article with nothing for a row is told', () => {
  const { rows, losses } = written([story('[PERS لافروف]')], { profile: 'claims' });
  expect(rows).toEqual([]);
  expect(losses).toEqual(['articles-without-rows 1', 'texts 1', 'statuses 1', 'marks-without-rows 1']);
});

describe('for Excel', () => {
  const risky = story('[PERS =1+1] و[PERS لافروف]', { 2: { note: '-5' } });

  test('cells that begin like formulas get an apostrophe, and that is told', () => {
    const { text, rows, losses } = written([risky], { excel: true });
    expect(text.startsWith('\ufeffarticle_id,')).toBe(true);
    expect(rows.map((row) => cells(row, 'quote', 'note', 'start'))).toEqual([
      ["'=1+1", '', '0'],
      ['لافروف', "'-5", '6'],
    ]);
    expect(losses).toContain('formulas 4');
  });

  test('cells longer than it shows are whole, and told', () => {
    const long = story('كلمة '.repeat(8_000));
    const { rows, losses } = written([long], { excel: true, profile: 'articles' });
    expect(rows.map(({ text }) => text)).toEqual([long.text]);
    expect(losses).toContain('long-cells 1');
    expect(written([long], { profile: 'articles' }).losses).not.toContain('long-cells 1');
  });

  test('and for anyone else nothing is changed', () => {
    const { text, rows, losses } = written([risky]);
    expect(text.startsWith('article_id,')).toBe(true);
    expect(rows.map((row) => cells(row, 'quote', 'note'))).toEqual([
      ['=1+1', ''],
      ['لافروف', '-5'],
    ]);
    expect(losses.some((loss) => loss.startsWith('formulas'))).toBe(false);
  });
});

test('rows end with CRLF, and a line end within a text is left as it is', () => {
  const { text } = written([story('سطر\nآخر')], { profile: 'articles' });
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text).toContain('"سطر\nآخر"');
});

test('an article may have more marks than a call has places for', () => {
  const article = story('[PERS لافروف]');
  const annotations = Array.from({ length: 130_000 }, () => article.annotations).flat();
  let rows = 0;
  for (const piece of writeTable(sourceOf([{ ...article, annotations }]), new LossCount(), {})) {
    for (const _ of piece.matchAll(/\r\n/g)) rows += 1;
  }
  expect(rows).toBe(annotations.length + 1);
});

test('a preview shows the names of the columns and the first rows', () => {
  expect(firstRows(sourceOf([story('[PERS لافروف]')]), {}).split('\r\n')).toHaveLength(2);
  expect(firstRows(sourceOf([]), {})).toBe('');
});

test('a table with tabs is named so', () => {
  const { writer } = tableFormat;
  expect(writer?.extension === null ? null : writer?.extensionFor?.({ delimiter: 'tab' })).toBe('tsv');
});
