// The process that is killed: opens a real project file as the store does, and works on it until it dies.
// Told on its command line: the deed, the file, a seed, and a file of native JSONL.
import { Session } from '../../main/store/session';
import { tell } from './acknowledged';
import { chanceFrom } from './chance';
import { annotate, backUpMeanwhile, type Doer, fillUp, importArticles, mergeHistory } from './deeds';
import { exportAgain, goBackAgain, keepUp, salvageAgain } from './deeds-with-files';

const deeds = {
  annotating: annotate,
  'backing up': backUpMeanwhile,
  exporting: exportAgain,
  'going back to backups': goBackAgain,
  'keeping up to date': keepUp,
  importing: importArticles,
  'merging history': mergeHistory,
  'until refused': fillUp,
};

const [deed = '', path = '', seed = '0', jsonl = ''] = process.argv.slice(2);

async function live(): Promise<void> {
  // Where files may only grow so far, a write beyond it is to fail and not to kill.
  process.on('SIGXFSZ', () => undefined);
  if (deed === 'salvaging') {
    tell('opened');
    return await salvageAgain(path);
  }
  // Before the file is opened: an older one is brought forward by that.
  tell('begun');
  const session = new Session(() => undefined);
  const opened = session.open(path);
  if (!opened.ok) throw new Error(`Not opened: ${JSON.stringify(opened.problems)}`);
  tell('opened');
  const doer: Doer = { session, chance: chanceFrom(Number(seed)), jsonl };
  if (deed === 'migrating') return session.close();
  await deeds[deed as keyof typeof deeds](doer);
}

await live();
