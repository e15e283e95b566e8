// Everything that may be expected to go wrong, as values that the interface and the command line put into words.
import { z } from 'zod';

/** One code per kind of failure; `strings/` holds its sentence in each language. */
export const problemCodes = [
  // the project file
  'no-project-open',
  'file-missing',
  'file-is-directory',
  'file-unreadable',
  'file-read-only',
  'file-exists',
  'would-lose',
  'folder-exists',
  'folder-has-other-files',
  'folder-missing',
  'not-a-project',
  'newer-project',
  'damaged-project',
  'disk-full',
  'write-failed',
  'preferences-unkept',
  'busy-project',
  'open-elsewhere',
  'lock-unclear',
  'taken-over',
  'project-displaced',
  'open-for-reading',
  'network-folder',
  'left-unclean',
  'keeps-ending',
  // backups
  'backup-failed',
  'backup-unsound',
  'backup-unknown',
  // salvage
  'nothing-to-salvage',
  'salvage-lost-texts',
  'salvage-lost-articles',
  'salvage-lost-marks',
  'salvage-lost-records',
  'salvage-history-begins-anew',
  'salvage-history-cut',
  // import
  'not-utf8',
  'not-in-encoding',
  'encoding-guessed',
  'nul-bytes',
  'lone-surrogates',
  'empty-file',
  'file-too-large',
  'drop-too-large',
  'unknown-format',
  'part-of-open-project',
  'bad-json-line',
  'missing-header',
  'newer-format',
  'unrecognised-content',
  'bad-record',
  'bad-part',
  'more-problems',
  'empty-text',
  'unfit-text',
  'text-hash-mismatch',
  'already-in-project',
  'near-duplicates-left-out',
  'variants-linked',
  'annotator-recognised',
  'same-id-other-text',
  'same-id-other-annotation',
  'labels-not-in-scheme',
  'scheme-differs',
  'shortcut-shared',
  'file-too-tangled',
  'whole-page-read',
  'document-damaged',
  'document-locked',
  'no-text-layer',
  'original-not-kept',
  'text-layer-unreadable',
  'running-heads-dropped',
  'pictures-left-out',
  'letters-left-out',
  'archive-damaged',
  'archive-locked',
  'archive-too-large',
  'companion-missing',
  'import-running',
  'too-many-columns',
  'too-many-cells',
  'column-missing',
  'no-text-column',
  'repeated-texts',
  'columns-as-before',
  'labels-as-before',
  'desk-cleared',
  'not-carried',
  'offsets-do-not-fit',
  'offsets-in-other-unit',
  'offset-unit-assumed',
  'found-by-quote',
  'tag-scheme-read',
  'mapped-attributes-dropped',
  'mapped-links-dropped',
  // annotations
  'article-unknown',
  'too-many-articles',
  'annotation-unknown',
  'annotator-unknown',
  'annotator-needed',
  'annotator-name-taken',
  'region-unknown',
  'layer-locked',
  'other-layer',
  'span-outside-text',
  'span-empty',
  'span-splits-character',
  'quote-mismatch',
  'spans-overlap',
  'kind-unknown',
  'label-unknown',
  'label-set-unknown',
  'attribute-unknown',
  'attribute-value-unknown',
  'role-unknown',
  'role-filled-twice',
  'filler-not-allowed',
  'filler-unknown',
  'link-to-itself',
  'duplicate-annotation',
  'nothing-to-look-for',
  'shortcut-of-label',
  'shortcut-of-command',
  'shortcut-unfit',
  // search
  'query-empty',
  'query-broken',
  'query-field-unknown',
  'query-value-unknown',
  'search-name-taken',
  'saved-search-unknown',
  // exports
  'preset-name-taken',
  'preset-unknown',
  'preset-option-unknown',
  'export-running',
  'export-cancelled',
  'nothing-exported',
  // divisions into parts
  'split-part-twice',
  'split-part-taken',
  'split-part-unknown',
  'split-list-parts-group',
  'split-without-sizes',
  'option-needs',
  // releases
  'changed-while-releasing',
  'folder-vanished',
  'not-a-release',
  'newer-release',
  'release-file-missing',
  'release-file-changed',
  // history
  'nothing-to-undo',
  'nothing-to-redo',
  'changed-since',
  'change-unknown',
  'history-does-not-replay',
  'integrity-check-failed',
  // the workbench itself
  'bad-request',
  'store-restarted',
  'reader-broke',
  'unexpected',
  // an edit that would leave everything as it is
  'nothing-changed',
] as const;
export const problemCodeSchema = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** `details` are the blanks of the sentence: what was expected, what came, where. */
export const problemSchema = z.object({
  code: problemCodeSchema,
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Problem = Readonly<z.infer<typeof problemSchema>>;

export function problem(code: ProblemCode, details: Problem['details'] = {}): Problem {
  return { code, details };
}

/** More than a message: there are ways out of it. */
export function isDamaged({ code }: Problem): boolean {
  return code === 'damaged-project';
}

/** What a command gives back: a value, or the itemised reasons why there is none. Nothing was written when `ok` is false. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused(...problems: Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems };
}

export function outcomeSchema<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), problems: z.array(problemSchema).readonly() }),
  ]);
}
