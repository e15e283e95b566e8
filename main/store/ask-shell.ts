// The store's questions to the shell (dialogs, preferences), each answered by the shell's message of the same number.
import type { QuestionName, Questions, StoreMessage } from '../store-protocol';

export type AskShell = <Name extends QuestionName>(name: Name, ask: Questions[Name]['ask']) => Promise<Questions[Name]['answer']>;

export interface ShellQuestions {
  readonly ask: AskShell;
  answered(id: number, answer: unknown): void;
  /** How long answers have been waited for altogether, in milliseconds: mostly for a person at a dialog. */
  waited(): number;
}

export function shellQuestions(post: (message: StoreMessage) => void): ShellQuestions {
  const waiting = new Map<number, (answer: unknown) => void>();
  let lastId = 0;
  let [waited, since] = [0, 0];
  const waitedUntilNow = (): number => waited + (waiting.size > 0 ? performance.now() - since : 0);
  return {
    ask: (name, ask) =>
      new Promise((resolve) => {
        lastId += 1;
        if (waiting.size === 0) since = performance.now();
        // The shell is our own code: the question's name fixes the shape of its answer.
        waiting.set(lastId, resolve as (answer: unknown) => void);
        post({ type: 'ask', id: lastId, name, ask });
      }),
    answered: (id, answer) => {
      const until = waitedUntilNow();
      waiting.get(id)?.(answer);
      waiting.delete(id);
      if (waiting.size === 0) waited = until;
    },
    waited: waitedUntilNow,
  };
}
