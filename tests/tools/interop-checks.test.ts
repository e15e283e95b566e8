// No format is written that nobody else's rules or tools are held against.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formats } from '../../formats/registry';
import { checks } from '../../tools/interop-checks.mjs';

const scripts = path.join(import.meta.dirname, '../interop');

test('every format that can be written is read by the interop checks', () => {
  const written = formats.filter(({ writer }) => writer).map(({ key }) => key);
  expect([...new Set(checks.map(({ format }) => format))].sort()).toEqual(written.sort());
});

test.each(checks)('$name has its script', ({ script }) => {
  expect(existsSync(path.join(scripts, script))).toBe(true);
});
