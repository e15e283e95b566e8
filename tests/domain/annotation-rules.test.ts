// The rules that every mark passes, tried on the marks themselves.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnnotationContent, Link } from '../../domain/annotation';
import { linkProblems, schemeProblems, spanProblems } from '../../domain/annotation-rules';
import type { Problem } from '../../domain/problem';
import { overlaps, quoteSpan } from '../../domain/span';
import { isGraphemeBoundary } from '../../domain/text/graphemes';
import { defaultScheme } from '../../seeds/default-scheme';
import { annotated } from '../builders/annotated';

const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);

describe('spanProblems', () => {
  test('accepts every mark of an annotated text, nested and side by side', () => {
    const { text, drafts } = annotated('[CLAIM [CUE قالَ] [PERS لافروف] إن] 👨‍👩‍👧 [GPE بكين]\n');
    expect(drafts.flatMap(({ spans }) => spanProblems(text, spans))).toEqual([]);
  });

  test('accepts a span exactly when it is inside, not empty, quoted right and cuts no character', () => {
    const pieces = ['لا', 'قَوّ', '👨‍👩‍👧', '🇵🇸', '\n', ' ', 'e\u0301'];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((each) => each.join(''));
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        fc.boolean(),
        (given, start, end, misquoted) => {
          const quote = `${given.slice(start, end)}${misquoted ? 'x' : ''}`;
          const sound =
            start < end &&
            end <= given.length &&
            !misquoted &&
            isGraphemeBoundary(given, start) &&
            isGraphemeBoundary(given, end);
          expect(spanProblems(given, [{ start, end, quote }]).length === 0).toBe(sound);
        },
      ),
    );
  });

  test('lists every overlap among the spans of one mark and none among spans that touch', () => {
    const text = 'لافروف في بكين';
    const span = fc
      .tuple(fc.nat(12), fc.integer({ min: 1, max: 3 }))
      .map(([start, length]) => quoteSpan(text, { start, end: Math.min(start + length, text.length) }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 4 }), (spans) => {
        const clash = spans.some((each, index) => spans.slice(index + 1).some((later) => overlaps(each, later)));
        expect(codes(spanProblems(text, spans)).includes('spans-overlap')).toBe(clash);
      }),
    );
  });

  test('says where, what was expected and what was found', () => {
    expect(spanProblems('لافروف', [{ start: 0, end: 2, quote: 'xx' }])).toEqual([
      { code: 'quote-mismatch', details: { start: 0, end: 2, expected: 'xx', found: 'لا' } },
    ]);
    expect(spanProblems('قَ', [{ start: 0, end: 1, quote: 'ق' }])).toEqual([
      { code: 'span-splits-character', details: { start: 0, end: 1, offset: 1 } },
    ]);
  });
});

describe('schemeProblems', () => {
  const claim: AnnotationContent = {
    kind: 'claim',
    label: 'CLAIM',
    spans: [{ start: 0, end: 1, quote: 'x' }],
    attributes: {},
    links: [],
    note: null,
    unsure: false,
  };

  test('accepts every label with every value of every attribute of the default scheme', () => {
    for (const kind of defaultScheme.kinds) {
      const contents = kind.labelSets
        .flatMap((set) => set.labels)
        .map((label) => ({ ...claim, kind: kind.key, label: label.key }));
      expect(contents.flatMap((each) => schemeProblems(defaultScheme, each))).toEqual([]);
      for (const { key, values } of kind.attributes) {
        for (const { key: each } of values)
          expect(schemeProblems(defaultScheme, { ...claim, attributes: { [key]: each } })).toEqual([]);
      }
    }
  });

  test('names what is unknown', () => {
    expect(codes(schemeProblems(defaultScheme, { ...claim, kind: 'x' }))).toEqual(['kind-unknown']);
    expect(codes(schemeProblems(defaultScheme, { ...claim, label: 'x', attributes: { x: 'y', verifiable: 'z' } }))).toEqual([
      'label-unknown',
      'attribute-unknown',
      'attribute-value-unknown',
    ]);
  });
});

describe('linkProblems', () => {
  const kinds: Record<string, string> = { person: 'entity', cue: 'cue', claim: 'claim', stance: 'stance' };
  const problemsOf = (kind: string, links: Link[], id = 'me') =>
    codes(
      linkProblems(defaultScheme, { id, kind, links }, (to) => {
        const found = kinds[to];
        return found === undefined ? undefined : { kind: found };
      }),
    );

  test('lets a claim have sources, cues and objects, and a stance one holder and several targets', () => {
    const sources: Link[] = [
      { role: 'source', to: 'person' },
      { role: 'source', filler: 'OUTLET' },
      { role: 'cue', to: 'cue' },
      { role: 'object', to: 'person' },
    ];
    expect(problemsOf('claim', sources)).toEqual([]);
    const targets: Link[] = [
      { role: 'holder', filler: 'AUTHOR' },
      { role: 'target', to: 'claim' },
      { role: 'target', to: 'person' },
      { role: 'target', topic: 'الحرب' },
    ];
    expect(problemsOf('stance', targets)).toEqual([]);
  });

  test.each<[string, string, Link[], string]>([
    ['a role of another kind', 'claim', [{ role: 'holder', to: 'person' }], 'role-unknown'],
    [
      'a second holder',
      'stance',
      [
        { role: 'holder', to: 'person' },
        { role: 'holder', filler: 'AUTHOR' },
      ],
      'role-filled-twice',
    ],
    ['a filler of a wrong kind', 'claim', [{ role: 'cue', to: 'person' }], 'filler-not-allowed'],
    ['a party where none may stand', 'claim', [{ role: 'cue', filler: 'AUTHOR' }], 'filler-not-allowed'],
    ['a topic for a holder', 'stance', [{ role: 'holder', topic: 'الحرب' }], 'filler-not-allowed'],
    ['a filler that is not there', 'claim', [{ role: 'source', to: 'nobody' }], 'filler-unknown'],
    ['itself', 'claim', [{ role: 'source', to: 'me' }], 'link-to-itself'],
  ])('refuses %s', (_name, kind, links, code) => {
    expect(problemsOf(kind, links)).toEqual([code]);
  });
});
