// WebAnno TSV to the letter: words, parts of words, stacks, links, escapes, and a text that can be put together again.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CarriedAnnotation, CarriedArticle } from '../../formats/format';
import { sha256Of } from '../../formats/sha256';
import { escapedValue, stackedIn, unescaped } from '../../formats/webanno-tsv/tsv-cells';
import { webannoTsvFormat } from '../../formats/webanno-tsv/webanno-tsv-format';
import { writeWebannoTsv } from '../../formats/webanno-tsv/write-webanno-tsv';
import { LossCount } from '../../formats/writing/loss-count';
import { defaultScheme } from '../../seeds/default-scheme';
import { bytesOf, carried, linksIn, marksIn } from '../builders/foreign';

const id = (last: number) => `018cc251-f400-7000-8000-00000000000${last}`;

function markOn(
  text: string,
  last: number,
  what: string,
  quote: string,
  more: Partial<CarriedAnnotation> = {},
): CarriedAnnotation {
  const [kind = '', label = ''] = what.split(' ');
  const start = text.indexOf(quote);
  const spans = [{ start, end: start + quote.length, quote }];
  return { id: id(last), kind, label, spans, attributes: {}, links: [], note: null, unsure: false, annotator: null, ...more };
}

function written(text: string, annotations: readonly CarriedAnnotation[] = []) {
  const article: CarriedArticle = {
    article: {
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
    layers: [],
    annotations,
  };
  const losses = new LossCount();
  const [file] = [...writeWebannoTsv({ project: { name: 'x', scheme: defaultScheme }, articles: () => [article] }, losses)];
  const content = [...(file?.pieces ?? [])].join('');
  return { content, losses: losses.list(), read: carried(webannoTsvFormat, { name: 'a.tsv', bytes: bytesOf(content) }) };
}

test('words in rows, marks and links in columns, as INCEpTION reads them', () => {
  const text = 'قال 😀 محمّد صلاح إنها ستفتح.\n\nنفت الوزارة.\n';
  const marks = [
    markOn(text, 1, 'entity PERS', 'محمّد صلاح', { note: '[x]_*;->1-2|\\' }),
    markOn(text, 2, 'claim CLAIM', 'إنها ستفتح', { links: [{ role: 'source', to: id(1) }], unsure: true }),
    markOn(text, 3, 'cue CUE', 'س'),
    markOn(text, 4, 'entity ORG', 'الوزارة'),
    markOn(text, 5, 'stance against', 'نفت', {
      links: [
        { role: 'holder', to: id(4) },
        { role: 'target', to: id(2) },
      ],
    }),
  ];
  const { content, read } = written(text, marks);
  expect(content.split('\n')).toEqual([
    '#FORMAT=WebAnno TSV 3.3',
    '#T_SP=webanno.custom.Mention|label|kind|note|unsure',
    '#T_RL=webanno.custom.Link|label|BT_webanno.custom.Mention',
    '',
    '',
    '#Text=قال 😀 محمّد صلاح إنها ستفتح.',
    '#Text=',
    '1-1\t0-3\tقال\t_\t_\t_\t_\t_\t_\t',
    '1-2\t4-6\t😀\t_\t_\t_\t_\t_\t_\t',
    '1-3\t7-12\tمحمّد\tPERS[1]\tentity[1]\t\\[x\\]\\_\\*\\;\\->1-2\\|\\\\[1]\t*[1]\tsource\t1-5[2_1]\t',
    '1-4\t13-17\tصلاح\tPERS[1]\tentity[1]\t\\[x\\]\\_\\*\\;\\->1-2\\|\\\\[1]\t*[1]\t_\t_\t',
    '1-5\t18-22\tإنها\tCLAIM[2]\tclaim[2]\t*[2]\ttrue[2]\ttarget\t2-1[0_2]\t',
    '1-6\t23-28\tستفتح\tCLAIM[2]\tclaim[2]\t*[2]\ttrue[2]\t_\t_\t',
    '1-6.1\t23-24\tس\tCUE\tcue\t*\t*\t_\t_\t',
    '1-7\t28-29\t.\t_\t_\t_\t_\t_\t_\t',
    '',
    '#Text=نفت الوزارة.',
    '#Text=',
    '2-1\t31-34\tنفت\tagainst\tstance\t*\t*\t_\t_\t',
    '2-2\t35-42\tالوزارة\tORG\tentity\t*\t*\tholder\t2-1\t',
    '2-3\t42-43\t.\t_\t_\t_\t_\t_\t_\t',
    '',
  ]);
  expect(read.problems).toEqual([]);
  expect(read.articles.map((article) => article.text)).toEqual([text]);
  expect(read.articles.flatMap(marksIn).sort()).toEqual(
    marks.map(({ kind, label, spans }) => `${kind} ${label} ${spans[0]?.quote}`).sort(),
  );
  expect(read.articles.flatMap(linksIn).sort()).toEqual([
    'claim source → محمّد صلاح',
    'stance holder → الوزارة',
    'stance target → إنها ستفتح',
  ]);
  expect(read.articles[0]?.annotations[0]?.note).toBe('[x]_*;->1-2|\\');
});

test('any value comes out of its cell as it went in, whatever it ends with', () => {
  const value = fc
    .array(fc.constantFrom('\\', '[', ']', '|', '_', '->', ';', '*', '\t', '\n', '\r', '1-2', 'u0041', 'ق'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(value, value, (one, other) => {
      const stack = stackedIn(`${escapedValue(one)}[3]|${escapedValue(other)}[12]`);
      expect(stack.map((each) => [unescaped(each.written, '3.3'), each.id])).toEqual([
        [one, 3],
        [other, 12],
      ]);
    }),
  );
});

test.each([
  ['blank lines, blanks at the ends of lines and before their words', 'قال  \n \n\n  هنا.  ثم سكت؟نعم\t\n\n'],
  ['what is never seen', '\u200fقال\u200f \u200f\u0085\nهنا\ufeff \u0651'],
  ['line ends before the first word', '\n\nقال'],
])('a text comes back with %s', (_what, text) => {
  const { read, losses } = written(text);
  expect(read.articles.map((article) => article.text)).toEqual([text]);
  // The title, which does not stand in the text.
  expect(losses.map(({ code, count }) => `${code} ${count}`)).toEqual(['facts 1']);
});

test('blanks before the first word are told, and the words stay where they are', () => {
  const { read, losses } = written('  قال', [markOn('  قال', 1, 'cue CUE', 'قال')]);
  expect(read.articles.map((article) => article.text)).toEqual(['\n\nقال']);
  expect(read.articles.flatMap(marksIn)).toEqual(['cue CUE قال']);
  expect(losses).toContainEqual({ code: 'leading-blanks', count: 1, examples: ['عنوان'] });
});

test('marks are cut to what is seen, and marks on blanks alone are told', () => {
  const text = 'قال  هنا \u0651';
  const { read, losses } = written(text, [
    markOn(text, 1, 'cue CUE', 'قال  '),
    markOn(text, 2, 'entity LOC', '  '),
    markOn(text, 3, 'entity GPE', 'هنا \u0651', { links: [] }),
  ]);
  expect(read.problems).toEqual([]);
  expect(read.articles.flatMap(marksIn)).toEqual(['cue CUE قال', 'entity GPE هنا \u0651']);
  expect(losses.filter(({ code }) => code.startsWith('blank'))).toEqual([
    { code: 'blank-edges', count: 1, examples: ['قال'] },
    { code: 'blank-marks', count: 1, examples: [''] },
  ]);
});
