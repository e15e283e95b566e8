// The story of the worked example as formats tell it that cut a text into words: CoNLL columns, CoNLL-U and WebAnno TSV.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conllFormat } from '../../formats/conll/conll-format';
import { conlluFormat } from '../../formats/conllu/conllu-format';
import { decodeTags, SchemeDetector, type TagScheme } from '../../formats/tokens/decode-tags';
import { webannoTsvFormat } from '../../formats/webanno-tsv/webanno-tsv-format';
import { bytesOf, carried, golden, linksIn, marksIn, told } from '../builders/foreign';

const entities = ['entity PERS محمّد صلاح', 'entity ORG OpenAI', 'entity GPE الرباط', 'entity ORG الوزارة'];
const storyText = 'قال 😀 محمّد صلاح إنّ شركة OpenAI ستفتح مكتباً كبيراً في الرباط.\nنفت الوزارة الخبر_الكاذب.';
const claim = 'شركة OpenAI ستفتح مكتباً كبيراً في الرباط';

function expectQuotes({ articles }: ReturnType<typeof carried>): void {
  for (const { text, annotations } of articles) {
    for (const { spans } of annotations) for (const { start, end, quote } of spans) expect(text.slice(start, end)).toBe(quote);
  }
}

describe('CoNLL columns', () => {
  test.each(['IOB1', 'IOB2', 'BIOES', 'BILOU'])('in %s are aligned with the text beside them', (scheme) => {
    const name = `story.${scheme.toLowerCase()}.conll`;
    const companions = new Map([[`story.${scheme.toLowerCase()}.txt`, golden('conll/story.txt')]]);
    const found = carried(conllFormat, { name, bytes: golden(`conll/${name}`), companions });
    expectQuotes(found);
    expect(found.articles.map(marksIn)).toEqual([entities]);
    expect(found.articles[0]?.text).toBe(`${storyText}\n`);
    expect(told(found.problems)).toEqual([`tag-scheme-read ${scheme}`]);
  });

  test('without a text are put together with a space between words and a line for each sentence', () => {
    const found = carried(conllFormat, { name: 'story.conll', bytes: golden('conll/story.iob2.conll') });
    expect(found.articles.map(({ text }) => text)).toEqual([
      storyText.replace('الرباط.', 'الرباط .').replace('الكاذب.', 'الكاذب .'),
    ]);
    expect(found.articles.map(marksIn)).toEqual([entities]);
  });

  test('of several documents are several articles, and # text gives the spaces', () => {
    const bytes = bytesOf('# text = قال(وزير)\nقال\tO\n(\tO\nوزير\tB-OCC\n)\tO\n\n-DOCSTART- -X- O\n\n#\tO\nهنا\tO\n');
    const { articles } = carried(conllFormat, { name: 'a.conll', bytes });
    expect(articles.map(({ text }) => text)).toEqual(['قال(وزير)', '# هنا']);
    expect(articles.map(marksIn)).toEqual([['entity OCC وزير'], []]);
  });

  test('whose tokens are not in the text are counted, and the others are found behind them', () => {
    const companions = new Map([['a.txt', bytesOf('قال لافروف أمس')]]);
    const bytes = bytesOf('قال\tO\nبوتين\tB-PER\nلافروف\tB-PER\nأمس\tO\n');
    const { articles, problems } = carried(conllFormat, { name: 'a.conll', bytes, companions });
    expect(articles.map(marksIn)).toEqual([['entity PERS لافروف']]);
    expect(told(problems)).toEqual([
      'tag-scheme-read IOB2',
      'not-carried tokens that are not in the text 1',
      'not-carried marks on tokens that are not in the text 1',
    ]);
  });
});

/** Spans over tokens, apart from each other, as each scheme writes them. */
const runs = fc
  .array(fc.record({ gap: fc.nat(2), length: fc.integer({ min: 1, max: 3 }), label: fc.constantFrom('PER', 'ORG') }), {
    maxLength: 8,
  })
  .map((drawn) => {
    let next = 0;
    return drawn.map(({ gap, length, label }) => {
      const first = next + gap;
      next = first + length;
      return { label, first, last: next - 1 };
    });
  });

function tagsFor(spans: readonly { label: string; first: number; last: number }[], scheme: TagScheme): string[] {
  const tags = Array.from({ length: (spans.at(-1)?.last ?? 0) + 2 }, () => 'O');
  for (const { label, first, last } of spans) {
    for (let at = first; at <= last; at += 1) {
      const meets = tags[first - 1]?.endsWith(label) ?? false;
      const begin = scheme === 'IOB1' && !meets ? 'I' : 'B';
      const inside = at === first ? begin : 'I';
      const ends = scheme === 'BIOES' ? ['S', 'E'] : ['U', 'L'];
      const place = (scheme === 'BIOES' || scheme === 'BILOU') && at === last ? ends[first === last ? 0 : 1] : inside;
      tags[at] = `${place}-${label}`;
    }
  }
  return tags;
}

describe('tags', () => {
  test.each(['IOB1', 'IOB2', 'BIOES', 'BILOU'] as const)('in %s give back the spans they were written for', (scheme) => {
    fc.assert(
      fc.property(runs, (spans) => {
        const tags = tagsFor(spans, scheme);
        const detector = new SchemeDetector();
        detector.take(tags);
        expect(decodeTags(tags, detector.scheme())).toEqual({ runs: spans, repaired: 0 });
      }),
    );
  });

  test('that go on from nothing begin a span and are counted', () => {
    expect(decodeTags(['O', 'I-PER', 'I-ORG', 'B-PER', 'I-PER', 'O'], 'IOB2')).toEqual({
      runs: [
        { label: 'PER', first: 1, last: 1 },
        { label: 'ORG', first: 2, last: 2 },
        { label: 'PER', first: 3, last: 4 },
      ],
      repaired: 2,
    });
  });
});

describe('CoNLL-U', () => {
  const story = carried(conlluFormat, { name: 'story.conllu', bytes: golden('conllu/story.conllu') });

  test('is read with the text as its words space it, its tags, and brackets in pieces', () => {
    expectQuotes(story);
    expect(story.articles.map(({ text }) => text)).toEqual([`${storyText}\n`]);
    expect(story.articles.map(marksIn)).toEqual([
      [...entities, 'entity FAC مكتباً … في الرباط', `claim CLAIM ${claim}`, 'stance against نفت'],
    ]);
    expect(told(story.problems)).toEqual(['tag-scheme-read IOB2']);
  });

  const words = (...rows: readonly string[]) =>
    bytesOf(`${rows.map((row) => row.replace(' ', '\t').replace(/ (?=[^ ]*$)/, `${'\t_'.repeat(7)}\t`)).join('\n')}\n`);

  test.each(['NE=', 'name=', 'ner=', ''])('names entities by %s as other tools do', (key) => {
    const { articles } = carried(conlluFormat, { name: 'a.conllu', bytes: words('1 قال _', `2 وزير ${key}S-OCC`) });
    expect(articles.map(marksIn)).toEqual([['entity OCC وزير']]);
  });

  test('documents, spaces and words that do not spell their range are kept apart', () => {
    const { articles, problems } = carried(conlluFormat, {
      name: 'a.conllu',
      bytes: words(
        '# newdoc id = a',
        '1-2 بالبيت _',
        '1 ب _',
        '2 البيتِ NE=B-LOC',
        '3 أمس SpacesAfter=\\s\\n',
        '',
        '# newdoc id = b',
        '1 هنا Entity=(e1-person',
      ),
    });
    expect(articles.map(({ text }) => text)).toEqual(['بالبيت أمس \n', 'هنا']);
    expect(articles.map(marksIn)).toEqual([['entity LOC بالبيت'], []]);
    expect(told(problems)).toContain('not-carried Entity brackets that never close 1');
  });
});

describe('WebAnno TSV', () => {
  test.each(['code-points', 'utf-16', 'bytes'])('is read with offsets in %s', (unit) => {
    const found = carried(webannoTsvFormat, { name: 'story.tsv', bytes: golden(`webanno-tsv/story.${unit}.tsv`) });
    expectQuotes(found);
    expect(found.articles.map(({ text }) => text)).toEqual([storyText]);
    expect(found.articles.flatMap(marksIn)).toEqual([
      entities[0],
      `claim CLAIM ${claim}`,
      entities[1],
      'cue CUE س',
      entities[2],
      'stance against نفت',
      entities[3],
    ]);
    expect(found.articles.flatMap(linksIn)).toEqual(['claim source → محمّد صلاح', 'stance holder → الوزارة']);
    expect(found.articles[0]?.annotations.find(({ label }) => label === 'GPE')?.note).toBe('Q3551');
    expect(told(found.problems)).toEqual([
      'not-carried de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS 1',
      ...(unit === 'utf-16' ? [] : [`offsets-in-other-unit story.tsv utf-16 ${unit} 7`]),
    ]);
  });

  const read = (version: string, ...lines: readonly string[]) =>
    carried(webannoTsvFormat, { name: 'a.tsv', bytes: bytesOf([`#FORMAT=WebAnno TSV ${version}`, ...lines].join('\n')) });

  test('takes values out of their escapes, and stacks apart', () => {
    const span = '#T_SP=webanno.custom.Mention|label|note';
    const { articles } = read('3.3', span, '', '', '#Text=قال', '1-1\t0-3\tقال\tPER[1]|ORG[2]\tx\\|y\\[1\\][1]|\\*[2]\t');
    expect(articles.flatMap(({ annotations }) => annotations.map(({ label, note }) => `${label} ${note}`))).toEqual([
      'PERS x|y[1]',
      'ORG *',
    ]);
  });

  test('keeps the distance between sentences, and text in several lines', () => {
    const span = '#T_SP=webanno.custom.Mention|label';
    const { articles } = read(
      '3.2',
      span,
      '',
      '',
      '#Text=قال',
      '#Text=وزير',
      '1-1\t0-3\tقال\t_\t',
      '1-2\t4-8\tوزير\tOCC\t',
      '',
      '#Text=هنا',
      '2-1\t10-13\tهنا\tLOC\t',
      '',
    );
    expect(articles.map(({ text }) => text)).toEqual(['قال\nوزير\n\nهنا']);
    expect(articles.map(marksIn)).toEqual([['entity OCC وزير', 'entity LOC هنا']]);
  });

  test('relations between stacked marks find the right ones, and broken ones are told', () => {
    const head = [
      '#T_SP=webanno.custom.Mention|label',
      '#T_RL=webanno.custom.Link|label|BT_webanno.custom.Mention',
      '',
      '',
      '#Text=قال هنا',
    ];
    const { articles, problems } = read(
      '3.3',
      ...head,
      '1-1\t0-3\tقال\tClaim[1]|CUE[2]\t_\t_\t',
      '1-2\t4-7\tهنا\tPER\tsource|cue|x\t1-1[1_0]|1-1[9_0]|nonsense\t',
    );
    expect(articles.flatMap(linksIn)).toEqual(['claim source → هنا']);
    expect(problems.map(({ code, details }) => `${code} ${details.line} ${details.reason}`)).toEqual([
      'bad-record 8 a source such as 1-6[4_1] was expected',
      'bad-record 8 nothing is marked at 1-1',
    ]);
  });

  test('slots over several words and of stacked marks lead where they say', () => {
    const head = [
      '#T_SP=custom.Mention|label',
      '#T_SP=custom.Stance|polarity|ROLE_custom.Stance:target_custom.Link|custom.Mention',
      '',
      '',
    ];
    const { articles } = read(
      '3.3',
      ...head,
      '#Text=نفت الوزارة خبر لافروف أمس',
      '1-1\t0-3\tنفت\t_\tagainst[3]|favor[4]\tholder;target[3]|*[4]\t1-2;1-4[2]|1-4[2]\t',
      '1-2\t4-11\tالوزارة\tORG\t_\t_\t_\t',
      '1-3\t12-15\tخبر\t_\t_\t_\t_\t',
      '1-4\t16-22\tلافروف\tPER[2]\t_\t_\t_\t',
      '1-5\t23-26\tأمس\tPER[2]\t_\t_\t_\t',
    );
    expect(articles.map(marksIn)).toEqual([
      ['stance against نفت', 'stance favor نفت', 'entity ORG الوزارة', 'entity PERS لافروف أمس'],
    ]);
    expect(articles.flatMap(linksIn)).toEqual([
      'stance holder → الوزارة',
      'stance target → لافروف أمس',
      'stance target → لافروف أمس',
    ]);
  });

  test.each([
    ['stacks of a million', '#T_SP=custom.Mention|label\n\n\n#Text=قال\n1-1\t0-3\tقال\t', 'PER[1]|'.repeat(1_000_000)],
    ['a million slots', '#T_SP=c.M|ROLE_c.M:a_c.L|c.M\n\n\n#Text=قال\n1-1\t0-3\tقال\t*\t', '1-1;'.repeat(1_000_000)],
    ['a million features', `#T_SP=custom.Mention${'|f'.repeat(1_000_000)}\n\n\n#Text=قال\n`, '1-1\t0-3\tقال\tx\n'.repeat(10_000)],
    ['a million rows of one mark', '#T_SP=custom.Mention|label\n\n\n#Text=قال\n', '1-1\t0-3\tقال\tPER[1]\n'.repeat(300_000)],
  ])('with %s comes to its end', (_name, head, rest) => {
    const { articles, problems } = read('3.3', head + rest);
    expect(articles.length + problems.length).toBeGreaterThan(0);
  });

  test('of another version or without its head is refused by name', () => {
    expect(told(read('2.0').problems)).toEqual(['bad-record 1 FORMAT #FORMAT=WebAnno TSV 3.1, 3.2 or 3.3 was expected']);
  });
});
