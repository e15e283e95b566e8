// Hands what is new to several places one after the other, a frame each, so that no task has to draw everything.
import { useEffect, useState } from 'react';

/** What each place has now; null before its turn has come for the first time. */
export function useOneByOne<T>(value: T, places: number): readonly (T | null)[] {
  const [given, setGiven] = useState<readonly (T | null)[]>(() => Array.from({ length: places }, () => null));
  useEffect(() => {
    const giveTo = (place: number): void => {
      setGiven((before) => (before[place] === value ? before : before.with(place, value)));
      if (place + 1 < places) frame = requestAnimationFrame(() => giveTo(place + 1));
    };
    // Not in the frame that opens the room.
    let frame = requestAnimationFrame(() => giveTo(0));
    return () => cancelAnimationFrame(frame);
  }, [value, places]);
  return given;
}
