// Where the window stands: remembered for each arrangement of displays, and never off them.
import { z } from 'zod';

const rectangleSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
});
export type Rectangle = Readonly<z.infer<typeof rectangleSchema>>;

export const windowPlaceSchema = z.object({
  /** Where it stands when it is neither maximised nor over the whole display. */
  bounds: rectangleSchema,
  isMaximised: z.boolean(),
  isFullScreen: z.boolean(),
});
export type WindowPlace = Readonly<z.infer<typeof windowPlaceSchema>>;

/** By the name of the arrangement; the latest last. */
export const windowPlacesSchema = z.record(z.string(), windowPlaceSchema);
export type WindowPlaces = Readonly<z.infer<typeof windowPlacesSchema>>;

export interface DisplayArea {
  readonly id: number;
  /** What panels and docks leave free. */
  readonly workArea: Rectangle;
}

export const leastSize = { width: 900, height: 600 };
const firstSize = { width: 1360, height: 900 };
const MOST_ARRANGEMENTS = 8;
/** What of a window must lie on a display for a hand to find it there. */
const GRIP = 80;

/** One name for the displays that are there, so that a laptop alone and at its desk each have their place. */
export function arrangementOf(displays: readonly DisplayArea[]): string {
  return displays
    .map(({ workArea: { x, y, width, height } }) => `${x},${y} ${width}x${height}`)
    .toSorted()
    .join(' | ');
}

export function withPlace(places: WindowPlaces, displays: readonly DisplayArea[], place: WindowPlace): WindowPlaces {
  const name = arrangementOf(displays);
  const others = Object.entries(places).filter(([each]) => each !== name);
  return Object.fromEntries([...others.slice(1 - MOST_ARRANGEMENTS), [name, place]]);
}

/** Where to open: as last under these displays, else as last anywhere, else in the middle; in any case where it can be seen. */
export function placeFor(places: WindowPlaces, displays: readonly DisplayArea[], primary: DisplayArea): WindowPlace {
  const kept = places[arrangementOf(displays)] ?? Object.values(places).at(-1);
  if (!kept) return { bounds: inMiddle(firstSize, primary.workArea), isMaximised: false, isFullScreen: false };
  const home = displays.find(({ workArea }) => canBeGripped(kept.bounds, workArea));
  return { ...kept, bounds: home ? inside(kept.bounds, home.workArea) : inMiddle(kept.bounds, primary.workArea) };
}

/** Whether enough of the title lies there to take hold of it. */
function canBeGripped({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return across >= GRIP && y >= area.y && y <= area.y + area.height - GRIP;
}

function inMiddle({ width, height }: Pick<Rectangle, 'width' | 'height'>, area: Rectangle): Rectangle {
  const size = { width: Math.min(width, area.width), height: Math.min(height, area.height) };
  return {
    ...size,
    x: area.x + Math.round((area.width - size.width) / 2),
    y: area.y + Math.round((area.height - size.height) / 2),
  };
}

/** No larger than the display; a smaller one that hung over the edge still may. */
function inside({ x, y, width, height }: Rectangle, area: Rectangle): Rectangle {
  return {
    ...(width > area.width ? { x: area.x, width: area.width } : { x, width }),
    ...(height > area.height ? { y: area.y, height: area.height } : { y, height }),
  };
}
