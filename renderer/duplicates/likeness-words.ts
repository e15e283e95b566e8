// How like two articles are, in words.

import { INSIDE } from '../../domain/duplicates/stories';
import type { ToldPair } from '../../domain/duplicates/story-list';
import { percentOf } from '../../domain/duplicates/story-list';
import type { Translator } from '../i18n/translator';

/** What stands nearly whole in the other is told so, unless both are alike as a whole. */
export function likenessWords(
  { resemblance, containment }: Pick<ToldPair, 'resemblance' | 'containment'>,
  translator: Translator,
): string {
  const { t, percent } = translator;
  if (resemblance === 0 && containment === 0) return t('duplicates.joined');
  if (resemblance === 1) return t('duplicates.same');
  if (containment >= INSIDE && containment - resemblance > 0.2)
    return t('duplicates.inside', { percent: percent(percentOf(containment) / 100) });
  return t('duplicates.alike', { percent: percent(percentOf(resemblance) / 100) });
}
