// The work of the thread aside: what takes time and needs no project. It reads files into articles, ahead of whoever writes them,
// and finds the stems under which articles are searched.
import { stemsOfArticle } from '../../../db/search-index';
import { done, type Outcome, type Problem, problem, refused } from '../../../domain/problem';
import type { FileInParts, SourceFile } from '../../../formats/format';
import { formatOf } from '../../../formats/registry';
import { sha256Of } from '../../../formats/sha256';
import { Batches } from '../../commands/coming-file';
import type { AsideAnswer, AsidePort, AsideQuestion, OpenedAside } from './aside-words';

/** How many batches are read before the first is taken: enough to go on with while one is written, and little to hold. */
const AHEAD = 20;

interface FileOnItsWay {
  readonly id: number;
  readonly name: string;
  readonly batches: Batches;
  share(): number;
  /** How many batches may still be read. */
  wanted: number;
}

export function workAside(port: AsidePort): void {
  const files = new Map<number, FileOnItsWay>();
  let isReading = false;
  const answer = (message: AsideAnswer): void => port.postMessage(message);

  /** One batch at a time, the file that was opened first before the others: what is asked meanwhile is heard in between. */
  function readOn(): void {
    const file = [...files.values()].find(({ wanted }) => wanted > 0);
    isReading = file !== undefined;
    if (!file) return;
    file.wanted -= 1;
    const next = nextOf(file);
    if (!next.done) answer({ type: 'articles', id: file.id, articles: next.value, share: file.share() });
    else {
      files.delete(file.id);
      answer({ type: 'over', id: file.id, end: next.value });
    }
    setImmediate(readOn);
  }

  port.on('message', (message) => {
    // Sent by `aside.ts` and nobody else.
    const question = message as AsideQuestion;
    if (question.type === 'stem') return answer({ type: 'stems', id: question.id, stems: question.words.map(stemsOfArticle) });
    const { id } = question;
    if (question.type === 'open') {
      const begun = begin(question.format, question.file);
      if (begun.ok) files.set(id, { id, name: question.file.name, wanted: AHEAD, ...begun.value });
      answer({ type: 'opened', id, opened: begun.ok ? done(begun.value.told) : begun });
    } else {
      const file = files.get(id);
      if (file) file.wanted += 1;
    }
    if (!isReading) readOn();
  });
  answer({ type: 'ready' });
}

type Begun = Pick<FileOnItsWay, 'batches' | 'share'> & { readonly told: OpenedAside };

function begin(format: string, file: SourceFile): Outcome<Begun> {
  try {
    const opened = formatOf(format)?.reader?.readInParts?.(file);
    if (!opened) throw new Error(`${format} is not read in parts`);
    if (!opened.ok) return opened;
    const { project, articles, share }: FileInParts = opened.value;
    return done({ batches: new Batches(articles), share, told: { project, sha256: sha256Of(file.bytes) } });
  } catch (error) {
    return broke(file.name, error);
  }
}

function nextOf({ name, batches }: FileOnItsWay): ReturnType<Batches['next']> {
  try {
    return batches.next();
  } catch (error) {
    return { done: true, value: broke(name, error) };
  }
}

function broke(file: string, error: unknown): { readonly ok: false; readonly problems: readonly Problem[] } {
  return refused(problem('reader-broke', { file, message: error instanceof Error ? error.message : String(error) }));
}
