// Places are told without the name of whose home they lie in.
import path from 'node:path';
import { expect, test } from 'vitest';
import { withoutHome } from '../../main/shell/without-home';

const home = path.resolve('/home/layla');

test.each([
  [path.join(home, '.config', 'Hashiya', 'logs'), path.join('~', '.config', 'Hashiya', 'logs')],
  [home, '~'],
  [path.resolve('/home/layla-2/logs'), path.resolve('/home/layla-2/logs')],
  [path.resolve('/var/logs'), path.resolve('/var/logs')],
])('%s', (place, told) => {
  expect(withoutHome(place, home)).toBe(told);
});
