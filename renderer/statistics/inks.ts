// What a chart's paints are in the theme in force.
import type { CSSProperties } from 'react';
import type { Paint } from './drawing';

/** Paint in words that styles understand; a label's ink is known only inside an element of `inkClass`. */
export function inkOf(paint: Paint): string {
  return typeof paint === 'string' ? `var(--${paint})` : 'var(--label-line)';
}

/** Makes the theme's own shade of a label's colour known to the element. */
export function inkStyle(paint: Paint): CSSProperties {
  // React's type of styles does not know custom properties.
  return (typeof paint === 'string' ? {} : { '--label': paint.colour }) as CSSProperties;
}

export const inkClass = 'chart-ink';

/** The same for a canvas, which knows no styles; remembers what it was asked. */
export function inkReader(): { read(paint: Paint): string; close(): void } {
  const probe = document.createElement('span');
  probe.className = inkClass;
  document.body.append(probe);
  const known = new Map<string, string>();
  return {
    read(paint) {
      const key = typeof paint === 'string' ? paint : paint.colour;
      const found = known.get(key);
      if (found !== undefined) return found;
      probe.style.setProperty('--label', typeof paint === 'string' ? null : paint.colour);
      probe.style.color = inkOf(paint);
      const ink = getComputedStyle(probe).color;
      known.set(key, ink);
      return ink;
    },
    close: () => probe.remove(),
  };
}
