// History in words, in English: what was done (`past`, after “You” or a name) and the doing of it (`act`, after “undid”).
import type { FactName } from '../change-facts';
import { isolateBlanks } from './isolate-blanks';

type Counted =
  | 'articles-added'
  | 'articles-removed'
  | 'articles-set'
  | 'articles-changed'
  | 'marks-added'
  | 'marks-deleted'
  | 'marks-changed';

/** Besides facts: what a command did as a whole, and a change of which no more is known than the command's name. */
type Telling =
  | Exclude<FactName, Counted>
  | `${Counted | 'articles-cleared' | 'marks-added-alike'}_${'one' | 'other'}`
  | 'region-content'
  | 'shortcut-none'
  | 'went-back'
  | 'seeds-loaded'
  | 'other';

const past = isolateBlanks({
  marked: 'marked “{{quote}}” as {{label}}',
  deleted: 'deleted the mark “{{quote}}” ({{label}})',
  relabelled: 'relabelled “{{quote}}” from {{from}} to {{label}}',
  moved: 'moved the edges of “{{before}}”: it is now “{{quote}}”',
  'piece-added': 'added the piece “{{piece}}” to “{{quote}}”',
  'piece-removed': 'took the piece “{{piece}}” out of “{{quote}}”',
  linked: 'linked “{{quote}}” to {{filler}} ({{role}})',
  unlinked: 'removed the link from “{{quote}}” to {{filler}} ({{role}})',
  'attribute-set': 'set {{attribute}} of “{{quote}}”: {{value}}',
  'attribute-cleared': 'cleared {{attribute}} of “{{quote}}”',
  noted: 'wrote a note on “{{quote}}”: {{note}}',
  'note-removed': 'removed the note on “{{quote}}”',
  unsure: 'marked “{{quote}}” as unsure',
  sure: 'marked “{{quote}}” as sure again',
  'marks-added_one': 'added {{count}} mark',
  'marks-added_other': 'added {{count}} marks',
  'marks-added-alike_one': 'marked {{count}} place as {{label}}',
  'marks-added-alike_other': 'marked {{count}} places as {{label}}',
  'marks-deleted_one': 'deleted {{count}} mark',
  'marks-deleted_other': 'deleted {{count}} marks',
  'marks-changed_one': 'changed {{count}} mark',
  'marks-changed_other': 'changed {{count}} marks',
  status: 'set the layer to: {{status}}',
  region: 'took “{{words}}” out of the story ({{kind}})',
  'region-content': 'gave “{{words}}” back to the story',
  'label-set': 'switched the labels of {{kind}} to {{labelSet}}',
  'label-added': 'added the label {{label}} to {{kind}}',
  shortcut: 'gave the label {{label}} the key {{key}}',
  'shortcut-none': 'took the key of the label {{label}} away',
  scheme: 'changed the label scheme (version {{version}})',
  'annotator-added': 'added the annotator {{name}}',
  'annotator-changed': 'renamed an annotator to {{name}}',
  'search-saved': 'saved the search “{{name}}”',
  'search-renamed': 'renamed a saved search to “{{name}}”',
  'search-deleted': 'deleted the saved search “{{name}}”',
  'project-made': 'made the project {{name}}',
  'project-renamed': 'renamed the project to {{name}}',
  'articles-added_one': 'imported “{{title}}”',
  'articles-added_other': 'imported {{count}} articles, “{{title}}” first',
  'articles-removed_one': 'took “{{title}}” out of the project',
  'articles-removed_other': 'took {{count}} articles out of the project, “{{title}}” first',
  'articles-set_one': 'set {{field}} of “{{title}}”: “{{value}}”',
  'articles-set_other': 'set {{field}} of {{count}} articles: “{{value}}”',
  'articles-cleared_one': 'cleared {{field}} of “{{title}}”',
  'articles-cleared_other': 'cleared {{field}} of {{count}} articles',
  'articles-changed_one': 'changed what is known about “{{title}}”',
  'articles-changed_other': 'changed what is known about {{count}} articles, “{{title}}” first',
  'went-back': 'returned to an earlier state',
  'seeds-loaded': 'loaded the sample marks',
  other: 'made a change ({{command}})',
} satisfies Record<Telling, string>);

const act = isolateBlanks({
  marked: 'marking “{{quote}}” as {{label}}',
  deleted: 'deleting the mark “{{quote}}” ({{label}})',
  relabelled: 'relabelling “{{quote}}” from {{from}} to {{label}}',
  moved: 'moving the edges of “{{before}}”: to “{{quote}}”',
  'piece-added': 'adding the piece “{{piece}}” to “{{quote}}”',
  'piece-removed': 'taking the piece “{{piece}}” out of “{{quote}}”',
  linked: 'linking “{{quote}}” to {{filler}} ({{role}})',
  unlinked: 'removing the link from “{{quote}}” to {{filler}} ({{role}})',
  'attribute-set': 'setting {{attribute}} of “{{quote}}”: {{value}}',
  'attribute-cleared': 'clearing {{attribute}} of “{{quote}}”',
  noted: 'writing a note on “{{quote}}”: {{note}}',
  'note-removed': 'removing the note on “{{quote}}”',
  unsure: 'marking “{{quote}}” as unsure',
  sure: 'marking “{{quote}}” as sure again',
  'marks-added_one': 'adding {{count}} mark',
  'marks-added_other': 'adding {{count}} marks',
  'marks-added-alike_one': 'marking {{count}} place as {{label}}',
  'marks-added-alike_other': 'marking {{count}} places as {{label}}',
  'marks-deleted_one': 'deleting {{count}} mark',
  'marks-deleted_other': 'deleting {{count}} marks',
  'marks-changed_one': 'changing {{count}} mark',
  'marks-changed_other': 'changing {{count}} marks',
  status: 'setting the layer to: {{status}}',
  region: 'taking “{{words}}” out of the story ({{kind}})',
  'region-content': 'giving “{{words}}” back to the story',
  'label-set': 'switching the labels of {{kind}} to {{labelSet}}',
  'label-added': 'adding the label {{label}} to {{kind}}',
  shortcut: 'giving the label {{label}} the key {{key}}',
  'shortcut-none': 'taking the key of the label {{label}} away',
  scheme: 'changing the label scheme (version {{version}})',
  'annotator-added': 'adding the annotator {{name}}',
  'annotator-changed': 'renaming an annotator to {{name}}',
  'search-saved': 'saving the search “{{name}}”',
  'search-renamed': 'renaming a saved search to “{{name}}”',
  'search-deleted': 'deleting the saved search “{{name}}”',
  'project-made': 'making the project {{name}}',
  'project-renamed': 'renaming the project to {{name}}',
  'articles-added_one': 'importing “{{title}}”',
  'articles-added_other': 'importing {{count}} articles, “{{title}}” first',
  'articles-removed_one': 'taking “{{title}}” out of the project',
  'articles-removed_other': 'taking {{count}} articles out of the project, “{{title}}” first',
  'articles-set_one': 'setting {{field}} of “{{title}}”: “{{value}}”',
  'articles-set_other': 'setting {{field}} of {{count}} articles: “{{value}}”',
  'articles-cleared_one': 'clearing {{field}} of “{{title}}”',
  'articles-cleared_other': 'clearing {{field}} of {{count}} articles',
  'articles-changed_one': 'changing what is known about “{{title}}”',
  'articles-changed_other': 'changing what is known about {{count}} articles, “{{title}}” first',
  'went-back': 'returning to an earlier state',
  'seeds-loaded': 'loading the sample marks',
  other: 'a change ({{command}})',
} satisfies Record<Telling, string>);

export const historyEn = {
  title: 'History',
  past,
  act,
  /** Who did it: oneself, somebody, or nobody who is named. */
  own: 'You {{past}}',
  ownUndo: 'You undid {{act}}',
  ownRedo: 'You redid {{act}}',
  other: '{{who}} {{past}}',
  otherUndo: '{{who}} undid {{act}}',
  otherRedo: '{{who}} redid {{act}}',
  nobody: '{{act}}',
  nobodyUndo: 'Undo: {{act}}',
  nobodyRedo: 'Redo: {{act}}',
  quoted: '“{{words}}”',
  gone: 'a mark that is gone',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  you: 'you',
  noAuthor: 'without a name',
  today: 'Today',
  yesterday: 'Yesterday',
  about: 'Changes of',
  thisArticle: 'This article',
  wholeProject: 'The whole project',
  thisMark: 'The mark “{{quote}}”',
  author: 'By',
  everyone: 'Everyone',
  older: 'Older changes',
  empty: 'Nothing was changed here yet.',
  ofMark: 'History of this mark',
  goBack: 'Return to here',
  actions: 'What to do with this change',
  show: 'Show in the text',
  list: 'Changes, the newest first',
};

export const goBackEn = {
  title: 'Return to an earlier state',
  intro: 'Your marks on this article will be again as they were after this change:',
  back_one: '{{count}} mark comes back.',
  back_other: '{{count}} marks come back.',
  changed_one: '{{count}} mark changes.',
  changed_other: '{{count}} marks change.',
  gone_one: '{{count}} mark goes.',
  gone_other: '{{count}} marks go.',
  undoable: 'This becomes one new change at the top of history; undo takes it back. The status of the layer stays as it is.',
  nothing: 'Nothing would change: your marks are now as they were then.',
  run: 'Return',
};
