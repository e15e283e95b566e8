// What is written in another tool's format and read again is the project, but for exactly what the format is said to drop.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doccanoFormat } from '../../formats/doccano/doccano-format';
import { doccanoCapacity, writeDoccano } from '../../formats/doccano/write-doccano';
import type { ExportSource, Format } from '../../formats/format';
import { labelStudioFormat } from '../../formats/label-studio/label-studio-format';
import { labelStudioCapacity, writeLabelStudio } from '../../formats/label-studio/write-label-studio';
import { prodigyFormat } from '../../formats/prodigy/prodigy-format';
import { prodigyCapacity, writeProdigy } from '../../formats/prodigy/write-prodigy';
import { spacyFormat } from '../../formats/spacy/spacy-format';
import { spacyCapacity, writeSpacy } from '../../formats/spacy/write-spacy';
import { webAnnotationFormat } from '../../formats/web-annotation/web-annotation-format';
import { webAnnotationCapacity, writeWebAnnotation } from '../../formats/web-annotation/write-web-annotation';
import { type Capacity, fitInto } from '../../formats/writing/capacity';
import { LossCount } from '../../formats/writing/loss-count';
import { defaultScheme } from '../../seeds/default-scheme';
import { carriedArticles } from '../builders/carried-articles';
import { bytesOf, carried } from '../builders/foreign';
import { whatIsIn } from '../builders/what-is-in';

interface Written {
  readonly format: Format;
  readonly capacity: Capacity;
  readonly write: (source: ExportSource, losses: LossCount) => Iterable<string>;
}

const formats: readonly Written[] = [
  { format: doccanoFormat, capacity: doccanoCapacity, write: writeDoccano },
  { format: labelStudioFormat, capacity: labelStudioCapacity, write: writeLabelStudio },
  { format: prodigyFormat, capacity: prodigyCapacity, write: writeProdigy },
  { format: spacyFormat, capacity: spacyCapacity, write: writeSpacy },
  { format: webAnnotationFormat, capacity: webAnnotationCapacity, write: writeWebAnnotation },
];

describe.each(formats)('$format.key', ({ format, capacity, write }) => {
  test('reads what it wrote', () => {
    fc.assert(
      fc.property(carriedArticles, (drawn) => {
        const articles = drawn
          .filter(({ text }) => /[^\s\p{Cf}]/u.test(text) && !text.startsWith('\ufeff'))
          // Without a title of its own an article has the one that its text begins with.
          .map((each) => ({ ...each, article: { ...each.article, title: 'عنوان' } }));
        const losses = new LossCount();
        const source = { project: { name: 'x', scheme: defaultScheme }, articles: () => articles };
        const content = [...write(source, losses)].join('');
        fc.pre(articles.length > 0 && content !== '');
        const { articles: read, problems } = carried(format, { name: 'a.jsonl', bytes: bytesOf(content) });
        const fitted = articles.flatMap((article) => {
          const documents = fitInto(capacity, article, new LossCount());
          return [{ ...article, annotations: documents.flatMap(({ annotations }) => annotations) }];
        });
        const expected = format.key === 'web-annotation' ? fitted.filter(({ annotations }) => annotations.length > 0) : fitted;
        expect(problems).toEqual([]);
        expect(whatIsIn(read, capacity)).toEqual(whatIsIn(expected, capacity));
      }),
      { numRuns: 100 },
    );
  });
});
