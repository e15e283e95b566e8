// Every command of the workbench, told in words in both languages from what really stands in history.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { lastSeq } from '../../db/changes';
import { listExportPresets } from '../../db/export-presets';
import { listSavedSearches } from '../../db/saved-searches';
import type { Annotation, AnnotationPatch } from '../../domain/annotation';
import type { ArticlePatch } from '../../domain/article-patch';
import { type Change, changeSet } from '../../domain/change-set';
import type { Outcome } from '../../domain/problem';
import { asArabicObject } from '../../domain/strings/arabic-object';
import type { ToldChange } from '../../domain/told-history';
import { addLabels } from '../../main/commands/add-labels';
import { createAnnotation } from '../../main/commands/create-annotation';
import { createAnnotator } from '../../main/commands/create-annotator';
import { decideLines } from '../../main/commands/decide-lines';
import { decidePairs } from '../../main/commands/decide-pairs';
import { deleteAnnotation } from '../../main/commands/delete-annotation';
import { deleteArticles } from '../../main/commands/delete-articles';
import { deleteExportPreset } from '../../main/commands/delete-export-preset';
import { deleteSavedSearch } from '../../main/commands/delete-saved-search';
import { goBack } from '../../main/commands/go-back';
import { listChanges } from '../../main/commands/list-changes';
import { redo } from '../../main/commands/redo';
import { renameSavedSearch } from '../../main/commands/rename-saved-search';
import { saveExportPreset } from '../../main/commands/save-export-preset';
import { saveSearch } from '../../main/commands/save-search';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { setRegionKind } from '../../main/commands/set-region-kind';
import { switchLabelSet } from '../../main/commands/switch-label-set';
import { undo } from '../../main/commands/undo';
import { updateAnnotation } from '../../main/commands/update-annotation';
import { updateArticle } from '../../main/commands/update-article';
import { updateExportPreset } from '../../main/commands/update-export-preset';
import { actingAs, recordChange, type Workbench } from '../../main/commands/workbench';
import { changeWords } from '../../renderer/history/change-words';
import { translator } from '../../renderer/i18n/translator';
import { defaultScheme } from '../../seeds/default-scheme';
import { createdAnnotation, newAnnotator, newArticle, temporaryProject, value } from '../builders/temporary-project';

const text = 'قال وانغ يي إن العلاقات بلغت ذروتها';
const span = (words: string, at = text.indexOf(words)) => ({ start: at, end: at + words.length, quote: words });

const isolates = /[\u2066-\u2069]/g;
function words(told: ToldChange, language: 'ar' | 'en', annotatorId: string | null, annotators = new Map<string, string>()) {
  const { sentence, others } = changeWords(told, {
    translator: translator({ language, digits: 'latn' }),
    scheme: defaultScheme,
    annotatorId,
    annotators,
  });
  // Quotation marks belong to the sentence, or they would stand as in the direction of what they quote.
  for (const each of [sentence, ...others]) expect(each).not.toMatch(/\u2068[“«](?!\u2068)/);
  return [sentence, ...others].map((each) => each.replace(isolates, ''));
}

const seen = new Set<string>();

/** What the latest change is called by the one who made it. */
function latest(workbench: Workbench, annotatorId: string): { ar: string[]; en: string[] } {
  const page = value(listChanges(workbench, { articleId: null, annotationId: null, authorId: null, before: null, limit: 1 }));
  const [told] = page.changes;
  if (!told) throw new Error('Nothing was changed yet');
  seen.add(told.command);
  if (told.kind !== 'edit') seen.add(told.kind);
  return { ar: words(told, 'ar', annotatorId), en: words(told, 'en', annotatorId) };
}

interface Stage {
  readonly workbench: Workbench;
  readonly annotatorId: string;
  readonly articleId: string;
  readonly person: Annotation;
  readonly claim: Annotation;
}

function stage(): Stage {
  const { workbench, annotator } = temporaryProject();
  const article = newArticle(workbench, text, { regions: [{ start: 0, end: 3, kind: 'credit' }] });
  const make = (kind: string, label: string, quote: string) =>
    createdAnnotation(
      createAnnotation(workbench, { articleId: article.id, annotatorId: annotator.id, kind, label, spans: [span(quote)] }),
    );
  const person = make('entity', 'PERS', 'وانغ يي');
  return {
    workbench,
    annotatorId: annotator.id,
    articleId: article.id,
    person,
    claim: make('claim', 'CLAIM', 'العلاقات بلغت ذروتها'),
  };
}

const patch = (which: 'person' | 'claim', content: AnnotationPatch) => (stage: Stage) =>
  updateAnnotation(stage.workbench, { annotationId: stage[which].id, annotatorId: stage.annotatorId, patch: content });
/** A patch that is told apart from what it takes back. */
const after = (before: (stage: Stage) => Outcome<Change>, act: (stage: Stage) => Outcome<Change>) => (stage: Stage) => {
  value(before(stage));
  return act(stage);
};
const create = (kind: string, label: string, quote: string) => (stage: Stage) =>
  createAnnotation(stage.workbench, {
    articleId: stage.articleId,
    annotatorId: stage.annotatorId,
    kind,
    label,
    spans: [span(quote)],
  });
const linked = (stage: Stage) => patch('claim', { links: [{ role: 'source', to: stage.person.id }] })(stage);
const remove = (stage: Stage) =>
  deleteAnnotation(stage.workbench, { annotationId: stage.person.id, annotatorId: stage.annotatorId });
const undone = ({ workbench, annotatorId }: Stage) => undo(actingAs(workbench, annotatorId), { annotatorId });
const pieces = [span('العلاقات بلغت ذروتها'), span('قال')];

type Act = (stage: Stage) => Outcome<Change> | Promise<Outcome<Change>>;

const tellings: readonly (readonly [what: string, act: Act, ar: string[], en: string[]])[] = [
  ['a mark', create('entity', 'OCC', 'قال'), ['وسمتَ «قال» منصبًا'], ['You marked “قال” as Occupation']],
  [
    'a mark with a longer name',
    create('entity', 'GPE', 'قال'),
    ['وسمتَ «قال» بوسم «كيان جغرافي سياسي»'],
    ['You marked “قال” as Geopolitical entity'],
  ],
  ['a claim', create('claim', 'CLAIM', 'قال'), ['وسمتَ «قال» ادعاءً'], ['You marked “قال” as Claim']],
  ['a stance', create('stance', 'favor', 'قال'), ['وسمتَ «قال» موقفًا: مؤيد'], ['You marked “قال” as Stance: Favor']],
  [
    'another label',
    patch('person', { label: 'ORG' }),
    ['غيّرتَ وسم «وانغ يي» من «شخص» إلى «منظمة»'],
    ['You relabelled “وانغ يي” from Person to Organisation'],
  ],
  [
    'an edge',
    patch('person', { spans: [span('وانغ')] }),
    ['نقلتَ حدود «وانغ يي» فصارت «وانغ»'],
    ['You moved the edges of “وانغ يي”: it is now “وانغ”'],
  ],
  [
    'a piece more',
    patch('claim', { spans: pieces }),
    ['أضفتَ القطعة «قال» إلى «قال … العلاقات بلغت ذروتها»'],
    ['You added the piece “قال” to “قال … العلاقات بلغت ذروتها”'],
  ],
  [
    'a piece less',
    after(patch('claim', { spans: pieces }), patch('claim', { spans: [span('العلاقات بلغت ذروتها')] })),
    ['أخرجتَ القطعة «قال» من «العلاقات بلغت ذروتها»'],
    ['You took the piece “قال” out of “العلاقات بلغت ذروتها”'],
  ],
  [
    'a link',
    linked,
    ['ربطتَ «العلاقات بلغت ذروتها» بـ«وانغ يي» (المصدر)'],
    ['You linked “العلاقات بلغت ذروتها” to “وانغ يي” (Source)'],
  ],
  [
    'a link to the author',
    (stage) => {
      const stance = createdAnnotation(create('stance', 'favor', 'قال')(stage));
      const links = [{ role: 'holder', filler: 'AUTHOR' as const }];
      return updateAnnotation(stage.workbench, { annotationId: stance.id, annotatorId: stage.annotatorId, patch: { links } });
    },
    ['ربطتَ «قال» بـكاتب المقال (صاحب الموقف)'],
    ['You linked “قال” to The author (Holder)'],
  ],
  [
    'a link less',
    after(linked, patch('claim', { links: [] })),
    ['فصلتَ «العلاقات بلغت ذروتها» عن «وانغ يي» (المصدر)'],
    ['You removed the link from “العلاقات بلغت ذروتها” to “وانغ يي” (Source)'],
  ],
  [
    'an attribute',
    patch('claim', { attributes: { verifiable: 'yes' } }),
    ['حدّدتَ «قابل للتحقق» للعلامة «العلاقات بلغت ذروتها»: نعم'],
    ['You set Verifiable of “العلاقات بلغت ذروتها”: Yes'],
  ],
  [
    'an attribute less',
    after(patch('claim', { attributes: { verifiable: 'yes' } }), patch('claim', { attributes: {} })),
    ['محوتَ «قابل للتحقق» من العلامة «العلاقات بلغت ذروتها»'],
    ['You cleared Verifiable of “العلاقات بلغت ذروتها”'],
  ],
  ['a note', patch('person', { note: 'وزير' }), ['كتبتَ ملاحظة على «وانغ يي»: وزير'], ['You wrote a note on “وانغ يي”: وزير']],
  [
    'a note less',
    after(patch('person', { note: 'وزير' }), patch('person', { note: null })),
    ['حذفتَ الملاحظة عن «وانغ يي»'],
    ['You removed the note on “وانغ يي”'],
  ],
  ['a doubt', patch('person', { unsure: true }), ['أشرتَ إلى أنك غير متأكد من «وانغ يي»'], ['You marked “وانغ يي” as unsure']],
  [
    'a doubt less',
    after(patch('person', { unsure: true }), patch('person', { unsure: false })),
    ['رفعتَ الشك عن «وانغ يي»'],
    ['You marked “وانغ يي” as sure again'],
  ],
  [
    'several things at once',
    patch('person', { label: 'ORG', unsure: true, note: 'انظر' }),
    ['غيّرتَ وسم «وانغ يي» من «شخص» إلى «منظمة»', 'كتابة ملاحظة على «وانغ يي»: انظر', 'الإشارة إلى الشك في «وانغ يي»'],
    ['You relabelled “وانغ يي” from Person to Organisation', 'Writing a note on “وانغ يي”: انظر', 'Marking “وانغ يي” as unsure'],
  ],
  [
    'a deletion that takes a link along',
    after(linked, remove),
    ['حذفتَ علامة «وانغ يي» (شخص)', 'فصل «العلاقات بلغت ذروتها» عن «وانغ يي» (المصدر)'],
    ['You deleted the mark “وانغ يي” (Person)', 'Removing the link from “العلاقات بلغت ذروتها” to “وانغ يي” (Source)'],
  ],
  ['an undo', after(remove, undone), ['تراجعتَ عن حذف علامة «وانغ يي» (شخص)'], ['You undid deleting the mark “وانغ يي” (Person)']],
  [
    'a redo',
    after(after(remove, undone), ({ workbench, annotatorId }) => redo(actingAs(workbench, annotatorId), { annotatorId })),
    ['أعدتَ حذف علامة «وانغ يي» (شخص)'],
    ['You redid deleting the mark “وانغ يي” (Person)'],
  ],
  [
    'the status of a layer',
    ({ workbench, articleId, annotatorId }) => setLayerStatus(workbench, { articleId, annotatorId, status: 'done' }),
    ['جعلتَ حالة الطبقة: منجز'],
    ['You set the layer to: Done'],
  ],
  [
    'a region given back',
    ({ workbench, articleId, annotatorId }) =>
      setRegionKind(workbench, { articleId, annotatorId, start: 0, end: 3, kind: 'content' }),
    ['أعدتَ «قال» إلى المتن'],
    ['You gave “قال” back to the story'],
  ],
  [
    'a region taken out',
    ({ workbench, articleId, annotatorId }) =>
      setRegionKind(workbench, { articleId, annotatorId, start: 0, end: 3, kind: 'caption' }),
    ['أخرجتَ «قال» من المتن (تعليق صورة)'],
    ['You took “قال” out of the story (Picture caption)'],
  ],
  [
    'another label set',
    ({ workbench, annotatorId }) => switchLabelSet(workbench, { annotatorId, kind: 'stance', labelSet: 'agreement' }),
    ['بدّلتَ مجموعة وسوم «موقف» إلى «موافقة / رفض»'],
    ['You switched the labels of Stance to Agree / disagree'],
  ],
  [
    'a label of another tool',
    ({ workbench, annotatorId }) => {
      const added = addLabels(actingAs(workbench, annotatorId), [{ kind: 'entity', name: 'Summit' }]);
      if (!added) throw new Error('Expected a label to be added');
      return added;
    },
    ['أضفتَ الوسم «Summit» إلى «كيان»'],
    ['You added the label Summit to Entity'],
  ],
  [
    'a new annotator, whom nobody in particular adds',
    ({ workbench }) => createAnnotator(workbench, { name: 'Badr' }),
    ['إضافة الواسم «Badr»'],
    ['Adding the annotator Badr'],
  ],
  [
    'a search that is saved',
    ({ workbench, annotatorId }) => savedSearch(workbench, annotatorId),
    ['حفظتَ البحث «روسيا»'],
    ['You saved the search “روسيا”'],
  ],
  [
    'another name for a saved search',
    after(savedIn, ({ workbench, annotatorId }) =>
      renameSavedSearch(actingAs(workbench, annotatorId), { id: onlySearch(workbench), name: 'الصين' }),
    ),
    ['جعلتَ اسم بحث محفوظ «الصين»'],
    ['You renamed a saved search to “الصين”'],
  ],
  [
    'a saved search that goes',
    after(savedIn, ({ workbench, annotatorId }) =>
      deleteSavedSearch(actingAs(workbench, annotatorId), { id: onlySearch(workbench) }),
    ),
    ['حذفتَ البحث المحفوظ «روسيا»'],
    ['You deleted the saved search “روسيا”'],
  ],
  [
    'a preset that is saved',
    ({ workbench, annotatorId }) => savedPreset(workbench, annotatorId),
    ['حفظتَ إعداد التصدير «للتدريب»'],
    ['You saved the export preset “للتدريب”'],
  ],
  [
    'another name for a preset',
    after(presetIn, ({ workbench, annotatorId }) =>
      updateExportPreset(actingAs(workbench, annotatorId), { id: onlyPreset(workbench), patch: { name: 'للنشر' } }),
    ),
    ['جعلتَ اسم إعداد تصدير «للنشر»'],
    ['You renamed an export preset to “للنشر”'],
  ],
  [
    'other options in a preset',
    after(presetIn, ({ workbench, annotatorId }) =>
      updateExportPreset(actingAs(workbench, annotatorId), {
        id: onlyPreset(workbench),
        patch: { options: { format: 'spacy' } },
      }),
    ),
    ['عدّلتَ إعداد التصدير «للتدريب»'],
    ['You changed the export preset “للتدريب”'],
  ],
  [
    'a preset that goes',
    after(presetIn, ({ workbench, annotatorId }) =>
      deleteExportPreset(actingAs(workbench, annotatorId), { id: onlyPreset(workbench) }),
    ),
    ['حذفتَ إعداد التصدير «للتدريب»'],
    ['You deleted the export preset “للتدريب”'],
  ],
  [
    'a line that is boilerplate',
    (stage) => lineDecided(stage, 'boilerplate'),
    ['أخرجتَ السطر «تابعونا» من المتن (مقالات لا تُعرف جهتها)'],
    ['You took the line “تابعونا” out of the story (Articles of no known outlet)'],
  ],
  [
    'a line that is part of the story',
    (stage) => lineDecided(stage, 'story'),
    ['أبقيتَ السطر «تابعونا» في المتن (مقالات لا تُعرف جهتها)'],
    ['You kept the line “تابعونا” in the story (Articles of no known outlet)'],
  ],
  [
    'two articles joined as one story',
    (stage) => decided(stage, 'variant'),
    ['ربطتَ «عنوان» و«آخر» صيغتين لخبر واحد'],
    ['You linked “عنوان” and “آخر” as one story'],
  ],
  [
    'two articles kept as different stories',
    (stage) => decided(stage, 'different'),
    ['أبقيتَ «عنوان» و«آخر» خبرين مختلفين'],
    ['You kept “عنوان” and “آخر” as different stories'],
  ],
  [
    'going back',
    after(remove, (stage) => goBack(stage.workbench, { ...stage, seq: lastSeq(stage.workbench.db) - 1 })),
    ['رجعتَ إلى حال سابقة', 'وسم «وانغ يي» شخصًا'],
    ['You returned to an earlier state', 'Marking “وانغ يي” as Person'],
  ],
  [
    'many marks of one label at once',
    (stage) => manyAtOnce(stage, ['PERS', 'PERS', 'PERS', 'PERS']),
    ['وسمتَ 4 مواضع شخصًا'],
    ['You marked 4 places as Person'],
  ],
  ['many marks at once', (stage) => manyAtOnce(stage, ['PERS', 'ORG', 'PERS', 'PERS']), ['أضفتَ 4 علامات'], ['You added 4 marks']],
  [
    'another key for a label',
    (stage) => rescheme(stage, (label) => (label.key === 'PERS' ? { ...label, shortcut: { code: 'KeyB', shift: true } } : label)),
    ['جعلتَ للوسم «شخص» المفتاح Shift + B'],
    ['You gave the label Person the key Shift + B'],
  ],
  [
    'any other change of the scheme',
    (stage) => rescheme(stage, (label) => (label.key === 'PERS' ? { ...label, colour: '#000000' } : label)),
    ['عدّلتَ مخطط الوسوم (الإصدار 2)'],
    ['You changed the label scheme (version 2)'],
  ],
  [
    'what is known about an article',
    (stage) => update(stage, [stage.articleId], { outlet: 'رويترز', url: null, metadata: { desk: 'خارجي' } }),
    ['جعلتَ «جهة النشر» في «عنوان»: «رويترز»', 'جعل «desk» في «عنوان»: «خارجي»'],
    ['You set Outlet of “عنوان”: “رويترز”', 'Setting desk of “عنوان”: “خارجي”'],
  ],
  [
    'what is known about several articles',
    (stage) => update(stage, [stage.articleId, newArticle(stage.workbench, 'آخر').id], { publishedOn: null }),
    ['محوتَ «تاريخ النشر» من مقالين'],
    ['You cleared Published of 2 articles'],
  ],
  [
    'deleted articles',
    (stage) =>
      deleteArticles(stage.workbench, {
        articleIds: [newArticle(stage.workbench, 'آخر').id, stage.articleId],
        annotatorId: stage.annotatorId,
      }),
    ['أخرجتَ من المشروع مقالين أولهما «عنوان»', 'حذف علامة «وانغ يي» (شخص)', 'حذف علامة «العلاقات بلغت ذروتها» (ادعاء)'],
    [
      'You took 2 articles out of the project, “عنوان” first',
      'Deleting the mark “وانغ يي” (Person)',
      'Deleting the mark “العلاقات بلغت ذروتها” (Claim)',
    ],
  ],
];

function update({ workbench, annotatorId }: Stage, articleIds: readonly string[], changes: ArticlePatch): Outcome<Change> {
  return updateArticle(workbench, { articleIds, annotatorId, patch: changes });
}

function savedIn({ workbench, annotatorId }: Stage): Outcome<Change> {
  return savedSearch(workbench, annotatorId);
}

function savedSearch(workbench: Stage['workbench'], annotatorId: string): Outcome<Change> {
  return saveSearch(actingAs(workbench, annotatorId), { name: 'روسيا', query: 'روسيا' });
}

function onlySearch({ db }: Stage['workbench']): string {
  return listSavedSearches(db)[0]?.id ?? '';
}

function presetIn({ workbench, annotatorId }: Stage): Outcome<Change> {
  return savedPreset(workbench, annotatorId);
}

function savedPreset(workbench: Stage['workbench'], annotatorId: string): Outcome<Change> {
  return saveExportPreset(actingAs(workbench, annotatorId), { name: 'للتدريب', options: { format: 'jsonl' } });
}

function onlyPreset({ db }: Stage['workbench']): string {
  return listExportPresets(db)[0]?.id ?? '';
}

function lineDecided({ workbench, annotatorId }: Stage, verdict: 'boilerplate' | 'story'): Promise<Outcome<Change>> {
  return decideLines(actingAs(workbench, annotatorId), { outlet: '', lines: ['تابعونا'], verdict });
}

function decided({ workbench, articleId, annotatorId }: Stage, verdict: 'variant' | 'different'): Outcome<Change> {
  const other = newArticle(workbench, `${text} أخيرا`, { title: 'آخر' });
  return decidePairs(actingAs(workbench, annotatorId), { pairs: [{ articleId: other.id, otherId: articleId }], verdict });
}

function manyAtOnce({ workbench, articleId, annotatorId, person }: Stage, labels: readonly string[]): Outcome<Change> {
  const quotes = ['قال', 'إن', 'العلاقات', 'بلغت'];
  const created = labels.map((label, index) => ({
    type: 'annotation' as const,
    value: { ...person, id: workbench.newId(), label, spans: [span(quotes[index] ?? '')] },
  }));
  return recordChange(actingAs(workbench, annotatorId), {
    command: 'apply-to-all',
    articleId,
    changeSet: changeSet({ created }),
  });
}

type SchemeLabel = (typeof defaultScheme)['kinds'][number]['labelSets'][number]['labels'][number];

function rescheme({ workbench, annotatorId }: Stage, change: (label: SchemeLabel) => SchemeLabel): Outcome<Change> {
  const kinds = defaultScheme.kinds.map((kind) => ({
    ...kind,
    labelSets: kind.labelSets.map((set) => ({ ...set, labels: set.labels.map(change) })),
  }));
  const [before, after] = [defaultScheme, { ...defaultScheme, version: 2, kinds }].map((scheme) => ({
    type: 'scheme' as const,
    value: scheme,
  }));
  if (!before || !after) throw new Error('Two schemes were made');
  return recordChange(actingAs(workbench, annotatorId), {
    command: 'set-shortcut',
    changeSet: changeSet({ updated: [{ before, after }] }),
  });
}

describe('a change in words', () => {
  test.each(tellings)('%s', async (_what, act, ar, en) => {
    const here = stage();
    value(await act(here));
    expect(latest(here.workbench, here.annotatorId)).toEqual({ ar, en });
  });

  test('an import, and the making of a project', () => {
    const { workbench, annotatorId } = stage();
    const page = value(listChanges(workbench, { articleId: null, annotationId: null, authorId: null, before: 4, limit: 9 }));
    for (const { command } of page.changes) seen.add(command);
    expect(page.changes.map((told) => words(told, 'ar', annotatorId)[0])).toEqual([
      'استيراد «عنوان»',
      'إضافة الواسم «Amal»',
      'إنشاء المشروع «مشروع»',
    ]);
    expect(page.changes.map((told) => words(told, 'en', annotatorId)[0])).toEqual([
      'Importing “عنوان”',
      'Adding the annotator Amal',
      'Making the project مشروع',
    ]);
  });

  test('what another did is told with their name', () => {
    const { workbench, articleId } = stage();
    const other = newAnnotator(workbench, 'Badr');
    const names = new Map([[other.id, 'Badr']]);
    const mark = createdAnnotation(
      createAnnotation(workbench, { articleId, annotatorId: other.id, kind: 'entity', label: 'PERS', spans: [span('وانغ يي')] }),
    );
    const told = () =>
      value(listChanges(workbench, { articleId, annotationId: mark.id, authorId: null, before: null, limit: 9 }));
    expect(told().changes.map((each) => words(each, 'ar', null, names))).toEqual([['Badr: وسم «وانغ يي» شخصًا']]);
    expect(told().changes.map((each) => words(each, 'en', null, names))).toEqual([['Badr marked “وانغ يي” as Person']]);
    value(undo(actingAs(workbench, other.id), { annotatorId: other.id }));
    expect(told().changes.map((each) => words(each, 'ar', null, names)[0])[0]).toBe('Badr: تراجع عن وسم «وانغ يي» شخصًا');
    expect(told().changes.map((each) => words(each, 'en', null, names)[0])[0]).toBe('Badr undid marking “وانغ يي” as Person');
  });

  test('of a command that nobody has put into words at least the name is told', () => {
    const told: ToldChange = {
      seq: 1,
      at: '2024-01-01T00:00:00.000Z',
      authorId: null,
      command: 'new-thing',
      kind: 'edit',
      articleId: null,
      facts: [],
      more: 2,
    };
    expect(words(told, 'en', null)).toEqual(['A change (new-thing)', 'and 2 more']);
    expect(words(told, 'ar', null)).toEqual(['تغيير (new-thing)', 'وشيئان آخران']);
  });
});

describe('every command that writes', () => {
  let commands: Set<string>;
  beforeAll(() => {
    const folder = join(import.meta.dirname, '../../main/commands');
    const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    commands = new Set(
      sources.flatMap((source) => [...source.matchAll(/\bcommand(?: =|:) '([a-z-]+)'/g)].map(([, name]) => name ?? '')),
    );
  });

  test('is told in this file', () => {
    // The seeds' marks are told when a project is made with them, which the journeys do.
    expect([...commands].filter((command) => !seen.has(command) && command !== 'load-seeds')).toEqual([]);
    expect(commands.size).toBeGreaterThan(9);
  });
});

describe('a label as what something was marked as', () => {
  test.each([
    ['شخص', 'شخصًا'],
    ['منظمة', 'منظمةً'],
    ['ادعاء', 'ادعاءً'],
    ['قانون', 'قانونًا'],
    ['مَعلم', 'مَعلمًا'],
    ['موقع جغرافي', 'بوسم «موقع جغرافي»'],
    ['الشخص', 'بوسم «الشخص»'],
    ['مصادر', 'بوسم «مصادر»'],
    ['شركات', 'بوسم «شركات»'],
    ['مستشفى', 'بوسم «مستشفى»'],
    ['Person', 'بوسم «Person»'],
  ])('%s', (name, object) => {
    expect(asArabicObject(name)).toBe(object);
  });
});
