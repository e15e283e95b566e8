// Who stands how towards what: holders in rows, targets in columns, each cell divided by polarity.
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { csvOf, statisticsTable } from '../../domain/statistics-tables';
import { useTranslator } from '../i18n/use-translator';
import { type Cell, drawMatrix, type Matrix } from './draw-matrix';
import { Figure } from './Figure';
import type { FigureRow } from './FigureTable';
import { drawnName, figureWords } from './figure-words';
import { asksFor, searchLead } from './leads';
import type { Counted } from './StatisticsScreen';

/** More rows and columns than these are shown when they are asked for. */
const MOST = { holders: 10, targets: 8 } as const;
const ALL = { holders: Number.POSITIVE_INFINITY, targets: Number.POSITIVE_INFINITY } as const;

export function StancesFigure(props: Counted): ReactNode {
  const { statistics, scheme } = props;
  const { t, number } = useTranslator();
  const [isWhole, setIsWhole] = useState(false);
  const { holders, targets, cells } = statistics.stances;
  const { rows, matrix } = useStances(props, isWhole ? ALL : MOST);
  const hasMore = holders.length > MOST.holders || targets.length > MOST.targets;
  return (
    <Figure
      name={t('statistics.stances.title')}
      hint={t('statistics.stances.hint')}
      isWide
      columns={[
        t('statistics.columns.holder'),
        t('statistics.columns.target'),
        t('statistics.columns.label'),
        t('statistics.columns.stances'),
      ]}
      rows={rows}
      csv={() => csvOf(statisticsTable('stances', statistics, scheme))}
      draw={(pen) => drawMatrix(matrix, pen)}
      nothing={cells.length === 0 ? t('statistics.stances.none') : null}
      more={
        hasMore ? (
          <Button className="text-button" onPress={() => setIsWhole(!isWhole)}>
            {isWhole
              ? t('statistics.showFewer')
              : t('statistics.showAll', { count: `${number(holders.length)} × ${number(targets.length)}` })}
          </Button>
        ) : null
      }
    />
  );
}

function useStances(
  { statistics, scheme, annotator }: Counted,
  most: typeof MOST | typeof ALL,
): { rows: FigureRow[]; matrix: Matrix } {
  const translator = useTranslator();
  const { t, number } = translator;
  const spoken = figureWords(scheme, translator);
  const { holders, targets, cells: counted } = statistics.stances;
  const holderNames = holders.map(({ party }) => spoken.party(party, t('statistics.stances.nobodyHolds')));
  const targetNames = targets.map(({ party }) => spoken.party(party, t('statistics.stances.nobodyTargets')));
  const rows: FigureRow[] = [];
  const cells: Cell[] = [];
  for (const { holder: row, target: column, labels } of counted) {
    const [holder, target] = [holders[row]?.party, targets[column]?.party];
    const [holderName = '', targetName = ''] = [holderNames[row], targetNames[column]];
    const place = rows.length;
    for (const { kind, label, count } of labels) {
      const asked = [holder && asksFor('holder', holder), target && asksFor('target', target)].map((each) => each ?? null);
      const lead = asked.some((each) => each !== null) ? searchLead([['kind', kind], ...asked], annotator) : undefined;
      rows.push({ cells: [holderName, targetName, spoken.label({ kind, label }), count], lead });
    }
    if (row >= most.holders || column >= most.targets) continue;
    const shares = labels
      .toSorted((a, b) => spoken.place(a) - spoken.place(b))
      .map((each) => ({ ...spoken.sign(each), value: each.count, place: spoken.place(each) }));
    const told = [
      t('statistics.stances.told', { holder: holderName, target: targetName }),
      ...shares.map((share) => `${share.name}: ${number(share.value)}`),
    ].join('\n');
    cells.push({ row, column, value: shares.reduce((sum, { value }) => sum + value, 0), shares, told, place });
  }
  return { rows, matrix: withoutEmpty(cells, holderNames, targetNames) };
}

/** Who stands high in one list may have nothing to do with those who stand high in the other. */
function withoutEmpty(cells: readonly Cell[], holders: readonly string[], targets: readonly string[]): Matrix {
  const inOrder = (places: readonly number[]): number[] => [...new Set(places)].sort((a, b) => a - b);
  const rows = inOrder(cells.map(({ row }) => row));
  const columns = inOrder(cells.map(({ column }) => column));
  const signs = new Map(cells.flatMap(({ shares }) => shares.map((share) => [share.name, share])));
  return {
    rows: rows.map((row) => drawnName(holders[row] ?? '')),
    columns: columns.map((column) => drawnName(targets[column] ?? '')),
    isNarrow: false,
    cells: cells.map((cell) => ({ ...cell, row: rows.indexOf(cell.row), column: columns.indexOf(cell.column) })),
    signs: [...signs.values()].sort((a, b) => a.place - b.place),
  };
}
