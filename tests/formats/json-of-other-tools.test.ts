// The story of the worked example as each JSON format tells it, in each unit that offsets are counted in.
import { describe, expect, test } from 'vitest';
import { doccanoFormat } from '../../formats/doccano/doccano-format';
import type { Format } from '../../formats/format';
import { labelStudioFormat } from '../../formats/label-studio/label-studio-format';
import { prodigyFormat } from '../../formats/prodigy/prodigy-format';
import { spacyFormat } from '../../formats/spacy/spacy-format';
import { webAnnotationFormat } from '../../formats/web-annotation/web-annotation-format';
import { bytesOf, carried, golden, jsonLines, linksIn, marksIn, told } from '../builders/foreign';

const claim = 'claim CLAIM شركة OpenAI ستفتح مكتباً كبيراً في الرباط';
const entities = ['entity PERS محمّد صلاح', 'entity ORG OpenAI', 'entity GPE الرباط', 'entity ORG الوزارة'];
const all = [...entities, claim, 'stance against نفت'];
const links = ['claim source → محمّد صلاح', 'stance holder → الوزارة', 'stance target → شركة OpenAI ستفتح مكتباً كبيراً في الرباط'];
const units = ['code-points', 'utf-16', 'bytes'] as const;

function story(format: Format, name: string) {
  const { reader } = format;
  const file = { name: name.split('/').at(-1) ?? name, bytes: golden(name) };
  const beside = new Map([['story.txt', golden('web-annotation/story.txt')]]);
  const { articles, problems } = carried(format, reader?.companionsOf ? { ...file, companions: beside } : file);
  const [article, ...others] = articles;
  if (!article) throw new Error(JSON.stringify(problems));
  for (const { spans } of article.annotations) {
    for (const { start, end, quote } of spans) expect(article.text.slice(start, end)).toBe(quote);
  }
  return { article, others, problems };
}

/** Which other unit than the format's own was read. */
const otherUnit = (problems: ReturnType<typeof story>['problems']) =>
  problems.find(({ code }) => code === 'offsets-in-other-unit')?.details.unit;

describe('doccano', () => {
  test.each(units)('is read with offsets in %s', (unit) => {
    const { article, others, problems } = story(doccanoFormat, `doccano/story.${unit}.jsonl`);
    expect(marksIn(article)).toEqual(all);
    expect(linksIn(article)).toEqual(links);
    expect(article.article.title).toBe('افتتاح مكتب');
    expect(others.map(marksIn)).toEqual([all]);
    expect(otherUnit(problems)).toBe(unit === 'utf-16' ? undefined : unit);
    expect(told(problems)).toEqual(expect.arrayContaining(['not-carried Comments 1', 'labels-not-in-scheme Weather (2) 2']));
  });

  test('without signs of its pages is taken to count code points, and says so where it could be either', () => {
    const record = { text: '😀😀 و و و', label: [[5, 6, 'PER']] };
    expect(told(carried(doccanoFormat, { name: 'a.jsonl', bytes: jsonLines(record) }).problems)).toEqual([
      'offset-unit-assumed code-points 1',
    ]);
  });

  test('labels of a whole text are counted, and a broken span or relation does not take its text along', () => {
    const records = [
      { text: 'قال لافروف', label: ['سياسة', 'خبر'] },
      { text: 'قال وزير', label: [[4, 8, 'OCC'], [4, 'x', 'OCC'], { start: 0 }] },
      {
        text: 'هنا',
        entities: [{ id: 1, label: 'PER', start_offset: 0, end_offset: 3 }],
        relations: [{ from_id: 1, to_id: 9, type: 'x' }],
      },
    ];
    const { articles, problems } = carried(doccanoFormat, { name: 'a.jsonl', bytes: jsonLines(...records) });
    expect(articles.map(marksIn)).toEqual([[], ['entity OCC وزير'], ['entity PERS هنا']]);
    expect(problems.map(({ code, details }) => `${code} ${details.line ?? ''} ${details.path ?? details.what}`)).toEqual([
      'bad-record 2 label.1.1',
      'bad-record 2 label.2',
      'bad-record 2 label.2',
      'bad-record 3 relations.0',
      'not-carried  label',
    ]);
  });
});

describe('Label Studio', () => {
  test.each(units)('is read with offsets in %s', (unit) => {
    const { article, problems } = story(labelStudioFormat, `label-studio/story.${unit}.json`);
    expect(marksIn(article)).toEqual([...all, 'entity PERS محمّد صلاح', 'entity GPE الرباط']);
    expect(linksIn(article)).toEqual(links);
    expect(article.article.url).toBe('https://example.org/a');
    expect(otherUnit(problems)).toBe(unit === 'code-points' ? undefined : unit);
  });

  test('keeps each annotator apart, with choices, notes and times, and counts what was cancelled', () => {
    const { article, problems } = story(labelStudioFormat, 'label-studio/story.code-points.json');
    expect([...new Set(article.annotations.map(({ annotator }) => annotator))]).toEqual([
      'amal@example.org',
      'annotator-2',
      'ner-1',
    ]);
    const [found] = article.annotations.filter(({ kind }) => kind === 'claim');
    expect(found).toMatchObject({ attributes: { verifiable: 'yes' }, createdAt: '2026-01-05T10:00:00.123Z' });
    expect(article.annotations.find(({ kind }) => kind === 'stance')?.note).toBe('نفي صريح');
    expect(told(problems)).toEqual([
      'not-carried choices 1',
      'not-carried was_cancelled 1',
      'labels-not-in-scheme label/Weather (1) 1',
    ]);
  });

  test('HyperText is read by its global offsets, and refused without them', () => {
    const value = { start: '/p[1]/text()[1]', end: '/p[1]/text()[1]', startOffset: 4, endOffset: 10, hypertextlabels: ['PER'] };
    const result = (id: string, extra: object) => ({
      id,
      type: 'hypertextlabels',
      from_name: 'ner',
      value: { ...value, ...extra },
    });
    const task = {
      data: { text: 'قال لافروف' },
      annotations: [{ result: [result('a', { globalOffsets: { start: 4, end: 10 }, text: 'لافروف' }), result('b', {})] }],
    };
    const { articles, problems } = carried(labelStudioFormat, { name: 'a.json', bytes: bytesOf(JSON.stringify([task])) });
    expect(articles.map(marksIn)).toEqual([['entity PERS لافروف']]);
    expect(told(problems)).toEqual([
      'bad-part [0].annotations.0.result.1.value start and end were expected as numbers, or globalOffsets with the text',
    ]);
  });

  test('an id that comes a second time at another place is told', () => {
    const region = (start: number, end: number, label: string) => ({
      id: 'a',
      type: 'labels',
      value: { start, end, labels: [label] },
    });
    const task = { data: { text: 'قال لافروف' }, annotations: [{ result: [region(4, 10, 'PER'), region(0, 3, 'CUE')] }] };
    const { articles, problems } = carried(labelStudioFormat, { name: 'a.json', bytes: bytesOf(JSON.stringify([task])) });
    expect(articles.map(marksIn)).toEqual([['entity PERS لافروف']]);
    expect(told(problems)).toEqual(['bad-part [0].annotations.0.result.1.id the id a comes a second time, at another place']);
  });
});

describe('Prodigy', () => {
  test.each(units)('is read with offsets in %s', (unit) => {
    const { article, others, problems } = story(prodigyFormat, `prodigy/story.${unit}.jsonl`);
    expect(others).toEqual([]);
    expect(marksIn(article)).toEqual([...all, 'entity PERS محمّد صلاح']);
    expect(article.annotations.map(({ annotator }) => annotator)).toEqual([...all.map(() => 'amal'), 'zaid']);
    expect(linksIn(article)).toEqual(links);
    expect(article.article.title).toBe('افتتاح مكتب');
    expect(otherUnit(problems)).toBe(unit === 'code-points' ? undefined : unit);
    expect(told(problems)).toContain('not-carried answer: reject 1');
  });

  test('two spans that end on one token are told apart by the spans that relations repeat', () => {
    const outer = { start: 0, end: 10, token_start: 0, token_end: 1, label: 'Claim' };
    const inner = { start: 4, end: 10, token_start: 1, token_end: 1, label: 'PER' };
    const relations = [
      { head: 1, child: 1, head_span: outer, child_span: inner, label: 'source' },
      { head: 1, child: 0, label: 'source' },
    ];
    const { articles, problems } = carried(prodigyFormat, {
      name: 'a.jsonl',
      bytes: jsonLines({ text: 'قال لافروف', spans: [outer, inner], relations, answer: 'accept' }),
    });
    expect(articles.flatMap(linksIn)).toEqual(['claim source → لافروف']);
    expect(told(problems)).toEqual(['bad-record 1 relations.1 its head is none of the spans']);
  });
});

describe('spaCy', () => {
  test.each(units)('is read with offsets in %s', (unit) => {
    const { article, problems } = story(spacyFormat, `spacy/story.${unit}.jsonl`);
    expect(marksIn(article)).toEqual(all);
    expect(otherUnit(problems)).toBe(unit === 'code-points' ? undefined : unit);
    expect(told(problems)).toContain('not-carried cats 1');
  });

  test('training JSON of version 2 is aligned with its raw text', () => {
    const { article, problems } = story(spacyFormat, 'spacy/training.json');
    expect(marksIn(article)).toEqual(entities);
    expect(article.text).toBe('قال 😀 محمّد صلاح إنّ شركة OpenAI ستفتح مكتباً كبيراً في الرباط.\nنفت الوزارة الخبر_الكاذب.');
    expect(told(problems)).toEqual(['not-carried cats 1']);
  });

  test('tuples, doc.to_json() and a list of records are all read', () => {
    const tuple = ['قال لافروف', { entities: [[4, 10, 'PER']] }];
    const doc = { text: 'قال وزير', ents: [{ start: 4, end: 8, label: 'OCC' }], tokens: [{ id: 0, start: 0, end: 3 }] };
    for (const bytes of [jsonLines(tuple, doc), bytesOf(JSON.stringify([tuple, doc]))]) {
      const { articles, problems } = carried(spacyFormat, { name: 'a.json', bytes });
      expect(articles.map(marksIn)).toEqual([['entity PERS لافروف'], ['entity OCC وزير']]);
      expect(problems).toEqual([]);
    }
  });
});

describe('W3C Web Annotation', () => {
  test.each(units)('is read with offsets in %s', (unit) => {
    const { article, problems } = story(webAnnotationFormat, `web-annotation/story.${unit}.jsonl`);
    expect(marksIn(article)).toEqual(all);
    expect(linksIn(article)).toEqual(links);
    expect(article.annotations[0]).toMatchObject({ annotator: 'a1', createdAt: '2026-01-05T10:00:00.000Z' });
    expect(article.annotations.find(({ kind }) => kind === 'stance')?.note).toBe('نفي صريح');
    expect(article.article.url).toBe('https://example.org/news/story.txt');
    expect(otherUnit(problems)).toBe(unit === 'code-points' ? undefined : unit);
  });

  const text = 'قال وزير إن وزير الخارجية قال';
  const annotation = (id: string, selector: unknown, rest: object = {}) => ({
    id,
    type: 'Annotation',
    body: { type: 'TextualBody', value: 'OCC', purpose: 'tagging' },
    target: { source: { id: 'urn:a', type: 'TextualBody', value: text }, selector },
    ...rest,
  });
  const read = (...annotations: readonly unknown[]) =>
    carried(webAnnotationFormat, {
      name: 'a.jsonld',
      bytes: bytesOf(
        JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: annotations }),
      ),
    });

  test('a mark whose position is wrong is found by its words and what stands around them', () => {
    const quote = { type: 'TextQuoteSelector', exact: 'وزير', prefix: 'إن ', suffix: ' الخارجية' };
    const { articles, problems } = read(
      annotation('a', [{ type: 'TextPositionSelector', start: 1, end: 5 }, quote]),
      annotation('b', quote),
      annotation('c', { type: 'TextQuoteSelector', exact: 'وزير' }),
    );
    expect(articles[0]?.annotations.map(({ spans }) => spans[0]?.start)).toEqual([12, 12]);
    expect(told(problems)).toEqual(['found-by-quote urn:a 2', 'offsets-do-not-fit urn:a c OCC 0 0 وزير']);
  });

  test('selectors of other kinds are refused by their names', () => {
    const { problems } = read(
      annotation('a', { type: 'RangeSelector', startSelector: {}, endSelector: {} }),
      annotation('b', { type: 'FragmentSelector', value: 'p1', refinedBy: { type: 'TextPositionSelector', start: 0, end: 3 } }),
      annotation('c', undefined),
    );
    const reason = 'where a TextPositionSelector or a TextQuoteSelector was expected';
    expect(told(problems)).toEqual([
      `bad-record 1 [0].target.0.selector found RangeSelector, ${reason}`,
      `bad-record 1 [1].target.0.selector found FragmentSelector refined by another, ${reason}`,
      'not-carried annotations of a whole text 1',
    ]);
  });

  test('several targets are several marks, or pieces of one that says so', () => {
    const at = (start: number, end: number) => ({
      source: { value: text },
      selector: { type: 'TextPositionSelector', start, end },
    });
    const target = [at(4, 8), at(12, 16)];
    const { articles } = read(
      annotation('a', [], { target }),
      annotation('b', [], { target, type: ['Annotation', 'hashiya:Discontinuous'] }),
    );
    expect(articles.map(marksIn)).toEqual([['entity OCC وزير', 'entity OCC وزير', 'entity OCC وزير … وزير']]);
  });

  test('without its text it is refused by the name of what is missing', () => {
    const { problems } = carried(webAnnotationFormat, {
      name: 'story.jsonl',
      bytes: golden('web-annotation/story.code-points.jsonl'),
    });
    expect(problems).toMatchObject([{ code: 'companion-missing', details: { companion: 'story.txt' } }]);
  });
});
