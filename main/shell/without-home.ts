// A place as it may be shown to others: the home folder, which mostly bears a person's name, is written as `~`.
import os from 'node:os';
import path from 'node:path';

export function withoutHome(place: string, home = os.homedir()): string {
  const inside = path.relative(home, place);
  return inside.startsWith('..') || path.isAbsolute(inside) ? place : path.join('~', inside);
}
