// The two streams of the terminal: data goes to one, everything said about it to the other.
import type { Translator } from './translate';

export interface Streams {
  readonly stdout: Pick<NodeJS.WriteStream, 'write'>;
  readonly stderr: Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean };
  /** From now on Ctrl+C is told here instead of ending the program. */
  readonly interruption?: () => AbortSignal;
}

export interface Terminal extends Translator, Required<Pick<Streams, 'interruption'>> {
  /** Shows what is being done, on one line that the next one replaces; nothing where no person is looking. */
  progress(message: string): void;
  /** Takes the line of progress away. */
  quiet(): void;
}

const CLEAR_LINE = '\r\u001b[K';

const never = (): AbortSignal => new AbortController().signal;

export function terminal({ stderr, interruption = never }: Streams, translator: Translator): Terminal {
  let shown = false;
  const quiet = () => {
    if (shown) stderr.write(CLEAR_LINE);
    shown = false;
  };
  const progress = (message: string) => {
    if (!stderr.isTTY) return;
    stderr.write(`${CLEAR_LINE}${message.replace(/\p{Cc}/gu, ' ')}`);
    shown = true;
  };
  return { ...translator, interruption, progress, quiet };
}
