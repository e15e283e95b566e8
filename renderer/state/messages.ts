// What the window has to tell the person, each until it is dismissed: what went wrong, what was done, what a key did.
import { sameValue } from '../../domain/change-set';
import type { Problem } from '../../domain/problem';

/** Something to tell the person, until it is dismissed. */
export type Message = { readonly key: number } & (
  | { readonly type: 'problem'; readonly problem: Problem }
  /** What one should know and need do nothing about. */
  | { readonly type: 'remark'; readonly problem: Problem }
  | { readonly type: 'copied'; readonly path: string }
  | { readonly type: 'restored' }
  | { readonly type: 'update-found'; readonly version: string }
  | ({ readonly type: 'marks-done' } & MarksDone)
  | { readonly type: 'notice'; readonly notice: Notice }
);

/** What became of many marks at once; the sentences stand under the same names in `applyToAll`. */
export interface MarksDone {
  readonly deed: 'made' | 'takenBack' | 'madeAgain';
  readonly marks: number;
  readonly articles: number;
}

/** Quiet words about what a key did, or why it did nothing; their sentences stand under the same names in `notices`. */
export type Notice =
  | 'nothing-to-go-to'
  | 'no-other-end'
  | 'round-to-start'
  | 'round-to-end'
  | 'no-clitics'
  | 'no-piece-here'
  | 'last-piece'
  | 'no-quotation'
  | 'unpaired-quotation'
  | 'nothing-here'
  | 'quote-copied'
  | 'nothing-to-copy'
  | 'backup-restored'
  | 'clipboard-closed'
  | 'diagnostics-copied'
  | 'diagnostics-not-copied'
  | 'table-copied'
  | 'picture-copied';

export type MessageEvent =
  | { readonly type: 'problems-arose'; readonly problems: readonly Problem[] }
  | { readonly type: 'copied'; readonly path: string }
  | { readonly type: 'update-found'; readonly version: string }
  | ({ readonly type: 'marks-done' } & MarksDone)
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'message-dismissed'; readonly key: number };

export function nextMessages(messages: readonly Message[], event: MessageEvent): readonly Message[] {
  switch (event.type) {
    case 'problems-arose':
      return withMessages(
        messages,
        event.problems.map((problem) => ({ type: 'problem', problem })),
        // Told by the store and by what it refused alike, it stands once, as the latest.
        (message) => message.type === 'problem' && event.problems.some((each) => sameValue(each, message.problem)),
      );
    case 'copied':
      return withMessages(messages, [event]);
    case 'update-found':
    case 'marks-done':
      return withMessages(messages, [event], ({ type }) => type === event.type);
    case 'noticed':
      return withMessages(messages, [{ type: 'notice', notice: event.notice }], ({ type }) => type === 'notice');
    case 'message-dismissed':
      return messages.filter(({ key }) => key !== event.key);
  }
}

type NewMessage = Message extends infer Each ? (Each extends Message ? Omit<Each, 'key'> : never) : never;

/** More than these would cover the page; the oldest go first. */
const MOST_MESSAGES = 4;

/** @param isReplaced by one that is added, so that only the latest of them is worth reading. */
export function withMessages(
  messages: readonly Message[],
  added: readonly NewMessage[],
  isReplaced: (message: Message) => boolean = () => false,
): readonly Message[] {
  if (added.length === 0) return messages;
  // Also after what is replaced, so that the page takes the new message for another one.
  const lastKey = messages.at(-1)?.key ?? 0;
  const keyed = added.map((message, index) => ({ ...message, key: lastKey + index + 1 }));
  return [...messages.filter((message) => !isReplaced(message)), ...keyed].slice(-MOST_MESSAGES);
}
