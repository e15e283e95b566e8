// The story of the worked example as a UIMA CAS tells it.
import { describe, expect, test } from 'vitest';
import { casJsonFormat } from '../../formats/cas/cas-json-format';
import { casXmiFormat } from '../../formats/cas/cas-xmi-format';
import { bytesOf, carried, golden, linksIn, marksIn, told } from '../builders/foreign';

const claim = 'شركة OpenAI ستفتح مكتباً كبيراً في الرباط';
const marks = [
  'entity PERS محمّد صلاح',
  'entity ORG OpenAI',
  'entity GPE الرباط',
  'entity ORG الوزارة',
  `claim CLAIM ${claim}`,
  'stance against نفت',
];
const links = ['claim source → محمّد صلاح', `stance target → ${claim}`, 'stance holder → الوزارة'];
const partOfSpeech = 'not-carried de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS 1';

describe('CAS JSON', () => {
  test('is read with named entities, layers of one’s own, relations and link features', () => {
    const { articles, problems } = carried(casJsonFormat, { name: 'story.json', bytes: golden('cas/story.utf-16.json') });
    expect(articles.map(marksIn)).toEqual([marks]);
    expect(articles.flatMap(linksIn)).toEqual(links);
    expect(articles[0]?.annotations.find(({ kind }) => kind === 'claim')?.attributes).toEqual({ verifiable: 'yes' });
    expect(articles[0]?.annotations.find(({ label }) => label === 'GPE')?.note).toBe('http://www.wikidata.org/entity/Q3551');
    expect(told(problems)).toEqual([partOfSpeech]);
  });

  test.each(['code-points', 'bytes'])('counted in %s is read so, because marks then end with words', (unit) => {
    const { articles, problems } = carried(casJsonFormat, { name: 'story.json', bytes: golden(`cas/story.${unit}.json`) });
    expect(articles.map(marksIn)).toEqual([marks]);
    expect(told(problems)).toEqual([partOfSpeech, `offsets-in-other-unit story utf-16 ${unit} 6`]);
  });

  const sofa = { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: 'قال لافروف' };
  const read = (structures: readonly unknown[]) =>
    carried(casJsonFormat, { name: 'a.json', bytes: bytesOf(JSON.stringify({ '%FEATURE_STRUCTURES': structures })) });

  test('whose links go in circles, to nothing or to itself is read to its end', () => {
    const at = { '%TYPE': 'custom.Claim', '@sofa': 1, begin: 0, end: 3 };
    const { articles, problems } = read([
      sofa,
      { '%ID': 2, ...at, '@source': 3, '@object': 2 },
      { '%ID': 3, ...at, begin: 4, end: 10, '@source': 2, '@cue': 99 },
      { '%ID': 3, ...at },
      { '%TYPE': 5 },
    ]);
    expect(articles[0]?.annotations).toHaveLength(2);
    expect(told(problems)).toEqual([
      'bad-part [4].%TYPE Invalid input: expected string, received number',
      'bad-part custom.Claim the id 3 comes a second time',
      'bad-part Claim 3 nothing is marked that has the id 99',
      'mapped-links-dropped object (1), source (2) 3',
    ]);
  });

  test('without its text is refused by what is missing', () => {
    expect(told(read([{ ...sofa, sofaString: undefined }]).problems)).toEqual([
      'bad-part Sofa the text itself was expected, as sofaString',
    ]);
  });
});

describe('CAS XMI', () => {
  const typeSystem = new Map([['TypeSystem.xml', golden('cas/TypeSystem.xml')]]);

  test.each([
    ['with its type system', typeSystem],
    ['without its type system', new Map<string, Uint8Array>()],
  ])('%s is read with named entities, layers of one’s own, relations and link features', (_name, companions) => {
    const { articles, problems } = carried(casXmiFormat, {
      name: 'story.xmi',
      bytes: golden('cas/story.utf-16.xmi'),
      companions,
    });
    expect(articles.map(marksIn)).toEqual([marks]);
    expect(articles.flatMap(linksIn)).toEqual(links);
    expect(articles[0]?.text).toContain('الرباط.\nنفت');
    expect(told(problems)).toEqual([partOfSpeech]);
  });

  test.each(['code-points', 'bytes'])('counted in %s is read so, because marks then end with words', (unit) => {
    const { articles, problems } = carried(casXmiFormat, { name: 'story.xmi', bytes: golden(`cas/story.${unit}.xmi`) });
    expect(articles.map(marksIn)).toEqual([marks]);
    expect(told(problems)).toEqual([partOfSpeech, `offsets-in-other-unit story utf-16 ${unit} 6`]);
  });

  const root = '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:c="http:///custom.ecore">';
  const sofa = '<cas:Sofa xmi:id="1" sofaID="_InitialView" sofaString="قال&#10;لافروف"/>';
  const read = (content: string) => carried(casXmiFormat, { name: 'a.xmi', bytes: bytesOf(content) });

  test('keeps the line ends that are written as characters', () => {
    const { articles } = read(`${root}${sofa}<c:Mention xmi:id="2" sofa="1" begin="4" end="10" label="PER"/></xmi:XMI>`);
    expect(articles.map(({ text }) => text)).toEqual(['قال\nلافروف']);
    expect(articles.map(marksIn)).toEqual([['entity PERS لافروف']]);
  });

  test.each([
    ['entities of its own', `<!DOCTYPE x [<!ENTITY a "b">]>${root}${sofa}</xmi:XMI>`, 'a document type is not read'],
    [
      'a billion laughs',
      `<!DOCTYPE x [<!ENTITY a "لا"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>${root}&c;</xmi:XMI>`,
      'a document type is not read',
    ],
    ['a file outside', `<!DOCTYPE x SYSTEM "file:///etc/passwd">${root}</xmi:XMI>`, 'a document type is not read'],
    ['an entity that nobody declared', `${root}<c:Mention label="&x;"/></xmi:XMI>`, 'undefined entity'],
    ['an element that never closes', `${root}${sofa}<c:Mention`, 'unclosed tag'],
    ['no XML at all', 'قال لافروف', 'text data outside of root node'],
    ['elements in elements', `${root}${'<c:A>'.repeat(200_000)}`, 'nothing is nested so deep'],
    [
      'a million attributes',
      `${root}<c:A ${Array.from({ length: 300_000 }, (_, index) => `a${index}=""`).join(' ')}/></xmi:XMI>`,
      'so many attributes',
    ],
  ])('with %s is refused by its line and the reason', (_name, content, reason) => {
    const { articles, problems } = read(content);
    expect(articles).toEqual([]);
    expect(problems[0]).toMatchObject({ code: 'bad-record', details: { line: 1, reason: expect.stringContaining(reason) } });
  });
});
