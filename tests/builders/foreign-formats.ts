// Every format of another tool with a golden file that it reads and the files beside it: what no reader may choke on.
import { bratFormat } from '../../formats/brat/brat-format';
import { casJsonFormat } from '../../formats/cas/cas-json-format';
import { casXmiFormat } from '../../formats/cas/cas-xmi-format';
import { conllFormat } from '../../formats/conll/conll-format';
import { conlluFormat } from '../../formats/conllu/conllu-format';
import { doccanoFormat } from '../../formats/doccano/doccano-format';
import type { Format } from '../../formats/format';
import { labelStudioFormat } from '../../formats/label-studio/label-studio-format';
import { prodigyFormat } from '../../formats/prodigy/prodigy-format';
import { spacyFormat } from '../../formats/spacy/spacy-format';
import { webAnnotationFormat } from '../../formats/web-annotation/web-annotation-format';
import { webannoTsvFormat } from '../../formats/webanno-tsv/webanno-tsv-format';
import { golden } from './foreign';

export interface ForeignGolden {
  readonly format: Format;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly companions: ReadonlyMap<string, Uint8Array>;
}

const storyText = golden('brat/story.txt');

const of = (format: Format, path: string, companions: Readonly<Record<string, Uint8Array>> = {}): ForeignGolden => ({
  format,
  name: path.split('/').at(-1) ?? path,
  bytes: golden(path),
  companions: new Map(Object.entries(companions)),
});

export const foreignGoldens: readonly ForeignGolden[] = [
  of(bratFormat, 'brat/story.utf-16.ann', { 'story.utf-16.txt': storyText }),
  of(doccanoFormat, 'doccano/story.utf-16.jsonl'),
  of(labelStudioFormat, 'label-studio/story.code-points.json'),
  of(prodigyFormat, 'prodigy/story.code-points.jsonl'),
  of(spacyFormat, 'spacy/story.code-points.jsonl'),
  of(spacyFormat, 'spacy/training.json'),
  of(webAnnotationFormat, 'web-annotation/story.code-points.jsonl', { 'story.txt': storyText }),
  of(conllFormat, 'conll/story.iob1.conll'),
  of(conllFormat, 'conll/story.bioes.conll', { 'story.bioes.txt': storyText }),
  of(conlluFormat, 'conllu/story.conllu'),
  of(webannoTsvFormat, 'webanno-tsv/story.utf-16.tsv'),
  of(casJsonFormat, 'cas/story.utf-16.json'),
  of(casXmiFormat, 'cas/story.utf-16.xmi', { 'TypeSystem.xml': golden('cas/TypeSystem.xml') }),
];
