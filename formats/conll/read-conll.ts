// Reads columns of tokens and tags. The text is the one beside the file, or as the spacing of our own files says, or the sentences'
// own, or the tokens with a space between.
import { type Outcome, problem, refused } from '../../domain/problem';
import { FileProblems } from '../file-problems';
import type { ForeignArticle } from '../foreign/foreign-article';
import { foreignFile } from '../foreign/foreign-file';
import type { ReadFile, SourceFile } from '../format';
import { decodeTags, SchemeDetector, type TagScheme } from '../tokens/decode-tags';
import { attributesIn, unescaped } from '../tokens/spacing';
import { type TokenSentence, TokenText } from '../tokens/token-text';
import { decodeUtf8, notUtf8 } from '../utf8';

export const textBeside = (fileName: string): string => fileName.replace(/\.[^.]+$/, '.txt');

/** Tabs part columns where there are any; else runs of blanks do. */
export function columnsOf(line: string): string[] {
  return line.includes('\t') ? line.split('\t') : line.split(/[ \u00a0]+/).filter((column) => column !== '');
}

export function readConll({ name, bytes, companions }: SourceFile): Outcome<ReadFile> {
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return refused(notUtf8(name, bytes, decoded.badByteAt));
  const problems = new FileProblems(name);
  const documents = documentsIn(decoded.text, problems);
  const scheme = schemeOf(documents);
  const spaced = documents.every(isSpaced);
  const beside = spaced ? undefined : companions?.get(textBeside(name));
  const text = beside && documents.length === 1 ? decodeUtf8(beside) : undefined;
  if (text && !text.ok && beside) return refused(notUtf8(textBeside(name), beside, text.badByteAt));
  if (beside && documents.length > 1) problems.notCarried(textBeside(name));
  const articles = documents.map((document, index) =>
    articleOf(
      document,
      { name: documents.length === 1 ? name : `${name} ${index + 1}`, scheme, text: text?.ok ? text.text : null },
      problems,
    ),
  );
  if (articles.length > 0) problems.add(problem('tag-scheme-read', { file: name, scheme }));
  return foreignFile(name, articles, problems);
}

interface Document {
  /** What our own files say of a document; empty of others. */
  readonly head: ReadonlyMap<string, string>;
  readonly sentences: Sentence[];
}

/** Whether it says itself what white space its text has. */
const isSpaced = ({ head }: Document): boolean => head.has('Tokeniser');

/** `-DOCSTART-` begins a document and an empty line a sentence. */
function documentsIn(content: string, problems: FileProblems): Document[] {
  const documents: Document[] = [];
  let document: Document = { head: new Map(), sentences: [] };
  let sentence = newSentence(document);
  const endSentence = (): void => {
    if (sentence.tokens.length > 0) document.sentences.push(sentence);
    sentence = newSentence(document);
  };
  const endDocument = (next = ''): void => {
    endSentence();
    if (document.sentences.length > 0) documents.push(document);
    document = { head: headIn(next), sentences: [] };
    sentence = newSentence(document);
  };
  for (const [index, raw] of content.split('\n').entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const own = /^# text\s*=\s*(.*)$/.exec(line);
    if (line.trim() === '') endSentence();
    else if (line.startsWith('-DOCSTART-')) endDocument(line);
    else if (own && sentence.tokens.length === 0) sentence.text = own[1] ?? null;
    else if (!/^# [\w:.-]+\s*=/.test(line) || sentence.tokens.length > 0) takeRow(line, index + 1, sentence, problems);
  }
  endDocument();
  return documents;
}

type Sentence = TokenSentence & { readonly spacing: ReadonlyMap<string, string>[] | null };

function newSentence(document: Document): Sentence {
  return { tokens: [], tags: [], text: null, spacing: isSpaced(document) ? [] : null };
}

const headIn = (line: string): ReadonlyMap<string, string> => attributesIn(columnsOf(line)[ATTRIBUTES]);

/** Our own files say here what stands around a token, as the last column of CoNLL-U does. */
const ATTRIBUTES = 2;

/** More columns than any such file has. */
const MOST_COLUMNS = 1_000;

function takeRow(line: string, number: number, { tokens, tags, spacing }: Sentence, problems: FileProblems): void {
  const columns = columnsOf(line);
  const [token = '', tag = ''] = [columns[0]?.trim(), columns.at(-1)?.trim()];
  if (token === '' || columns.length < 2 || columns.length > MOST_COLUMNS) {
    problems.bad({ line: number }, 'columns', 'a token and its tag were expected, in columns');
    return;
  }
  tokens.push(token);
  tags.push(tag);
  spacing?.push(attributesIn(columns[ATTRIBUTES]));
}

function schemeOf(documents: readonly Document[]): TagScheme {
  const detector = new SchemeDetector();
  for (const { sentences } of documents) for (const { tags } of sentences) detector.take(tags);
  return detector.scheme();
}

interface Named {
  readonly name: string;
  readonly scheme: TagScheme;
  /** Of the file beside. */
  readonly text: string | null;
}

function articleOf({ head, sentences }: Document, { name, scheme, text }: Named, problems: FileProblems): ForeignArticle {
  const built = new TokenText(text);
  const annotator = head.has('Annotator') ? unescaped(head.get('Annotator') ?? '') : null;
  for (const sentence of sentences) {
    const places = built.add(sentence);
    const { runs, repaired } = decodeTags(sentence.tags, scheme);
    if (repaired > 0) problems.notCarried('tags out of order', repaired);
    built.mark(runs, places, { annotator });
  }
  return built.article(name, problems);
}
