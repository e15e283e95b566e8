// The annotated demo project as each format writes it: the same bytes every time.
import { expect, test } from 'vitest';
import { writeConll } from '../../formats/conll/write-conll';
import { writeConllu } from '../../formats/conllu/write-conllu';
import { writeDoccano } from '../../formats/doccano/write-doccano';
import type { ExportSource } from '../../formats/format';
import { writeJsonl } from '../../formats/jsonl/write-jsonl';
import { labellingConfig } from '../../formats/label-studio/labelling-config';
import { writeLabelStudio } from '../../formats/label-studio/write-label-studio';
import { writeProdigy } from '../../formats/prodigy/write-prodigy';
import { writeSpacy } from '../../formats/spacy/write-spacy';
import { writeWebAnnotation } from '../../formats/web-annotation/write-web-annotation';
import { LossCount } from '../../formats/writing/loss-count';
import { demoSource } from '../builders/demo-project';

type Write = (source: ExportSource, losses: LossCount) => Iterable<string>;

const written: readonly (readonly [file: string, write: Write])[] = [
  ['jsonl/demo.jsonl', writeJsonl],
  ['doccano/demo.jsonl', writeDoccano],
  ['label-studio/demo.json', writeLabelStudio],
  ['label-studio/demo.xml', ({ project }) => [labellingConfig(project.scheme)]],
  ['prodigy/demo.jsonl', writeProdigy],
  ['spacy/demo.jsonl', writeSpacy],
  ['web-annotation/demo.jsonl', writeWebAnnotation],
  ['conllu/demo.conllu', writeConllu],
  ['conll/demo.conll', writeConll],
  [
    'conll/demo.claims.clitics.bioes.conll',
    (source, losses) => writeConll(source, losses, { kind: 'claim', edges: 'clitics', tags: 'bioes' }),
  ],
];

test('the demo project is written to the byte', async () => {
  const source = await demoSource();
  for (const [file, write] of written) {
    await expect([...write(source, new LossCount())].join('')).toMatchFileSnapshot(`../goldens/${file}`);
  }
});
