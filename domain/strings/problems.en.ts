// What is said about every expected failure and about what formats drop, in English.
import type { ProblemCode } from '../problem';
import { isolateBlanks } from './isolate-blanks';

/** One sentence per code, and plural forms of it where it counts something. */
export type ProblemStrings = Readonly<
  Record<ProblemCode, string> & Partial<Record<`${ProblemCode}_${Intl.LDMLPluralRule}`, string>>
>;

/** Names what was expected, what came, and what to do. The blanks are the keys of the problem's details. */
export const problemsEn = isolateBlanks({
  'no-project-open': 'No project is open. Open one or make a new one.',
  'file-missing': 'There is no file at {{path}}. It may have been moved, renamed or deleted.',
  'file-is-directory': '{{path}} is a folder; a file was expected. Choose the files inside it.',
  'file-unreadable': '{{path}} cannot be read ({{reason}}). Check that you may open it.',
  'file-read-only': '{{path}} is closed to writing. Allow writing, or work on a copy somewhere else.',
  'file-exists': 'There is already a file at {{path}}. Nothing was written; choose another name.',
  'would-lose':
    'Nothing was written to {{path}}: $t(losses.{{loss}}) would not be carried ({{count}}), for example: {{examples}}.',
  'folder-exists':
    'There is already an export at {{path}}. Nothing was written; choose another name, or say that it may be replaced.',
  'folder-has-other-files':
    'The folder {{path}} holds files that are not of an earlier export, such as {{file}}. Nothing was written; choose a new or an empty folder.',
  'folder-missing': 'There is no folder at {{path}}. Make it first, or choose another place.',
  'not-a-project': '{{path}} is not a Hashiya project. Nothing in it was touched.',
  'newer-project':
    '{{path}} was made by a newer Hashiya (file version {{fileVersion}}, this one reads up to {{supportedVersion}}). Update Hashiya to open it; nothing was touched.',
  'damaged-project':
    '{{path}} is damaged ({{reason}}). Nothing was touched; go back to a backup, or salvage what can still be read.',
  'disk-full': 'The disk is full, so {{path}} was not written. Free some space and try again; nothing was lost.',
  'write-failed': '{{path}} could not be written ({{reason}}). Nothing was changed.',
  'preferences-unkept': 'What you chose holds until the program is closed: {{path}} could not be written ({{reason}}).',
  'busy-project': '{{path}} is in use by another program. Close it there and try again.',
  'open-elsewhere':
    '{{path}} is open on the computer {{machine}}, by {{user}} (last heard of at {{at}}). Two computers cannot write one project: close it there, or work on a copy and merge it later.',
  'lock-unclear':
    'Another computer may have {{path}} open: who it is cannot be read. Try again in two and a half minutes, or close it there.',
  'taken-over': 'Another computer had {{path}} open meanwhile, so it was closed here. Open it again to see what was done there.',
  'project-displaced':
    '{{path}} was moved, renamed, replaced or deleted while it was open, so nothing more is written. Put it back and try again, or save a copy: everything that you see goes into it.',
  'open-for-reading':
    '{{path}} is open for reading only, so nothing was changed. To make marks, save a copy somewhere else and open that.',
  'network-folder':
    '{{path}} lies in a network folder. It is kept to this computer while it is open; for safety and speed, work on a local copy and back it up there.',
  'left-unclean':
    '{{path}} was not closed in order the last time. It was checked, and everything that was acknowledged is there.',
  'keeps-ending':
    'The part of Hashiya that keeps the project ended several times in a row while it opened {{path}}, so that is not open. What was saved is safe: try again, or open another project.',

  'backup-failed':
    'No backup could be made in {{path}} ({{reason}}). Work goes on; see that its disk is there and has room, or choose another folder.',
  'backup-unsound': 'The backup in {{path}} is not sound ({{reason}}), so it was not used.',
  'backup-unknown': 'There is no backup {{backup}} of {{path}}.',

  'nothing-to-salvage': 'Nothing in {{path}} can be read as a Hashiya project any more. Go back to a backup instead.',
  'salvage-lost-texts_one': 'One text could not be read whole: {{examples}}.',
  'salvage-lost-texts_other': '{{count}} texts could not be read whole, for example: {{examples}}.',
  'salvage-lost-texts': '{{count}} texts could not be read whole, for example: {{examples}}.',
  'salvage-lost-articles_one': 'One article could not be carried over: {{examples}}.',
  'salvage-lost-articles_other': '{{count}} articles could not be carried over, for example: {{examples}}.',
  'salvage-lost-articles': '{{count}} articles could not be carried over, for example: {{examples}}.',
  'salvage-lost-marks_one': 'One mark could not be carried over: {{examples}}.',
  'salvage-lost-marks_other': '{{count}} marks could not be carried over, for example: {{examples}}.',
  'salvage-lost-marks': '{{count}} marks could not be carried over, for example: {{examples}}.',
  'salvage-lost-records_one': 'One other entry of “{{table}}” could not be carried over: {{examples}}.',
  'salvage-lost-records_other': '{{count}} other entries of “{{table}}” could not be carried over, for example: {{examples}}.',
  'salvage-lost-records': '{{count}} other entries of “{{table}}” could not be carried over, for example: {{examples}}.',
  'salvage-history-begins-anew':
    'History could not be read or does not lead to what stands; it begins anew with what was carried over.',
  'salvage-history-cut':
    'History could be read up to change {{change}}; what stands beyond that came over as new changes, and later ones may be missing.',

  'not-utf8':
    '{{file}} is not UTF-8: byte {{byte}} at position {{offset}}, line {{line}}, does not belong. Save the file as UTF-8 and import it again.',
  'not-in-encoding': '{{file}} is not {{encoding}}: some of its bytes mean nothing there. Choose another encoding.',
  'encoding-guessed':
    '{{file}} does not say how it is encoded. Read as {{encoding}} it begins “{{preview}}”. If that is right, import it as {{encoding}}; otherwise try {{others}}.',
  'nul-bytes':
    '{{file}} holds NUL characters ({{count}}, the first on line {{line}}), which no text has. Check that it is a text file, saved as UTF-8.',
  'lone-surrogates':
    '{{file}}, line {{line}}: the text holds half a character at position {{offset}}. Write the file again with whole characters.',
  'empty-file': '{{file}} holds no text. There is nothing to import.',
  'file-too-large':
    '{{file}} is too large ({{megabytes}} MB; at most {{limit}} MB are read). Split it into articles, one to a file.',
  'drop-too-large':
    '{{file}} ({{megabytes}} MB) is beyond the {{limit}} MB that can be dropped at once. Import it from the menu.',
  'unknown-format': 'No format is known for {{found}}. Known are: {{known}}.',
  'part-of-open-project':
    '{{path}} belongs to the project that is open, so it was not read. What it holds is in the project already.',
  'bad-json-line': '{{file}}, line {{line}}, is not JSON ({{reason}}). Each line must hold one whole record.',
  'missing-header':
    '{{file}} does not begin with the line {"hashiya": …} that names its version and label scheme. Export it again from Hashiya.',
  'newer-format':
    '{{file}} was written in version {{found}} of its format; this Hashiya reads up to version {{supported}}. Update Hashiya to import it.',
  'unrecognised-content':
    '{{file}} begins as none of the formats that have such names: {{tried}}. Its first record has: {{keys}}. Say which format it is, if it is one of them.',
  'bad-record': '{{file}}, line {{line}}, {{path}}: {{reason}}.',
  'bad-part': '{{file}}, {{path}}: {{reason}}.',
  'more-problems_one': '{{file}}: one more problem like these.',
  'more-problems_other': '{{file}}: {{count}} more problems like these.',
  'more-problems': '{{file}}: {{count}} more problems like these.',
  'empty-text': '{{file}}, {{record}}: there is no text in it.',
  'unfit-text':
    '{{file}}, {{record}}: the text holds {{character}} at position {{offset}}, which no text has. Write the file again without it.',
  'text-hash-mismatch':
    'A text is not the one that its SHA-256 names (expected {{expected}}, found {{found}}). It was changed since.',
  'already-in-project_one': '“{{title}}” is in the project already; nothing was added.',
  'already-in-project_other':
    '{{count}} articles of {{file}} are in the project already, “{{title}}” first; nothing was added to them.',
  'already-in-project': '“{{title}}” is in the project already; nothing was added.',
  'near-duplicates-left-out_one': '“{{title}}” is {{percent}} % like “{{other}}” and was left out.',
  'near-duplicates-left-out_other':
    '{{count}} articles of {{file}} are nearly the same as others and were left out: “{{title}}” is {{percent}} % like “{{other}}”, and so on.',
  'near-duplicates-left-out': '“{{title}}” is {{percent}} % like “{{other}}” and was left out.',
  'variants-linked_one': '“{{title}}” is {{percent}} % like “{{other}}”; the two are linked as tellings of one story.',
  'variants-linked_other':
    '{{count}} articles of {{file}} are linked with others as tellings of one story: “{{title}}” is {{percent}} % like “{{other}}”, and so on.',
  'variants-linked': '“{{title}}” is {{percent}} % like “{{other}}”; the two are linked as tellings of one story.',
  'annotator-recognised':
    'In {{file}} “{{found}}” is “{{known}}”: marks of theirs stand in the project. What was new of them was added under that name.',
  'same-id-other-text': '“{{title}}” is in the project with another text. A text never changes, so this one was left out.',
  'same-id-other-annotation':
    'The annotation {{annotation}} stands in the project and was changed since; the one in the project was kept.',
  'labels-not-in-scheme_one': 'An annotation was left out because the project’s scheme lacks what it uses: {{labels}}.',
  'labels-not-in-scheme_other':
    '{{count}} annotations were left out because the project’s scheme lacks what they use: {{labels}}.',
  'labels-not-in-scheme': '{{count}} annotations were left out because the project’s scheme lacks what they use: {{labels}}.',
  'scheme-differs':
    'The scheme of {{file}} is not the scheme of the project. Import the file into an empty project to keep its scheme.',
  'shortcut-shared':
    'In the scheme of {{file}} the label “{{label}}” has the key {{key}}, which “{{other}}” has too. Give one of them another key.',
  'file-too-tangled': '{{file}} is built in a way that no page needs ({{reason}}). Nothing of it was read.',
  'whole-page-read': '{{file}}: no main content was found on the page, so all that it shows was taken. Look at what came.',
  'document-damaged':
    '{{file}} cannot be read as a document ({{reason}}). Open it in the program that made it and save it again.',
  'document-locked':
    '{{file}} is locked with a password or of an old format. Open it in the program that made it and save it anew, without a password.',
  'no-text-layer': '{{file}} has no text layer: its pages are pictures. Have the text recognised by another program first.',
  'text-layer-unreadable':
    '{{file}}: {{percent}}% of its characters have no letters behind their shapes, so the text cannot be read. Make the PDF anew from its source, or have the text recognised.',
  'running-heads-dropped_one': '{{file}}: one line that repeats on its pages (running head or page number) was left out.',
  'running-heads-dropped_other':
    '{{file}}: {{count}} lines that repeat on its pages (running heads or page numbers) were left out.',
  'running-heads-dropped': '{{file}}: {{count}} lines that repeat on its pages (running heads or page numbers) were left out.',
  'original-not-kept': 'The file {{file}} that “{{title}}” was taken out of was not kept: it was imported without --keep-raw.',
  'pictures-left-out_one': '{{file}}: one picture was left out.',
  'pictures-left-out_other': '{{file}}: {{count}} pictures were left out.',
  'pictures-left-out': '{{file}}: {{count}} pictures were left out.',
  'letters-left-out_one': '{{file}}: one character was left out, because its font does not say which it is.',
  'letters-left-out_other': '{{file}}: {{count}} characters were left out, because their fonts do not say which they are.',
  'letters-left-out': '{{file}}: {{count}} characters were left out, because their fonts do not say which they are.',
  'archive-damaged': '{{file}} cannot be unpacked ({{reason}}). Pack it again, or import the files themselves.',
  'archive-locked': '{{file}} is locked with a password. Unpack it first.',
  'archive-too-large_one': '{{file}} says that it holds one file of more than {{gigabytes}} GB. Nothing of it was unpacked.',
  'archive-too-large_other':
    '{{file}} says that it holds {{count}} files, more than {{gigabytes}} GB or than can be meant. Nothing of it was unpacked.',
  'archive-too-large':
    '{{file}} says that it holds {{count}} files, more than {{gigabytes}} GB or than can be meant. Nothing of it was unpacked.',
  'too-many-columns': '{{file}} has {{count}} columns; at most {{limit}} are read. Check that it is a table of articles.',
  'too-many-cells': '{{file}}, line {{line}}: the row has {{cells}} cells, but the table {{columns}} columns. It was left out.',
  'column-missing': '{{file}} has no column “{{column}}”. Its columns are: {{columns}}.',
  'no-text-column': 'None of the columns of {{file}} looks like text. Say which it is; there are: {{columns}}.',
  'repeated-texts_one': '{{file}}: one row repeats an earlier one and was left out: {{rows}}.',
  'repeated-texts_other': '{{file}}: {{count}} rows repeat earlier ones and were left out: {{rows}}.',
  'repeated-texts': '{{file}}: {{count}} rows repeat earlier ones and were left out: {{rows}}.',
  'columns-as-before': '{{file}}: its columns were read as the last time: {{columns}}.',
  'labels-as-before': '{{file}}: its labels became what they became the last time: {{labels}}.',
  'desk-cleared': 'These files are no longer on the import desk. Choose them again.',
  'import-running': 'An import is running already. Wait for it, or stop it first.',
  'companion-missing': '{{file}} belongs to {{companion}}, which does not lie beside it. Import both together.',
  'not-carried_one': '{{file}}: one {{what}} has no counterpart here and was left out.',
  'not-carried_other': '{{file}}: {{count}} {{what}} have no counterpart here and were left out.',
  'not-carried': '{{file}}: {{count}} {{what}} have no counterpart here and were left out.',
  'offsets-do-not-fit':
    '{{file}}, {{record}}: the annotation {{mark}} ({{label}}) from {{start}} to {{end}} fits the text in no unit; it says “{{quote}}”. It was left out.',
  'offsets-in-other-unit_one':
    '{{file}}, {{record}}: an annotation fits what it quotes only when its offsets are read as {{unit}}, not {{told}}; so it was read.',
  'offsets-in-other-unit_other':
    '{{file}}, {{record}}: {{count}} annotations fit the text only when their offsets are read as {{unit}}, not {{told}}; so they were read.',
  'offsets-in-other-unit':
    '{{file}}, {{record}}: {{count}} annotations fit the text only when their offsets are read as {{unit}}, not {{told}}; so they were read.',
  'offset-unit-assumed_one':
    '{{file}}: one text holds emoji or the like, and its annotations quote nothing; their offsets were read as {{unit}}. Look whether they fit.',
  'offset-unit-assumed_other':
    '{{file}}: {{count}} texts hold emoji or the like, and their annotations quote nothing; their offsets were read as {{unit}}. Look whether they fit.',
  'offset-unit-assumed':
    '{{file}}: {{count}} texts hold emoji or the like, and their annotations quote nothing; their offsets were read as {{unit}}. Look whether they fit.',
  'found-by-quote_one':
    '{{file}}, {{record}}: an annotation did not stand where its offsets say, and was found by the text that it quotes.',
  'found-by-quote_other':
    '{{file}}, {{record}}: {{count}} annotations did not stand where their offsets say, and were found by the text that they quote.',
  'found-by-quote':
    '{{file}}, {{record}}: {{count}} annotations did not stand where their offsets say, and were found by the text that they quote.',
  'tag-scheme-read': '{{file}}: its tags were read as {{scheme}}.',
  'mapped-attributes-dropped_one': '{{file}}: an attribute value that the scheme does not know was left out: {{names}}.',
  'mapped-attributes-dropped_other':
    '{{file}}: {{count}} attribute values that the scheme does not know were left out: {{names}}.',
  'mapped-attributes-dropped': '{{file}}: {{count}} attribute values that the scheme does not know were left out: {{names}}.',
  'mapped-links-dropped_one': '{{file}}: a link that the scheme does not allow was left out: {{names}}.',
  'mapped-links-dropped_other': '{{file}}: {{count}} links that the scheme does not allow were left out: {{names}}.',
  'mapped-links-dropped': '{{file}}: {{count}} links that the scheme does not allow were left out: {{names}}.',

  'article-unknown': 'There is no such article in the project ({{article}}).',
  'too-many-articles': 'That are {{count}} articles; at most {{limit}} are changed at once. Choose fewer.',
  'annotation-unknown': 'There is no such annotation any more ({{annotation}}).',
  'annotator-unknown': 'There is no annotator “{{annotator}}” in the project.',
  'annotator-needed':
    'The marks in “{{file}}” do not say whose they are. Say it with --annotator NAME; nothing of the file was added.',
  'annotator-name-taken': 'There is already an annotator “{{name}}”. Choose another name.',
  'region-unknown': 'There is no marked region from {{start}} to {{end}}.',
  'layer-locked': '{{annotator}}’s work on “{{article}}” is locked. Unlock it to change it.',
  'other-layer': 'This annotation belongs to {{annotator}}; only they may change it.',
  'span-outside-text': 'The span from {{start}} to {{end}} leaves the text, which has {{length}} code units.',
  'span-empty': 'The span from {{start}} to {{end}} is empty. Select at least one character.',
  'span-splits-character':
    'The span from {{start}} to {{end}} cuts a character at {{offset}}. Keep letters and their marks together.',
  'quote-mismatch': 'The text from {{start}} to {{end}} is “{{found}}”, and the annotation says “{{expected}}”.',
  'spans-overlap': 'Two parts of one annotation overlap: {{start}} to {{end}}, and {{otherStart}} to {{otherEnd}}.',
  'kind-unknown': 'The scheme has no kind “{{kind}}”.',
  'label-unknown': 'The scheme has no label “{{label}}” of kind “{{kind}}”.',
  'label-set-unknown': 'The kind “{{kind}}” has no label set “{{labelSet}}”.',
  'attribute-unknown': 'The kind “{{kind}}” has no attribute “{{attribute}}”.',
  'attribute-value-unknown': 'The attribute “{{attribute}}” cannot be “{{value}}”.',
  'role-unknown': 'The kind “{{kind}}” has no role “{{role}}”.',
  'role-filled-twice': 'The role “{{role}}” can be filled once only. Remove the present filler first.',
  'filler-not-allowed': '“{{filler}}” may not fill the role “{{role}}”.',
  'filler-unknown': 'What fills the role “{{role}}” is not among this annotator’s annotations of the article ({{annotation}}).',
  'link-to-itself': 'An annotation cannot fill its own role “{{role}}”.',
  'duplicate-annotation': '“{{quote}}” is marked {{label}} already.',
  'nothing-to-look-for': 'A mark in several pieces, or without letters, cannot be looked for elsewhere.',
  'shortcut-of-label': '{{key}} is the key of the label “{{label}}” of kind “{{kind}}” already. Take it away there first.',
  'shortcut-of-command': '{{key}} is the key of the command “{{command}}”. Choose another.',
  'shortcut-unfit': '{{key}} cannot be the key of a label. Choose a letter, a digit or a sign.',

  'query-empty': 'There is nothing to search for.',
  'query-broken':
    'The search “{{query}}” is not complete: a quotation mark, a bracket or a word beside AND, OR or NOT is missing.',
  'query-field-unknown': 'There is no field “{{field}}” to search in. Known are: {{known}}.',
  'search-name-taken': 'There is a saved search called “{{name}}” already.',
  'saved-search-unknown': 'There is no saved search “{{name}}”.',
  'preset-name-taken': 'There is an export preset called “{{name}}” already.',
  'preset-unknown': 'There is no export preset “{{name}}”.',
  'preset-option-unknown':
    'The export preset “{{name}}” says something under {{option}} that this version of Hashiya does not understand; a newer one may have saved it. Nothing was written.',
  'export-running': 'An export is running already. Wait for it, or stop it first.',
  'export-cancelled': 'The export was stopped. Nothing was written to {{path}}.',
  'nothing-exported': 'Nothing has been exported since Hashiya was started.',
  'query-value-unknown': 'The field “{{field}}” cannot be “{{value}}”. Expected: {{known}}.',

  'split-part-twice':
    'Two parts are called “{{part}}”, or so but for hyphens and underscores, which some libraries take for one. Give each a name of its own.',
  'split-part-taken':
    'No part can be called “{{part}}”: that is the name of a file of the export, or one that some systems and libraries keep for themselves. Choose another.',
  'split-part-unknown': 'The article {{article}} is listed for “{{part}}”, which is none of the parts: {{known}}.',
  'split-list-parts-group':
    'The article {{article}} is listed for “{{part}}” and {{other}} for “{{otherPart}}”, but the two must stay together. List both for one part, or neither.',
  'split-without-sizes':
    'Every part has the size 0, so there is no part for articles that are not listed. Give one of them a size.',
  'option-needs': 'The option {{option}} says something only beside {{needed}}.',

  'changed-while-releasing':
    'The project was changed while {{path}} was being written, so its files would not fit each other. Nothing was left there; release again.',
  'folder-vanished': 'The folder {{path}} went away while something was being written into it. Nothing was left there.',
  'not-a-release': '{{path}} is neither the folder of a release nor a native JSONL file of Hashiya.',
  'newer-release':
    '{{path}} was released in version {{found}} of its layout; this Hashiya reads up to version {{supported}}. Update Hashiya to compare it.',
  'release-file-missing': '{{path}} lists the file {{file}}, which is not there.',
  'release-file-changed':
    'In {{path}} the file {{file}} is not the one that was released: its SHA-256 is {{found}}, not {{expected}}.',

  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': 'There is nothing to redo.',
  'changed-since': 'What this step touched was changed since, so it cannot be taken back (change {{change}}).',
  'change-unknown': 'History has no change {{change}} of this article to return to.',
  'history-does-not-replay':
    'History does not lead to the present state at change {{change}}: {{reason}}. Work on from a copy that you saved before.',
  'integrity-check-failed': 'The project file is not sound: {{reason}}. Work on from a copy that you saved before.',

  'bad-request': 'The request was not understood: {{message}}.',
  'store-restarted': 'The part that keeps the project started anew. Look whether your last step is there, and repeat it if not.',
  'reader-broke':
    'Reading {{file}} went wrong in a way that should not happen: {{message}}. Nothing of the file was added; others are not concerned.',
  unexpected: 'Something went wrong that should not have: {{message}}. What was saved is safe.',
  'nothing-changed': 'Nothing would change.',
}) satisfies ProblemStrings;

/** What a format does not carry; the keys are `drops` of the formats and codes of losses. */
export const lossesEn = {
  history: 'the history of changes, and with it undo',
  'annotators-without-layers': 'annotators who have not begun any article',
  annotators: 'whose mark it is',
  statuses: 'how far each layer is',
  created: 'when a mark was made',
  updated: 'when a mark was last decided on, and under which version of the scheme',
  facts: 'what is known of an article besides its text',
  regions: 'which stretches are boilerplate',
  attributes: 'attributes of marks',
  notes: 'notes',
  unsure: 'which marks are unsure',
  links: 'links from mark to mark',
  fillers: 'links to the author, the outlet, someone implied, or a topic',
  pieces: 'marks in several pieces, of which each becomes a mark',
  unmarked: 'articles that nobody has marked',
  texts: 'the texts of the articles',
  'marks-without-rows': 'marks that get no row of their own in this table',
  'articles-without-rows': 'articles with nothing for a row of this table',
  formulas: 'cells that begin like a formula, which get an apostrophe before them',
  'long-cells': 'cells longer than the 32,767 characters that Excel shows, of which it cuts the rest off',
  characters: 'characters that XML does not have, which become spaces',
  'blank-edges': 'blanks and line ends at the edges of marks, which are cut off',
  'blank-marks': 'marks on blanks alone',
  'leading-blanks': 'blanks before the first word of an article, which become line ends',
  'line-pieces': 'pieces of a mark between which there is a line end only, which become one',
  'note-blanks': 'line ends and tabs in notes, which become spaces',
  'links-to-unwritten': 'links to marks that were not chosen or went with what was cut out',
  'marks-cut-out': 'marks in stretches that were cut out',
  'marks-cut': 'parts of marks that reached into stretches that were cut out',
  'articles-cut-out': 'articles of which nothing is left without boilerplate',
  'other-kinds': 'marks of other kinds than the one that is written',
  overlaps: 'marks that overlap a longer one, which alone is written',
  edges: 'marks that begin or end within a token, and are moved to its edges',
  wordless: 'articles in which there is nothing to read',
};
export type LossStrings = Readonly<Record<keyof typeof lossesEn, string>>;

export { cliEn } from './cli.en';
