// What is lost when the store is killed at random moments while it annotates: nothing. `npm run test:crash` kills at much else besides.
import { crashRuns } from '../crash/crash-runs';
import { atMost, type Measurement, measurement } from './measurement';

const KILLS = 200;

export const withoutWindow = true;

export async function measure({ log }: { log(line: string): void }): Promise<Measurement[]> {
  const seed = Date.now() % 1_000_000;
  log(`Killing ${KILLS} times, seed ${seed} …`);
  const [tally] = await crashRuns({ seed, kills: { annotating: KILLS }, tornWrites: 0, fullDisks: 0, log });
  if (!tally) throw new Error('What was done is tallied');
  const lost = tally.faults.filter((fault) => fault.includes('was acknowledged and is not there')).length;
  const name = `kill -9 while annotating (${tally.times} times)`;
  return [
    measurement(`${name}, acknowledged`, 'changes', tally.acknowledged),
    measurement(`${name}, acknowledged and lost`, 'changes', lost, { promise: atMost(0, 'changes') }),
    measurement(`${name}, other damage`, 'faults', tally.faults.length - lost, { promise: atMost(0, 'faults') }),
  ];
}
