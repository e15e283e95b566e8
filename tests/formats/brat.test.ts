// brat documents as they lie on disk: a text, and beside it what was marked on it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { foreignLabelKey, suggestMapping } from '../../domain/label-mapping';
import { parseAnnotations } from '../../formats/brat/parse-annotations';
import { readBrat } from '../../formats/brat/read-brat';
import { carryArticles, labelsOf } from '../../formats/foreign/carry-articles';
import { defaultScheme } from '../../seeds/default-scheme';

const golden = (name: string) => readFileSync(path.join(import.meta.dirname, '../goldens/brat', name));
const text = golden('story.txt');

function readStory(annotations: Uint8Array, storyBytes: Uint8Array = text) {
  const read = readBrat({ name: 'story.ann', bytes: annotations, companions: new Map([['story.txt', storyBytes]]) });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function carry(annotations: Uint8Array, storyBytes?: Uint8Array) {
  const { foreign = [], problems } = readStory(annotations, storyBytes);
  const carried = carryArticles(foreign, {
    file: 'story.ann',
    fileSha256: 'a'.repeat(64),
    encoding: 'utf-8',
    scheme: defaultScheme,
    mapping: suggestMapping(defaultScheme, labelsOf(foreign)),
  });
  const [article] = carried.articles;
  if (!article) throw new Error('The story was not carried');
  return { article, problems: [...problems, ...carried.problems] };
}

describe('a brat document', () => {
  test.each(['code-points', 'utf-16', 'bytes'])('is read with offsets in %s, an emoji before every mark', (unit) => {
    const { article, problems } = carry(golden(`story.${unit}.ann`));
    expect(
      article.annotations.map(({ kind, label, spans }) => `${kind} ${label} ${spans.map(({ quote }) => quote).join(' … ')}`),
    ).toEqual([
      'entity PERS محمّد صلاح',
      'entity ORG OpenAI',
      'entity GPE الرباط',
      'entity ORG الوزارة',
      'claim CLAIM شركة OpenAI ستفتح مكتباً كبيراً في الرباط',
      'entity FAC مكتباً … في الرباط',
    ]);
    for (const { spans } of article.annotations) {
      for (const { start, end, quote } of spans) expect(article.text.slice(start, end)).toBe(quote);
    }
    const other = problems.find(({ code }) => code === 'offsets-in-other-unit');
    expect(other?.details.unit).toBe(unit === 'code-points' ? undefined : unit);
  });

  test('keeps links, attributes and notes, and counts what it cannot keep', () => {
    const { article, problems } = carry(golden('story.code-points.ann'));
    const claim = article.annotations.find(({ kind }) => kind === 'claim');
    const speaker = article.annotations.find(({ label }) => label === 'PERS');
    expect(claim?.links).toEqual([{ role: 'source', to: speaker?.id }]);
    expect(claim?.attributes).toEqual({ verifiable: 'yes' });
    expect(article.annotations.find(({ label }) => label === 'GPE')?.note).toBe('Wikidata:Q3551 Rabat');
    expect(problems.map(({ code, details }) => `${code} ${details.labels ?? details.names ?? details.what}`)).toEqual([
      'not-carried Equiv',
      'labels-not-in-scheme Stance (1), Weather (1)',
      'mapped-attributes-dropped Negated=yes (1)',
    ]);
  });

  test('a mark that fits in no unit is left out by name, and the others arrive', () => {
    const broken = new TextEncoder().encode('T1\tPER 0 3\tقال\nT2\tPER 1 4\tقال\nT3\tPER 500 600\tقال\nT4\tPER 3 3\t\n');
    const { article, problems } = carry(broken);
    expect(article.annotations).toHaveLength(1);
    expect(problems.map(({ code, details }) => `${code} ${details.mark}`)).toEqual([
      'offsets-do-not-fit T2',
      'offsets-do-not-fit T3',
      'offsets-do-not-fit T4',
    ]);
  });

  test.each([true, false])('CRLF counted as two or as one (%s) comes to the same places', (counted) => {
    const story = 'سطر أول\r\nقال لافروف\r\n';
    const [start, end] = counted ? [13, 19] : [12, 18];
    const annotations = new TextEncoder().encode(`T1\tPER ${start} ${end}\tلافروف\n`);
    const { article } = carry(annotations, new TextEncoder().encode(story));
    expect(article.text).toBe('سطر أول\nقال لافروف\n');
    expect(article.annotations[0]?.spans).toEqual([{ start: 12, end: 18, quote: 'لافروف' }]);
  });

  test('a mark across lines, which brat repeats with a space, keeps its line end', () => {
    const story = new TextEncoder().encode('وزير\nالخارجية');
    const { article } = carry(new TextEncoder().encode('T1\tOCC 0 13\tوزير الخارجية\n'), story);
    expect(article.annotations[0]?.spans[0]?.quote).toBe('وزير\nالخارجية');
  });

  test('lines that mean nothing are told with their number', () => {
    const { marks, problems } = parseAnnotations(
      'T1\tPER 0 3\tقال\nnonsense\nT1\tPER 0 3\tقال\nR1\tsource Arg1:T1 Arg2:T9\nX1\tfoo',
      'a.ann',
    );
    expect(marks).toHaveLength(1);
    expect(problems.map(({ details }) => `${details.line} ${details.reason}`)).toEqual([
      '2 an id such as T1 was expected',
      '3 the id T1 comes a second time',
      '4 T9 is not in the file',
      '5 no annotation is known that begins so',
    ]);
  });

  test('without its text it is refused by the name of what is missing', () => {
    const read = readBrat({ name: 'story.ann', bytes: golden('story.code-points.ann') });
    expect(read.ok ? [] : read.problems).toMatchObject([{ code: 'companion-missing', details: { companion: 'story.txt' } }]);
  });
});

describe('labels of other tools', () => {
  test.each([
    ['', 'PER', 'entity PERS'],
    ['', 'Person', 'entity PERS'],
    ['', 'شخص', 'entity PERS'],
    ['', 'organization', 'entity ORG'],
    ['', 'Stance:against', 'stance against'],
    ['webanno.custom.Claim', 'whatever', 'claim CLAIM'],
    ['stance', 'support', 'stance favor'],
    ['', 'Weather', 'skipped'],
    ['', 'Stance', 'skipped'],
  ])('%s %s is suggested as %s', (layer, label, becomes) => {
    const found = suggestMapping(defaultScheme, [{ layer, label }]).get(foreignLabelKey({ layer, label }));
    expect(found ? `${found.kind} ${found.label}` : 'skipped').toBe(becomes);
  });
});
