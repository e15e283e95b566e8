// One figure of the statistics: its name, what it says, the chart or its table, and both for the clipboard.
import { type ReactNode, useId, useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import type { Lead } from '../state/statistics-view';
import { useActions } from '../state/use-workbench';
import { ChartView } from './ChartView';
import type { Drawing, Pen } from './drawing';
import { type FigureRow, FigureTable } from './FigureTable';
import { paintPicture } from './paint-picture';
import { useChart } from './use-chart';

export interface FigureProps {
  readonly name: string;
  readonly hint: string;
  /** Of the table. */
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  /** What programs read. */
  readonly csv: () => string;
  readonly draw: (pen: Pen) => Drawing;
  /** What is said where there is nothing to draw. */
  readonly nothing?: string | null;
  readonly isWide?: boolean;
  /** Choices about what is drawn. */
  readonly choices?: ReactNode;
  readonly below?: ReactNode;
  /** What shows more of the chart; the table has everything. */
  readonly more?: ReactNode;
}

export function Figure(props: FigureProps): ReactNode {
  const { name, hint, columns, rows, csv, draw, nothing = null, isWide = false, choices, below, more } = props;
  const headingId = useId();
  const [isTable, setIsTable] = useState(false);
  const chart = useChart(draw);
  return (
    <section className={isWide ? 'figure is-wide' : 'figure'} aria-labelledby={headingId}>
      <header className="figure-header">
        <h2 id={headingId} className="figure-name">
          {name}
        </h2>
        {nothing === null ? (
          <FigureTools name={name} csv={csv} drawing={chart.drawing} isTable={isTable} onTable={setIsTable} />
        ) : null}
      </header>
      <p className="quiet-note figure-hint">{nothing ?? hint}</p>
      {choices}
      <div ref={chart.box} className="figure-body">
        {nothing === null && isTable ? <FigureTable name={name} columns={columns} rows={rows} /> : null}
        {nothing === null && !isTable && chart.drawing ? (
          <Chart name={name} drawing={chart.drawing} rows={rows} isTooWide={chart.isTooWide} isNear={chart.isNear} />
        ) : null}
      </div>
      {nothing === null ? below : null}
      {nothing === null && !isTable ? more : null}
    </section>
  );
}

interface FigureToolsProps {
  readonly name: string;
  readonly csv: () => string;
  readonly drawing: Drawing | null;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
}

function FigureTools({ name, csv, drawing, isTable, onTable }: FigureToolsProps): ReactNode {
  const { t, direction } = useTranslator();
  const { copyTable, copyPicture } = useActions();
  return (
    <div className="figure-tools">
      <ToggleButton className="toggle" aria-label={t('statistics.asTableOf', { name })} isSelected={isTable} onChange={onTable}>
        {t('statistics.asTable')}
      </ToggleButton>
      <Button className="text-button" aria-label={t('statistics.copyCsvOf', { name })} onPress={() => void copyTable(csv())}>
        {t('statistics.copyCsv')}
      </Button>
      <Button
        className="text-button"
        aria-label={t('statistics.copyPngOf', { name })}
        isDisabled={drawing === null}
        onPress={() => {
          if (drawing) void copyPicture(paintPicture(drawing, name, direction));
        }}
      >
        {t('statistics.copyPng')}
      </Button>
    </div>
  );
}

interface ChartProps {
  readonly name: string;
  readonly drawing: Drawing;
  readonly rows: readonly FigureRow[];
  /** Whether there is less room than it needs. */
  readonly isTooWide: boolean;
  /** Whether it is in view or nearly so. */
  readonly isNear: boolean;
}

function Chart({ name, drawing, rows, isTooWide, isNear }: ChartProps): ReactNode {
  const { t, direction } = useTranslator();
  const { followLead } = useActions();
  const leadOf = (row: number): Lead | undefined => rows[row]?.lead;
  // Thousands of shapes that nobody sees would be made again with every change.
  if (!isNear) return <div style={{ blockSize: drawing.height }} />;
  const chart = (
    <ChartView
      name={t('statistics.picture', { name })}
      drawing={drawing}
      direction={direction}
      leads={(row) => leadOf(row) !== undefined}
      onFollow={(row) => {
        const lead = leadOf(row);
        if (lead) followLead(lead);
      }}
    />
  );
  if (!isTooWide) return chart;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the window is scrolled by the keyboard
    <section className="chart-scroll" tabIndex={0} aria-label={name}>
      {chart}
    </section>
  );
}
