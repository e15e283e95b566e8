// What a CAS cannot say as it is: characters that XML lacks, and attributes whose names mean something else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf, type Scheme } from '../../domain/scheme';
import { casXmiFormat } from '../../formats/cas/cas-xmi-format';
import { writeCasXmi } from '../../formats/cas/write-cas-xmi';
import type { CarriedArticle } from '../../formats/format';
import { attributeOfFeature, featureOfAttribute, mentionFeatures } from '../../formats/layers/mention-layer';
import { sha256Of } from '../../formats/sha256';
import { LossCount } from '../../formats/writing/loss-count';
import { defaultScheme } from '../../seeds/default-scheme';
import { bytesOf, carried, marksIn } from '../builders/foreign';

function articleWith(text: string, quote: string, note: string): CarriedArticle {
  const start = text.indexOf(quote);
  return {
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
      metadata: { قسم: 'سياسة', 'page "1"': '<&>' },
    },
    text,
    regions: [{ start: 0, end: 1, kind: 'content' }],
    layers: [{ annotator: 'أمل', status: 'locked' }],
    annotations: [
      {
        id: '018cc251-f400-7000-8000-000000000001',
        kind: 'entity',
        label: 'PERS',
        spans: [{ start, end: start + quote.length, quote }],
        attributes: {},
        links: [],
        note,
        unsure: true,
        annotator: 'أمل',
      },
    ],
  };
}

function written(article: CarriedArticle) {
  const losses = new LossCount();
  const source = { project: { name: 'x', scheme: defaultScheme }, articles: () => [article] };
  const files = [...writeCasXmi(source, losses)].map(({ path, pieces }) => ({ path, content: [...pieces].join('') }));
  const { path = '', content = '' } = files.find((file) => file.path.endsWith('.xmi')) ?? {};
  return { path, content, losses, read: carried(casXmiFormat, { name: path, bytes: bytesOf(content) }) };
}

test('characters that XML lacks become spaces of the same length, and are counted', () => {
  const { losses, read } = written(articleWith('قال\u000b\u0001\uffff😀 لافروف\n', '😀 لافروف', 'سطر\u001f\nآخر\tهنا'));
  expect(read.articles.map(({ text }) => text)).toEqual(['قال   😀 لافروف\n']);
  expect(read.articles.flatMap(marksIn)).toEqual(['entity PERS 😀 لافروف']);
  expect(read.articles[0]?.annotations[0]?.note).toBe('سطر \nآخر\tهنا');
  expect(losses.list()).toContainEqual({ code: 'characters', count: 4, examples: ['U+001F', 'U+000B', 'U+0001'] });
});

test('facts, boilerplate and the state of the layer come back, also without the type system', () => {
  const { path, read } = written(articleWith('قال لافروف', 'لافروف', 'نعم'));
  expect(path).toBe('000001.أمل.xmi');
  expect(read.problems).toEqual([]);
  expect(read.articles[0]?.article.metadata).toEqual({ قسم: 'سياسة', 'page "1"': '<&>' });
  expect(read.articles[0]?.regions).toEqual([{ start: 0, end: 1, kind: 'content' }]);
  expect(read.articles[0]?.layers).toEqual([{ annotator: 'أمل', status: 'locked' }]);
  expect(read.articles[0]?.annotations[0]).toMatchObject({ unsure: true, annotator: 'أمل' });
});

test('an article that somebody has only begun is in a file of theirs', () => {
  const { path, read } = written({ ...articleWith('قال', 'قال', ''), annotations: [] });
  expect(path).toBe('000001.أمل.xmi');
  expect(read.articles[0]?.layers).toEqual([{ annotator: 'أمل', status: 'locked' }]);
});

test('any attribute has a feature of its own, of letters, digits and low lines', () => {
  const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,6}$/);
  fc.assert(
    fc.property(key, (each) => {
      expect(featureOfAttribute(each)).toMatch(/^[A-Za-z]\w*$/);
      expect(attributeOfFeature(featureOfAttribute(each))).toBe(each);
    }),
  );
  const claim = kindOf(defaultScheme, 'claim');
  const [attribute] = claim?.attributes ?? [];
  if (!claim || !attribute) throw new Error('Claims have attributes');
  const named = (...keys: string[]): Scheme => ({
    ...defaultScheme,
    kinds: [{ ...claim, attributes: keys.map((each) => ({ ...attribute, key: each })) }],
  });
  const features = mentionFeatures(named('label', 'x_hlabel', 'a-b', 'a_b', 'x_a', 'tone'));
  expect(features.slice(7)).toEqual(['x_label', 'x_x__hlabel', 'x_a_hb', 'a_b', 'x_x__a', 'tone']);
});
