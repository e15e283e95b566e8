// What is written as tagged tokens and read again is the text to the letter, and the marks but for exactly what was announced.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tagSchemes, tokenEdges } from '../../domain/export-options';
import { conllFormat } from '../../formats/conll/conll-format';
import { tagged, writeConll } from '../../formats/conll/write-conll';
import { conlluFormat } from '../../formats/conllu/conllu-format';
import { worded, writeConllu } from '../../formats/conllu/write-conllu';
import type { CarriedArticle, ExportSource } from '../../formats/format';
import { LossCount } from '../../formats/writing/loss-count';
import { defaultScheme } from '../../seeds/default-scheme';
import { annotated } from '../builders/annotated';
import { carriedArticles } from '../builders/carried-articles';
import { bytesOf, carried, marksIn } from '../builders/foreign';
import { plainArticle } from '../builders/plain-article';

const sourceOf = (articles: readonly CarriedArticle[]): ExportSource => ({
  project: { name: 'x', scheme: defaultScheme },
  articles: () => articles,
});

/** Texts that an import takes, each once. */
const drawnArticles = carriedArticles.map((drawn) => {
  const readable = drawn.filter(({ text }) => /[^\s\p{Cf}\p{Cc}]/u.test(text) && !text.startsWith('\ufeff'));
  return [...new Map(readable.map((article) => [article.text, article])).values()];
});

/** `claim CLAIM 3-9 أمل`, one a mark, in an order of its own. */
function standing(articles: readonly Pick<CarriedArticle, 'text' | 'annotations'>[]): string[] {
  return articles.map(({ text, annotations }) => {
    const marks = annotations.map(({ kind, label, spans, annotator }) => {
      const places = spans.map(({ start, end }) => `${start}-${end}`).join(' ');
      return `${kind} ${label} ${places} ${annotator}`;
    });
    return JSON.stringify([text, marks.sort()]);
  });
}

function countOf(losses: LossCount, code: string): number {
  return losses.list().find((loss) => loss.code === code)?.count ?? 0;
}

/** But for the time of making, which every mark has. */
const lostOf = (losses: LossCount) => losses.list().filter(({ code }) => code !== 'created');

/** An article in which somebody marked what is in brackets. */
function markedArticle(marked: string, annotator = 'أمل'): CarriedArticle {
  const { text, drafts } = annotated(marked);
  const mark = { attributes: {}, links: [], note: null, unsure: false, annotator };
  return { ...plainArticle('عنوان', text), annotations: drafts.map((draft, id) => ({ ...mark, ...draft, id: `m${id}` })) };
}

describe('CoNLL columns', () => {
  const choices = fc.record({
    kind: fc.constantFrom('entity', 'claim', 'stance'),
    edges: fc.constantFrom(...tokenEdges),
    tags: fc.constantFrom(...tagSchemes),
  });

  test('read what they wrote', () => {
    fc.assert(
      fc.property(drawnArticles, choices, (articles, choice) => {
        fc.pre(articles.length > 0);
        const losses = new LossCount();
        const content = [...writeConll(sourceOf(articles), losses, choice)].join('');
        const { articles: read, problems } = carried(conllFormat, { name: 'a.conll', bytes: bytesOf(content) });
        const held = articles.map((article) => ({
          ...article,
          annotations: tagged(article, choice.kind, choice, new LossCount()).documents.flatMap(({ annotations }) => annotations),
        }));
        expect(problems.map(({ code }) => code)).toEqual(['tag-scheme-read']);
        expect(standing(read)).toEqual(standing(held));
        const ofKind = articles.flatMap(({ annotations }) => annotations.filter(({ kind }) => kind === choice.kind));
        const pieces = ofKind.flatMap(({ spans, annotator }) => spans.map(({ start, end }) => `${start}-${end} ${annotator}`));
        const left = read.flatMap(({ annotations }) => annotations);
        expect(left.length).toBe(pieces.length - countOf(losses, 'blank-marks') - countOf(losses, 'overlaps'));
        const places = left.map(({ spans, annotator }) => `${spans[0]?.start}-${spans[0]?.end} ${annotator}`);
        expect(places.filter((place) => !pieces.includes(place)).length).toBeLessThanOrEqual(
          countOf(losses, 'edges') + countOf(losses, 'blank-edges'),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('stand as CoNLL-2003 has them, a sentence after the other', () => {
    const article = markedArticle('قال [PERS سيرغي لافروف]، وزير.\n\nوصل ل[GPE بكين]!');
    const content = [...writeConll(sourceOf([article]), new LossCount())].join('');
    expect(content.replace(article.article.id ?? '', 'ID')).toBe(
      `-DOCSTART- -X- Article=ID|Annotator=أمل|Tokeniser=hashiya-words-1 O

قال -X- _ O
سيرغي -X- _ B-PERS
لافروف -X- SpaceAfter=No I-PERS
، -X- _ O
وزير -X- SpaceAfter=No O
. -X- SpacesAfter=\\n\\n O

وصل -X- _ O
لبكين -X- SpaceAfter=No B-GPE
! -X- SpaceAfter=No O
`,
    );
  });

  test('say which edges moved and which marks lie within others, with examples', () => {
    const losses = new LossCount();
    const article = markedArticle('[ORG وزارة [GPE الصين]] ل[GPE بكين]:[LOC  هنا] [CLAIM قال]');
    expect([...writeConll(sourceOf([article]), losses)].join('')).toContain('لبكين -X- SpaceAfter=No B-GPE');
    expect(lostOf(losses)).toEqual([
      { code: 'other-kinds', count: 1, examples: ['قال'] },
      { code: 'facts', count: 1, examples: ['عنوان'] },
      { code: 'edges', count: 1, examples: ['بكين (لبكين)'] },
      { code: 'blank-edges', count: 1, examples: ['هنا'] },
      { code: 'overlaps', count: 1, examples: ['الصين'] },
    ]);
  });

  test('lose a title, unless the text has it', () => {
    const [apart, within] = [new LossCount(), new LossCount()];
    const article = markedArticle('[PERS لافروف] يصل إلى بكين اليوم');
    for (const _ of writeConll(sourceOf([article]), apart));
    for (const _ of writeConll(sourceOf([{ ...article, article: { ...article.article, title: 'لافروف يصل…' } }]), within));
    expect([countOf(apart, 'facts'), countOf(within, 'facts')]).toEqual([1, 0]);
  });

  test('cut at clitics hold edges within words', () => {
    const losses = new LossCount();
    const content = [...writeConll(sourceOf([markedArticle('ل[GPE بكين]')]), losses, { edges: 'clitics' })].join('');
    expect(lostOf(losses).map(({ code }) => code)).toEqual(['facts']);
    expect(content).toMatch(/^ل -X- SpaceAfter=No O\nبكين -X- SpaceAfter=No B-GPE$/m);
  });

  test('never end a sentence within a mark', () => {
    const article = markedArticle('[CLAIM وصل لافروف. ثم عاد.] وانتهى.');
    const content = [...writeConll(sourceOf([article]), new LossCount(), { kind: 'claim', tags: 'bioes' })].join('');
    expect(content.split('\n\n').length).toBe(3);
    const { articles } = carried(conllFormat, { name: 'a.conll', bytes: bytesOf(content) });
    expect(articles.flatMap(marksIn)).toEqual(['claim CLAIM وصل لافروف. ثم عاد.']);
  });
});

describe('CoNLL-U', () => {
  const choices = fc.record({ kind: fc.constantFrom('entity', 'claim'), edges: fc.constantFrom(...tokenEdges) });

  test('reads what it wrote', () => {
    fc.assert(
      fc.property(drawnArticles, choices, (articles, choice) => {
        fc.pre(articles.length > 0);
        const losses = new LossCount();
        const content = [...writeConllu(sourceOf(articles), losses, choice)].join('');
        const { articles: read, problems } = carried(conlluFormat, { name: 'a.conllu', bytes: bytesOf(content) });
        const held = articles.map((article) => ({
          ...article,
          annotations: worded(article, choice, new LossCount()).documents.flatMap(({ annotations }) => annotations),
        }));
        expect(problems.filter(({ code }) => code !== 'tag-scheme-read')).toEqual([]);
        expect(standing(read).map(unrepeated)).toEqual(standing(held).map(unrepeated));
        const facts = (all: readonly CarriedArticle[]) =>
          all.map(({ article }) => [article.outlet, article.byline, article.publishedOn]);
        expect(facts(read)).toEqual(facts(held));
        const moved = held.flatMap(({ annotations }, at) =>
          annotations.filter((mark) => {
            const before = articles[at]?.annotations.find(({ id }) => id === mark.id);
            return JSON.stringify(before?.spans) !== JSON.stringify(mark.spans);
          }),
        );
        expect(moved.length).toBe(countOf(losses, 'edges') + countOf(losses, 'blank-edges'));
        const marks = articles.flatMap(({ annotations }) => annotations);
        expect(held.flatMap(({ annotations }) => annotations).length).toBe(marks.length - countOf(losses, 'blank-marks'));
      }),
      { numRuns: 300 },
    );
  });

  test('stands as its tools expect it, with marks in brackets and those of one kind as NE=', () => {
    const article = markedArticle('قال [ORG وزير [GPE الصين]]، [CLAIM نعم]\nثم عاد.');
    const content = [...writeConllu(sourceOf([article]), new LossCount())].join('');
    expect(content.replaceAll(article.article.id ?? '', 'ID').replaceAll('\t_\t_\t_\t_\t_\t_\t_\t', '\t…\t')).toBe(
      `# newdoc id = ID
# global.Entity = eid-etype-kind
# tokeniser = hashiya-words-1
# annotator = أمل
# meta::title = عنوان
# newpar
# sent_id = ID-1
# text = قال وزير الصين، نعم
1\tقال\t…\t_
2\tوزير\t…\tEntity=(e1-ORG-entity|NE=B-ORG
3\tالصين\t…\tEntity=(e2-GPE-entity)e1)|NE=I-ORG|SpaceAfter=No
4\t،\t…\t_
5\tنعم\t…\tEntity=(e3-CLAIM-claim)|SpacesAfter=\\n

# newpar
# sent_id = ID-2
# text = ثم عاد.
1\tثم\t…\t_
2\tعاد\t…\tSpaceAfter=No
3\t.\t…\tSpaceAfter=No

`,
    );
  });

  test('names an annotator on one line, whatever the name', () => {
    const losses = new LossCount();
    const content = [...writeConllu(sourceOf([markedArticle('قال [PERS لافروف]', 'أمل\n# newdoc id = x\n1\tغ')]), losses)].join(
      '',
    );
    expect(content.match(/^# annotator = .*$/gm)).toEqual(['# annotator = أمل # newdoc id = x 1 غ']);
    expect(content.match(/^# newdoc/gm)).toHaveLength(1);
    expect(lostOf(losses).map(({ code, count }) => `${code} ${count}`)).toEqual(['facts 1']);
  });

  test('holds pieces, and facts on a line', () => {
    const losses = new LossCount();
    const article = markedArticle('وزير ثم خارجية');
    const spans = [
      { start: 0, end: 4, quote: 'وزير' },
      { start: 8, end: 14, quote: 'خارجية' },
    ];
    const mark = {
      id: 'm',
      kind: 'entity',
      label: 'OCC',
      spans,
      attributes: {},
      links: [],
      note: null,
      unsure: false,
      annotator: 'أمل',
    };
    const told = {
      ...article,
      article: { ...article.article, metadata: { قسم: 'سياسة\nدولية', 'a=b': 'x' } },
      annotations: [mark],
    };
    const content = [...writeConllu(sourceOf([told]), losses)].join('');
    const { articles } = carried(conlluFormat, { name: 'a.conllu', bytes: bytesOf(content) });
    expect(articles.map(marksIn)).toEqual([['entity OCC وزير … خارجية']]);
    expect(articles[0]?.article.metadata).toEqual({ قسم: 'سياسة دولية' });
    expect(lostOf(losses)).toEqual([{ code: 'facts', count: 2, examples: ['قسم: سياسة دولية', 'a=b: x'] }]);
  });
});

/** Two marks of one annotator in one place with one label are one once they are read. */
function unrepeated(article: string): string {
  const [text, marks] = JSON.parse(article);
  return JSON.stringify([text, [...new Set(marks)]]);
}
