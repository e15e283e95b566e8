// Attributes that are called like a format's own fields: they stand beside them, and come back under their own names.
import { describe, expect, test } from 'vitest';
import type { Scheme } from '../../domain/scheme';
import type { CarriedArticle, ExportSource, Format } from '../../formats/format';
import { labelStudioFormat } from '../../formats/label-studio/label-studio-format';
import { labellingConfig } from '../../formats/label-studio/labelling-config';
import { writeLabelStudio } from '../../formats/label-studio/write-label-studio';
import { prodigyFormat } from '../../formats/prodigy/prodigy-format';
import { writeProdigy } from '../../formats/prodigy/write-prodigy';
import { writeTable } from '../../formats/table/write-table';
import { LossCount } from '../../formats/writing/loss-count';
import { defaultScheme } from '../../seeds/default-scheme';
import { annotated } from '../builders/annotated';
import { bytesOf } from '../builders/foreign';
import { plainArticle } from '../builders/plain-article';

const keys = ['start', 'label', 'text', 'id', 'note', 'color', 'attribute_label', 'attribute_x', 'tone'];
const names = { ar: 'سمة', en: 'Attribute' };
const scheme: Scheme = {
  ...defaultScheme,
  kinds: defaultScheme.kinds.map((kind) => ({
    ...kind,
    attributes: kind.key === 'claim' ? keys.map((key) => ({ key, names, values: [{ key: 'v', names }] })) : kind.attributes,
  })),
};
const attributes = Object.fromEntries(keys.map((key) => [key, `of-${key}`]));

function article(annotator = 'أمل'): CarriedArticle {
  const { text, drafts } = annotated('قال [CLAIM نعم] ثم عاد');
  const mark = { attributes, links: [], note: null, unsure: false, annotator };
  return { ...plainArticle('عنوان', text), annotations: drafts.map((draft, id) => ({ ...mark, ...draft, id: `m${id}` })) };
}

const sourceOf = (...articles: readonly CarriedArticle[]): ExportSource => ({
  project: { name: 'x', scheme },
  articles: () => articles,
});

function marksRead({ reader }: Format, content: string) {
  const read = reader?.read({ name: 'a.jsonl', bytes: bytesOf(content) });
  if (!read || read instanceof Promise || !read.ok) throw new Error('The file can be read');
  return (read.value.foreign ?? []).flatMap(({ marks }) => marks);
}

describe.each([
  { format: prodigyFormat, write: writeProdigy },
  { format: labelStudioFormat, write: writeLabelStudio },
])('$format.key', ({ format, write }) => {
  test('keeps place and label of a mark whose attributes are called so, and the attributes', () => {
    const [mark, ...others] = marksRead(format, [...write(sourceOf(article()), new LossCount())].join(''));
    expect(others).toEqual([]);
    expect(mark).toMatchObject({ label: 'CLAIM', quote: 'نعم', spans: [{ start: 4, end: 7 }], attributes });
  });
});

test('the configuration of Label Studio has no two tags of one name', () => {
  const tags = [...labellingConfig(scheme).matchAll(/<(?:Labels|Text|Choices) name="([^"]+)"/g)].map(([, name]) => name);
  expect(new Set(tags).size).toBe(tags.length);
});

test('a table has no two columns of one name', () => {
  const [head = ''] = [...writeTable(sourceOf(article()), new LossCount(), { profile: 'claims' })];
  const columns = head.trim().split(',');
  expect(new Set(columns).size).toBe(columns.length);
});

test('Prodigy: an annotator keeps a name with hyphens', () => {
  const content = [...writeProdigy(sourceOf(article('annotator-12')), new LossCount())].join('');
  expect(marksRead(prodigyFormat, content).map(({ annotator }) => annotator)).toEqual(['annotator-12']);
});
