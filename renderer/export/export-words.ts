// Says in words what an export will write, and what stands behind a folded heading.
import type { ExportPreview } from '../../domain/export-progress';
import type { FormatSummary } from '../../domain/format-summary';
import type { PresetOptions } from '../../domain/preset-options';
import type { InterfaceKey } from '../../domain/strings/strings';
import type { Translator } from '../i18n/translator';

export function exportSum(
  { selection, splits, release }: PresetOptions,
  { articles, annotations }: Pick<ExportPreview, 'articles' | 'annotations'>,
  format: FormatSummary | undefined,
  { t }: Translator,
): string {
  const isFile = format?.extension != null && splits === null && !release;
  return listed(t, [
    t('export.articles', { count: articles }),
    t('export.annotations', { count: annotations }),
    t(`export.sum.${selection.names}`),
    ...(selection.boilerplate === 'leave-out' ? [t('export.sum.leave-out')] : []),
    ...(splits ? [t('export.sum.parts', { parts: partsWords(splits.parts, t) })] : []),
    ...(release ? [t('export.sum.release')] : []),
    t(isFile ? 'export.sum.file' : 'export.sum.folder'),
  ]);
}

type Say = Translator['t'];

export function listed(t: Say, parts: readonly string[]): string {
  return parts.join(t('common.listSeparator'));
}

/** The names of parts that everybody has; others are their own names. */
export function partName(name: string, t: Say): string {
  return isUsual(name) ? t(`export.partNames.${name}`) : name;
}

function isUsual(name: string): name is 'train' | 'dev' | 'test' {
  return ['train', 'dev', 'test'].includes(name);
}

export function partsWords(parts: readonly { readonly name: string; readonly size: number }[], t: Say): string {
  return listed(
    t,
    parts.map(({ name }) => partName(name, t)),
  );
}

/** A choice that is one of a few, by its string. */
export function choiceWords(choice: string, value: string, t: Say): string {
  // The contract's enumerations and the strings have the same keys; a test holds them to it.
  return t(`export.${choice}.${value}` as InterfaceKey);
}
