// Files as large as somebody may bring: a text of 200,000 words with 20,000 marks is read before the test's time is over.
import { describe, expect, test } from 'vitest';
import { casJsonFormat } from '../../formats/cas/cas-json-format';
import { casXmiFormat } from '../../formats/cas/cas-xmi-format';
import { conllFormat } from '../../formats/conll/conll-format';
import { conlluFormat } from '../../formats/conllu/conllu-format';
import { doccanoFormat } from '../../formats/doccano/doccano-format';
import { labelStudioFormat } from '../../formats/label-studio/label-studio-format';
import { spacyFormat } from '../../formats/spacy/spacy-format';
import { webAnnotationFormat } from '../../formats/web-annotation/web-annotation-format';
import { webannoTsvFormat } from '../../formats/webanno-tsv/webanno-tsv-format';
import { bytesOf, carried, jsonLines } from '../builders/foreign';

const words = Array.from({ length: 200_000 }, (_, index) => (index % 1000 === 0 ? '😀' : `لافروف${index}ف`));
const text = words.join(' ');

/** Every tenth word, in UTF-16. */
const marked: { readonly start: number; readonly end: number; readonly quote: string }[] = [];
let start = 0;
for (const [index, word] of words.entries()) {
  if (index % 10 === 5) marked.push({ start, end: start + word.length, quote: word });
  start += word.length + 1;
}

describe('20,000 marks on 200,000 words', () => {
  test('that quote nothing are read by doccano', () => {
    const label = marked.map((mark) => [mark.start, mark.end, 'PER']);
    const { articles } = carried(doccanoFormat, { name: 'a.jsonl', bytes: jsonLines({ text, label, Comments: [] }) });
    expect(articles[0]?.annotations).toHaveLength(20_000);
  });

  test('that quote, counted in another unit, are read from Label Studio', () => {
    const result = marked.map((mark, index) => ({
      id: `r${index}`,
      type: 'labels',
      value: { start: mark.start, end: mark.end, text: mark.quote, labels: ['PER'] },
    }));
    const relations = marked.map((_, index) => ({ type: 'relation', from_id: `r${index}`, to_id: `r${(index + 1) % 20_000}` }));
    const tasks = [{ data: { text }, annotations: [{ result: [...result, ...relations] }] }];
    const { articles } = carried(labelStudioFormat, { name: 'a.json', bytes: bytesOf(JSON.stringify(tasks)) });
    expect(articles[0]?.annotations).toHaveLength(20_000);
  });

  test('that are lost are looked for by their words', () => {
    const annotations = marked.map((mark) => ({
      type: 'Annotation',
      body: { value: 'PER', purpose: 'tagging' },
      target: { source: 'story.txt', selector: { type: 'TextQuoteSelector', exact: mark.quote } },
    }));
    const { articles, problems } = carried(webAnnotationFormat, {
      name: 'story.jsonl',
      bytes: jsonLines(...annotations),
      companions: new Map([['story.txt', bytesOf(text)]]),
    });
    expect(articles[0]?.annotations.length).toBeGreaterThan(500);
    expect(problems.length).toBeGreaterThan(0);
  });

  test('one a token are read from the training JSON of spaCy', () => {
    const tokens = words.map((orth, index) => ({ orth, ner: index % 10 === 5 ? 'U-PER' : 'O' }));
    const document = [{ paragraphs: [{ raw: text, sentences: [{ tokens }] }] }];
    const { articles } = carried(spacyFormat, { name: 'a.json', bytes: bytesOf(JSON.stringify(document)) });
    expect(articles[0]?.annotations).toHaveLength(20_000);
  });

  const tagOf = (index: number): string => (index % 10 === 5 ? 'B-PER' : 'O');

  test('one a token are read from columns, with the text beside them', () => {
    const bytes = bytesOf(words.map((word, index) => `${word}\t${tagOf(index)}\n${index % 20 === 19 ? '\n' : ''}`).join(''));
    const companions = new Map([['a.txt', bytesOf(text)]]);
    const { articles } = carried(conllFormat, { name: 'a.conll', bytes, companions });
    expect(articles[0]?.annotations).toHaveLength(20_000);
  });

  test('one a word are read from CoNLL-U', () => {
    const rows = words.map((word, index) => `${(index % 20) + 1}\t${word}${'\t_'.repeat(7)}\tNE=${tagOf(index)}`);
    const bytes = bytesOf(rows.map((row, index) => `${row}\n${index % 20 === 19 ? '\n' : ''}`).join(''));
    const { articles } = carried(conlluFormat, { name: 'a.conllu', bytes });
    expect(articles[0]?.annotations).toHaveLength(20_000);
  });

  test('one a row are read from WebAnno TSV', () => {
    let offset = 0;
    const rows = words.map((word, index) => {
      const row = `1-${index + 1}\t${offset}-${offset + word.length}\t${word}\t${index % 10 === 5 ? 'PER' : '_'}\t`;
      offset += word.length + 1;
      return row;
    });
    const bytes = bytesOf(`#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Mention|label\n\n\n#Text=${text}\n${rows.join('\n')}\n`);
    const { articles } = carried(webannoTsvFormat, { name: 'a.tsv', bytes });
    expect(articles[0]?.annotations).toHaveLength(20_000);
  });

  test('each linked to the next are read from CAS JSON', () => {
    const structures = marked.map((mark, index) => ({
      '%ID': index + 2,
      '%TYPE': 'custom.Mention',
      '@sofa': 1,
      '@next': index + 3,
      begin: mark.start,
      end: mark.end,
      label: 'PER',
    }));
    const sofa = { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: text };
    const bytes = bytesOf(JSON.stringify({ '%FEATURE_STRUCTURES': [sofa, ...structures] }));
    const { articles } = carried(casJsonFormat, { name: 'a.json', bytes });
    expect(articles[0]?.annotations).toHaveLength(20_000);
  });

  test('each linked to the next are read from XMI', () => {
    const mentions = marked.map(
      ({ start, end }, index) =>
        `<c:Mention xmi:id="${index + 2}" sofa="1" begin="${start}" end="${end}" label="PER" next="${index + 3}"/>`,
    );
    const root = '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:c="http:///custom.ecore">';
    const sofa = `<cas:Sofa xmi:id="1" sofaID="_InitialView" sofaString="${text}"/>`;
    const bytes = bytesOf(`${root}${mentions.join('')}${sofa}</xmi:XMI>`);
    const { articles } = carried(casXmiFormat, { name: 'a.xmi', bytes });
    expect(articles[0]?.annotations).toHaveLength(20_000);
  });
});
