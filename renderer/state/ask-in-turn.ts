// Asks the store one question at a time: whatever changes meanwhile makes it ask again, and an answer to what is no longer asked is not shown.

interface Question<Answer> {
  /** Null where there is nothing to ask. The signal says that the answer is no longer wanted. */
  ask(signal: AbortSignal): Promise<Answer> | null;
  show(answer: Answer): void;
  /** How long others may follow a change before it is asked about, in milliseconds. */
  pause(): number;
  /** How long to rest after an answer that took so long, before the same is asked again. */
  rest(took: number): number;
}

export function askInTurn<Answer>({ ask, show, pause, rest }: Question<Answer>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  let isAsking = false;
  let isStale = false;
  let wanted = new AbortController();

  async function run(): Promise<void> {
    timer = undefined;
    const mine = turn;
    const began = performance.now();
    wanted = new AbortController();
    const asked = ask(wanted.signal);
    isStale = false;
    if (!asked) return;
    isAsking = true;
    const answer = await asked;
    isAsking = false;
    if (mine === turn) show(answer);
    if (isStale) begin(mine === turn ? rest(performance.now() - began) : 0);
  }

  function begin(after: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), after);
  }

  return {
    /** Something else is asked. */
    ask(after = 0): void {
      turn += 1;
      wanted.abort();
      isStale = true;
      if (!isAsking) begin(after);
    },
    /** The same as before, of a project that has changed: while changes pour in, the answers follow them at their own pace. */
    again(): void {
      isStale = true;
      if (!isAsking && timer === undefined) begin(pause());
    },
    stop(): void {
      turn += 1;
      wanted.abort();
      isStale = false;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
