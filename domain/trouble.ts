// An unexpected error as it may be written down: what kind it was and where in the program, never its message, which may quote a text.
import { z } from 'zod';

const MOST_FRAMES = 12;
/** A place in the program: `name (file.js:1:2)`, without the folders above the file. */
const frame = /^[\w$.<>[\] #]{0,80}\([\w.-]{1,60}:\d{1,7}:\d{1,7}\)$/;

export const troubleSchema = z.object({
  name: z.string().regex(/^[A-Za-z]{1,40}$/),
  frames: z.array(z.string().regex(frame)).max(MOST_FRAMES),
});
export type Trouble = Readonly<z.infer<typeof troubleSchema>>;

export function troubleFrom(error: unknown): Trouble {
  if (!(error instanceof Error)) return { name: 'NotAnError', frames: [] };
  return { name: /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error', frames: framesOf(error) };
}

function framesOf({ stack = '', message }: Error): string[] {
  // A message may run over several lines and look like anything.
  const at = message === '' ? -1 : stack.indexOf(message);
  const after = at < 0 ? stack : stack.slice(at + message.length);
  return after
    .split('\n')
    .map((line) => /^\s+at (?:(?:async )?([\w$.<>[\] #]{1,80}) \()?[^()]*?([\w.-]{1,60}:\d+:\d+)\)?$/.exec(line))
    .flatMap((parts) => (parts ? [`${(parts[1] ?? '').trim()}(${parts[2]})`] : []))
    .filter((each) => frame.test(each))
    .slice(0, MOST_FRAMES);
}
