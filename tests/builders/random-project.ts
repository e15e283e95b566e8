// Random projects for property tests of what is counted: several annotators, overlapping and broken marks, links of every sort.
import fc from 'fast-check';
import type { Annotator, Link } from '../../domain/annotation';
import { changeSet } from '../../domain/change-set';
import { quoteSpan } from '../../domain/span';
import { createAnnotation } from '../../main/commands/create-annotation';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { recordChange, type Workbench } from '../../main/commands/workbench';
import { newAnnotator, newArticle, type TemporaryProject, temporaryProject, value } from './temporary-project';

const text = 'قال لافروف ولافرُوف إنّ بكين تؤيّد موسكو، وإن لافروف يعارض بكين.';
const outlets = [null, 'رويترز', 'العربي'];
const days = [null, '2024-04-09', '2024-04-30', '2023-11-01'];
const marksOf: readonly (readonly [string, string])[] = [
  ['entity', 'PERS'],
  ['entity', 'GPE'],
  ['entity', 'ORG'],
  ['claim', 'CLAIM'],
  ['stance', 'favor'],
  ['stance', 'against'],
  ['cue', 'CUE'],
];

const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
const piece = fc
  .tuple(fc.nat(words.length - 1), fc.nat(2))
  .map(([first, more]) => ({ start: words[first]?.start ?? 0, end: words[Math.min(first + more, words.length - 1)]?.end ?? 0 }));
const link = fc.oneof(
  fc.record({ filler: fc.constantFrom('AUTHOR' as const, 'OUTLET' as const) }),
  fc.record({ topic: fc.constantFrom('روسيا', 'روسيَا', 'الصين') }),
  fc.record({ to: fc.nat(8) }),
);
const mark = fc.record({
  annotator: fc.nat(1),
  label: fc.constantFrom(...marksOf),
  pieces: fc.array(piece, { minLength: 1, maxLength: 2 }),
  sources: fc.array(link, { maxLength: 2 }),
  holder: fc.option(link),
  target: fc.option(link),
});
const article = fc.record({
  outlet: fc.constantFrom(...outlets),
  publishedOn: fc.constantFrom(...days),
  done: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
  marks: fc.array(mark, { maxLength: 10 }),
});
export const randomArticles = fc.array(article, { maxLength: 4 });
export type RandomArticle = typeof article extends fc.Arbitrary<infer T> ? T : never;

/** The project that these articles make; whoever asks removes it. */
export function randomProject(articles: readonly RandomArticle[]): TemporaryProject {
  const project = temporaryProject({ keep: true });
  const { workbench } = project;
  const people = [project.annotator, newAnnotator(workbench, 'Basma')];
  for (const wish of articles) addArticle(workbench, people, wish);
  return project;
}

function addArticle(
  workbench: Workbench,
  people: readonly Annotator[],
  { outlet, publishedOn, done, marks }: RandomArticle,
): void {
  const { id: articleId, ...rest } = newArticle(workbench, text, { outlet });
  const dated = { ...rest, id: articleId, publishedOn };
  const before = { ...rest, id: articleId };
  if (publishedOn !== rest.publishedOn) {
    const updated = [{ before: { type: 'article' as const, value: before }, after: { type: 'article' as const, value: dated } }];
    value(recordChange(workbench, { command: 'update-article', articleId, changeSet: changeSet({ updated }) }));
  }
  const entities = new Map<string, string[]>();
  for (const wish of marks) {
    const annotatorId = people[wish.annotator]?.id ?? '';
    const [kind, label] = wish.label;
    const own = entities.get(annotatorId) ?? [];
    const created = createAnnotation(workbench, {
      articleId,
      annotatorId,
      kind,
      label,
      spans: apart(wish.pieces).map((span) => quoteSpan(text, span)),
      links: linksOf(wish, own),
    });
    if (!created.ok) continue;
    const [record] = created.value.changeSet.created.filter(({ type }) => type === 'annotation');
    if (kind === 'entity' && record?.type === 'annotation') entities.set(annotatorId, [...own, record.value.id]);
  }
  people.forEach((person, index) => {
    if (done[index]) setLayerStatus(workbench, { articleId, annotatorId: person.id, status: 'done' });
  });
}

/** Pieces of one mark never overlap. */
function apart(pieces: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const sorted = pieces.toSorted((a, b) => a.start - b.start);
  return sorted.filter((each, index) => index === 0 || each.start >= (sorted[index - 1]?.end ?? 0));
}

type WishedLink = typeof link extends fc.Arbitrary<infer T> ? T : never;
type WishedMark = typeof mark extends fc.Arbitrary<infer T> ? T : never;

function linksOf({ label: [kind], sources, holder, target }: WishedMark, entities: readonly string[]): Link[] {
  const filled = (role: string, wish: WishedLink): Link[] => {
    if ('filler' in wish) return [{ role, filler: wish.filler }];
    if ('topic' in wish) return role === 'target' ? [{ role, topic: wish.topic }] : [];
    const to = entities[wish.to % Math.max(1, entities.length)];
    return to ? [{ role, to }] : [];
  };
  const wished: Link[] =
    kind === 'claim'
      ? sources.flatMap((wish) => filled('source', wish))
      : kind === 'stance'
        ? [...(holder ? filled('holder', holder) : []), ...(target ? filled('target', target) : [])]
        : [];
  const known = new Set<string>();
  return wished.filter((each) => !known.has(JSON.stringify(each)) && known.add(JSON.stringify(each)));
}
