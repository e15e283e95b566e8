// The training JSON of spaCy 2: documents of paragraphs of sentences of tokens, each token with its BILUO tag.
import { z } from 'zod';
import type { Span } from '../../domain/span';
import type { ForeignArticle, ForeignMark } from '../foreign/foreign-article';
import { anyId, parsed, type RecordToRead, recordName } from '../json/read-records';
import { TokenAligner } from '../tokens/align-tokens';
import { decodeTags } from '../tokens/decode-tags';
import { markOfRun } from '../tokens/token-marks';

const tokenSchema = z.looseObject({
  orth: z.string(),
  space: z.string().optional(),
  ner: z.string().nullish(),
});
type Token = z.infer<typeof tokenSchema>;

const paragraphSchema = z.looseObject({
  raw: z.string().nullish(),
  sentences: z.array(z.looseObject({ tokens: z.array(tokenSchema) })).default([]),
  cats: z.array(z.unknown()).default([]),
  entities: z.array(z.unknown()).default([]),
});

const documentSchema = z.looseObject({ id: anyId.optional(), paragraphs: z.array(z.unknown()) });

/** Paragraphs become lines of one article. */
export function readTrainingDocument(record: RecordToRead): ForeignArticle | null {
  const document = parsed(documentSchema, record.value, record);
  if (!document) return null;
  const texts: string[] = [];
  const marks: ForeignMark[] = [];
  let start = 0;
  for (const [index, value] of document.paragraphs.entries()) {
    const paragraph = parsed(paragraphSchema, value, record, `paragraphs.${index}`);
    if (!paragraph) continue;
    const { raw, sentences, cats, entities } = paragraph;
    if (cats.length > 0) record.problems.notCarried('cats', cats.length);
    // spaCy itself takes the tags of the tokens, and not these.
    if (entities.length > 0) record.problems.notCarried('paragraph entities', entities.length);
    const tokens = sentences.flatMap((sentence) => sentence.tokens);
    const text = raw ?? tokens.map(({ orth, space }) => orth + (space ?? ' ')).join('');
    for (const mark of marksOf(tokens, text, `${index}`, record)) marks.push(moved(mark, start));
    texts.push(text);
    start += text.length + 1;
  }
  return {
    name: recordName(document.id, record.place),
    original: texts.join('\n'),
    facts: {},
    counting: { unit: 'utf-16', newlines: 'file' },
    marks,
  };
}

function marksOf(tokens: readonly Token[], text: string, paragraph: string, { problems, place }: RecordToRead): ForeignMark[] {
  const aligner = new TokenAligner(text);
  const places: (Span | null)[] = tokens.map(({ orth }) => aligner.next(orth));
  const { runs, repaired } = decodeTags(
    tokens.map(({ ner }) => ner ?? 'O'),
    'BILOU',
  );
  if (repaired > 0) problems.notCarried('tags out of order', repaired);
  return runs.flatMap((run) => {
    const mark = markOfRun(run, places, { id: `${paragraph}.${run.first}` });
    if (!mark) problems.bad(place, `paragraphs.${paragraph}`, `the token “${tokens[run.first]?.orth}” is not in the text`);
    return mark ? { ...mark, quote: mark.spans.map(({ start, end }) => text.slice(start, end)).join(' ') } : [];
  });
}

function moved(mark: ForeignMark, by: number): ForeignMark {
  return { ...mark, spans: mark.spans.map(({ start, end }) => ({ start: start + by, end: end + by })) };
}
