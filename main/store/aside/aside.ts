// The store's hold on the thread aside: begun when it is first needed, ended when it has had nothing to do for a while. Where no thread
// can be had, or no core is left for one, the store does the work itself.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { IndexedWords } from '../../../db/search-index';
import { done, type Outcome, type Problem, problem, refused } from '../../../domain/problem';
import type { CarriedArticle, SourceFile } from '../../../formats/format';
import type { FileReadAside, ReadAside } from '../../commands/coming-file';
import type { AsideAnswer, AsidePort, OpenedAside } from './aside-words';
import type { MakeStems } from './stem-ahead';

export interface AsideThread extends AsidePort {
  terminate(): unknown;
}

const IDLE_MS = 5000;
/** The store, the page and what draws it keep two or three busy while somebody marks. */
const CORES_FOR_ANOTHER = 4;

/** Its memory counts as the store's. */
const startThread = (): AsideThread =>
  new Worker(new URL('./aside-thread.js', import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: 8 } });

/** How a thread is begun on a computer with so many cores; null where it would take from the window what it gives to the store. */
export function threadFor(cores: number): (() => AsideThread) | null {
  return cores < CORES_FOR_ANOTHER ? null : startThread;
}

interface Waiting {
  hear(answer: AsideAnswer): void;
  lose(): void;
}

export class Aside {
  private thread: Promise<AsideThread | null> | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private isBroken = false;
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly start: (() => AsideThread) | null = threadFor(availableParallelism())) {}

  /** What lets an import have its files read aside; nothing where there is no thread for it. */
  get reading(): { readAside?: ReadAside } {
    return this.canBegin ? { readAside: (format, file) => this.open(format, file) } : {};
  }

  /** What has stems made aside; null where there is no thread for it. */
  get stemming(): MakeStems | null {
    return this.canBegin ? (words) => this.stems(words) : null;
  }

  private get canBegin(): boolean {
    return this.start !== null && !this.isBroken;
  }

  /** Null where there is no thread; otherwise the bytes go there. */
  async open(format: string, file: SourceFile): Promise<Outcome<FileReadAside> | null> {
    const thread = await this.begun();
    if (!thread) return null;
    const coming = new Coming(file.name, () => thread.postMessage({ type: 'taken', id }));
    const id = this.expect(coming);
    const bytes = movable(file.bytes);
    thread.postMessage({ type: 'open', id, format, file: { ...file, bytes } }, [bytes.buffer]);
    const opened = await coming.opened;
    if (!opened.ok) this.forget(id);
    return opened.ok ? done({ ...opened.value, batches: coming, share: () => coming.share }) : opened;
  }

  /** Null where there is no thread, or none any more. */
  async stems(words: readonly IndexedWords[]): Promise<readonly IndexedWords[] | null> {
    const thread = await this.begun();
    if (!thread) return null;
    return await new Promise((resolve) => {
      const id = this.expect({
        hear: (answer) => {
          this.forget(id);
          resolve(answer.type === 'stems' ? answer.stems : null);
        },
        lose: () => resolve(null),
      });
      thread.postMessage({ type: 'stem', id, words });
    });
  }

  /** Whoever still waits is told that nothing more comes. */
  end(): void {
    clearTimeout(this.idle);
    void this.thread?.then((thread) => thread?.terminate());
    this.thread = null;
    for (const each of this.waiting.values()) each.lose();
    this.waiting.clear();
  }

  private expect(waiting: Waiting): number {
    this.lastId += 1;
    this.waiting.set(this.lastId, waiting);
    return this.lastId;
  }

  private forget(id: number): void {
    this.waiting.delete(id);
    if (this.waiting.size === 0) this.restLater();
  }

  private restLater(): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => {
      if (this.waiting.size === 0) this.end();
    }, IDLE_MS);
    this.idle.unref();
  }

  private begun(): Promise<AsideThread | null> {
    if (!this.canBegin) return Promise.resolve(null);
    this.thread ??= new Promise((resolve) => {
      const thread = this.startedThread();
      if (!thread) return resolve(null);
      const lost = (): void => {
        resolve(null);
        if (this.thread === begun) this.end();
      };
      thread.on('message', (message) => {
        // Sent by `work-aside.ts` and nobody else.
        const answer = message as AsideAnswer;
        if (answer.type === 'ready') resolve(thread);
        else this.hear(answer);
      });
      thread.on('error', () => {
        this.isBroken = true;
        lost();
      });
      thread.on('exit', lost);
    });
    const begun = this.thread;
    return begun;
  }

  private startedThread(): AsideThread | null {
    try {
      return this.start?.() ?? null;
    } catch {
      // A system may have no more to give.
      this.isBroken = true;
      return null;
    }
  }

  private hear(answer: Exclude<AsideAnswer, { type: 'ready' }>): void {
    this.waiting.get(answer.id)?.hear(answer);
    if (answer.type === 'over') this.forget(answer.id);
  }
}

type Next = Awaited<ReturnType<FileReadAside['batches']['next']>>;

/** A file of which batches come, each to be taken once. */
class Coming implements Waiting {
  share = 0;
  readonly opened: Promise<Outcome<OpenedAside>>;
  private tellOpened: (opened: Outcome<OpenedAside>) => void = () => undefined;
  private readonly come: { readonly articles: readonly CarriedArticle[]; readonly share: number }[] = [];
  private end: Outcome<readonly Problem[]> | null = null;
  private wake: () => void = () => undefined;

  constructor(
    private readonly name: string,
    private readonly taken: () => void,
  ) {
    this.opened = new Promise((resolve) => {
      this.tellOpened = resolve;
    });
  }

  async next(): Promise<Next> {
    while (this.come.length === 0 && this.end === null) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    const next = this.come.shift();
    if (!next) return { done: true, value: this.end ?? done([]) };
    this.share = next.share;
    this.taken();
    return { done: false, value: next.articles };
  }

  hear(answer: AsideAnswer): void {
    if (answer.type === 'opened') this.tellOpened(answer.opened);
    else if (answer.type === 'articles') this.come.push(answer);
    else if (answer.type === 'over') this.end = answer.end;
    this.wake();
  }

  lose(): void {
    const lost = refused(problem('reader-broke', { file: this.name, message: 'the thread that read it has ended' }));
    this.tellOpened(lost);
    this.end ??= lost;
    this.wake();
  }
}

/** A piece of something larger, as out of an archive, is copied first: only a whole buffer can go over. */
function movable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
  return isWhole ? new Uint8Array(buffer) : new Uint8Array(bytes);
}
