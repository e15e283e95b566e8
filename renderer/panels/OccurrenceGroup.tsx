// Places that are written alike: one box for all of them, one for each, and the words around each in the direction they are read.
import { memo, type ReactNode, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { FoundOccurrence } from '../../domain/apply-to-all';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { choiceOf, type Gathered, isChosen, placeKey, type SurfaceGroup, type Turned } from '../state/occurrence-choice';

/** More lines than these are shown on request, so that thousands of places stay quick. */
const SHOWN = 60;
const MORE = 300;

interface OccurrenceGroupProps {
  readonly group: SurfaceGroup;
  readonly articles: Gathered['articles'];
  /** Null where all places are in one article. */
  readonly titles: Gathered['articles'] | null;
  readonly turned: Turned;
  readonly onTurn: (places: readonly FoundOccurrence[], chosen: boolean) => void;
}

export function OccurrenceGroup({ group, articles, titles, turned, onTurn }: OccurrenceGroupProps): ReactNode {
  const { t, number } = useTranslator();
  const [most, setMost] = useState(SHOWN);
  const choice = choiceOf(turned, group.places);
  const shown = group.places.slice(0, most);
  const direction = articles.get(group.places[0]?.articleId ?? '')?.direction ?? 'rtl';
  const left = group.places.length - shown.length;
  return (
    // The boxes stand where the lines begin, whichever way the interface runs.
    <fieldset className="occurrence-group" dir={direction} aria-label={group.surface}>
      <Checkbox
        className="choice is-box occurrence-surface"
        isSelected={choice === 'all'}
        isIndeterminate={choice === 'some'}
        aria-label={t('applyToAll.group', { surface: group.surface })}
        onChange={() => onTurn(group.places, choice !== 'all')}
      >
        <BoxMark isPartial={choice === 'some'} />
        <bdi>{group.surface}</bdi>
        <span className="occurrence-count">{number(group.places.length)}</span>
      </Checkbox>
      {shown.map((place, index) => (
        <div key={placeKey(place)}>
          {titles && shown[index - 1]?.articleId !== place.articleId ? (
            <p className="occurrence-title" dir="auto">
              {titles.get(place.articleId)?.title || t('corpus.untitled')}
            </p>
          ) : null}
          <OccurrenceLine
            place={place}
            direction={articles.get(place.articleId)?.direction ?? 'rtl'}
            language={articles.get(place.articleId)?.language ?? 'ar'}
            chosen={isChosen(turned, place)}
            onTurn={onTurn}
          />
        </div>
      ))}
      {left > 0 ? (
        <Button className="link-button" onPress={() => setMost(most + MORE)}>
          {t('applyToAll.more', { count: Math.min(left, MORE) })}
        </Button>
      ) : null}
    </fieldset>
  );
}

interface OccurrenceLineProps {
  readonly place: FoundOccurrence;
  readonly direction: 'rtl' | 'ltr';
  readonly language: string;
  readonly chosen: boolean;
  readonly onTurn: OccurrenceGroupProps['onTurn'];
}

/** Reached by the arrows from its group's box, so that Tab passes thousands of places in one step. */
const OccurrenceLine = memo(function OccurrenceLine({
  place,
  direction,
  language,
  chosen,
  onTurn,
}: OccurrenceLineProps): ReactNode {
  const { t } = useTranslator();
  return (
    <Checkbox className="choice is-box occurrence" isSelected={chosen} excludeFromTabOrder onChange={(on) => onTurn([place], on)}>
      <BoxMark isPartial={false} />
      <span className="occurrence-line" dir={direction} lang={language}>
        {place.before}
        <span className="occurrence-hit">{place.quote}</span>
        {place.after}
      </span>
      {place.overlaps ? (
        <span className="occurrence-shares">{t('applyToAll.shares', { quote: place.overlaps.quote })}</span>
      ) : null}
    </Checkbox>
  );
});

function BoxMark({ isPartial }: { readonly isPartial: boolean }): ReactNode {
  return (
    <span className="choice-mark" aria-hidden="true">
      <Icon name={isPartial ? 'minus' : 'check'} />
    </span>
  );
}
