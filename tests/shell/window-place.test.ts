import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DisplayArea, placeFor, type Rectangle, type WindowPlace, withPlace } from '../../main/shell/window-place';

const laptop: DisplayArea = { id: 1, workArea: { x: 0, y: 25, width: 1440, height: 875 } };
const desk: DisplayArea = { id: 2, workArea: { x: 1440, y: 0, width: 2560, height: 1440 } };
const at = (bounds: Rectangle, more: Partial<WindowPlace> = {}): WindowPlace => ({
  bounds,
  isMaximised: false,
  isFullScreen: false,
  ...more,
});

describe('where the window opens', () => {
  test('the first time in the middle of the main display, and no larger than it', () => {
    expect(placeFor({}, [desk], desk).bounds).toEqual({ x: 2040, y: 270, width: 1360, height: 900 });
    const small: DisplayArea = { id: 3, workArea: { x: 0, y: 0, width: 1024, height: 700 } };
    expect(placeFor({}, [small], small).bounds).toEqual(small.workArea);
  });

  test('where it stood, maximised or not', () => {
    const place = at({ x: 1600, y: 40, width: 1200, height: 1000 }, { isMaximised: true });
    expect(placeFor(withPlace({}, [laptop, desk], place), [laptop, desk], laptop)).toEqual(place);
  });

  test('each arrangement of displays has its own place, in whatever order the system names them', () => {
    const alone = at({ x: 10, y: 30, width: 1000, height: 700 });
    const both = at({ x: 1500, y: 20, width: 1800, height: 1200 });
    const places = withPlace(withPlace({}, [laptop, desk], both), [laptop], alone);
    expect(placeFor(places, [laptop], laptop)).toEqual(alone);
    expect(placeFor(places, [desk, laptop], laptop)).toEqual(both);
  });

  test('a display that is gone takes no window with it', () => {
    const places = withPlace({}, [laptop, desk], at({ x: 3000, y: 500, width: 1800, height: 1200 }));
    const { bounds } = placeFor(places, [laptop], laptop);
    expect(bounds).toEqual(laptop.workArea);
  });

  test('arrangements of long ago are forgotten, the latest never', () => {
    let places = {};
    for (let each = 0; each < 30; each += 1) {
      places = withPlace(places, [{ id: each, workArea: { ...laptop.workArea, width: 1000 + each } }], at(laptop.workArea));
    }
    expect(Object.keys(places)).toHaveLength(8);
    expect(Object.keys(places).at(-1)).toContain('1029x');
  });

  test('wherever it was, enough of its title lies on a display that is there', () => {
    const near = fc.integer({ min: -6000, max: 6000 });
    const size = fc.integer({ min: 1, max: 6000 });
    const rectangle = fc.record({ x: near, y: near, width: size, height: size });
    const area = fc.record({
      x: near,
      y: near,
      width: fc.integer({ min: 640, max: 4000 }),
      height: fc.integer({ min: 480, max: 3000 }),
    });
    const displays = fc
      .array(area, { minLength: 1, maxLength: 3 })
      .map((areas) => areas.map((workArea, id) => ({ id, workArea })));
    fc.assert(
      fc.property(rectangle, displays, displays, (bounds, before, now) => {
        const [primary] = now;
        if (!primary) return;
        const place = placeFor(withPlace({}, before, at(bounds)), now, primary);
        const seen = now.some(({ workArea }) => {
          const across =
            Math.min(place.bounds.x + place.bounds.width, workArea.x + workArea.width) - Math.max(place.bounds.x, workArea.x);
          const top = place.bounds.y - workArea.y;
          return across >= Math.min(80, place.bounds.width) && top >= 0 && top <= workArea.height - 80;
        });
        expect(seen).toBe(true);
      }),
    );
  });
});
