// Brackets are turned round by the font that draws them, which can only be done by one that has both of a pair.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('no Arabic face stands without its Latin one: the Arabic subsets hold one bracket of a pair, or none', () => {
  const page = readFileSync(fileURLToPath(new URL('../../renderer/renderer.tsx', import.meta.url)), 'utf8');
  const faces = [...page.matchAll(/@fontsource\/([\w-]+)\/(arabic|latin)-(\d+)\.css/g)].map(([, family, script, weight]) => ({
    face: `${family} ${weight}`,
    script,
  }));
  const of = (script: string): string[] => faces.filter((each) => each.script === script).map(({ face }) => face);
  expect(of('arabic').length).toBeGreaterThan(0);
  expect(of('latin')).toEqual(of('arabic'));
});
