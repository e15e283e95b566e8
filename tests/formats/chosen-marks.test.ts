// Whatever is chosen of random articles, what is left is sound, and what went is what was told.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBoilerplate } from '../../domain/article';
import type { CarriedArticle } from '../../formats/format';
import { wholeOf } from '../../formats/in-parts';
import { readJsonlInParts } from '../../formats/jsonl/read-jsonl';
import { writeJsonl } from '../../formats/jsonl/write-jsonl';
import { withMarks } from '../../formats/writing/chosen-marks';
import { LossCount } from '../../formats/writing/loss-count';
import { withoutBoilerplate } from '../../formats/writing/without-boilerplate';
import { defaultScheme } from '../../seeds/default-scheme';
import { carriedArticle } from '../builders/carried-articles';
import { plainArticle } from '../builders/plain-article';

const linksOf = ({ annotations }: CarriedArticle): number => annotations.reduce((sum, { links }) => sum + links.length, 0);
const lettersOf = ({ annotations }: CarriedArticle): string[] =>
  annotations.map(({ spans }) => spans.map(({ quote }) => quote.replace(/\s/gu, '')).join('')).sort();

function problemsIn(articles: readonly CarriedArticle[]): unknown {
  const written = [...writeJsonl({ project: { name: 'x', scheme: defaultScheme }, articles: () => articles })].join('');
  const read = wholeOf(readJsonlInParts({ name: 'a.jsonl', bytes: new TextEncoder().encode(written) }));
  return read.ok ? read.value.problems : read.problems;
}

test('articles without boilerplate, and with marks of some kinds only, read without a problem and lose what is told', () => {
  const kinds = fc.subarray(['entity', 'claim', 'stance', 'cue']);
  fc.assert(
    fc.property(carriedArticle, kinds, fc.boolean(), (article, chosen, cuts) => {
      const losses = new LossCount();
      const cut = cuts ? withoutBoilerplate(article, losses) : article;
      const count = (code: string): number => losses.list().find((loss) => loss.code === code)?.count ?? 0;
      expect(count('marks-cut-out')).toBe(article.annotations.length - (cut?.annotations.length ?? 0));
      expect(count('articles-cut-out')).toBe(cut ? 0 : 1);
      if (!cut) return;
      if (cuts && article.regions.some(isBoilerplate)) expect(cut.regions.every(({ kind }) => kind === 'content')).toBe(true);
      if (count('marks-cut') + count('marks-cut-out') === 0) expect(lettersOf(cut)).toEqual(lettersOf(article));
      const left = withMarks(cut, ({ kind }) => chosen.includes(kind), losses);
      expect(left.annotations.length).toBe(cut.annotations.filter(({ kind }) => chosen.includes(kind)).length);
      const unasked = linksOf({ ...cut, annotations: cut.annotations.filter(({ kind }) => !chosen.includes(kind)) });
      expect(count('links-to-unwritten')).toBe(linksOf(cut) - unasked - linksOf(left));
      expect(problemsIn([left])).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('a mark on the white space that alone is left of an article is told', () => {
  const article = plainArticle('عنوان', 'إعلان\n\n');
  const mark = { kind: 'entity', label: 'PERS', attributes: {}, links: [], note: null, unsure: false, annotator: 'أمل' };
  const marked = { ...article, annotations: [{ ...mark, id: 'm', spans: [{ start: 6, end: 7, quote: '\n' }] }] };
  const losses = new LossCount();
  expect(withoutBoilerplate({ ...marked, regions: [{ start: 0, end: 5, kind: 'marker' }] }, losses)).toBeNull();
  expect(losses.list().map(({ code, count }) => `${code} ${count}`)).toEqual(['articles-cut-out 1', 'marks-cut-out 1']);
});

test('two stretches of which a cut leaves the same are one', () => {
  const content = (start: number) => ({ start, end: 11, kind: 'content' as const });
  const article = {
    ...plainArticle('عنوان', 'إعلان وصل، نعم'),
    regions: [{ start: 0, end: 5, kind: 'marker' as const }, content(0), content(3)],
  };
  expect(withoutBoilerplate(article, new LossCount())?.regions).toHaveLength(1);
});
