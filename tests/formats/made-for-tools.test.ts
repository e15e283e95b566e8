// What Prodigy, Label Studio and spaCy ask for besides texts and marks: tokens, a labelling configuration, a script.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenEdges } from '../../domain/export-options';
import { writeDoccano } from '../../formats/doccano/write-doccano';
import type { CarriedArticle, ExportSource, OutputFile } from '../../formats/format';
import { labellingConfig } from '../../formats/label-studio/labelling-config';
import { labelStudioFiles, writeLabelStudio } from '../../formats/label-studio/write-label-studio';
import { writeProdigy } from '../../formats/prodigy/write-prodigy';
import { spacyFiles, writeSpacy } from '../../formats/spacy/write-spacy';
import { LossCount } from '../../formats/writing/loss-count';
import { defaultScheme } from '../../seeds/default-scheme';
import { carriedArticles } from '../builders/carried-articles';
import { demoSource } from '../builders/demo-project';
import { plainArticle } from '../builders/plain-article';

const sourceOf = (articles: readonly CarriedArticle[]): ExportSource => ({
  project: { name: 'x', scheme: defaultScheme },
  articles: () => articles,
});

/** Each file whole, before the next is asked for. */
function contentsOf(files: Iterable<OutputFile>): Map<string, string> {
  const contents = new Map<string, string>();
  for (const { path, pieces } of files) contents.set(path, [...pieces].join(''));
  return contents;
}

interface Task {
  readonly text: string;
  readonly tokens: readonly { text: string; start: number; end: number; id: number; ws: boolean }[];
  readonly spans: readonly { start: number; end: number; token_start: number; token_end: number }[];
  readonly relations: readonly { head: number; child: number; head_span: object; child_span: object }[];
}

describe('Prodigy', () => {
  test('gets tokens that are the text, and spans and relations that name them', () => {
    fc.assert(
      fc.property(carriedArticles, fc.constantFrom(...tokenEdges), (articles, edges) => {
        for (const line of writeProdigy(sourceOf(articles), new LossCount(), { edges })) {
          const { text, tokens, spans, relations }: Task = JSON.parse(line);
          expect(tokens.map((token) => token.text + (token.ws ? ' ' : '')).join('')).toBe(text);
          const points = [...text];
          expect(tokens.map(({ start, end }) => points.slice(start, end).join(''))).toEqual(tokens.map((token) => token.text));
          expect(tokens.map(({ id }) => id)).toEqual([...tokens.keys()]);
          for (const { start, end, token_start: first, token_end: last } of spans) {
            if (first === undefined) expect(points.slice(start, end).join('')).toBe(' ');
            else {
              expect(start).toBeLessThan(tokens[first]?.end ?? 0);
              expect(end).toBeGreaterThan(tokens[last]?.start ?? 0);
              expect(start).toBeGreaterThanOrEqual(tokens[first - 1]?.end ?? 0);
              expect(end).toBeLessThanOrEqual(tokens[last + 1]?.start ?? points.length);
            }
          }
          for (const { head, head_span } of relations)
            expect(head_span).toMatchObject(head === undefined ? {} : { token_end: head });
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('Label Studio', () => {
  test('gets a configuration that knows all that its tasks say, and no annotator whom it would refuse', async () => {
    const files = contentsOf(labelStudioFiles(await demoSource(), new LossCount()));
    expect([...files.keys()]).toEqual(['data.json', 'labelling-config.xml']);
    const [tasks, config = ''] = [files.get('data.json') ?? '', files.get('labelling-config.xml')];
    expect(tasks).not.toContain('completed_by');
    const used = JSON.parse(tasks).flatMap(({ annotations }: { annotations: { result: Record<string, unknown>[] }[] }) =>
      annotations.flatMap(({ result }) => result),
    );
    const controls = new Set(used.map(({ from_name: name }: { from_name?: string }) => name).filter(Boolean));
    for (const name of controls) expect(config).toContain(`name="${name}" toName="text"`);
    const said = used.flatMap(
      ({ value }: { value?: { labels?: string[]; choices?: string[] } }) => value?.labels ?? value?.choices ?? [],
    );
    for (const word of new Set(said)) expect(config).toContain(`alias="${word}"`);
    const roles = used.flatMap(({ type, labels }: { type: string; labels?: string[] }) =>
      type === 'relation' ? (labels ?? []) : [],
    );
    for (const role of new Set(roles)) expect(config).toContain(`<Relation value="${role}" />`);
  });

  test('tells labels of one name apart, and takes any name as text', () => {
    const [entity, ...others] = structuredClone(defaultScheme).kinds;
    const [first, second] = entity?.labelSets[0]?.labels ?? [];
    if (!entity || !first || !second) throw new Error('The default scheme has entities');
    const labels = [first, second].map((label) => ({ ...label, names: { ar: '"أ" & <ب>', en: 'x' } }));
    const labelSets = [{ key: 'wojood', names: entity.names, labels }];
    const config = labellingConfig({ ...defaultScheme, kinds: [{ ...entity, labelSets }, ...others] });
    expect(config).toContain('value="&quot;أ&quot; &amp; &lt;ب&gt; (PERS)" alias="PERS"');
    expect(config).toContain('value="&quot;أ&quot; &amp; &lt;ب&gt; (NORP)" alias="NORP"');
  });
});

describe('spaCy', () => {
  test('gets a file for each part, and the script beside them', async () => {
    const source = await demoSource();
    expect([...contentsOf(spacyFiles(source, new LossCount(), {})).keys()]).toEqual(['data.jsonl', 'to_spacy.py']);
    const divided = { ...source, splits: ['train', 'test'], articles: () => source.articles() };
    const files = contentsOf(spacyFiles(divided, new LossCount(), { kind: 'claim' }));
    expect([...files.keys()]).toEqual(['train.jsonl', 'test.jsonl', 'to_spacy.py']);
    expect(files.get('to_spacy.py')).toMatch(/^ENTS = "claim" /m);
  });
});

describe('what else is known of an article', () => {
  const known = plainArticle('عنوان', 'النص نفسه');
  const article = {
    ...known,
    article: { ...known.article, metadata: { text: 'x', id: 'y', title: 'z', entities: 'w', قسم: 'سياسة' } },
  };
  const factsLost = (losses: LossCount) => losses.list().find(({ code }) => code === 'facts')?.count;

  test('never stands where doccano reads the text, and what does not fit is told', () => {
    const losses = new LossCount();
    const record = JSON.parse([...writeDoccano(sourceOf([article]), losses)].join(''));
    expect(record).toMatchObject({ id: 1, text: 'النص نفسه', title: 'عنوان', entities: [], قسم: 'سياسة' });
    expect(factsLost(losses)).toBe(4);
  });

  test('nor where Label Studio and spaCy do', () => {
    const [studio, spacy] = [new LossCount(), new LossCount()];
    const [task] = JSON.parse([...writeLabelStudio(sourceOf([article]), studio)].join(''));
    expect(task.data).toMatchObject({ text: 'النص نفسه', title: 'عنوان', id: 'y' });
    expect(JSON.parse([...writeSpacy(sourceOf([article]), spacy)].join('')).meta).toMatchObject({ text: 'x', title: 'عنوان' });
    expect([factsLost(studio), factsLost(spacy)]).toEqual([2, 1]);
  });
});
