// The short version of `npm run test:crash`: a few deaths of each kind, at moments that follow from a seed of the day.
import { expect, test } from 'vitest';
import { crashRuns } from './crash-runs';
import { tallyTable } from './tally';

test('nothing that was acknowledged is lost when the process is killed, writes are torn or the disk is full', async () => {
  const seed = Math.floor(Date.now() / 86_400_000);
  const once = { annotating: 1, importing: 1, 'merging history': 1, migrating: 1, 'backing up': 1, 'going back to backups': 1 };
  const kills = { ...once, salvaging: 1, exporting: 1, 'keeping up to date': 1 };
  const tallies = await crashRuns({ seed, kills, tornWrites: 8, fullDisks: 1, log: () => undefined });
  expect(
    tallies.flatMap(({ faults }) => faults),
    `seed ${seed}\n${tallyTable(tallies)}`,
  ).toEqual([]);
  expect(tallies.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(10);
}, 240_000);
