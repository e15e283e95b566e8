// A drawing on the page. Those who do not see it, and the keyboard, have the same numbers in the table beside it.
import type { ReactNode } from 'react';
import type { Drawing } from './drawing';
import { inkClass, inkOf, inkStyle } from './inks';
import { type Direction, type PlacedShape, placed } from './place-drawing';

interface ChartViewProps {
  readonly name: string;
  readonly drawing: Drawing;
  readonly direction: Direction;
  /** Whether the row of the table leads somewhere. */
  readonly leads: (row: number) => boolean;
  readonly onFollow: (row: number) => void;
}

export function ChartView({ name, drawing, direction, leads, onFollow }: ChartViewProps): ReactNode {
  const { width, height } = drawing;
  return (
    <svg className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
      {placed(drawing, direction).map(({ shapes, told, row }, index) => {
        const isLead = row !== undefined && leads(row);
        return (
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: a drawing has no order but its own
            key={index}
            className={isLead ? 'chart-part is-lead' : 'chart-part'}
            {...(isLead ? { onClick: () => onFollow(row) } : {})}
          >
            {told ? <title>{told}</title> : null}
            {shapes.map(shapeElement)}
          </g>
        );
      })}
    </svg>
  );
}

function shapeElement(shape: PlacedShape, index: number): ReactNode {
  const ink = inkOf(shape.paint);
  const style = inkStyle(shape.paint);
  switch (shape.type) {
    case 'rectangle': {
      const { x, y, width, height, strength } = shape;
      return (
        <rect
          key={index}
          className={inkClass}
          {...{ x, y, width, height }}
          style={{ ...style, fill: ink, fillOpacity: strength }}
        />
      );
    }
    case 'path':
      return (
        <path
          key={index}
          className={inkClass}
          d={shape.d}
          fill="none"
          strokeWidth={shape.thickness}
          strokeDasharray={shape.dashes.join(' ') || undefined}
          style={{ ...style, stroke: ink }}
        />
      );
    case 'words': {
      const { x, y, anchor, direction, size, isStrong, isTurned } = shape;
      return (
        <text
          key={index}
          className={isStrong ? 'chart-words is-strong' : 'chart-words'}
          {...(isTurned ? { transform: `translate(${x} ${y}) rotate(-90)`, dominantBaseline: 'middle' } : { x, y })}
          textAnchor={anchor}
          direction={direction}
          fontSize={size}
          style={{ fill: ink }}
        >
          {shape.words}
        </text>
      );
    }
  }
}
