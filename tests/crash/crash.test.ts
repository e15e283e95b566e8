// The short version of `npm run test:crash`: a few deaths of each kind, at moments that follow from a seed of the day.
import { expect, test } from 'vitest';
import { crashRuns } from './crash-runs';
import { tallyTable } from './tally';

test('nothing that was acknowledged is lost when the process is killed, writes are torn or the disk is full', async () => {
  const seed = Math.floor(Date.now() / 86_400_000);
  const kills = { annotating: 3, importing: 3, 'merging history': 3, migrating: 3, 'backing up': 3 };
  const tallies = await crashRuns({ seed, kills, tornWrites: 8, fullDisks: 1, log: () => undefined });
  expect(
    tallies.flatMap(({ faults }) => faults),
    `seed ${seed}\n${tallyTable(tallies)}`,
  ).toEqual([]);
  expect(tallies.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(10);
});
