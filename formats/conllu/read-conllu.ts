// Reads CoNLL-U: the text from its words, named entities from NE=, name=, ner= or bare tags, and from Entity= brackets.
import { type Outcome, problem, refused } from '../../domain/problem';
import { FileProblems } from '../file-problems';
import type { ForeignArticle, ForeignMark } from '../foreign/foreign-article';
import { foreignFile } from '../foreign/foreign-file';
import { factsFrom } from '../foreign/record-facts';
import type { ReadFile, SourceFile } from '../format';
import { decodeTags, SchemeDetector, type TagScheme, tagOf } from '../tokens/decode-tags';
import { markOfRun } from '../tokens/token-marks';
import { decodeUtf8, notUtf8 } from '../utf8';
import { type ConlluDocument, type ConlluSentence, type ConlluWord, documentsIn } from './conllu-sentences';
import { ConlluText, type PlacedWord } from './conllu-text';
import { EntityBrackets } from './entity-brackets';

export function readConllu({ name, bytes }: SourceFile): Outcome<ReadFile> {
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return refused(notUtf8(name, bytes, decoded.badByteAt));
  const problems = new FileProblems(name);
  const documents = documentsIn(decoded.text, problems);
  const detector = new SchemeDetector();
  for (const { sentences } of documents) for (const sentence of sentences) detector.take(ownTags(sentence));
  const scheme = detector.scheme();
  const articles = documents.map((document, index) => {
    const unnamed = documents.length === 1 ? name : `${name} ${index + 1}`;
    return articleOf(document, document.name ?? unnamed, scheme, problems);
  });
  if (detector.found) problems.add(problem('tag-scheme-read', { file: name, scheme }));
  return foreignFile(name, articles, problems);
}

/** Of words that stand in the text. */
function ownTags({ words }: ConlluSentence): string[] {
  return words.filter(({ id }) => /^\d+$/.test(id)).map(tagOfWord);
}

function tagOfWord({ misc, bare }: ConlluWord): string {
  const told = misc.get('NE') ?? misc.get('name') ?? misc.get('ner');
  if (told !== undefined) return told;
  return bare !== null && tagOf(bare)?.place !== '' ? bare : 'O';
}

function articleOf({ sentences }: ConlluDocument, name: string, scheme: TagScheme, problems: FileProblems): ForeignArticle {
  const text = new ConlluText(sentences.some(({ comments }) => comments.has('newpar') || comments.has('newpar id')));
  const brackets = new EntityBrackets(problems);
  const tagged: ForeignMark[] = [];
  let repaired = 0;
  for (const sentence of sentences) {
    const declared = sentence.comments.get('global.Entity');
    if (declared !== undefined) brackets.declare(declared);
    const placed = text.add(sentence);
    for (const { word, place } of placed) takeBrackets(word, place, brackets, problems);
    const words = placed.filter(({ word }) => /^\d+$/.test(word.id));
    const decoded = decodeTags(
      words.map(({ word }) => tagOfWord(word)),
      scheme,
    );
    repaired += decoded.repaired;
    const places = words.map(({ place }: PlacedWord) => place);
    for (const run of decoded.runs) {
      const mark = markOfRun(run, places, { id: `m${tagged.length + 1}` });
      if (mark) tagged.push(mark);
    }
  }
  if (repaired > 0) problems.notCarried('tags out of order', repaired);
  if (text.differing > 0) problems.notCarried('# text', text.differing);
  const original = text.whole();
  const annotator = sentences[0]?.comments.get('annotator') || null;
  const bracketed = brackets.finished();
  const marks = [...withoutTheSame(tagged, bracketed), ...bracketed].map((mark) => ({ ...quoted(mark, original), annotator }));
  const told = factsFrom(metadataOf(sentences[0]), problems);
  return { name, original, ...told, counting: { unit: 'utf-16', newlines: 'file' }, marks };
}

function takeBrackets(
  { misc, line }: ConlluWord,
  place: PlacedWord['place'],
  brackets: EntityBrackets,
  problems: FileProblems,
): void {
  const entity = misc.get('Entity');
  if (entity === undefined) return;
  if (place) brackets.take(entity, place, line);
  else problems.notCarried('Entity of words that are not in the text');
}

/** Our own files say of some marks twice that they are there. */
function withoutTheSame(tagged: readonly ForeignMark[], bracketed: readonly ForeignMark[]): ForeignMark[] {
  const keyOf = ({ label, spans }: ForeignMark) => `${spans[0]?.start}-${spans.at(-1)?.end} ${label}`;
  const known = new Set(bracketed.map(keyOf));
  return tagged.filter((mark) => !known.has(keyOf(mark)));
}

/** Quoting what stands there tells that these offsets are ours, in no unit of a file. */
function quoted(mark: ForeignMark, text: string): ForeignMark {
  return { ...mark, quote: mark.spans.map(({ start, end }) => text.slice(start, end)).join(' ') };
}

/** `# meta::title = …` */
function metadataOf(first: ConlluSentence | undefined): Record<string, string> {
  const comments = [...(first?.comments ?? [])].filter(([key]) => key.startsWith('meta::'));
  return Object.fromEntries(comments.map(([key, value]) => [key.slice('meta::'.length), value]));
}
