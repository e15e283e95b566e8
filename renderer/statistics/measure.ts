// How wide words will be, in the interface's face once it is there.
import { useEffect, useState } from 'react';
import type { Measure } from './drawing';

/** Another function once the fonts have come, so that what was measured before is measured again. */
export function useMeasure(): Measure {
  const [measure, setMeasure] = useState<Measure>(measurer);
  useEffect(() => {
    if (document.fonts.status === 'loaded') return;
    let isGone = false;
    void document.fonts.ready.then(() => {
      if (!isGone) setMeasure(measurer);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return measure;
}

/** Makes a function, so that React takes it for the state and not for what makes it. */
function measurer(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.body).fontFamily;
  const known = new Map<string, number>();
  return (words, size, isStrong = false) => {
    if (!context) return words.length * size * 0.6;
    const font = `${isStrong ? 600 : 400} ${size}px ${family}`;
    const key = `${font} ${words}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    context.font = font;
    const { width } = context.measureText(words);
    known.set(key, width);
    return width;
  };
}
