// Who has been through an article and found nothing stands beside who found something, in every format that tells whose view is whose.
import { expect, test } from 'vitest';
import { writeBrat } from '../../formats/brat/write-brat';
import { writeCasXmi } from '../../formats/cas/write-cas-xmi';
import { writeConll } from '../../formats/conll/write-conll';
import { writeConllu } from '../../formats/conllu/write-conllu';
import type { CarriedArticle, ExportSource, OutputFile } from '../../formats/format';
import { writeLabelStudio } from '../../formats/label-studio/write-label-studio';
import { writeProdigy } from '../../formats/prodigy/write-prodigy';
import { writeSpacy } from '../../formats/spacy/write-spacy';
import { writeWebannoTsv } from '../../formats/webanno-tsv/write-webanno-tsv';
import { LossCount } from '../../formats/writing/loss-count';
import { defaultScheme } from '../../seeds/default-scheme';
import { annotated } from '../builders/annotated';
import { plainArticle } from '../builders/plain-article';

const { text, drafts } = annotated('قال [PERS لافروف].');
const mark = { attributes: {}, links: [], note: null, unsure: false, annotator: 'Amal' };
const article: CarriedArticle = {
  ...plainArticle('عنوان', text),
  layers: [
    { annotator: 'Amal', status: 'in-progress' },
    { annotator: 'Badr', status: 'done' },
    { annotator: 'Zed', status: 'in-progress' },
  ],
  annotations: drafts.map((draft) => ({ ...draft, ...mark, id: 'm' })),
};
const source: ExportSource = { project: { name: 'x', scheme: defaultScheme }, articles: () => [article] };

const whole = (pieces: Iterable<string | Uint8Array>): string => [...pieces].join('');
const namesOf = (content: string, pattern: RegExp): (string | undefined)[] =>
  [...content.matchAll(pattern)].map(([, name]) => name);
const paths = (files: Iterable<OutputFile>): string[] => [...files].map(({ path }) => path);

test('as a document, an answer or an annotation of their own', () => {
  const both = ['Amal', 'Badr'];
  expect(namesOf(whole(writeConll(source, new LossCount())), /Annotator=(\w+)/g)).toEqual(both);
  expect(namesOf(whole(writeConllu(source, new LossCount())), /^# annotator = (\w+)/gm)).toEqual(both);
  expect(namesOf(whole(writeProdigy(source, new LossCount())), /"hashiya-(\w+)"/g)).toEqual(both);
  const [task] = JSON.parse(whole(writeLabelStudio(source, new LossCount())));
  expect(task.annotations).toEqual([
    { annotator: 'Amal', result: [expect.objectContaining({ type: 'labels' })] },
    { annotator: 'Badr', result: [] },
  ]);
});

test('as a file of their own', () => {
  expect(paths(writeWebannoTsv(source, new LossCount()))).toEqual(['000001.Amal.tsv', '000001.Badr.tsv']);
  expect(paths(writeBrat(source, new LossCount())).filter((path) => path.endsWith('.ann'))).toEqual([
    'Amal/000001.ann',
    'Badr/000001.ann',
  ]);
  // A CAS says how far its annotator is, so that everybody has one.
  expect(paths(writeCasXmi(source, new LossCount()))).toHaveLength(4);
});

test('and not where nobody is told from anybody', () => {
  expect(whole(writeSpacy(source, new LossCount())).trimEnd().split('\n')).toHaveLength(1);
});
