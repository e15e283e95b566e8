// Which labels stand together, as a matrix: sharing letters, or in the same article.
import { type ReactNode, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { LabelPair } from '../../domain/statistics';
import { csvOf, statisticsTable } from '../../domain/statistics-tables';
import { useTranslator } from '../i18n/use-translator';
import { type Cell, drawMatrix } from './draw-matrix';
import { Figure } from './Figure';
import { figureWords } from './figure-words';
import type { Counted } from './StatisticsScreen';

const ways = ['overlap', 'article'] as const;
type Way = (typeof ways)[number];

const keyOf = ({ kind, label }: LabelPair['one']): string => `${kind} ${label}`;

export function TogetherFigure({ statistics, scheme }: Counted): ReactNode {
  const translator = useTranslator();
  const { t, number } = translator;
  const [way, setWay] = useState<Way>('overlap');
  const spoken = figureWords(scheme, translator);
  const pairs = statistics.together[way];
  const often = pairs.toSorted((a, b) => b.count - a.count);
  const labels = labelsOf(pairs);
  const places = new Map(labels.map((label, place) => [keyOf(label), place]));
  const cells = often.flatMap(({ one, other, count }, place): Cell[] => {
    const [a, b] = [places.get(keyOf(one)) ?? 0, places.get(keyOf(other)) ?? 0];
    const told = `${spoken.label(one)} + ${spoken.label(other)}: ${number(count)}`;
    const cell: Cell = { row: a, column: b, value: count, shares: [], told, place };
    return a === b ? [cell] : [cell, { ...cell, row: b, column: a }];
  });
  const names = labels.map((label) => spoken.label(label));
  return (
    <Figure
      name={t('statistics.together.title')}
      hint={t(way === 'overlap' ? 'statistics.together.hintOverlap' : 'statistics.together.hintArticle')}
      isWide
      columns={[
        t('statistics.columns.label'),
        t('statistics.columns.other'),
        t(way === 'overlap' ? 'statistics.columns.pairs' : 'statistics.columns.articles'),
      ]}
      rows={often.map(({ one, other, count }) => ({ cells: [spoken.label(one), spoken.label(other), count] }))}
      csv={() => csvOf(statisticsTable(way === 'overlap' ? 'overlaps' : 'articles-with-both', statistics, scheme))}
      draw={(pen) => drawMatrix({ rows: names, columns: names, isNarrow: true, cells, signs: [] }, pen)}
      nothing={pairs.length === 0 ? t('statistics.together.none') : null}
      choices={
        <ToggleButtonGroup
          className="figure-choices"
          aria-label={t('statistics.together.choose')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[way]}
          onSelectionChange={(keys) => setWay(ways.find((each) => keys.has(each)) ?? 'overlap')}
        >
          {ways.map((each) => (
            <ToggleButton key={each} id={each} className="toggle">
              {t(`statistics.together.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    />
  );
}

/** Those that stand with others most often first. */
function labelsOf(pairs: readonly LabelPair[]): LabelPair['one'][] {
  const all = pairs.flatMap(({ one, other }) => [one, other]);
  const seen = new Set<string>();
  const labels = all.filter((label) => !seen.has(keyOf(label)) && seen.add(keyOf(label)));
  const count = new Map<string, number>();
  for (const { one, other, count: times } of pairs) {
    for (const label of [one, other]) count.set(keyOf(label), (count.get(keyOf(label)) ?? 0) + times);
  }
  return labels.sort((a, b) => (count.get(keyOf(b)) ?? 0) - (count.get(keyOf(a)) ?? 0));
}
