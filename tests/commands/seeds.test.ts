// The first facts: five articles byte for byte, and a sample layer that is worth looking at.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { linkProblems, schemeProblems, spanProblems } from '../../domain/annotation-rules';
import { defaultScheme } from '../../seeds/default-scheme';
import { readSampleLayer, type SampleAnnotation } from '../../seeds/sample-layer';
import { seedArticles } from '../../seeds/seed-articles';

const folder = fileURLToPath(new URL('../../seeds/articles', import.meta.url));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('the five articles arrive byte for byte, in the order of their names', () => {
  expect(seedArticles.map(({ name }) => name)).toEqual(readdirSync(folder).sort());
  expect(seedArticles).toHaveLength(5);
  for (const { name, text } of seedArticles) {
    expect(sha256(new TextEncoder().encode(text)), name).toBe(sha256(readFileSync(`${folder}/${name}`)));
  }
});

describe('the sample layer', () => {
  const layer = readSampleLayer();
  const marks = layer.articles.flatMap((article) =>
    article.annotations.map((annotation) => ({ ...annotation, file: article.file })),
  );
  const textOf = (file: string) => seedArticles.find(({ name }) => name === file)?.text ?? '';
  const ofKind = (kind: string) => marks.filter((mark) => mark.kind === kind);
  const filled = (mark: SampleAnnotation, role: string) => mark.links.some((link) => link.role === role);

  test('covers all five articles with at least 120 mentions, 15 sourced claims with cues, and 12 held and aimed stances', () => {
    expect(layer.annotator).toBe('Sample');
    expect(layer.articles.map(({ file }) => file)).toEqual(seedArticles.map(({ name }) => name));
    expect(ofKind('entity').length).toBeGreaterThanOrEqual(120);
    expect(ofKind('claim').filter((claim) => filled(claim, 'source') && filled(claim, 'cue')).length).toBeGreaterThanOrEqual(15);
    expect(
      ofKind('stance').filter((stance) => filled(stance, 'holder') && filled(stance, 'target')).length,
    ).toBeGreaterThanOrEqual(12);
  });

  test('every claim names its source, every stance its holder and its target', () => {
    const bare = [
      ...ofKind('claim').filter((claim) => !filled(claim, 'source')),
      ...ofKind('stance').filter((stance) => !filled(stance, 'holder') || !filled(stance, 'target')),
    ];
    expect(bare.map(({ file, key }) => `${file} ${key}`)).toEqual([]);
  });

  test('passes every rule that a mark made by hand has to pass', () => {
    for (const { file, annotations } of layer.articles) {
      const text = textOf(file);
      const byKey = new Map(annotations.map((annotation) => [annotation.key, annotation]));
      expect(byKey.size, file).toBe(annotations.length);
      for (const annotation of annotations) {
        const problems = [
          ...spanProblems(text, annotation.spans),
          ...schemeProblems(defaultScheme, { ...annotation, links: [] }),
          ...linkProblems(defaultScheme, { ...annotation, id: annotation.key }, (key) => byKey.get(key)),
        ];
        expect(problems, `${file} ${annotation.key}`).toEqual([]);
      }
    }
  });

  test('marks nothing twice', () => {
    const marked = marks.map(({ file, kind, label, spans }) => JSON.stringify([file, kind, label, spans]));
    expect(marked.filter((each, index) => marked.indexOf(each) !== index)).toEqual([]);
  });

  test('leaves clitics outside: no mention is another mention with a particle before it', () => {
    const mentions = ofKind('entity').flatMap(({ file, spans }) =>
      spans.map(({ start, quote }) => ({ before: textOf(file).charAt(start - 1), quote })),
    );
    const bare = new Set(mentions.flatMap(({ quote }) => [quote, quote.replace(/^ال/, '')]));
    const particles = ['وال', 'فال', 'بال', 'كال', 'لل', 'وب', 'ول', 'و', 'ف', 'ب', 'ل', 'ك'];
    const withParticle = mentions.filter(({ before, quote }) => {
      // In للرئيس the first letter is the particle and the second what is left of the article: the mention begins with it.
      if (before === 'ل' && quote.startsWith('ل')) return false;
      return particles.some((particle) => quote.startsWith(particle) && bare.has(quote.slice(particle.length)));
    });
    expect(withParticle).toEqual([]);
  });

  test('no edge of a mark touches white space', () => {
    const edges = marks.flatMap(({ file, spans }) => spans.map(({ quote }) => [file, quote] as const));
    expect(edges.filter(([, quote]) => quote !== quote.trim())).toEqual([]);
  });
});
