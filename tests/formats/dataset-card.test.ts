// The card of a release: what it says of labels is what is in the data, each label once.
import { expect, test } from 'vitest';
import { exportOptionsSchema } from '../../domain/export-options';
import type { Scheme } from '../../domain/scheme';
import { datasetCard } from '../../formats/release/dataset-card';
import { Survey } from '../../formats/release/survey';
import { defaultScheme } from '../../seeds/default-scheme';
import { annotated } from '../builders/annotated';
import { plainArticle } from '../builders/plain-article';

/** Both sets of the stance have a label `unclear`, the default scheme's first set and a second one. */
const scheme: Scheme = {
  ...defaultScheme,
  kinds: defaultScheme.kinds.map((kind) => {
    const [first] = kind.labelSets;
    return kind.key === 'stance' && first ? { ...kind, labelSets: [first, { ...first, key: 'second' }] } : kind;
  }),
};

test('a label that two sets share is counted once', () => {
  const { text, drafts } = annotated('[favor أيد] ثم [against هاجم] ثم [against رفض]');
  const survey = new Survey();
  survey.add({
    ...plainArticle('عنوان', text),
    annotations: drafts.map((draft) => ({ ...draft, attributes: {}, links: [], note: null, unsure: false, annotator: 'أمل' })),
  });
  const card = datasetCard({
    project: { name: 'x', scheme },
    options: exportOptionsSchema.parse({ format: 'jsonl' }),
    survey,
    balance: null,
    losses: [],
    drops: [],
    command: 'hashiya',
    version: '1',
  });
  const rows = card.split('\n').filter((line) => /^\| `(?:favor|against)` /.test(line));
  expect(rows.map((row) => row.replace(/ \|$/, '').split(' | ').slice(-2).join(' '))).toEqual(['1 33.3 %', '2 66.7 %']);
});
